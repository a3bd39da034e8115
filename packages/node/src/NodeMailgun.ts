/**
 * Mailgun on Node: the service of `@effect-mailgun/core` over a pool of keep-alive connections, with no requirement left.
 *
 * **Example** (From the environment)
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Effect } from "effect"
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.provide(NodeMailgun.layerConfig())
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import * as UndiciHttpClient from "./UndiciHttpClient.ts"

/**
 * The options of core's `Mailgun.layer`, and those of the connections below it.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options extends Mailgun.Options {
  /** The pool of connections: its size, its proxy, its TLS. */
  readonly http?: UndiciHttpClient.Options | undefined
}

/**
 * Mailgun from options. Its connections are closed with the layer.
 *
 * **Details**
 *
 * Fails with `MailgunInvalidInput` where an option can't be, with a ConfigError where a proxy can't be used.
 *
 * **Example**
 *
 * ```ts
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Redacted } from "effect"
 *
 * const MailgunLive = NodeMailgun.layer({
 *   apiKey: Redacted.make("key"),
 *   domain: "example.com",
 *   region: "eu",
 *   http: { connections: 16 }
 * })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: Options
): Layer.Layer<Mailgun.Mailgun, MailgunError.MailgunInvalidInput | Config.ConfigError> =>
  Mailgun.layer(options).pipe(Layer.provide(UndiciHttpClient.layer(options.http)))

/**
 * Mailgun from the environment, as core's `Mailgun.config` reads it; what is given here takes precedence.
 *
 * **Details**
 *
 * `MAILGUN_API_KEY` (required), `MAILGUN_DOMAIN`, `MAILGUN_REGION`, `MAILGUN_BASE_URL`, `MAILGUN_SUBACCOUNT`,
 * `MAILGUN_TIMEOUT`; and for the connections `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. A missing variable fails with a
 * ConfigError that names it.
 *
 * **Example**
 *
 * ```ts
 * import { RetryPolicy } from "@effect-mailgun/core"
 * import { NodeMailgun } from "@effect-mailgun/node"
 *
 * const MailgunLive = NodeMailgun.layerConfig({ retryPolicy: RetryPolicy.none })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  given: Partial<Options> = {}
): Layer.Layer<Mailgun.Mailgun, MailgunError.MailgunInvalidInput | Config.ConfigError> =>
  Mailgun.layerConfig(given).pipe(Layer.provide(UndiciHttpClient.layer(given.http)))

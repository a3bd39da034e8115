/**
 * Webhooks on Node: the verifier of `Webhook`, with the HMAC of `node:crypto` in place of WebCrypto, whose every call goes
 * over a thread pool.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { NodeWebhook } from "@effect-mailgun/node"
 * import { Effect, Layer, Redacted } from "effect"
 *
 * const endpoint = Webhook.toWebHandler(
 *   ({ event }) => Effect.log(event.event),
 *   Layer.merge(NodeWebhook.layer({ signingKeys: Redacted.make("key") }), WebhookReplayGuard.layerMemory())
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @since 0.1.0
 */
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as WebhookVerifier from "@effect-mailgun/core/WebhookVerifier"
import type * as Config from "effect/Config"
import type * as Layer from "effect/Layer"
import { createHmac, createSecretKey } from "node:crypto"

/**
 * HMAC-SHA256 by `node:crypto`.
 *
 * @category signing
 * @since 0.1.0
 */
export const hmac: NonNullable<WebhookVerifier.Options["hmac"]> = (key) => {
  const secret = createSecretKey(key)
  return (text) => createHmac("sha256", secret).update(text).digest("hex")
}

/**
 * The verifier from options, as core's `Webhook.layer`.
 *
 * **Example**
 *
 * ```ts
 * import { NodeWebhook } from "@effect-mailgun/node"
 * import { Redacted } from "effect"
 *
 * const WebhookLive = NodeWebhook.layer({ signingKeys: [Redacted.make("new key"), Redacted.make("old key")] })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: WebhookVerifier.Options
): Layer.Layer<WebhookVerifier.WebhookVerifier, MailgunError.MailgunInvalidInput> =>
  WebhookVerifier.layer({ hmac, ...options })

/**
 * The verifier from the environment, as core's `Webhook.layerConfig`.
 *
 * **Example**
 *
 * ```ts
 * import { NodeWebhook } from "@effect-mailgun/node"
 *
 * const WebhookLive = NodeWebhook.layerConfig({ maxAge: "1 day" })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  given: Partial<WebhookVerifier.Options> = {}
): Layer.Layer<WebhookVerifier.WebhookVerifier, MailgunError.MailgunInvalidInput | Config.ConfigError> =>
  WebhookVerifier.layerConfig({ hmac, ...given })

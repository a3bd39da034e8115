import * as Config from "effect/Config"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { MailgunInvalidInput } from "./MailgunError.ts"
import { MailgunWebhookExpired, MailgunWebhookInvalidSignature, MailgunWebhookMalformed } from "./WebhookError.ts"
export {}
export interface Options {
  readonly signingKeys: ReadonlyArray<Redacted.Redacted> | Redacted.Redacted
  readonly maxAge?: Duration.Input | undefined
  readonly maxClockSkew?: Duration.Input | undefined
  readonly hmac?: ((key: Uint8Array) => (text: string) => string) | undefined
}
export interface Service {
  readonly verify: (
    signature: unknown
  ) => Effect.Effect<
    VerifiedSignature,
    MailgunWebhookExpired | MailgunWebhookInvalidSignature | MailgunWebhookMalformed
  >
}
export interface VerifiedSignature {
  readonly token: string
  readonly signedAt: DateTime.Utc
  readonly expiresAt: DateTime.Utc
}
export declare class WebhookVerifier extends WebhookVerifier_base {
}
declare const WebhookVerifier_base: Context.ServiceClass<
  WebhookVerifier,
  "@effect-mailgun/core/WebhookVerifier",
  Service
>
export declare const config: (given?: Partial<Options>) => Config.Config<Options>
export declare const layer: (options: Options) => Layer.Layer<WebhookVerifier, MailgunInvalidInput>
export declare const layerConfig: (
  given?: Partial<Options>
) => Layer.Layer<WebhookVerifier, Config.ConfigError | MailgunInvalidInput>
export declare const make: (options: Options) => Effect.Effect<Service, MailgunInvalidInput, never>
export declare const verify: (
  signature: unknown
) => Effect.Effect<
  VerifiedSignature,
  MailgunWebhookExpired | MailgunWebhookInvalidSignature | MailgunWebhookMalformed,
  WebhookVerifier
>

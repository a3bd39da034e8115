import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as WebhookVerifier from "@effect-mailgun/core/WebhookVerifier"
import type * as Config from "effect/Config"
import type * as Layer from "effect/Layer"
export declare const hmac: NonNullable<WebhookVerifier.Options["hmac"]>
export declare const layer: (
  options: WebhookVerifier.Options
) => Layer.Layer<WebhookVerifier.WebhookVerifier, MailgunError.MailgunInvalidInput>
export declare const layerConfig: (
  given?: Partial<WebhookVerifier.Options>
) => Layer.Layer<WebhookVerifier.WebhookVerifier, Config.ConfigError | MailgunError.MailgunInvalidInput>

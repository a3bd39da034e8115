/**
 * The ways by which alerts come: mail, Slack and webhooks, each of which can be tried out.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/alerts
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { Secret } from "./internal/secret.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

const Texts = Schema.NonEmptyArray(Schema.String)

/**
 * The input of {@link testEmail}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TestEmailInput extends Input.Struct<TestEmailInput>("AlertChannelsTestEmailInput")({
  /** One of those that `Alerts.listEventTypes` names: `"ip_listed"`. */
  eventType: Input.text("event_type", { nonEmpty: true }),
  emails: Input.value("emails", Texts)
}) {}

/**
 * Mails an alert of made-up data. Fails with `MailgunBadRequest` where an address is not one, or there is no such type
 * of event.
 *
 * `POST /v1/alerts/email/test`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertChannels } from "@effect-mailgun/core"
 *
 * const program = AlertChannels.testEmail({ eventType: "ip_listed", emails: ["ann@example.com"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const testEmail = Operation.make({
  name: "alertChannels.testEmail",
  method: "POST",
  path: "/v1/alerts/email/test",
  input: TestEmailInput,
  body: "json",
  output: Acknowledgement,
  example: { eventType: "ip_listed", emails: ["ann@example.com"] }
})

/**
 * The input of {@link testSlack}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TestSlackInput extends Input.Struct<TestSlackInput>("AlertChannelsTestSlackInput")({
  /** One of those that `Alerts.listEventTypes` names: `"ip_listed"`. */
  eventType: Input.text("event_type", { nonEmpty: true }),
  /** Without it, the channels that alerts of this type go to. */
  channelIds: Input.optional(Input.value("channel_ids", Texts))
}) {}

/**
 * Posts an alert of made-up data on Slack. Fails with `MailgunNotFound` where no workspace is connected, and with
 * `MailgunBadRequest` where there is no such channel or type of event.
 *
 * `POST /v1/alerts/slack/test`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertChannels } from "@effect-mailgun/core"
 *
 * const program = AlertChannels.testSlack({ eventType: "ip_listed", channelIds: ["C1"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const testSlack = Operation.make({
  name: "alertChannels.testSlack",
  method: "POST",
  path: "/v1/alerts/slack/test",
  input: TestSlackInput,
  body: "json",
  output: Acknowledgement,
  example: { eventType: "ip_listed", channelIds: ["C1", "C2"] }
})

/**
 * The input of {@link testWebhook}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TestWebhookInput extends Input.Struct<TestWebhookInput>("AlertChannelsTestWebhookInput")({
  /** One of those that `Alerts.listEventTypes` names: `"ip_listed"`. */
  eventType: Input.text("event_type", { nonEmpty: true }),
  url: Input.text("url", { nonEmpty: true })
}) {}

/**
 * Posts an alert of made-up data to a URL. Fails with `MailgunBadRequest` where the URL does not answer with 200, or
 * there is no such type of event.
 *
 * `POST /v1/alerts/webhooks/test`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertChannels } from "@effect-mailgun/core"
 *
 * const program = AlertChannels.testWebhook({ eventType: "ip_listed", url: "https://example.com/alerts" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const testWebhook = Operation.make({
  name: "alertChannels.testWebhook",
  method: "POST",
  path: "/v1/alerts/webhooks/test",
  input: TestWebhookInput,
  body: "json",
  output: Acknowledgement,
  example: { eventType: "ip_listed", url: "https://example.com/alerts" }
})

/**
 * How webhooks of alerts are signed: not by the key of other webhooks. The header `X-Sign` has the hexadecimal
 * HMAC-SHA256 of the body.
 *
 * @category models
 * @since 0.1.0
 */
export class AlertWebhooks extends Wire.Record<AlertWebhooks>("AlertWebhooks")({
  signingKey: Wire.optional("signing_key", Secret)
}) {}

/**
 * The input of {@link rotateSigningKey}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class RotateSigningKeyInput
  extends Input.Struct<RotateSigningKeyInput>("AlertChannelsRotateSigningKeyInput")({})
{}

/**
 * Makes a new key for the webhooks of alerts, in place of the old one, and answers with it. Fails with
 * `MailgunForbidden` where the key's role may not change alerts.
 *
 * `PUT /v1/alerts/settings/webhooks/signing_key`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertChannels } from "@effect-mailgun/core"
 *
 * const program = AlertChannels.rotateSigningKey()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rotateSigningKey = Operation.make({
  name: "alertChannels.rotateSigningKey",
  method: "PUT",
  path: "/v1/alerts/settings/webhooks/signing_key",
  input: RotateSigningKeyInput,
  output: AlertWebhooks,
  // Every call makes another key.
  idempotent: false,
  holdsSecret: true,
  example: {}
})

/**
 * What Mailgun alerts the account to, and where each alert goes. {@link AlertThresholds} says from when on a rate is
 * worth one.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/alerts
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import { AlertWebhooks } from "./AlertChannels.ts"
import { SlackWorkspace } from "./AlertSlack.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * Where an alert goes on its channel: a `url` of the channel `"webhook"`, `emails` of `"email"`, `channelIds` of
 * `"slack"`.
 *
 * @category models
 * @since 0.1.0
 */
export class ChannelSettings extends Wire.Record<ChannelSettings>("AlertChannelSettings")({
  url: Wire.optional("url", Schema.String),
  emails: Wire.optional("emails", Wire.Strings),
  channelIds: Wire.optional("channel_ids", Wire.Strings),
  /** Slack channels that get no alerts for now, by their ids. Mailgun does not document the values. */
  disabledChannelIds: Wire.optional("disabled_channel_ids", Schema.Record(Schema.String, Schema.Unknown))
}) {}

/**
 * An alert: a type of event, and a channel to report it on.
 *
 * @category models
 * @since 0.1.0
 */
export class Alert extends Wire.Record<Alert>("Alert")({
  id: Wire.required("id", Schema.String),
  /** One of those that {@link listEventTypes} names. */
  eventType: Wire.optional("event_type", Schema.String),
  channel: Wire.optional("channel", Wire.literals("email", "webhook", "slack")),
  settings: Wire.optional("settings", ChannelSettings),
  /** When Mailgun gave up on a webhook's URL. */
  disabledAt: Wire.optional("disabled_at", Timestamp.timestamp({ encodeAs: "rfc3339" }))
}) {}

/**
 * How webhooks are signed, and which workspace of Slack is connected.
 *
 * @category models
 * @since 0.1.0
 */
export class Connections extends Wire.Record<Connections>("AlertConnections")({
  webhooks: Wire.optional("webhooks", AlertWebhooks),
  slack: Wire.optional("slack", SlackWorkspace)
}) {}

/**
 * The input of {@link list} and {@link listEventTypes}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EmptyInput extends Input.Struct<EmptyInput>("AlertsEmptyInput")({}) {}

/**
 * The types of event that an alert can be about, on one page: `"ip_listed"`, `"domain_listed"` and others. Fails with
 * `MailgunForbidden` where the key's role may not see alerts.
 *
 * `GET /v1/alerts/events`.
 *
 * **Example**
 *
 * ```ts
 * import { Alerts } from "@effect-mailgun/core"
 *
 * const eventTypes = Alerts.listEventTypes()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listEventTypes = Operation.make({
  name: "alerts.listEventTypes",
  method: "GET",
  path: "/v1/alerts/events",
  input: EmptyInput,
  output: Page.single(Schema.String, { items: "events" }),
  example: {}
})

/**
 * All alerts, on one page that carries along how webhooks are signed and which workspace of Slack is connected. Fails
 * with `MailgunForbidden` where the key's role may not see alerts.
 *
 * `GET /v1/alerts/settings`.
 *
 * **Example**
 *
 * ```ts
 * import { Alerts } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const signingKey = Alerts.list().pipe(Effect.map(({ webhooks }) => webhooks?.signingKey))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "alerts.list",
  method: "GET",
  path: "/v1/alerts/settings",
  input: EmptyInput,
  output: Page.single(Alert, { items: "events", with: Connections }),
  holdsSecret: true,
  example: {}
})

const alert = {
  /** One of those that {@link listEventTypes} names: `"ip_listed"`. */
  eventType: Input.text("event_type", { nonEmpty: true }),
  channel: Input.literal("channel", "email", "webhook", "slack"),
  settings: Input.value("settings", ChannelSettings)
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("AlertsCreateInput")(alert) {}

/** The setting without which a channel has nowhere to report to. */
const neededSetting = { email: "emails", webhook: "url", slack: "channelIds" } satisfies {
  readonly [C in CreateInput["channel"]]: keyof ChannelSettings
}

const missingSetting = ({ channel, settings }: CreateInput): Input.FieldComplaint | undefined =>
  settings[neededSetting[channel]] === undefined
    ? { field: `settings.${neededSetting[channel]}`, issue: `is missing: "${channel}" needs it` }
    : undefined

/**
 * Adds an alert. Fails with `MailgunBadRequest` where a webhook's URL does not answer a `GET` with 200.
 *
 * `POST /v1/alerts/settings/events`.
 *
 * **Example**
 *
 * ```ts
 * import { Alerts } from "@effect-mailgun/core"
 *
 * const program = Alerts.create({
 *   eventType: "ip_listed",
 *   channel: "email",
 *   settings: { emails: ["ann@example.com"] }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "alerts.create",
  method: "POST",
  path: "/v1/alerts/settings/events",
  input: CreateInput,
  body: "json",
  output: Alert,
  check: missingSetting,
  example: { eventType: "ip_listed", channel: "webhook", settings: { url: "https://yourwebhookurl.com" } }
})

/**
 * The input of {@link update}: the whole alert, as it is to be.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("AlertsUpdateInput")({
  alertId: Input.text("id", { nonEmpty: true }),
  ...alert
}) {}

/**
 * Puts these settings in place of an alert's own. Fails with `MailgunNotFound` where there is none with this id, and
 * with `MailgunBadRequest` where a webhook's URL does not answer a `GET` with 200.
 *
 * `PUT /v1/alerts/settings/events/{id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Alerts } from "@effect-mailgun/core"
 *
 * const program = Alerts.update({
 *   alertId: "8a2db565-cdd0-41d2-ae5d-461ee9c64492",
 *   eventType: "ip_delisted",
 *   channel: "slack",
 *   settings: { channelIds: ["C1"] }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "alerts.update",
  method: "PUT",
  path: "/v1/alerts/settings/events/{id}",
  input: UpdateInput,
  body: "json",
  output: Acknowledgement,
  check: missingSetting,
  example: {
    alertId: "8a2db565-cdd0-41d2-ae5d-461ee9c64492",
    eventType: "ip_delisted",
    channel: "slack",
    settings: { channelIds: ["C1"], disabledChannelIds: { C2: true } }
  }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("AlertsDeleteInput")({
  alertId: Input.text("id", { nonEmpty: true })
}) {}

const delete_ = Operation.make({
  name: "alerts.delete",
  method: "DELETE",
  path: "/v1/alerts/settings/events/{id}",
  input: DeleteInput,
  output: Acknowledgement,
  example: { alertId: "8a2db565-cdd0-41d2-ae5d-461ee9c64492" }
})

export {
  /**
   * Takes an alert away. Fails with `MailgunNotFound` where there is none with this id.
   *
   * `DELETE /v1/alerts/settings/events/{id}`.
   *
   * **Example**
   *
   * ```ts
   * import { Alerts } from "@effect-mailgun/core"
   *
   * const program = Alerts.delete({ alertId: "8a2db565-cdd0-41d2-ae5d-461ee9c64492" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

/**
 * The Slack workspace that alerts go to, and its channels.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/alerts
 * @since 0.1.0
 */
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { Secret, secret } from "./internal/secret.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A workspace, and how Mailgun comes into it. `Alerts.list` carries it along.
 *
 * @category models
 * @since 0.1.0
 */
export class SlackWorkspace extends Wire.Record<SlackWorkspace>("SlackWorkspace")({
  token: Wire.optional("token", Secret),
  teamId: Wire.optional("team_id", Schema.String),
  teamName: Wire.optional("team_name", Schema.String),
  /** What the token allows, in Slack's words: `"channels:read"`. */
  scope: Wire.optional("scope", Schema.String)
}) {}

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("AlertSlackUpdateInput")({
  token: secret("token"),
  teamId: Input.optional(Input.text("team_id")),
  teamName: Input.optional(Input.text("team_name")),
  /** What the token allows, in Slack's words: `"channels:read"`. */
  scope: Input.optional(Input.text("scope"))
}) {}

/**
 * Connects a workspace, in place of the one that was. Fails with `MailgunBadRequest` where Slack does not know the
 * token.
 *
 * `PUT /v1/alerts/settings/slack`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertSlack } from "@effect-mailgun/core"
 * import { Config, Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const token = yield* Config.Redacted("SLACK_TOKEN")
 *   yield* AlertSlack.update({ token, teamId: "T9", teamName: "MyTeam", scope: "channels:read" })
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "alertSlack.update",
  method: "PUT",
  path: "/v1/alerts/settings/slack",
  input: UpdateInput,
  body: "json",
  output: Acknowledgement,
  example: { token: Redacted.make("xoxb-new"), teamId: "T9", teamName: "MyTeam", scope: "channels:read" }
})

/**
 * The input of {@link delete} and {@link revoke}, which has no fields.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EmptyInput extends Input.Struct<EmptyInput>("AlertSlackEmptyInput")({}) {}

const delete_ = Operation.make({
  name: "alertSlack.delete",
  method: "DELETE",
  path: "/v1/alerts/settings/slack",
  input: EmptyInput,
  output: Acknowledgement,
  example: {}
})

/**
 * Makes Slack take back the token that Mailgun has. {@link delete} forgets the workspace. Fails with `MailgunNotFound`
 * where no workspace is connected.
 *
 * `DELETE /v1/alerts/slack/oauth`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertSlack } from "@effect-mailgun/core"
 *
 * const program = AlertSlack.revoke()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const revoke = Operation.make({
  name: "alertSlack.revoke",
  method: "DELETE",
  path: "/v1/alerts/slack/oauth",
  input: EmptyInput,
  output: Acknowledgement,
  example: {}
})

/**
 * A channel of the workspace.
 *
 * @category models
 * @since 0.1.0
 */
export class SlackChannel extends Wire.Record<SlackChannel>("SlackChannel")({
  id: Wire.required("id", Schema.String),
  name: Wire.optional("name", Schema.String),
  isArchived: Wire.optional("is_archived", Wire.Boolean)
}) {}

/**
 * The input of {@link listChannels}, {@link pagesOfChannels} and {@link streamChannels}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListChannelsInput extends Input.Struct<ListChannelsInput>("AlertSlackListChannelsInput")({
  /** Items a page. Mailgun documents neither its default nor a bound. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the workspace's channels. Fails with `MailgunNotFound` where no workspace is connected.
 *
 * `GET /v1/alerts/slack/channels`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertSlack } from "@effect-mailgun/core"
 *
 * const channels = AlertSlack.listChannels({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listChannels = Operation.make({
  name: "alertSlack.listChannels",
  method: "GET",
  path: "/v1/alerts/slack/channels",
  input: ListChannelsInput,
  output: Page.byUrl(SlackChannel),
  example: { limit: 10 }
})

/**
 * All pages of channels, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pagesOfChannels: (
  input?: ListChannelsInput
) => Stream.Stream<Page.Page<SlackChannel>, MailgunError, Mailgun> = Page.pages(listChannels)

/**
 * All channels, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { AlertSlack } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const alerts = AlertSlack.streamChannels().pipe(
 *   Stream.filter((channel) => channel.name === "alerts"),
 *   Stream.runHead
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const streamChannels: (
  input?: ListChannelsInput
) => Stream.Stream<SlackChannel, MailgunError, Mailgun> = Page.stream(listChannels)

/**
 * The input of {@link getChannel}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class GetChannelInput extends Input.Struct<GetChannelInput>("AlertSlackGetChannelInput")({
  channelId: Input.text("id", { nonEmpty: true })
}) {}

/**
 * A channel of the workspace. Fails with `MailgunNotFound` where there is none with this id.
 *
 * `GET /v1/alerts/slack/channels/{id}`.
 *
 * **Example**
 *
 * ```ts
 * import { AlertSlack } from "@effect-mailgun/core"
 *
 * const channel = AlertSlack.getChannel({ channelId: "C1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const getChannel = Operation.make({
  name: "alertSlack.getChannel",
  method: "GET",
  path: "/v1/alerts/slack/channels/{id}",
  input: GetChannelInput,
  output: SlackChannel,
  example: { channelId: "C1" }
})

export {
  /**
   * Forgets the workspace, and every alert that goes to it. {@link revoke} makes Slack take back the token. Fails with
   * `MailgunNotFound` where no workspace is connected.
   *
   * `DELETE /v1/alerts/settings/slack`.
   *
   * **Example**
   *
   * ```ts
   * import { AlertSlack } from "@effect-mailgun/core"
   *
   * const program = AlertSlack.delete()
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

/**
 * The webhooks of an account: URLs that Mailgun posts the events of all domains to, those of subaccounts included.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * Each region has its own. Where a domain has the same URL for the same event, it is called once. Changes take up to ten
 * minutes to become effective.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/account-webhooks
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Fields from "./internal/webhookFields.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * A webhook: a URL and its events.
 *
 * @category models
 * @since 0.1.0
 */
export class AccountWebhook extends Wire.Record<AccountWebhook>("AccountWebhook")({
  webhookId: Wire.required("webhook_id", Schema.String),
  url: Wire.optional("url", Schema.String),
  eventTypes: Wire.optional("event_types", Schema.Array(Fields.EventType)),
  description: Wire.optional("description", Schema.String),
  createdAt: Wire.optional("created_at", CreatedAt)
}) {}

/**
 * The id of a new webhook.
 *
 * @category models
 * @since 0.1.0
 */
export class AccountWebhookCreated extends Wire.Record<AccountWebhookCreated>("AccountWebhookCreated")({
  webhookId: Wire.required("webhook_id", Schema.String)
}) {}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("AccountWebhooksListInput")({
  /** Only these. */
  webhookIds: Input.optional(Input.commaList("webhook_ids"))
}) {}

/**
 * All webhooks of the account, in one page. Fails with `MailgunForbidden` where the key may not see webhooks.
 *
 * `GET /v1/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { AccountWebhooks } from "@effect-mailgun/core"
 *
 * const webhooks = AccountWebhooks.list()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "accountWebhooks.list",
  method: "GET",
  path: "/v1/webhooks",
  input: ListInput,
  output: Page.single(AccountWebhook, { items: "webhooks" }),
  example: { webhookIds: ["507f1f77bcf86cd799439011", "507f1f77bcf86cd799439012"] }
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class WebhookIdInput extends Input.Struct<WebhookIdInput>("AccountWebhooksWebhookIdInput")({
  webhookId: Input.text("webhook_id", { nonEmpty: true })
}) {}

/**
 * A webhook. Fails with `MailgunNotFound` where there is none with that id, and with `MailgunForbidden` where the key
 * may not see webhooks.
 *
 * `GET /v1/webhooks/{webhook_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { AccountWebhooks } from "@effect-mailgun/core"
 *
 * const webhook = AccountWebhooks.get({ webhookId: "507f1f77bcf86cd799439011" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "accountWebhooks.get",
  method: "GET",
  path: "/v1/webhooks/{webhook_id}",
  input: WebhookIdInput,
  output: AccountWebhook,
  example: { webhookId: "507f1f77bcf86cd799439011" }
})

const settings = {
  url: Input.text("url", { nonEmpty: true }),
  /** At least one. Each event can have three URLs. */
  eventTypes: Fields.eventTypes("event_types"),
  description: Input.optional(Input.text("description"))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("AccountWebhooksCreateInput")(settings) {}

/**
 * Has Mailgun post events to a URL. Answers with the webhook's id. Fails with `MailgunConflict` where an event has that
 * URL already, or three others; with `MailgunNotFound` where there is no such kind of event; with `MailgunBadRequest`
 * where the URL is not one, or a kind of event is given twice; with `MailgunForbidden` where the key may not change
 * webhooks.
 *
 * `POST /v1/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { AccountWebhooks } from "@effect-mailgun/core"
 *
 * const program = AccountWebhooks.create({
 *   url: "https://example.com/mailgun",
 *   eventTypes: ["delivered", "permanent_fail"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "accountWebhooks.create",
  method: "POST",
  path: "/v1/webhooks",
  input: CreateInput,
  output: AccountWebhookCreated,
  example: {
    url: "https://api.example.com/webhooks/mailgun",
    eventTypes: ["delivered", "permanent_fail", "complained"],
    description: "Production alerts webhook"
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("AccountWebhooksUpdateInput")({
  webhookId: Input.text("webhook_id", { nonEmpty: true }),
  ...settings
}) {}

/**
 * Puts another URL, other events and another description in place of those that a webhook has. Fails with
 * `MailgunNotFound` where there is none with that id, or no such kind of event; with `MailgunConflict` where an event
 * has that URL already, or three others; with `MailgunBadRequest` where the URL is not one, or a kind of event is given
 * twice; with `MailgunForbidden` where the key may not change webhooks.
 *
 * `PUT /v1/webhooks/{webhook_id}`.
 *
 * **Example**
 *
 * ```ts
 * import { AccountWebhooks } from "@effect-mailgun/core"
 *
 * const program = AccountWebhooks.update({
 *   webhookId: "507f1f77bcf86cd799439011",
 *   url: "https://example.com/mailgun",
 *   eventTypes: ["delivered"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "accountWebhooks.update",
  method: "PUT",
  path: "/v1/webhooks/{webhook_id}",
  input: UpdateInput,
  output: Acknowledgement,
  example: {
    webhookId: "507f1f77bcf86cd799439011",
    url: "https://api.example.com/webhooks/mailgun",
    eventTypes: ["delivered"],
    description: "Deliveries"
  }
})

const delete_ = Operation.make({
  name: "accountWebhooks.delete",
  method: "DELETE",
  path: "/v1/webhooks/{webhook_id}",
  input: WebhookIdInput,
  output: Acknowledgement,
  example: { webhookId: "507f1f77bcf86cd799439011" }
})

/**
 * The fields of {@link DeleteManyInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteManyFields extends Input.Struct<DeleteManyFields>("AccountWebhooksDeleteManyInput")({
  webhookIds: Input.optional(Input.commaList("webhook_ids")),
  /** Every webhook of the account. */
  all: Input.optional(Input.trueFalse("all"))
}) {}

/**
 * The input of {@link deleteMany}: some ids, or `all`.
 *
 * @category inputs
 * @since 0.1.0
 */
export type DeleteManyInput = Input.NotBoth<DeleteManyFields, "webhookIds", "all">

/**
 * Describes {@link DeleteManyInput}.
 *
 * @category inputs
 * @since 0.1.0
 */
export const DeleteManyInput: Input.Input<DeleteManyInput> = Input.notBoth(DeleteManyFields, "webhookIds", "all")

const deleteManyComplaint = ({ all, webhookIds }: DeleteManyFields): Input.FieldComplaint | undefined => {
  if (webhookIds === undefined) {
    return all === true ? undefined : { field: "webhookIds", issue: "is missing, and all is not true: one is needed" }
  }
  if (webhookIds.length === 0) return { field: "webhookIds", issue: "must not be empty" }
  return all === true ? { field: "all", issue: "can't be combined with webhookIds" } : undefined
}

/**
 * Deletes some webhooks, or all of them. Fails with `MailgunNotFound` where there are none, with `MailgunBadRequest`
 * where one of the ids is not one, and with `MailgunForbidden` where the key may not change webhooks.
 *
 * `DELETE /v1/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { AccountWebhooks } from "@effect-mailgun/core"
 *
 * const some = AccountWebhooks.deleteMany({ webhookIds: ["507f1f77bcf86cd799439011"] })
 * const all = AccountWebhooks.deleteMany({ all: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteMany = Operation.make({
  name: "accountWebhooks.deleteMany",
  method: "DELETE",
  path: "/v1/webhooks",
  input: DeleteManyInput,
  output: Acknowledgement,
  check: deleteManyComplaint,
  example: { webhookIds: ["507f1f77bcf86cd799439011", "507f1f77bcf86cd799439012"] }
})

export {
  /**
   * Deletes a webhook. Fails with `MailgunNotFound` where there is none with that id, with `MailgunBadRequest` where it
   * is not an id, and with `MailgunForbidden` where the key may not change webhooks.
   *
   * `DELETE /v1/webhooks/{webhook_id}`.
   *
   * **Example**
   *
   * ```ts
   * import { AccountWebhooks } from "@effect-mailgun/core"
   *
   * const program = AccountWebhooks.delete({ webhookId: "507f1f77bcf86cd799439011" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

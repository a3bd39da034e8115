/**
 * The webhooks of a domain, event by event: for each event, up to three URLs that Mailgun posts to.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * `DomainWebhookUrls` is the newer way to set them, which takes all events of a URL at once; both work on the same
 * webhooks, and they can be read by this one alone. Changes take up to ten minutes to become effective.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-webhooks
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Fields from "./internal/webhookFields.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/** Older answers have one `url` in place of `urls`. */
const Urls = Wire.codec(Schema.Array(Schema.String), {
  expected: "an object with `urls`",
  decode: (wire) => {
    if (!Wire.isJsonObject(wire)) return Wire.invalid
    const urls = wire["urls"] ?? wire["url"] ?? []
    if (typeof urls === "string") return [urls]
    return Array.isArray(urls) && urls.every((url) => typeof url === "string") ? urls : Wire.invalid
  },
  encode: (urls) => ({ urls })
})

/**
 * The webhooks of one event.
 *
 * @category models
 * @since 0.1.0
 */
export class DomainWebhook extends Wire.Record<DomainWebhook>("DomainWebhook")({
  eventType: Wire.required("id", Fields.EventType),
  urls: Wire.required("webhook", Urls)
}) {}

/**
 * The webhooks of the event that was asked for; after {@link delete}, those that are gone.
 *
 * @category models
 * @since 0.1.0
 */
export class WebhookUrls extends Wire.Record<WebhookUrls>("WebhookUrls")({
  urls: Wire.required("webhook", Urls),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * What the URL said to a test.
 *
 * @category models
 * @since 0.1.0
 */
export class WebhookTest extends Wire.Record<WebhookTest>("WebhookTest")({
  /** The HTTP status that the URL answered with. */
  code: Wire.optional("code", Wire.Number),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The output of operations that answer with all webhooks of a domain: a page of them, from an object by event.
 *
 * @category outputs
 * @since 0.1.0
 */
export const allWebhooks: Operation.Output<Page.Page<DomainWebhook>> = {
  paging: undefined,
  decode: (json, asked) => webhookItems.decode({ items: entries(json) }, asked)
}

const webhookItems = Page.single(DomainWebhook)

/** An event that has no webhook may be there as `null`. */
const entries = (json: unknown): unknown => {
  const webhooks = Wire.isJsonObject(json) ? json["webhooks"] ?? {} : undefined
  return Wire.isJsonObject(webhooks)
    ? Object.entries(webhooks).filter(([, webhook]) => webhook !== null).map(([id, webhook]) => ({ id, webhook }))
    : webhooks ?? "no webhooks"
}

/**
 * The input of {@link list}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("DomainWebhooksListInput")({
  domain: Input.domain
}) {}

/**
 * All webhooks of a domain, in one page: an item for each event that has any. Fails with `MailgunNotFound` where there
 * is no such domain.
 *
 * `GET /v3/domains/{domain}/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhooks } from "@effect-mailgun/core"
 *
 * const webhooks = DomainWebhooks.list({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "domainWebhooks.list",
  method: "GET",
  path: "/v3/domains/{domain}/webhooks",
  input: ListInput,
  output: allWebhooks,
  example: {}
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EventTypeInput extends Input.Struct<EventTypeInput>("DomainWebhooksEventTypeInput")({
  domain: Input.domain,
  eventType: Fields.eventType("webhook_name")
}) {}

/**
 * The webhooks of an event. Fails with `MailgunNotFound` where there is no such domain, or the event has none.
 *
 * `GET /v3/domains/{domain}/webhooks/{webhook_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhooks } from "@effect-mailgun/core"
 *
 * const webhooks = DomainWebhooks.get({ eventType: "delivered" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "domainWebhooks.get",
  method: "GET",
  path: "/v3/domains/{domain}/webhooks/{webhook_name}",
  input: EventTypeInput,
  output: WebhookUrls,
  example: { eventType: "delivered" }
})

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("DomainWebhooksCreateInput")({
  domain: Input.domain,
  eventType: Fields.eventType("id"),
  /** One URL or a list, at most 3. */
  urls: Fields.urls("url")
}) {}

/**
 * Sets the webhooks of an event that has none. Fails with `MailgunBadRequest` where Mailgun doesn't find a URL's host,
 * and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v3/domains/{domain}/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhooks } from "@effect-mailgun/core"
 *
 * const program = DomainWebhooks.create({ eventType: "delivered", urls: "https://example.com/mailgun" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "domainWebhooks.create",
  method: "POST",
  path: "/v3/domains/{domain}/webhooks",
  input: CreateInput,
  output: WebhookUrls,
  example: { eventType: "delivered", urls: ["https://foo.com", "https://bar.com"] }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("DomainWebhooksUpdateInput")({
  domain: Input.domain,
  eventType: Fields.eventType("webhook_name"),
  /** One URL or a list, at most 3. */
  urls: Fields.urls("url")
}) {}

/**
 * Puts other URLs in place of those that an event has. Fails with `MailgunBadRequest` where Mailgun doesn't find a
 * URL's host, and with `MailgunNotFound` where there is no such domain, or the event has none.
 *
 * `PUT /v3/domains/{domain}/webhooks/{webhook_name}`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhooks } from "@effect-mailgun/core"
 *
 * const program = DomainWebhooks.update({ eventType: "delivered", urls: ["https://example.com/mailgun"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "domainWebhooks.update",
  method: "PUT",
  path: "/v3/domains/{domain}/webhooks/{webhook_name}",
  input: UpdateInput,
  output: WebhookUrls,
  example: { eventType: "delivered", urls: "https://foo.com" }
})

const delete_ = Operation.make({
  name: "domainWebhooks.delete",
  method: "DELETE",
  path: "/v3/domains/{domain}/webhooks/{webhook_name}",
  input: EventTypeInput,
  output: WebhookUrls,
  example: { eventType: "delivered" }
})

/**
 * The input of {@link test}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TestInput extends Input.Struct<TestInput>("DomainWebhooksTestInput")({
  domain: Input.domain,
  eventType: Fields.eventType("webhook_name"),
  url: Input.text("url", { nonEmpty: true })
}) {}

/**
 * Has Mailgun post a sample event to a URL, and tells what it answered. The webhooks stay as they are. Fails with
 * `MailgunNotFound` where there is no such domain.
 *
 * `PUT /v3/domains/{domain}/webhooks/{webhook_name}/test`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhooks } from "@effect-mailgun/core"
 *
 * const program = DomainWebhooks.test({ eventType: "clicked", url: "https://example.com/mailgun" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const test = Operation.make({
  name: "domainWebhooks.test",
  method: "PUT",
  path: "/v3/domains/{domain}/webhooks/{webhook_name}/test",
  input: TestInput,
  output: WebhookTest,
  example: { eventType: "clicked", url: "https://example.com/mailgun" }
})

export {
  /**
   * Removes the webhooks of an event. Answers with the URLs that are gone. Fails with `MailgunNotFound` where there is
   * no such domain, or the event has none.
   *
   * `DELETE /v3/domains/{domain}/webhooks/{webhook_name}`.
   *
   * **Example**
   *
   * ```ts
   * import { DomainWebhooks } from "@effect-mailgun/core"
   *
   * const program = DomainWebhooks.delete({ eventType: "delivered" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

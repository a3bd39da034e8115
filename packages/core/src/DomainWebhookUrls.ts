/**
 * The webhooks of a domain, URL by URL: for each URL, the events that Mailgun posts to it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * `DomainWebhooks.list` reads them. Each event can have three URLs. Changes take up to ten minutes to become effective.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-webhooks
 * @since 0.1.0
 */
import { allWebhooks } from "./DomainWebhooks.ts"
import * as Input from "./Input.ts"
import * as Fields from "./internal/webhookFields.ts"
import * as Operation from "./Operation.ts"

/**
 * The input of {@link create} and {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UrlInput extends Input.Struct<UrlInput>("DomainWebhookUrlsUrlInput")({
  domain: Input.domain,
  url: Input.text("url", { nonEmpty: true }),
  /** At least one. */
  eventTypes: Fields.eventTypes("event_types")
}) {}

/**
 * Has Mailgun post events to a URL. Answers with all webhooks of the domain. Fails with `MailgunBadRequest` where one
 * of the events has that URL already, and with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v4/domains/{domain}/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhookUrls } from "@effect-mailgun/core"
 *
 * const program = DomainWebhookUrls.create({
 *   url: "https://example.com/mailgun",
 *   eventTypes: ["delivered", "permanent_fail"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "domainWebhookUrls.create",
  method: "POST",
  path: "/v4/domains/{domain}/webhooks",
  input: UrlInput,
  output: allWebhooks,
  example: { url: "https://example.com/webhooks", eventTypes: ["accepted", "delivered"] }
})

/**
 * Puts other events in place of those that a URL has. Answers with all webhooks of the domain. Fails with
 * `MailgunNotFound` where there is no such domain, or it has no such URL, and with `MailgunBadRequest` where the URL is
 * not one.
 *
 * `PUT /v4/domains/{domain}/webhooks`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainWebhookUrls } from "@effect-mailgun/core"
 *
 * const program = DomainWebhookUrls.update({ url: "https://example.com/mailgun", eventTypes: ["opened", "clicked"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "domainWebhookUrls.update",
  method: "PUT",
  path: "/v4/domains/{domain}/webhooks",
  input: UrlInput,
  output: allWebhooks,
  example: { url: "https://example.com/webhooks", eventTypes: ["clicked", "opened"] }
})

/**
 * The input of {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DeleteInput extends Input.Struct<DeleteInput>("DomainWebhookUrlsDeleteInput")({
  domain: Input.domain,
  /** At least one. A comma in a URL must stand as `%2C`. */
  urls: Input.commaList("url")
}) {}

const delete_ = Operation.make({
  name: "domainWebhookUrls.delete",
  method: "DELETE",
  path: "/v4/domains/{domain}/webhooks",
  input: DeleteInput,
  output: allWebhooks,
  check: ({ urls }) => urls.length === 0 ? { field: "urls", issue: "must not be empty" } : undefined,
  example: { urls: ["https://example.com/webhooks", "https://bar.com"] }
})

export {
  /**
   * Removes URLs from all events. Answers with the webhooks that are left. Fails with `MailgunBadRequest` where an
   * event has none of the URLs, and with `MailgunNotFound` where there is no such domain.
   *
   * `DELETE /v4/domains/{domain}/webhooks`.
   *
   * **Example**
   *
   * ```ts
   * import { DomainWebhookUrls } from "@effect-mailgun/core"
   *
   * const program = DomainWebhookUrls.delete({ urls: ["https://example.com/mailgun"] })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

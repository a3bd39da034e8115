/**
 * The values by which the statistics of a tag can be broken down: the countries, devices and mailbox providers that
 * Mailgun tells apart.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/tags
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"

/**
 * The input of {@link listCountries}, {@link listDevices} and {@link listProviders}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("TagStatTypesDomainInput")({
  domain: Input.domain
}) {}

const output = Page.single(Schema.String)

/**
 * The codes of the countries, on one page. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/tag/countries`.
 *
 * **Example**
 *
 * ```ts
 * import { TagStatTypes } from "@effect-mailgun/core"
 *
 * const countries = TagStatTypes.listCountries({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 * @deprecated Use {@link Metrics.list} with the dimension `country`.
 */
export const listCountries = Operation.make({
  name: "tagStatTypes.listCountries",
  method: "GET",
  path: "/v3/domains/{domain}/tag/countries",
  input: DomainInput,
  output,
  example: {}
})

/**
 * The devices, on one page: `"desktop"`, `"mobile"`, `"tablet"`, `"unknown"`. Fails with `MailgunNotFound` where there
 * is no such domain.
 *
 * `GET /v3/domains/{domain}/tag/devices`.
 *
 * **Example**
 *
 * ```ts
 * import { TagStatTypes } from "@effect-mailgun/core"
 *
 * const devices = TagStatTypes.listDevices({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 * @deprecated Use {@link Metrics.list} with the dimension `device`.
 */
export const listDevices = Operation.make({
  name: "tagStatTypes.listDevices",
  method: "GET",
  path: "/v3/domains/{domain}/tag/devices",
  input: DomainInput,
  output,
  example: {}
})

/**
 * The mailbox providers, by their domains, on one page. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/tag/providers`.
 *
 * **Example**
 *
 * ```ts
 * import { TagStatTypes } from "@effect-mailgun/core"
 *
 * const providers = TagStatTypes.listProviders({ domain: "example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 * @deprecated Use {@link Metrics.list} with the dimension `recipient_provider`.
 */
export const listProviders = Operation.make({
  name: "tagStatTypes.listProviders",
  method: "GET",
  path: "/v3/domains/{domain}/tag/providers",
  input: DomainInput,
  output,
  example: {}
})

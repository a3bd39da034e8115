/**
 * Seed lists: the mailboxes at many providers to which inbox placement tests are sent, and what became of those tests.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/inbox-placement-ir
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Filter } from "./InboxPlacement.ts"
import * as Input from "./Input.ts"
import { Deleted, listOptions } from "./internal/inboxPlacement.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { SeedList } from "./SeedList.ts"
import * as Wire from "./Wire.ts"

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("SeedListsListInput")({
  /** Only lists of this name. */
  name: Input.optional(Input.text("name")),
  ...listOptions,
  cursor: Input.cursor
}) {}

/**
 * One page of the account's seed lists. Fails with `MailgunBadRequest` where a filter is not one that {@link
 * listFilters} names.
 *
 * `GET /v4/inbox/seedlists`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const spring = SeedLists.list({ name: "Spring campaign", limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "seedLists.list",
  method: "GET",
  path: "/v4/inbox/seedlists",
  input: ListInput,
  output: Page.byUrl(SeedList),
  example: {
    name: "Inbox Placement Test",
    timeAfter: DateTime.makeUnsafe("2021-08-01T00:00:00Z"),
    ascending: false,
    limit: 1
  }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<SeedList>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All seed lists, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = SeedLists.stream().pipe(Stream.map((seedList) => seedList.targetEmail), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<SeedList, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddressInput extends Input.Struct<AddressInput>("SeedListsAddressInput")({
  /** The `targetEmail` of the list. */
  address: Input.text("address", { nonEmpty: true })
}) {}

/**
 * A seed list. Fails with `MailgunNotFound` where there is none of this address.
 *
 * `GET /v4/inbox/seedlists/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const recipients = SeedLists.get({ address: "ibp-seedlist@example.com" }).pipe(
 *   Effect.map(({ mailingList }) => mailingList)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "seedLists.get",
  method: "GET",
  path: "/v4/inbox/seedlists/{address}",
  input: AddressInput,
  output: Wire.unwrapped("seedlist", SeedList),
  example: { address: "ibp-seedlist@example.com" }
})

/** What a seed list can be given when it is made, and later. */
const settings = {
  name: Input.optional(Input.text("name")),
  /** The domains of the providers to test with. Mailgun's default is all of them. */
  providerFilter: Input.optional(Input.texts("provider_filter")),
  /** A regular expression that the addresses of the seeds must match. */
  seedFilter: Input.optional(Input.text("seed_filter")),
  /** The domains that the messages come from; newer seed lists do not need them. */
  sendingDomains: Input.optional(Input.texts("sending_domains"))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("SeedListsCreateInput")({
  ...settings,
  /** An id of your own. */
  remoteId: Input.optional(Input.text("remote_id"))
}) {}

/**
 * Makes a seed list. Answers with the addresses to send a test to. Fails with `MailgunBadRequest` where Mailgun refuses
 * a setting, and with `MailgunForbidden` where the account has no inbox placement.
 *
 * `POST /v4/inbox/seedlists`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const program = SeedLists.create({ name: "Spring campaign", providerFilter: ["gmail.com", "yahoo.com"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "seedLists.create",
  method: "POST",
  path: "/v4/inbox/seedlists",
  input: CreateInput,
  output: Wire.unwrapped("seedlist", SeedList),
  example: {
    name: "My campaign inbox test",
    providerFilter: ["gmail.com", "yahoo.com"],
    seedFilter: ".*",
    sendingDomains: "yourdomain.com",
    remoteId: "campaign-7"
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("SeedListsUpdateInput")({
  /** The `targetEmail` of the list. */
  address: Input.text("address", { nonEmpty: true }),
  ...settings,
  /** Chooses the seeds anew. */
  regen: Input.optional(Input.trueFalse("regen")),
  /** Changes the order of the seeds. */
  shuffle: Input.optional(Input.trueFalse("shuffle"))
}) {}

/**
 * Changes the settings that are given, and leaves the others, and the results so far, as they are. Fails with
 * `MailgunNotFound` where there is no list of this address.
 *
 * `PUT /v4/inbox/seedlists/{address}`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const program = SeedLists.update({ address: "ibp-seedlist@example.com", regen: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "seedLists.update",
  method: "PUT",
  path: "/v4/inbox/seedlists/{address}",
  input: UpdateInput,
  output: Wire.unwrapped("seedlist", SeedList),
  example: { address: "ibp-seedlist@example.com", sendingDomains: ["yourdomain.com"], regen: true, shuffle: false }
})

/**
 * The input of {@link listAttributes} and {@link listFilters}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class EmptyInput extends Input.Struct<EmptyInput>("SeedListsEmptyInput")({}) {}

/**
 * The attributes of seed lists whose values {@link listAttributeValues} knows. Fails with `MailgunForbidden` where the
 * account has no inbox placement.
 *
 * `GET /v4/inbox/seedlists/a`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const attributes = SeedLists.listAttributes()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listAttributes = Operation.make({
  name: "seedLists.listAttributes",
  method: "GET",
  path: "/v4/inbox/seedlists/a",
  input: EmptyInput,
  output: Page.single(Schema.String, { items: ["items", "values"] }),
  example: {}
})

/**
 * The input of {@link listAttributeValues}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListAttributeValuesInput
  extends Input.Struct<ListAttributeValuesInput>("SeedListsListAttributeValuesInput")({
    attribute: Input.text("attribute", { nonEmpty: true }),
    name: Input.optional(Input.text("name")),
    ...listOptions
  })
{}

/**
 * The values that an attribute has in the account's seed lists, for suggestions as one types. Fails with
 * `MailgunNotFound` where there is no such attribute.
 *
 * `GET /v4/inbox/seedlists/a/{attribute}`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const names = SeedLists.listAttributeValues({ attribute: "name" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listAttributeValues = Operation.make({
  name: "seedLists.listAttributeValues",
  method: "GET",
  path: "/v4/inbox/seedlists/a/{attribute}",
  input: ListAttributeValuesInput,
  output: Page.single(Schema.String, { items: ["items", "values"] }),
  example: { attribute: "name", limit: 10 }
})

/**
 * The filters that {@link list} understands. Fails with `MailgunForbidden` where the account has no inbox placement.
 *
 * `GET /v4/inbox/seedlists/_filters`.
 *
 * **Example**
 *
 * ```ts
 * import { SeedLists } from "@effect-mailgun/core"
 *
 * const filters = SeedLists.listFilters()
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listFilters = Operation.make({
  name: "seedLists.listFilters",
  method: "GET",
  path: "/v4/inbox/seedlists/_filters",
  input: EmptyInput,
  output: Page.single(Filter, { items: ["supported_filters", "filters"] }),
  example: {}
})

const delete_ = Operation.make({
  name: "seedLists.delete",
  method: "DELETE",
  path: "/v4/inbox/seedlists/{address}",
  input: AddressInput,
  output: Deleted,
  example: { address: "ibp-seedlist@example.com" }
})

export {
  /**
   * Deletes a seed list and its results. Fails with `MailgunNotFound` where there is none of this address.
   *
   * `DELETE /v4/inbox/seedlists/{address}`.
   *
   * **Example**
   *
   * ```ts
   * import { SeedLists } from "@effect-mailgun/core"
   *
   * const program = SeedLists.delete({ address: "ibp-seedlist@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

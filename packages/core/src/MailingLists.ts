/**
 * Mailing lists: addresses that hand what is sent to them to all of their members. They belong to the account; the
 * domain is part of their address.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/mailing-lists
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-unknown-zone" })

/**
 * A mailing list. Its address is its identity.
 *
 * @category models
 * @since 0.1.0
 */
export class MailingList extends Wire.Record<MailingList>("MailingList")({
  address: Wire.required("address", Schema.String),
  name: Wire.optional("name", Schema.String),
  description: Wire.optional("description", Schema.String),
  /** Who may post: only the account, the members too, or everyone. */
  accessLevel: Wire.optional("access_level", Wire.literals("readonly", "members", "everyone")),
  /** Where replies go. */
  replyPreference: Wire.optional("reply_preference", Wire.literals("list", "sender")),
  createdAt: Wire.optional("created_at", CreatedAt),
  membersCount: Wire.optional("members_count", Wire.Number)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("MailingListsListInput")({
  /** Items a page. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's mailing lists, in the order of their addresses. Fails with `MailgunBadRequest` where
 * `limit` or the page is none that the list has.
 *
 * `GET /v3/lists/pages`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 *
 * const firstTen = MailingLists.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "mailingLists.list",
  method: "GET",
  path: "/v3/lists/pages",
  input: ListInput,
  output: Page.byUrl(MailingList),
  example: { limit: 2 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<MailingList>, MailgunError, Mailgun> = Page.pages(
  list
)

/**
 * All mailing lists, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = MailingLists.stream().pipe(Stream.map((list) => list.address), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<MailingList, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link listBySkip}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListBySkipInput extends Input.Struct<ListBySkipInput>("MailingListsListBySkipInput")({
  /** Items a page. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** Only the list with this address. */
  address: Input.optional(Input.text("address")),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's mailing lists, by position. It counts all lists; a list that is made or deleted meanwhile
 * shifts the others, which {@link list} is safe from. Fails with `MailgunBadRequest` where `limit` or `skip` is not
 * allowed.
 *
 * `GET /v3/lists`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const count = MailingLists.listBySkip({ limit: 1 }).pipe(Effect.map((page) => page.totalCount))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listBySkip = Operation.make({
  name: "mailingLists.listBySkip",
  method: "GET",
  path: "/v3/lists",
  input: ListBySkipInput,
  output: Page.bySkip(MailingList, { defaultLimit: 100 }),
  example: { limit: 50, skip: 0, address: "developers@mailgun.net" }
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class AddressInput extends Input.Struct<AddressInput>("MailingListsAddressInput")({
  /** The address of the list. */
  address: Input.text("list_address", { nonEmpty: true })
}) {}

/**
 * The mailing list with an address. Fails with `MailgunNotFound` where there is none.
 *
 * `GET /v3/lists/{list_address}`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const count = MailingLists.get({ address: "developers@example.com" }).pipe(Effect.map((list) => list.membersCount))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "mailingLists.get",
  method: "GET",
  path: "/v3/lists/{list_address}",
  input: AddressInput,
  output: Wire.unwrapped("list", MailingList),
  example: { address: "developers@mailgun.net" }
})

/** What a mailing list can be given when it is made, and later. */
const settings = {
  name: Input.optional(Input.text("name")),
  description: Input.optional(Input.text("description")),
  /** Who may post. Mailgun's default is `"readonly"`: only the account. */
  accessLevel: Input.optional(Input.literal("access_level", "readonly", "members", "everyone")),
  /** Where replies go. Mailgun's default is `"list"`. */
  replyPreference: Input.optional(Input.literal("reply_preference", "list", "sender"))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("MailingListsCreateInput")({
  /** The address of the new list, with or without a name: `"Developers <developers@example.com>"`. */
  address: Input.text("address", { nonEmpty: true }),
  ...settings
}) {}

/**
 * Makes a mailing list. Fails with `MailgunBadRequest` where the address has one already.
 *
 * `POST /v3/lists`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 *
 * const program = MailingLists.create({
 *   address: "developers@example.com",
 *   name: "Developers",
 *   accessLevel: "members"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "mailingLists.create",
  method: "POST",
  path: "/v3/lists",
  input: CreateInput,
  output: Wire.unwrapped("list", MailingList),
  example: {
    address: "developers@mailgun.net",
    name: "Developers",
    description: "Describe the mailing list",
    accessLevel: "readonly",
    replyPreference: "list"
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("MailingListsUpdateInput")({
  /** The address of the list as it is. */
  address: Input.text("list_address", { nonEmpty: true }),
  /** The address that the list is to have. What is sent to the old one does not reach it any more. */
  newAddress: Input.optional(Input.text("address", { nonEmpty: true })),
  ...settings,
  /** What Mailgun documents as `list-id`, without saying more. */
  listId: Input.optional(Input.text("list-id"))
}) {}

/**
 * Changes what is given, and leaves the rest. Fails with `MailgunNotFound` where there is no such list.
 *
 * `PUT /v3/lists/{list_address}`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingLists } from "@effect-mailgun/core"
 *
 * const program = MailingLists.update({ address: "developers@example.com", replyPreference: "sender" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "mailingLists.update",
  method: "PUT",
  path: "/v3/lists/{list_address}",
  input: UpdateInput,
  output: Wire.unwrapped("list", MailingList),
  example: {
    address: "devs@mailgun.net",
    newAddress: "developers@mailgun.net",
    name: "Developers",
    description: "Describe the mailing list",
    accessLevel: "readonly",
    replyPreference: "list",
    listId: "123"
  }
})

const delete_ = Operation.make({
  name: "mailingLists.delete",
  method: "DELETE",
  path: "/v3/lists/{list_address}",
  input: AddressInput,
  output: Acknowledgement,
  example: { address: "developers@mailgun.net" }
})

export {
  /**
   * Deletes a mailing list, with its members. Fails with `MailgunNotFound` where there is no such list.
   *
   * `DELETE /v3/lists/{list_address}`.
   *
   * **Example**
   *
   * ```ts
   * import { MailingLists } from "@effect-mailgun/core"
   *
   * const program = MailingLists.delete({ address: "developers@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

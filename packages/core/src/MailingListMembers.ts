/**
 * The members of a mailing list: who gets what is sent to it, and the data that messages to them can use.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/mailing-lists
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"

/**
 * A member of a mailing list.
 *
 * @category models
 * @since 0.1.0
 */
export class Member extends Wire.Record<Member>("MailingListMember")({
  address: Wire.required("address", Schema.String),
  name: Wire.optional("name", Schema.String),
  /** A member that is not subscribed gets nothing. */
  subscribed: Wire.optional("subscribed", Wire.Boolean),
  /** Data of your own, which messages to the list can use. */
  vars: Wire.optional("vars", Schema.Record(Schema.String, Schema.Unknown))
}) {}

/**
 * What Mailgun says when a member has gone.
 *
 * @category models
 * @since 0.1.0
 */
export class MemberDeletion extends Wire.Record<MemberDeletion>("MailingListMemberDeletion")({
  message: Wire.optional("message", Schema.String),
  /** The address of the member that there was. */
  address: Wire.optional("member", Wire.unwrapped("address", Schema.String))
}) {}

const listAddress = Input.text("list_address", { nonEmpty: true })

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("MailingListMembersListInput")({
  listAddress,
  /** Only those who are subscribed, or only those who are not. Mailgun's default is all. */
  subscribed: Input.optional(Input.yesNo("subscribed")),
  /** Items a page. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the members of a list, in the order of their addresses. Fails with `MailgunNotFound` where there is no
 * such list.
 *
 * `GET /v3/lists/{list_address}/members/pages`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 *
 * const unsubscribed = MailingListMembers.list({ listAddress: "developers@example.com", subscribed: false })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "mailingListMembers.list",
  method: "GET",
  path: "/v3/lists/{list_address}/members/pages",
  input: ListInput,
  output: Page.byUrl(Member),
  example: { listAddress: "developers@mailgun.net", subscribed: false, limit: 100 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input: ListInput) => Stream.Stream<Page.Page<Member>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All members of a list, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = MailingListMembers.stream({ listAddress: "developers@example.com" }).pipe(
 *   Stream.map((member) => member.address),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input: ListInput) => Stream.Stream<Member, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link listBySkip}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListBySkipInput extends Input.Struct<ListBySkipInput>("MailingListMembersListBySkipInput")({
  listAddress,
  /** Only the member with this address. */
  address: Input.optional(Input.text("address")),
  /** Only those who are subscribed, or only those who are not. Mailgun's default is all. */
  subscribed: Input.optional(Input.yesNo("subscribed")),
  /** Items a page, from 1 to 100. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 100 })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the members of a list, by position. It counts all members; one that comes or goes meanwhile shifts the
 * others, which {@link list} is safe from. Fails with `MailgunNotFound` where there is no such list.
 *
 * `GET /v3/lists/{list_address}/members`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const subscribedCount = MailingListMembers.listBySkip({
 *   listAddress: "developers@example.com",
 *   subscribed: true,
 *   limit: 1
 * }).pipe(Effect.map((page) => page.totalCount))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listBySkip = Operation.make({
  name: "mailingListMembers.listBySkip",
  method: "GET",
  path: "/v3/lists/{list_address}/members",
  input: ListBySkipInput,
  output: Page.bySkip(Member, { defaultLimit: 100 }),
  example: {
    listAddress: "developers@mailgun.net",
    address: "alice@example.com",
    subscribed: true,
    limit: 100,
    skip: 0
  }
})

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class MemberInput extends Input.Struct<MemberInput>("MailingListMembersMemberInput")({
  listAddress,
  /** The address of the member. */
  address: Input.text("member_address", { nonEmpty: true })
}) {}

/**
 * A member of a list. Fails with `MailgunNotFound` where the list has no such member.
 *
 * `GET /v3/lists/{list_address}/members/{member_address}`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isSubscribed = MailingListMembers.get({
 *   listAddress: "developers@example.com",
 *   address: "alice@example.com"
 * }).pipe(
 *   Effect.map((member) => member.subscribed === true),
 *   Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "mailingListMembers.get",
  method: "GET",
  path: "/v3/lists/{list_address}/members/{member_address}",
  input: MemberInput,
  output: Wire.unwrapped("member", Member),
  example: { listAddress: "developers@mailgun.net", address: "alice@example.com" }
})

/** What a member can be given when it is made, and later. */
const details = {
  name: Input.optional(Input.text("name")),
  /** Data of your own, which messages to the list can use. */
  vars: Input.optional(Input.json("vars")),
  /** Mailgun's default, for a new member, is that it is. */
  subscribed: Input.optional(Input.yesNo("subscribed"))
}

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("MailingListMembersCreateInput")({
  listAddress,
  /** The address of the new member, with or without a name: `"Alice <alice@example.com>"`. */
  address: Input.text("address", { nonEmpty: true }),
  ...details,
  /** Brings a member that is there up to date, in place of failing. */
  upsert: Input.optional(Input.yesNo("upsert"))
}) {}

/**
 * Adds a member to a list; `MailingListUploads` adds many. Fails with `MailgunBadRequest` where it is there already,
 * unless `upsert` is set.
 *
 * `POST /v3/lists/{list_address}/members`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 *
 * const program = MailingListMembers.create({
 *   listAddress: "developers@example.com",
 *   address: "alice@example.com",
 *   vars: { age: 27 },
 *   upsert: true
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "mailingListMembers.create",
  method: "POST",
  path: "/v3/lists/{list_address}/members",
  input: CreateInput,
  output: Wire.unwrapped("member", Member),
  example: {
    listAddress: "developers@mailgun.net",
    address: "alice@example.com",
    name: "Alice",
    vars: { gender: "female", age: 27 },
    subscribed: true,
    upsert: true
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("MailingListMembersUpdateInput")({
  listAddress,
  /** The address of the member as it is. */
  address: Input.text("member_address", { nonEmpty: true }),
  /** The address that the member is to have. */
  newAddress: Input.optional(Input.text("address", { nonEmpty: true })),
  ...details
}) {}

/**
 * Changes what is given of a member, and leaves the rest. Fails with `MailgunNotFound` where the list has no such
 * member.
 *
 * `PUT /v3/lists/{list_address}/members/{member_address}`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListMembers } from "@effect-mailgun/core"
 *
 * const program = MailingListMembers.update({
 *   listAddress: "developers@example.com",
 *   address: "alice@example.com",
 *   subscribed: false
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "mailingListMembers.update",
  method: "PUT",
  path: "/v3/lists/{list_address}/members/{member_address}",
  input: UpdateInput,
  output: Wire.unwrapped("member", Member),
  example: {
    listAddress: "developers@mailgun.net",
    address: "al@example.com",
    newAddress: "alice@example.com",
    name: "Alice",
    vars: { gender: "female", age: 27 },
    subscribed: true
  }
})

const delete_ = Operation.make({
  name: "mailingListMembers.delete",
  method: "DELETE",
  path: "/v3/lists/{list_address}/members/{member_address}",
  input: MemberInput,
  output: MemberDeletion,
  example: { listAddress: "developers@mailgun.net", address: "alice@example.com" }
})

export {
  /**
   * Takes a member off a list. Fails with `MailgunNotFound` where the list has no such member.
   *
   * `DELETE /v3/lists/{list_address}/members/{member_address}`.
   *
   * **Example**
   *
   * ```ts
   * import { MailingListMembers } from "@effect-mailgun/core"
   *
   * const program = MailingListMembers.delete({ listAddress: "developers@example.com", address: "alice@example.com" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

/**
 * Uploads of many members to a mailing list at once.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/mailing-lists
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import { Member } from "./MailingListMembers.ts"
import { MailingList } from "./MailingLists.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * What Mailgun says when it has taken many members at once.
 *
 * @category models
 * @since 0.1.0
 */
export class Upload extends Wire.Record<Upload>("MailingListUpload")({
  message: Wire.optional("message", Schema.String),
  /** The list as it is now. */
  list: Wire.optional("list", MailingList),
  /** There where Mailgun goes on in the background, as it does with more than 100 members. */
  taskId: Wire.optional("task-id", Wire.Text)
}) {}

const membersOfAnyNumber = Input.value("members", Wire.lazy(() => Schema.Array(Schema.Union([Schema.String, Member]))))

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("MailingListUploadsCreateInput")({
  listAddress: Input.text("list_address", { nonEmpty: true }),
  /** From 1 to 1000 members; one may be just its address. */
  members: Input.field("members", membersOfAnyNumber.schema, {
    check: (given) => {
      if (!Array.isArray(given)) return Input.complaint("must be a list")
      if (given.length === 0) return Input.complaint("must not be empty")
      if (given.length > 1000) return Input.complaint("must have at most 1000 items")
      return membersOfAnyNumber.check(given)
    },
    write: (sink, given) => membersOfAnyNumber.write(sink, given)
  }),
  /** Brings members that are there up to date, in place of leaving them as they are. */
  upsert: Input.optional(Input.yesNo("upsert"))
}) {}

/**
 * Adds up to a thousand members in one call; Mailgun works through more than a hundred in the background. Fails with
 * `MailgunNotFound` where there is no such list.
 *
 * `POST /v3/lists/{list_address}/members.json`.
 *
 * **Example**
 *
 * ```ts
 * import { MailingListUploads } from "@effect-mailgun/core"
 *
 * const program = MailingListUploads.create({
 *   listAddress: "developers@example.com",
 *   members: ["alice@example.com", { address: "bob@example.com", name: "Bob" }]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "mailingListUploads.create",
  method: "POST",
  path: "/v3/lists/{list_address}/members.json",
  input: CreateInput,
  output: Upload,
  idempotent: true,
  example: {
    listAddress: "developers@mailgun.net",
    members: [
      "bob@example.com",
      { address: "alice@example.com", name: "Alice", subscribed: false, vars: { department: "Support" } }
    ],
    upsert: true
  }
})

/**
 * The input of {@link import}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ImportInput extends Input.Struct<ImportInput>("MailingListUploadsImportInput")({
  listAddress: Input.text("list_address", { nonEmpty: true }),
  /**
   * CSV of at most 5 MB and 1000 members, with a header row; the columns are `address`, `name`, `vars` (as JSON) and
   * `subscribed`.
   */
  members: Input.file("members"),
  /** Whether those are subscribed of whom the file does not say. */
  subscribed: Input.optional(Input.yesNo("subscribed")),
  /** Brings members that are there up to date, in place of leaving them as they are. */
  upsert: Input.optional(Input.yesNo("upsert"))
}) {}

const import_ = Operation.make({
  name: "mailingListUploads.import",
  method: "POST",
  path: "/v3/lists/{list_address}/members.csv",
  input: ImportInput,
  body: "multipart",
  output: Upload,
  idempotent: true,
  example: {
    listAddress: "developers@mailgun.net",
    members: { filename: "members.csv", content: "address,name\nalice@example.com,Alice\n", contentType: "text/csv" },
    subscribed: true,
    upsert: true
  }
})

export {
  /**
   * Uploads members as CSV; Mailgun works through them in the background. Fails with `MailgunBadRequest` where the file
   * is too big, and with `MailgunNotFound` where there is no such list.
   *
   * `POST /v3/lists/{list_address}/members.csv`.
   *
   * **Example**
   *
   * ```ts
   * import { MailingListUploads } from "@effect-mailgun/core"
   *
   * const program = MailingListUploads.import({
   *   listAddress: "developers@example.com",
   *   members: { filename: "members.csv", content: "address,name\nalice@example.com,Alice\n" },
   *   upsert: true
   * })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  import_ as import
}

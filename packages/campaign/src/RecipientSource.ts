/**
 * Where the recipients of a campaign come from: pages of them, read by cursor, the same ones in the same order whenever
 * they are read.
 *
 * **Details**
 *
 * A campaign reads its recipients twice: once to plan, before anything is sent, and once to send; and a batch again after
 * a crash. A source that gives other recipients the second time is noticed, and the campaign paused. What changes while
 * it is read, such as a mailing list, belongs in {@link frozen}.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 *
 * const subscribers = RecipientSource.csv("subscribers.csv")
 * const friends = RecipientSource.fromIterable([{ address: "ann@example.com", variables: { name: "Ann" } }])
 * ```
 *
 * @since 0.1.0
 */
import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import type * as Paging from "@effect-mailgun/core/Page"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type * as Statement from "effect/sql/Statement"
import { digest } from "./internal/digest.ts"
import { freeze, removeFrozen } from "./internal/frozenRecipients.ts"
import { recipientFromFields } from "./internal/recipientFields.ts"
import { csvFormat, fileSource, ndjsonFormat } from "./internal/recipientFile.ts"
import { RecipientSourceFailed } from "./RecipientSourceFailed.ts"

export * from "./RecipientSourceFailed.ts"

/**
 * Some recipients, and where those after them are.
 *
 * @category models
 * @since 0.1.0
 */
export interface Page {
  readonly recipients: ReadonlyArray<MessageBatch.Recipient>
  /** Absent at the end. */
  readonly next: string | undefined
}

/**
 * A source of recipients.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Stands for what the source holds: another text means other recipients. Part of the campaign's key. */
  readonly snapshot: Effect.Effect<string, RecipientSourceFailed>
  /** `size` recipients from a cursor on, or from the start; fewer only at the end. */
  readonly page: (cursor: string | undefined, size: number) => Effect.Effect<Page, RecipientSourceFailed>
}

/**
 * The recipients, as a service: for campaigns that leave their source open.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 * import { Layer } from "effect"
 *
 * const SubscribersLive = Layer.effect(RecipientSource.RecipientSource, RecipientSource.ndjson("subscribers.ndjson"))
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class RecipientSource
  extends Context.Service<RecipientSource, Service>()("@effect-mailgun/campaign/RecipientSource")
{}

/**
 * Recipients that the program holds: for tests and short lists. The cursor is a position.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromIterable = (recipients: Iterable<MessageBatch.Recipient>): Effect.Effect<Service> =>
  Effect.sync(() => {
    const all = Array.from(recipients)
    return {
      snapshot: Effect.sync(() => digest(JSON.stringify(all))),
      page: (cursor, size) =>
        Effect.sync(() => {
          const start = Number(cursor ?? 0)
          const end = start + size
          return { recipients: all.slice(start, end), next: end < all.length ? String(end) : undefined }
        })
    }
  })

/**
 * A CSV file (RFC 4180, UTF-8) with a header. The column `address` or `email` is the address, `name` the name and a
 * variable, and every other column a variable by its own name.
 *
 * **Details**
 *
 * Its snapshot is the SHA-256 of its content. Fails with {@link RecipientSourceFailed} where the file can't be read, has
 * no such column, or where a record has more or fewer fields than the header.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 *
 * // email,name,code
 * // ann@example.com,Ann,17
 * const subscribers = RecipientSource.csv("subscribers.csv")
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @category constructors
 * @since 0.1.0
 */
export const csv = (path: string): Effect.Effect<Service, RecipientSourceFailed> => fileSource(path, csvFormat)

/**
 * A file with one JSON object in each line: `address` or `email`, `name`, `variables`. The name, and every other field, is
 * a variable by its own name.
 *
 * **Details**
 *
 * Its snapshot is the SHA-256 of its content. Fails with {@link RecipientSourceFailed} where the file can't be read, or a
 * line is no such object.
 *
 * @category constructors
 * @since 0.1.0
 */
export const ndjson = (path: string): Effect.Effect<Service, RecipientSourceFailed> => fileSource(path, ndjsonFormat)

/**
 * What {@link sql} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface SqlOptions {
  /**
   * Rows after a value of the cursor's column, in its order, at most so many: `WHERE id > ${after} ORDER BY id LIMIT
   * ${limit}`. Without `after`, from the first row on. A row has `address` or `email`, and what else it has is
   * variables; `name` is the name, too.
   */
  readonly rows: (
    sql: SqlClient.SqlClient,
    after: string | number | undefined,
    limit: number
  ) => Statement.Statement<Readonly<Record<string, unknown>>>
  /** The column that orders the rows, with a value of its own in each: text or a number. It is no variable. */
  readonly cursor: string
  /** Stands for what the query holds, as a revision or the time of an import does. */
  readonly snapshot: string
}

/**
 * Rows of a SQL database. They must stay as they are while the campaign runs; {@link frozen} makes sure of it.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 *
 * const subscribers = RecipientSource.sql({
 *   cursor: "id",
 *   snapshot: "import of 2026-06-01",
 *   rows: (sql, after, limit) =>
 *     sql`SELECT id, address, name, code FROM subscribers WHERE id > ${after ?? 0} ORDER BY id LIMIT ${limit}`
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const sql = (options: SqlOptions): Effect.Effect<Service, never, SqlClient.SqlClient> =>
  Effect.map(SqlClient.SqlClient, (client): Service => ({
    snapshot: Effect.succeed(options.snapshot),
    page: Effect.fnUntraced(function*(cursor, size) {
      const after = cursor === undefined ? undefined : JSON.parse(cursor) as string | number
      const rows = yield* Effect.mapError(options.rows(client, after, size + 1), sqlFailed)
      const page = rows.slice(0, size)
      const recipients = yield* Effect.forEach(page, (row) => {
        const fields = Object.entries(row).filter(([column]) => column !== options.cursor)
        const recipient = recipientFromFields(Object.fromEntries(fields))
        return typeof recipient === "string"
          ? Effect.fail(new RecipientSourceFailed({ source: "SQL", at: undefined, issue: recipient }))
          : Effect.succeed(recipient)
      })
      if (rows.length <= size) return { recipients, next: undefined }
      const last = page.at(-1)?.[options.cursor]
      if (typeof last !== "string" && typeof last !== "number") {
        const issue = `the column ${options.cursor} must be text or a number, and is ${typeof last}`
        return yield* new RecipientSourceFailed({ source: "SQL", at: undefined, issue })
      }
      return { recipients, next: JSON.stringify(last) }
    })
  }))

const sqlFailed = (error: SqlError.SqlError): RecipientSourceFailed =>
  new RecipientSourceFailed({ source: "SQL", at: undefined, issue: error.message })

/** Mailgun gives no more members in one page. */
const membersPerPage = 100

/**
 * The subscribed members of a mailing list at Mailgun: their `vars` are the variables. A list changes whenever a member
 * comes or goes, so it is best {@link frozen}.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 *
 * const developers = RecipientSource.frozen("june-2026", RecipientSource.mailingList("developers@example.com"))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const mailingList = (listAddress: string): Effect.Effect<Service, never, Mailgun.Mailgun> =>
  Effect.map(Effect.context<Mailgun.Mailgun>(), (context): Service => {
    const failed = (error: Error) =>
      new RecipientSourceFailed({ source: `mailing list ${listAddress}`, at: undefined, issue: error.message })

    return {
      snapshot: MailingLists.get({ address: listAddress }).pipe(
        Effect.map(({ membersCount }) => `${listAddress} with ${membersCount ?? "?"} members`),
        Effect.mapError(failed),
        Effect.provideContext(context)
      ),
      page: Effect.fnUntraced(
        function*(cursor, size) {
          const recipients: Array<MessageBatch.Recipient> = []
          let place: ListPlace | undefined = cursor === undefined ? { skip: 0 } : readPlace(cursor)
          while (place !== undefined && recipients.length < size) {
            const { apiCursor, skip }: ListPlace = place
            const page: Paging.Page<MailingListMembers.Member> = yield* MailingListMembers.list({
              listAddress,
              subscribed: true,
              limit: membersPerPage,
              cursor: apiCursor
            })
            const taken = page.items.slice(skip, skip + size - recipients.length)
            recipients.push(...taken.map(({ address, name, vars }) => ({ address, name, variables: vars })))
            const seen: number = skip + taken.length
            if (seen < page.items.length) place = { apiCursor, skip: seen }
            else {place = page.items.length === 0 || page.next === undefined
                ? undefined
                : { apiCursor: page.next, skip: 0 }}
          }
          return { recipients, next: place === undefined ? undefined : JSON.stringify(place) }
        },
        Effect.mapError(failed),
        Effect.provideContext(context)
      )
    }
  })

/** A page of the API, and how many of its members come before. */
interface ListPlace {
  readonly apiCursor?: string | undefined
  readonly skip: number
}

/** Cursors come from this module alone. */
const readPlace = (cursor: string): ListPlace => JSON.parse(cursor) as ListPlace

/**
 * A source as it is when it is first read, kept in the table `mailgun_campaign_recipients`. Whoever uses the same id and
 * the same database gets the same recipients from then on, whatever becomes of the source.
 *
 * **Details**
 *
 * The copy is made on first use, in pages of 1000; one that broke off goes on. It stays until {@link thaw}
 * removes it.
 *
 * **Example**
 *
 * ```ts
 * import { RecipientSource } from "@effect-mailgun/campaign"
 *
 * const developers = RecipientSource.frozen("june-2026", RecipientSource.mailingList("developers@example.com"))
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const frozen = <E, R>(
  id: string,
  source: Effect.Effect<Service, E, R>
): Effect.Effect<Service, E | RecipientSourceFailed, R | SqlClient.SqlClient> => freeze(id, source)

/**
 * Removes the copy that {@link frozen} made: once its campaign is done, and reports on it are written.
 *
 * @category combinators
 * @since 0.1.0
 */
export const thaw: (id: string) => Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> = removeFrozen

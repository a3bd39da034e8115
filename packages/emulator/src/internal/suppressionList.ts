import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { canonical } from "./address.ts"
import * as Answer from "./answer.ts"
import type { ByAddress } from "./byAddress.ts"
import type { Call, Handler } from "./call.ts"
import type { Domain } from "./domain.ts"
import type { Fields } from "./fields.ts"
import { pivotPage } from "./pivotPage.ts"
import * as SuppressionInput from "./suppressionInput.ts"

/** What one suppression list has of its own. */
export interface SuppressionList<A extends { readonly address: string }> {
  readonly of: (domain: Domain) => ByAddress<A>
  /** The placeholder of an entry in paths. */
  readonly placeholder: string
  /** The columns of a CSV file of which a row fills at least one. */
  readonly identifiers: ReadonlyArray<string>
  readonly json: (entry: A) => { readonly [field: string]: unknown }
  /** Reads an entry by its fields, wherever they stand. */
  readonly read: (fields: Fields, now: number) => Effect.Effect<A, Answer.Answer>
  /** Brings an entry that is there up to date; a new one takes its place where there is nothing to keep. */
  readonly merge?: (before: A, entry: A) => A
  /** What adding an entry, and removing one, is answered with. */
  readonly added: (entry: A) => unknown
  readonly addedMany: (count: number) => string
  readonly removed: (entry: A) => unknown
  readonly removedAll: string
  readonly notFound: string
}

/** How a suppression list answers. */
export interface SuppressionHandlers {
  readonly list: Handler
  readonly get: Handler
  readonly create: Handler
  readonly createMany: Handler
  readonly delete: Handler
  readonly deleteAll: Handler
  readonly import: Handler
}

/** The operations that all suppression lists have. */
export const makeHandlers = <A extends { readonly address: string }>(
  suppressions: SuppressionList<A>
): SuppressionHandlers => {
  const entriesOf = (call: Call): Effect.Effect<ByAddress<A>, Answer.Answer> => Effect.map(call.domain, suppressions.of)

  const read = (fields: Fields): Effect.Effect<A, Answer.Answer> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => suppressions.read(fields, now))

  const put = (entries: ByAddress<A>, entry: A): void => {
    const before = entries.get(entry.address)
    entries.set(before === undefined || suppressions.merge === undefined ? entry : suppressions.merge(before, entry))
  }

  const notFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, suppressions.notFound))

  const asked = (call: Call): string => call.path[suppressions.placeholder] ?? ""

  return {
    list: Effect.fnUntraced(function*(call) {
      const entries = (yield* entriesOf(call)).all()
      const term = call.query.first("term") ?? ""
      const listed = term === ""
        ? entries
        : entries.filter(({ address }) => canonical(address).startsWith(canonical(term)))
      return Answer.json(pivotPage(call, listed, {
        key: ({ address }) => address,
        pivot: "address",
        previous: "previous",
        limit: { otherwise: 100, max: 1000 },
        kept: [["term", term]]
      }, suppressions.json))
    }),
    get: Effect.fnUntraced(function*(call) {
      const entry = (yield* entriesOf(call)).get(asked(call))
      return entry === undefined ? yield* notFound : Answer.json(suppressions.json(entry))
    }),
    create: Effect.fnUntraced(function*(call) {
      const entries = yield* entriesOf(call)
      const entry = yield* read(yield* call.form)
      put(entries, entry)
      return Answer.json(suppressions.added(entry))
    }),
    createMany: Effect.fnUntraced(function*(call) {
      const entries = yield* entriesOf(call)
      const all = yield* Effect.forEach(yield* SuppressionInput.batch(yield* call.json), read)
      for (const entry of all) put(entries, entry)
      return Answer.json({ message: suppressions.addedMany(all.length) })
    }),
    delete: Effect.fnUntraced(function*(call) {
      const entry = (yield* entriesOf(call)).delete(asked(call))
      return entry === undefined
        ? yield* notFound
        : Answer.jsonAsText(suppressions.removed(entry))
    }),
    deleteAll: Effect.fnUntraced(function*(call) {
      const entries = yield* entriesOf(call)
      entries.clear()
      return Answer.jsonAsText({ message: suppressions.removedAll })
    }),
    import: Effect.fnUntraced(function*(call) {
      const entries = yield* entriesOf(call)
      for (const row of yield* SuppressionInput.csv(yield* call.form, suppressions.identifiers)) {
        // The answer is out before a row is looked at, so a row that can't be used is nobody's business any more.
        const entry = yield* Effect.option(read(row))
        if (entry._tag === "Some") put(entries, entry.value)
      }
      return Answer.message(202, "file uploaded successfully for processing. standby...")
    })
  }
}

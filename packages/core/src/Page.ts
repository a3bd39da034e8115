/**
 * Lists, a page at a time or as Streams, alike for every resource however Mailgun pages it.
 *
 * **Details**
 *
 * A page carries the cursors of its neighbours. A cursor is a plain string that can be kept anywhere and given to the
 * same operation later, in another process too. It is only ever used against the API that the layer is configured for.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const addresses = Bounces.stream({ domain: "example.com" }).pipe(Stream.map((bounce) => bounce.address))
 * ```
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { cursorFromLink, neighbours } from "./internal/cursor.ts"
import type { Mailgun } from "./Mailgun.ts"
import { MailgunDecodeError, type MailgunError } from "./MailgunError.ts"
import type * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * One page of a list.
 *
 * @category models
 * @since 0.1.0
 */
export interface Page<out A> {
  readonly items: ReadonlyArray<A>
  /** Items that did not fit their model, as they came; empty as a rule. */
  readonly unknown: ReadonlyArray<Unknown>
  /** The cursor of the page after this one; absent at the end of lists that know their end. */
  readonly next?: string | undefined
  readonly previous?: string | undefined
  readonly first?: string | undefined
  readonly last?: string | undefined
  /** How many items there are in all, where Mailgun counts them. */
  readonly totalCount?: number | undefined
}

/**
 * An item that did not fit its model.
 *
 * @category models
 * @since 0.1.0
 */
export interface Unknown {
  readonly raw: unknown
  readonly issue: string
}

/**
 * The output of a list whose pages link to each other by URL.
 *
 * @category outputs
 * @since 0.1.0
 */
export const byUrl = <A>(item: Wire.Codec<A>): Operation.Output<Page<A>> => {
  const split = itemSplitter(item)
  return {
    paging: "url",
    decode: (json, { origins }) =>
      Result.gen(function*() {
        const items = yield* itemsOf(json)
        const paging = Wire.isJsonObject(json) ? json["paging"] : undefined
        const links = Wire.isJsonObject(paging) ? paging : {}
        return {
          ...split(items),
          next: yield* cursorFromLink(links["next"], origins),
          previous: yield* cursorFromLink(links["previous"] ?? links["prev"], origins),
          first: yield* cursorFromLink(links["first"], origins),
          last: yield* cursorFromLink(links["last"], origins)
        }
      })
  }
}

/**
 * The output of a list that is read by skipping what was read.
 *
 * @category outputs
 * @since 0.1.0
 */
export const bySkip = <A>(
  item: Wire.Codec<A>,
  options: { readonly defaultLimit: number }
): Operation.Output<Page<A>> => {
  const split = itemSplitter(item)
  return {
    paging: "skip",
    decode: (json, { target }) =>
      Result.map(itemsOf(json), (items) => {
        const count = Wire.isJsonObject(json) ? json["total_count"] : undefined
        const totalCount = typeof count === "number" ? count : undefined
        return {
          ...split(items),
          ...neighbours(target, { count: items.length, totalCount, defaultLimit: options.defaultLimit }),
          totalCount
        }
      })
  }
}

/** Mailgun leaves `items` out, or writes `null`, where there are none. */
const itemsOf = (json: unknown): Result.Result<ReadonlyArray<unknown>, string> => {
  if (!Wire.isJsonObject(json)) return Result.fail("expected an object with `items`")
  const items = json["items"] ?? []
  return Array.isArray(items) ? Result.succeed(items) : Result.fail("expected `items` to be a list")
}

const itemSplitter = <A>(item: Wire.Codec<A>) => {
  let decoder: ((wire: unknown) => Result.Result<A, string>) | undefined
  return (
    wire: ReadonlyArray<unknown>
  ): { readonly items: ReadonlyArray<A>; readonly unknown: ReadonlyArray<Unknown> } => {
    const decode = decoder ??= Wire.decoder(item)
    const items: Array<A> = []
    const unknown: Array<Unknown> = []
    for (const raw of wire) {
      const result = decode(raw)
      if (Result.isSuccess(result)) items.push(result.success)
      else unknown.push({ raw, issue: result.failure })
    }
    return { items, unknown }
  }
}

/**
 * Makes the Stream of all pages of a list, from a `list` operation.
 *
 * **Details**
 *
 * Ends on an empty page or where there is no next one. A link that leads back where the Stream has been fails with
 * `MailgunDecodeError`; nothing goes round for ever. One page is held in memory.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages = <I extends { readonly cursor?: string | undefined }, A>(
  list: Operation.Operation<I, Page<A>>
) =>
(...args: Operation.Arguments<I>): Stream.Stream<Page<A>, MailgunError, Mailgun> => {
  const [input] = args
  return Stream.paginate(start(input?.cursor), (state) =>
    Effect.flatMap(
      // The cursor brings the filters along; what else is in the input (the domain) stays as it is.
      Effect.suspend(() => callWith(list, { ...input, cursor: state.cursor })),
      (page): Effect.Effect<readonly [ReadonlyArray<Page<A>>, Option.Option<State>], MailgunError> => {
        if (page.items.length + page.unknown.length === 0) return Effect.succeed([[], Option.none()])
        if (page.next === undefined) return Effect.succeed([[page], Option.none()])
        const next = advance(state, page.next)
        return next === undefined ? Effect.fail(goesRound(list)) : Effect.succeed([[page], Option.some(next)])
      }
    ))
}

/**
 * Makes the Stream of all items of a list, from a `list` operation. Items that do not fit their model are logged as
 * warnings, without their content; {@link pages} gives them.
 *
 * @category streams
 * @since 0.1.0
 */
export const stream = <I extends { readonly cursor?: string | undefined }, A>(
  list: Operation.Operation<I, Page<A>>
) =>
(...args: Operation.Arguments<I>): Stream.Stream<A, MailgunError, Mailgun> =>
  pages(list)(...args).pipe(
    Stream.tap((page) =>
      page.unknown.length === 0
        ? Effect.void
        : Effect.logWarning(`${list.name}: ${page.unknown.length} items that this version can't read were left out`)
    ),
    Stream.flatMap((page) => Stream.fromIterable(page.items))
  )

const callWith = <I, A>(list: Operation.Operation<I, Page<A>>, input: unknown): ReturnType<typeof list> =>
  // The input that was given, with the cursor that its type allows.
  list(...([input] as unknown as Operation.Arguments<I>))

/** Where a Stream is, and one place where it has been: Brent's algorithm finds any cycle with that alone. */
interface State {
  readonly cursor: string | undefined
  readonly landmark: string | undefined
  readonly steps: number
  readonly nextLandmarkAt: number
}

const start = (cursor: string | undefined): State => ({ cursor, landmark: cursor, steps: 0, nextLandmarkAt: 1 })

const advance = (state: State, cursor: string): State | undefined => {
  if (cursor === state.cursor || cursor === state.landmark) return undefined
  const steps = state.steps + 1
  return steps < state.nextLandmarkAt
    ? { ...state, cursor, steps }
    : { cursor, landmark: cursor, steps, nextLandmarkAt: state.nextLandmarkAt * 2 }
}

const goesRound = (list: Operation.Any): MailgunDecodeError =>
  new MailgunDecodeError({
    operation: list.name,
    method: list.method,
    path: list.path,
    attempts: 1,
    status: 200,
    issue: "the link to the next page leads back to a page that was read already",
    body: ""
  })

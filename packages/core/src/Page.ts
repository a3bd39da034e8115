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
 * How a list's answer differs from `{ items, paging }` or `{ items, total_count }`.
 *
 * @category options
 * @since 0.1.0
 */
export interface Shape<E> {
  /** The key of the items, or the keys on the way to them. Default `"items"`. */
  readonly items?: string | ReadonlyArray<string> | undefined
  /** The key of the number of all items. */
  readonly total?: string | undefined
  /** What else the answer has, for the page to carry along. */
  readonly with?: Wire.Codec<E> | undefined
}

/**
 * The output of a list whose pages link to each other by URL.
 *
 * @category outputs
 * @since 0.1.0
 */
export const byUrl = <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
): Operation.Output<Page<C["Type"]> & E> =>
  listOutput("link", item, { total: "total", ...shape }, (json, { origins }) => {
    const links = objectAt(json, "paging")
    const link = (...names: ReadonlyArray<string>) =>
      cursorFromLink(names.map((name) => links[name]).find((found) => found !== undefined), origins)
    return Result.all({
      next: link("next", "Next"),
      previous: link("previous", "prev", "Previous"),
      first: link("first", "First"),
      last: link("last", "Last")
    })
  })

/**
 * The output of a list that is read by skipping what was read.
 *
 * @category outputs
 * @since 0.1.0
 */
export const bySkip = <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape: Shape<E> & { readonly defaultLimit: number }
): Operation.Output<Page<C["Type"]> & E> =>
  listOutput(
    "link",
    item,
    { total: "total_count", ...shape },
    (_, { target }, page) => Result.succeed(neighbours(target, { ...page, defaultLimit: shape.defaultLimit }))
  )

/**
 * The output of a list that is asked for by a JSON body and goes on by a token in its `pagination`.
 *
 * @category outputs
 * @since 0.1.0
 */
export const byToken = <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
): Operation.Output<Page<C["Type"]> & E> =>
  listOutput("token", item, { ...shape }, (json) => {
    const tokens = objectAt(json, "pagination")
    const { total } = tokens
    const token = (name: string) => typeof tokens[name] === "string" && tokens[name] !== "" ? tokens[name] : undefined
    return Result.succeed({
      next: token("next"),
      previous: token("previous"),
      first: token("first"),
      last: token("last"),
      ...(typeof total === "number" ? { totalCount: total } : {})
    })
  })

/**
 * The output of a list that is asked for by a JSON body and read by the `skip` of its `pagination`.
 *
 * @category outputs
 * @since 0.1.0
 */
export const byBodySkip = <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
): Operation.Output<Page<C["Type"]> & E> =>
  listOutput("bodySkip", item, { ...shape }, (json, _, { count }) => {
    const { limit, skip, total } = objectAt(json, "pagination")
    const position = typeof skip === "number" ? skip : 0
    const isLast = count === 0 || (typeof total === "number" && position + count >= total)
    return Result.succeed({
      next: isLast ? undefined : String(position + count),
      previous: position === 0
        ? undefined
        : String(Math.max(0, position - (typeof limit === "number" ? limit : count))),
      totalCount: typeof total === "number" ? total : undefined
    })
  })

/**
 * The output of a list that is one page.
 *
 * @category outputs
 * @since 0.1.0
 */
export const single = <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
): Operation.Output<Page<C["Type"]> & E> =>
  listOutput(undefined, item, { total: "total_count", ...shape }, () => Result.succeed({}))

type Cursors = Partial<Pick<Page<unknown>, "next" | "previous" | "first" | "last" | "totalCount">>

const listOutput = <C extends Wire.AnyCodec, E extends object>(
  paging: Operation.Output<unknown>["paging"],
  item: C,
  shape: Shape<E>,
  cursors: (
    json: unknown,
    asked: Operation.Asked,
    page: { readonly count: number; readonly totalCount: number | undefined }
  ) => Result.Result<Cursors, string>
): Operation.Output<Page<C["Type"]> & E> => {
  const split = itemSplitter(item)
  const keys = typeof shape.items === "string" ? [shape.items] : shape.items ?? ["items"]
  const decodeRest = shape.with === undefined ? undefined : Wire.decoder(shape.with)
  return {
    paging,
    decode: (json, asked) =>
      Result.gen(function*() {
        const items = yield* itemsAt(json, keys)
        const total = Wire.isJsonObject(json) && shape.total !== undefined ? json[shape.total] : undefined
        const totalCount = typeof total === "number" ? total : undefined
        const rest = decodeRest === undefined ? undefined : yield* decodeRest(json)
        const around = yield* cursors(json, asked, { count: items.length, totalCount })
        // Without `with` there is no `E` but the empty one.
        return { ...rest, totalCount, ...around, ...split(items) } as Page<C["Type"]> & E
      })
  }
}

const objectAt = (json: unknown, key: string): { readonly [name: string]: unknown } => {
  const value = Wire.isJsonObject(json) ? json[key] : undefined
  return Wire.isJsonObject(value) ? value : {}
}

/** Mailgun leaves the items out, or writes `null`, where there are none. */
const itemsAt = (json: unknown, keys: ReadonlyArray<string>): Result.Result<ReadonlyArray<unknown>, string> => {
  let found: unknown = json
  for (const key of keys) {
    if (!Wire.isJsonObject(found)) return Result.fail(`expected an object with \`${keys.join(".")}\``)
    found = found[key] ?? undefined
    if (found === undefined) return Result.succeed([])
  }
  return Array.isArray(found) ? Result.succeed(found) : Result.fail(`expected \`${keys.join(".")}\` to be a list`)
}

const itemSplitter = <C extends Wire.AnyCodec>(item: C) => {
  type A = C["Type"]
  const decode = Wire.decoder(item)
  return (
    wire: ReadonlyArray<unknown>
  ): { readonly items: ReadonlyArray<A>; readonly unknown: ReadonlyArray<Unknown> } => {
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
export const pages = <I extends { readonly cursor?: string | undefined }, P extends Page<unknown>>(
  list: Operation.Operation<I, P>
) =>
(...args: Operation.Arguments<I>): Stream.Stream<P, MailgunError, Mailgun> => {
  const [input] = args
  return Stream.paginate(start(input?.cursor), (state) =>
    Effect.flatMap(
      // The cursor brings the filters along; what else is in the input (the domain) stays as it is.
      Effect.suspend(() => callWith(list, { ...input, cursor: state.cursor })),
      (page): Effect.Effect<readonly [ReadonlyArray<P>, Option.Option<State>], MailgunError> => {
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
export const stream = <I extends { readonly cursor?: string | undefined }, P extends Page<unknown>>(
  list: Operation.Operation<I, P>
) =>
(...args: Operation.Arguments<I>): Stream.Stream<P["items"][number], MailgunError, Mailgun> =>
  pages(list)(...args).pipe(
    Stream.tap((page) =>
      page.unknown.length === 0
        ? Effect.void
        : Effect.logWarning(`${list.name}: ${page.unknown.length} items that this version can't read were left out`)
          .pipe(
            Effect.annotateLogs({ operation: list.name, items: page.unknown.length })
          )
    ),
    Stream.flatMap((page) => Stream.fromIterable(page.items))
  )

const callWith = <I, P>(list: Operation.Operation<I, P>, input: unknown): Effect.Effect<P, MailgunError, Mailgun> =>
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

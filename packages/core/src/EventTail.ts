/**
 * Following events as they come, by the polling algorithm that Mailgun documents.
 *
 * **Details**
 *
 * Events reach Mailgun's storage out of order, some of them minutes late, so what a page shows of the last half hour is
 * not complete yet. The algorithm asks for events in ascending order from some time in the past. A page whose last event
 * is older than a threshold is complete: it is used, and the next page asked for. Of any other page, an empty one too,
 * only the events that are older than the threshold are used; the rest is thrown away, and after a pause the same request
 * is made again. So every event comes once and in order, about half an hour late. Webhooks are prompt.
 *
 * `Events.tail` follows one domain; this module is what it is made of.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-polling
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import * as Stream from "effect/Stream"
import type { Event } from "./Event.ts"
import { idOf, instantOf } from "./internal/eventIdentity.ts"
import type { Mailgun } from "./Mailgun.ts"
import { type MailgunError, MailgunInvalidInput } from "./MailgunError.ts"
import type { Page } from "./Page.ts"

/**
 * An event of a tail, and where the tail is once the event is dealt with.
 *
 * @category models
 * @since 0.1.0
 */
export interface TailedEvent {
  readonly event: Event
  /**
   * Plain text, to be kept after the event has been processed and given to the next tail. A program that crashes in
   * between gets the event again, and loses none.
   */
  readonly position: string
}

/**
 * Where a tail begins, and its pace.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** The time of the first event. Default: the trust age before now. Has no effect beside a position. */
  readonly since?: DateTime.DateTime | undefined
  /** The position of the last event that was processed; the tail goes on after it. */
  readonly position?: string | undefined
  /** How old an event must be for all before it to have arrived at Mailgun's storage. Default 30 minutes. */
  readonly trustAge?: Duration.Input | undefined
  /** How long to wait before a request is made again. Default 15 seconds, which is the least that Mailgun asks for. */
  readonly pause?: Duration.Input | undefined
}

/**
 * A request for a page: of the events from `since` on, or, where there is a cursor, of those that it stands for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Request {
  /** Only whole seconds of it count: Mailgun's dates have no more. */
  readonly since: DateTime.Utc
  readonly cursor: string | undefined
}

/**
 * A list of events that can be followed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Source {
  /** Stands in the error about a bad position: `"events.tail"`. */
  readonly operation: string
  /** Reads a page in ascending order, with no end to it. */
  readonly read: (request: Request) => Effect.Effect<Page<Event>, MailgunError, Mailgun>
  /**
   * Whether a cursor finds events that came after it was given out. The request is then made again as it was; otherwise
   * the list is asked anew, from the last event on.
   */
  readonly cursorsStayOpen: boolean
}

/** The last instant that a date can have, and as far from 1970 as the first. */
const maxMillis = 8.64e15

/** The time of the last event that was given, and the ids of all at that time. */
const Position = Schema.Struct({
  millis: Schema.Finite.check(Schema.isBetween({ minimum: -maxMillis, maximum: maxMillis })),
  ids: Schema.Array(Schema.String)
})

type Position = typeof Position.Type

const PositionText = Schema.fromJsonString(Position)

const decodePosition = SchemaParser.decodeUnknownResult(PositionText)

const encodePosition = SchemaParser.encodeSync(PositionText)

/** Between two requests of a tail. */
interface State {
  readonly request: Request
  /** When the list was last asked without a cursor, in epoch milliseconds. */
  readonly askedAt: number
  readonly waits: boolean
  /** Everything up to here was given before the request was first made. */
  readonly start: Position
  readonly reached: Position
  /** What was used of the page of this request, and of the page before, in case that pages overlap. */
  readonly used: ReadonlySet<string>
  readonly usedBefore: ReadonlySet<string>
}

const noKeys: ReadonlySet<string> = new Set()

const startAt = (position: Position, waits: boolean): State => ({
  request: { since: DateTime.makeUnsafe(position.millis), cursor: undefined },
  askedAt: 0,
  waits,
  start: position,
  reached: position,
  used: noKeys,
  usedBefore: noKeys
})

/** An event with what it is ordered by and recognised by. */
interface Entry {
  readonly event: Event
  readonly millis: number
  readonly id: string
  readonly key: string
}

const entriesOf = (page: Page<Event>, state: State): ReadonlyArray<Entry> => {
  let millis = state.start.millis
  return page.items.map((event) => {
    const instant = instantOf(event)
    // Every event has a time and an id; one without counts as being where it stands, and is recognised by its content.
    if (instant !== undefined) millis = DateTime.toEpochMillis(instant)
    const id = idOf(event) ?? JSON.stringify(event)
    return { event, millis, id, key: `${instant === undefined ? "" : millis} ${id}` }
  })
}

const isKnown = ({ start, usedBefore }: State, used: ReadonlySet<string>, { id, key, millis }: Entry): boolean =>
  millis < start.millis || (millis === start.millis && start.ids.includes(id)) || used.has(key) || usedBefore.has(key)

const advance = (position: Position, { id, millis }: Entry): Position => {
  if (millis < position.millis) return position
  return { millis, ids: millis === position.millis ? [...position.ids, id] : [id] }
}

/** Gives what of these is new to the tail. */
const take = (state: State, entries: ReadonlyArray<Entry>) => {
  const used = new Set(state.used)
  const tailed: Array<TailedEvent> = []
  let { reached } = state
  for (const entry of entries) {
    const isNew = !isKnown(state, used, entry)
    used.add(entry.key)
    if (!isNew) continue
    reached = advance(reached, entry)
    tailed.push({ event: entry.event, position: encodePosition(reached) })
  }
  return { tailed, used, reached }
}

/** The next request, after a page of which all or only the old events were used. */
const following = (
  source: Source,
  state: State,
  page: { readonly isTrusted: boolean; readonly next: string | undefined; readonly tailed: ReadonlyArray<TailedEvent> }
): State => {
  // A page that brought nothing is no reason to hurry, wherever its link leads.
  const waits = !page.isTrusted || page.tailed.length === 0
  if (page.isTrusted && page.next !== undefined) {
    const request = { ...state.request, cursor: page.next }
    return { ...state, request, waits, used: noKeys, usedBefore: state.used }
  }
  return !page.isTrusted && source.cursorsStayOpen ? { ...state, waits } : startAt(state.reached, waits)
}

/**
 * Makes an endless Stream of all events of a list, each once and in the order of their times.
 *
 * **When to use**
 *
 * `Events.tail` is this over the events of a domain. Use it to follow a list of one's own, or a stand-in for one in tests.
 *
 * **Details**
 *
 * Persist a `position` when its event has been processed, and begin the next run with it: events are then processed at
 * least once, and more than once only after a crash between the two. Nothing is lost as long as no event takes longer
 * than the trust age to arrive, and the tail is not down for longer than Mailgun keeps events. Until there is a position, a
 * `since` of one's own has the same effect. The filters may differ from run to run.
 *
 * Fails with the errors of the list, after the retries of the layer, and with `MailgunInvalidInput` for a position that is
 * not one. One page is held in memory, and the ids of two.
 *
 * **Gotchas**
 *
 * The age of events is told by this machine's clock. One that is fast by minutes trusts events too early.
 *
 * **Example**
 *
 * ```ts
 * import { Events, EventTail } from "@effect-mailgun/core"
 * import { DateTime } from "effect"
 *
 * const opened = EventTail.make({
 *   operation: "opened.tail",
 *   cursorsStayOpen: true,
 *   read: ({ cursor, since }) => Events.list({ event: "opened", begin: since, ascending: true, limit: 300, cursor })
 * }, { since: DateTime.makeUnsafe("2026-03-26T12:00:00Z") })
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const make = (source: Source, options: Options = {}): Stream.Stream<TailedEvent, MailgunError, Mailgun> => {
  const trustAge = Duration.toMillis(options.trustAge ?? "30 minutes")
  const pause = options.pause ?? "15 seconds"

  const step = Effect.fnUntraced(function*(
    state: State
  ): Effect.fn.Return<readonly [ReadonlyArray<TailedEvent>, Option.Option<State>], MailgunError, Mailgun> {
    if (state.waits) yield* Effect.sleep(pause)
    // The clock is read first: however long the answer takes, it may be as old as the question. Behind a cursor that does
    // not stay open, it may be as old as the question that the cursor goes back to.
    const now = yield* Clock.currentTimeMillis
    const askedAt = state.request.cursor === undefined || source.cursorsStayOpen ? now : state.askedAt
    const trustedBefore = askedAt - trustAge
    const page = yield* source.read(state.request)
    const entries = entriesOf(page, state)
    const firstYoung = entries.findIndex(({ millis }) => millis >= trustedBefore)
    const isTrusted = entries.length > 0 && firstYoung < 0
    const { tailed, ...progress } = take(state, isTrusted ? entries : entries.slice(0, Math.max(0, firstYoung)))
    return [
      tailed,
      Option.some(following(source, { ...state, ...progress, askedAt }, { isTrusted, next: page.next, tailed }))
    ]
  })

  return Stream.unwrap(
    Effect.map(beginning(source, options, trustAge), (position) => Stream.paginate(startAt(position, false), step))
  )
}

const beginning = Effect.fnUntraced(function*(
  { operation }: Source,
  { position, since }: Options,
  trustAge: number
): Effect.fn.Return<Position, MailgunInvalidInput> {
  if (position !== undefined) {
    const decoded = decodePosition(position)
    if (Result.isSuccess(decoded)) return decoded.success
    return yield* new MailgunInvalidInput({ operation, field: "position", issue: "is not the position of a tail" })
  }
  const millis = since === undefined ? (yield* Clock.currentTimeMillis) - trustAge : DateTime.toEpochMillis(since)
  return { millis, ids: [] }
})

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { EventJson } from "../../Emulator.ts"
import * as Answer from "../answer.ts"
import type { BoundedLog } from "../boundedLog.ts"
import type { Call } from "../call.ts"
import { compileFilters, filterNames } from "../eventFilter.ts"
import type { LoggedEvent } from "../eventLog.ts"
import type { Form } from "../form.ts"
import { limitOf, skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

/** What a listing shows, and where in it a page lies. Links carry it, as a path segment that is opaque to clients. */
const Listing = Schema.Struct({
  ascending: Schema.Boolean,
  /** The times, in epoch microseconds, between which events are listed. */
  earliest: Schema.optionalKey(Schema.Finite),
  latest: Schema.optionalKey(Schema.Finite),
  limit: Schema.Int,
  filters: Schema.Array(Schema.Tuple([Schema.String, Schema.String])),
  /** Whether the page is read onwards or backwards from `from`. */
  way: Schema.Literals(["onwards", "backwards"]),
  /** The sequence number beside the page; absent at either end of the listing. */
  from: Schema.optionalKey(Schema.Int)
})

type Listing = typeof Listing.Type

const decodeListing = Schema.decodeUnknownOption(Schema.fromJsonString(Listing))

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* call.domain
  return yield* page(call, yield* listingOf(call.query), call.pathname)
})

const follow = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const token = Base64Url.decodeString(call.path["token"] ?? "")
  const listing = Result.isFailure(token) ? Option.none() : decodeListing(token.success)
  if (Option.isNone(listing)) return yield* Effect.fail(Answer.message(400, "invalid page token"))
  return yield* page(call, listing.value, call.pathname.slice(0, call.pathname.lastIndexOf("/")))
})

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

const listingOf = Effect.fnUntraced(function*(query: Form): Effect.fn.Return<Listing, Answer.Answer> {
  const begin = yield* time(query.first("begin"))
  const end = yield* time(query.first("end"))
  const asked = yield* yesNo(query.first("ascending"))
  if (begin !== undefined && end === undefined && asked === undefined) {
    return yield* refuse("'ascending' parameter is required when 'end' is not specified")
  }
  const implied = begin === undefined || end === undefined ? undefined : begin <= end
  if (implied !== undefined && asked !== undefined && implied !== asked && begin !== end) {
    return yield* refuse("'ascending' parameter contradicts the order of 'begin' and 'end'")
  }
  const ascending = asked ?? implied ?? false
  const [earliest, latest] = ascending ? [begin, end] : [end, begin]
  return {
    ascending,
    ...(earliest === undefined ? undefined : { earliest }),
    ...(latest === undefined ? undefined : { latest }),
    limit: limitOf(query, { otherwise: 100, max: 300 }),
    filters: filterNames.flatMap((name) => query.all(name).map((expression) => [name, expression] as const)),
    way: "onwards"
  }
})

const time = (text: string | undefined): Effect.Effect<number | undefined, Answer.Answer> => {
  if (text === undefined || text === "") return Effect.succeed(undefined)
  const millis = WireDate.parse(text)
  return millis === undefined
    ? refuse(`${text} is not an RFC-2822 compliant date`)
    : Effect.succeed(Math.round(millis * 1000))
}

const yesNo = (text: string | undefined): Effect.Effect<boolean | undefined, Answer.Answer> => {
  if (text === undefined || text === "") return Effect.succeed(undefined)
  if (/^(?:yes|true)$/i.test(text)) return Effect.succeed(true)
  return /^(?:no|false)$/i.test(text) ? Effect.succeed(false) : refuse("'ascending' parameter must be 'yes' or 'no'")
}

/** One page of a listing, and the links around it. */
const page = Effect.fnUntraced(function*(
  call: Call,
  listing: Listing,
  pathname: string
): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.domain
  const { events } = call.account
  const now = yield* Clock.currentTimeMillis
  const matches = compileFilters(listing.filters)
  const { earliest = -Infinity, latest = Infinity } = listing
  const found = read(events.settled(), listing, {
    isListed: (event) =>
      event.domain.id === domain.id && event.at >= earliest && event.at <= latest && matches(event.json),
    isShown: (event) => events.shows(event, now)
  })

  const link = (way: Listing["way"], from: number | undefined): string => {
    const { from: _, ...rest } = listing
    const token = JSON.stringify({ ...rest, way, ...(from === undefined ? undefined : { from }) })
    return `${call.origin}${pathname}/${Base64Url.encode(token)}`
  }
  return Answer.json({
    items: found.items,
    paging: {
      previous: link("backwards", found.before),
      first: link("onwards", undefined),
      last: link("backwards", undefined),
      next: link("onwards", found.after)
    }
  })
})

interface Found {
  readonly items: ReadonlyArray<EventJson>
  /** Where the page before this one and the page after it are read from. */
  readonly before: number
  readonly after: number
}

const read = (
  log: BoundedLog<LoggedEvent>,
  listing: Listing,
  { isListed, isShown }: {
    readonly isListed: (event: LoggedEvent) => boolean
    /** An event that is not shown yet will be, in the place where it belongs. */
    readonly isShown: (event: LoggedEvent) => boolean
  }
): Found => {
  const onwards = listing.way === "onwards"
  const step = listing.ascending === onwards ? 1 : -1
  const origin = listing.from ?? (step > 0 ? log.start - 1 : log.end)
  const items: Array<EventJson> = []
  let first: number | undefined
  let last: number | undefined
  let hidden: number | undefined
  let sequence = step > 0 ? Math.max(origin + 1, log.start) : Math.min(origin - 1, log.end - 1)
  for (; sequence >= log.start && sequence < log.end && items.length < listing.limit; sequence += step) {
    const event = log.at(sequence)
    if (event === undefined || !isListed(event)) continue
    if (!isShown(event)) {
      hidden ??= sequence
      continue
    }
    items.push(event.json)
    first ??= sequence
    last = sequence
  }
  if (first === undefined || last === undefined) {
    // What was looked through need not be looked through again; what comes later is found from here.
    const end = step > 0 ? Math.max(origin, (hidden ?? log.end) - 1) : origin
    return onwards ? { items, before: end + step, after: end } : { items, before: end, after: end + step }
  }
  return onwards ? { items, before: first, after: last } : { items: items.toReversed(), before: last, after: first }
}

const logTitles: { readonly [event: string]: string } = {
  accepted: "Accepted",
  delivered: "Delivered",
  failed: "Failed"
}

/** The log of version 2: a line of text for each event, newest first. */
const legacyLog = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.domain
  const { events: log } = call.account
  const now = yield* Clock.currentTimeMillis
  const entries = log.settled().toArray().filter((event) => event.domain.id === domain.id && log.shows(event, now))
    .toReversed()
  const { items, total_count } = skipPage(entries, call.query, { otherwise: 100, max: 300 })
  return Answer.json({ total_count, items: items.map(({ at, json }) => logLine(json, at)) })
})

/** What a line of the log tells of an event. */
const Told = Schema.Struct({
  recipient: Schema.String,
  message: Schema.Struct({
    headers: Schema.Struct({ from: Schema.String, subject: Schema.String, "message-id": Schema.String })
  })
})

const decodeTold = Schema.decodeUnknownOption(Told)

const logLine = (event: EventJson, at: number): { readonly [field: string]: unknown } => {
  const told = Option.getOrUndefined(decodeTold(event))
  const headers = told?.message.headers
  return {
    hap: event.event,
    created_at: WireDate.gmt(Math.floor(at / 1000)),
    type: event["log-level"],
    message: `${
      logTitles[event.event] ?? event.event
    }:  ${headers?.from} \u2192 ${told?.recipient} '${headers?.subject}'`,
    message_id: headers?.["message-id"]
  }
}

export const events: Resource = {
  operations: {
    "events.list": list
  },
  routes: [
    { name: "events.list", method: "GET", path: "/v3/{domain}/events/{token}", handle: follow },
    { name: "log.list", method: "GET", path: "/v2/{domain}/log", handle: legacyLog }
  ]
}

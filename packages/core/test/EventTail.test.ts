import { type Event, Events, Logs, Mailgun, type MailgunError, RetryPolicy, Timestamp } from "@effect-mailgun/core"
import * as EventTail from "@effect-mailgun/core/EventTail"
import { assert, describe, it } from "@effect/vitest"
import { Clock, DateTime, Effect, Fiber, Layer, Redacted, Result, Schema, Stream } from "effect"
import { HttpClient, HttpClientResponse } from "effect/http"
import { TestClock } from "effect/testing"
import { mailgun, ok } from "./RecordingHttpClient.ts"

/** Mailgun's storage, as far as it matters: an event happens at one time and can be found from another on. */
interface Happening {
  readonly id: string
  readonly occurred: number
  readonly visible: number
}

const start = Date.UTC(2026, 2, 26, 12)

const minutes = (count: number): number => count * 60_000

const happening = (id: string, occurred: number, delay = 0): Happening => ({
  id,
  occurred: start + occurred,
  visible: start + occurred + delay
})

const inOrder = (happenings: ReadonlyArray<Happening>): ReadonlyArray<Happening> =>
  happenings.toSorted((a, b) => a.occurred - b.occurred || (a.id < b.id ? -1 : 1))

const eventJson = ({ id, occurred }: Happening) => ({ event: "delivered", id, timestamp: occurred / 1000 })

const millisOf = (date: string): number => DateTime.toEpochMillis(Result.getOrThrow(Timestamp.parse(date)))

interface Asked {
  readonly at: number
  readonly request: string
}

/** The events that can be found now, after the last one that was read, or from a time on. */
const page = (happenings: ReadonlyArray<Happening>, now: number, limit: number, place: { token: string } | number) => {
  const visible = inOrder(happenings).filter((one) => one.visible <= now)
  const isListed = typeof place === "number"
    ? (one: Happening) => one.occurred >= place
    : (one: Happening) => `${one.occurred}-${one.id}` > place.token
  const items = visible.filter(isListed).slice(0, limit)
  const last = items.at(-1)
  const unmoved = typeof place === "number" ? "" : place.token
  return { items, next: last === undefined ? unmoved : `${last.occurred}-${last.id}` }
}

/** A Mailgun whose storage has events late, and so out of order. */
const storage = (happenings: ReadonlyArray<Happening>, limit: number) => {
  const asked: Array<Asked> = []
  const client = HttpClient.make((request) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      const url = new URL(request.url)
      const [, , , , token] = url.pathname.split("/")
      const begin = url.searchParams.get("begin")
      asked.push({ at: (now - start) / 1000, request: token ?? url.search })
      const found = page(
        happenings,
        now,
        limit,
        token === undefined ? millisOf(begin ?? "") : { token: token === "none" ? "" : token }
      )
      const next = `${url.origin}/v3/example.com/events/${found.next || "none"}`
      return HttpClientResponse.fromWeb(
        request,
        new Response(JSON.stringify({ items: found.items.map(eventJson), paging: { next, previous: next } }))
      )
    })
  )
  const layer = Mailgun.layer({
    apiKey: Redacted.make("key-test"),
    domain: "example.com",
    retryPolicy: RetryPolicy.none
  }).pipe(Layer.provide(Layer.succeed(HttpClient.HttpClient, client)))
  return { asked, layer: Layer.orDie(layer) }
}

type Tail = Stream.Stream<EventTail.TailedEvent, MailgunError.MailgunError, Mailgun.Mailgun>

const idOf = ({ event }: EventTail.TailedEvent): string => event.event === "delivered" ? event.id ?? "" : event.event

/** What a tail gives within a time, from now on, with the time at which it does. */
const follow = Effect.fnUntraced(function*(tail: Tail, millis: number) {
  const given: Array<EventTail.TailedEvent & { readonly id: string; readonly at: number }> = []
  const fiber = yield* Effect.forkChild(
    Stream.runForEach(tail, (tailed) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        given.push({ ...tailed, id: idOf(tailed), at: (now - start) / 1000 })
      }))
  )
  yield* TestClock.adjust(millis)
  yield* Fiber.interrupt(fiber)
  return given
})

const timeOf = (event: Event.Event): number =>
  event.event === "delivered" && event.timestamp !== undefined ? DateTime.toEpochMillis(event.timestamp) : Number.NaN

const ids = (given: ReadonlyArray<{ readonly id: string }>) => given.map(({ id }) => id)

describe("A tail of events", () => {
  it.effect("asks as Mailgun documents it: the same page again until it is old enough, then the next", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { asked, layer } = storage(
        [happening("a", -minutes(30) + 40_000), happening("b", -minutes(30) + 50_000)],
        2
      )
      const given = yield* follow(Events.tail({ event: "delivered" }), 90_000).pipe(Effect.provide(layer))
      const first = "?event=delivered&begin=Thu%2C+26+Mar+2026+11%3A30%3A00+%2B0000&ascending=yes"
      const next = `${start - minutes(30) + 50_000}-b`
      assert.deepStrictEqual(asked, [
        { at: 0, request: first },
        { at: 15, request: first },
        { at: 30, request: first },
        { at: 45, request: first },
        { at: 60, request: first },
        { at: 60, request: next },
        { at: 75, request: next },
        { at: 90, request: next }
      ])
      assert.deepStrictEqual(given.map(({ at, id }) => ({ at, id })), [{ at: 45, id: "a" }, { at: 60, id: "b" }])
    }))

  it.effect("repeats a request that found nothing", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { asked, layer } = storage([happening("a", 20_000)], 2)
      const given = yield* follow(Events.tail({ trustAge: "10 seconds", pause: "5 seconds" }), 50_000).pipe(
        Effect.provide(layer)
      )
      assert.deepStrictEqual(ids(given), ["a"])
      assert.deepStrictEqual(asked.map(({ at }) => at), [0, 5, 10, 15, 20, 25, 30, 35, 35, 40, 45, 50])
      assert.strictEqual(new Set(asked.slice(0, 8).map(({ request }) => request)).size, 1)
    }))

  it.effect("gives old events at once where traffic is too light to fill a page", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { layer } = storage(Array.from({ length: 100 }, (_, index) => happening(`e${index}`, minutes(index))), 300)
      const given = yield* follow(Events.tail(), minutes(100)).pipe(Effect.provide(layer))
      assert.deepStrictEqual(given.map(({ at }) => at), Array.from({ length: 70 }, (_, index) => index * 60 + 1815))
    }))

  it.effect("begins at `since`, to the millisecond", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { asked, layer } = storage([happening("a", -9_600_100), happening("b", -9_600_000), happening("c", 0)], 2)
      const since = DateTime.makeUnsafe(start - 9_600_000 - 50)
      const given = yield* follow(Events.tail({ since }), 1).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(given), ["b"])
      assert.include(asked[0]?.request ?? "", "begin=Thu%2C+26+Mar+2026+09%3A19%3A59")
    }))

  it.effect("goes on after a position, past all events of the same millisecond that were given", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start + minutes(60))
      const { layer } = storage(["a", "b", "c", "d"].map((id) => happening(id, 500)), 1)
      const since = DateTime.makeUnsafe(start)
      const given = yield* follow(Events.tail({ since }), 1).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(given), ["a", "b", "c", "d"])
      for (const [index, { position }] of given.entries()) {
        const rest = yield* follow(Events.tail({ position }), minutes(5)).pipe(Effect.provide(layer))
        assert.deepStrictEqual(ids(rest), ["a", "b", "c", "d"].slice(index + 1))
      }
    }))

  it.effect("gives an event once that two pages have", () =>
    Effect.gen(function*() {
      const json = (...names: ReadonlyArray<string>) => names.map((id) => eventJson(happening(id, 0)))
      const paging = (token: string) => ({ next: `https://api.mailgun.net/v3/example.com/events/${token}` })
      yield* TestClock.setTime(start + minutes(60))
      const { layer } = mailgun(
        {},
        ok({ items: json("a", "b", "b"), paging: paging("1") }),
        ok({ items: json("b", "c"), paging: paging("2") }),
        ok({ items: [], paging: paging("3") })
      )
      const given = yield* follow(Events.tail({ since: DateTime.makeUnsafe(start) }), 1).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(given), ["a", "b", "c"])
    }))

  it.effect("gives an event that comes later than the trust age when it is shown, and stays where it is", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const [late, old, young] = [minutes(-40), minutes(-35), minutes(-5)].map((at) =>
        eventJson(happening(`${at}`, at))
      )
      const paging = { next: "https://api.mailgun.net/v3/example.com/events/1" }
      const { layer } = mailgun({}, ok({ items: [old, young], paging }), ok({ items: [late, old, young], paging }))
      const given = yield* follow(Events.tail({ since: DateTime.makeUnsafe(start - minutes(60)) }), minutes(1)).pipe(
        Effect.provide(layer)
      )
      assert.deepStrictEqual(ids(given), [`${minutes(-35)}`, `${minutes(-40)}`])
      assert.strictEqual(given[1]?.position, given[0]?.position)
    }))

  it.effect("takes two events with one id for two where their times differ", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start + minutes(60))
      const { layer } = storage([happening("a", 0), happening("a", minutes(1))], 10)
      const given = yield* follow(Events.tail({ since: DateTime.makeUnsafe(start) }), 1).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(given), ["a", "a"])
    }))

  it.effect("places events that this version does not know, and gives those without id or time once", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start + minutes(60))
      const next = "https://api.mailgun.net/v3/example.com/events/1"
      const items = [
        { event: "teleported", id: "x", timestamp: (start + 1000) / 1000 },
        { event: "opened", recipient: "ann@example.com" },
        { event: "opened", id: "young", timestamp: (start + minutes(59)) / 1000 }
      ]
      const { layer } = mailgun({}, ok({ items, paging: { next } }))
      const given = yield* follow(Events.tail({ since: DateTime.makeUnsafe(start) }), minutes(5)).pipe(
        Effect.provide(layer)
      )
      assert.deepStrictEqual(given.map(({ event }) => event.event), ["unknown", "opened"])
      assert.deepStrictEqual(JSON.parse(given[0]?.position ?? ""), { millis: start + 1000, ids: ["x"] })
    }))

  it.effect("tells the age of events by when it asked, however long the answer takes", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { layer } = mailgun({})
      const items: ReadonlyArray<Event.Event> = [
        { event: "delivered", id: "a", timestamp: DateTime.makeUnsafe(start - minutes(10)) }
      ]
      const tail = EventTail.make({
        operation: "slow.tail",
        cursorsStayOpen: true,
        read: () => Effect.as(Effect.sleep("25 minutes"), { items, unknown: [] })
      }, { since: DateTime.makeUnsafe(start - minutes(60)) })
      const given = yield* follow(tail, minutes(60)).pipe(Effect.provide(layer))
      assert.deepStrictEqual(given.map(({ at }) => at), [25 * 60 + 15 + 25 * 60])
    }))

  it.effect("follows a link that leads nowhere new only after a pause", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start + minutes(60))
      const next = "https://api.mailgun.net/v3/example.com/events/1"
      const { layer, requests } = mailgun({}, ok({ items: [eventJson(happening("a", 0))], paging: { next } }))
      const given = yield* follow(Events.tail({ since: DateTime.makeUnsafe(start) }), 45_000).pipe(
        Effect.provide(layer)
      )
      assert.deepStrictEqual(ids(given), ["a"])
      assert.deepStrictEqual(requests.map(({ at }) => (at - start) / 1000 - 3600), [0, 0, 15, 30, 45])
    }))

  for (const position of ["", "yesterday", "{}", `{"millis":1e300,"ids":[]}`, `{"millis":0,"ids":[1]}`]) {
    it.effect(`refuses ${JSON.stringify(position)} as a position`, () =>
      Effect.gen(function*() {
        const { layer, requests } = mailgun({})
        const error = yield* Stream.runDrain(Events.tail({ position })).pipe(Effect.flip, Effect.provide(layer))
        assert.strictEqual(error.message, "events.tail was not sent: position is not the position of a tail")
        assert.lengthOf(requests, 0)
      }))
  }

  it.effect("fails as the list does, and goes on from the last position when it is run again", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start + minutes(60))
      const paging = { next: "https://api.mailgun.net/v3/example.com/events/1" }
      const items = ["a", "b"].map((id, index) => eventJson(happening(id, index * 1000)))
      const { layer } = mailgun(
        { retryPolicy: RetryPolicy.none },
        ok({ items, paging }),
        { status: 500 },
        ok({ items, paging })
      )
      const saved: Array<string> = []
      const run = (position: string | undefined) =>
        Stream.runForEach(
          Events.tail({ since: DateTime.makeUnsafe(start), position }),
          (tailed) => Effect.sync(() => saved.push(tailed.position))
        )
      const error = yield* Effect.flip(run(undefined)).pipe(Effect.provide(layer))
      assert.strictEqual(error._tag, "MailgunInternalServerError")
      const given = yield* follow(Events.tail({ position: saved[0] }), 1).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(given), ["b"])
    }))

  it.effect("stops when it is interrupted, in a pause or in a request", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const idle = storage([], 2)
      yield* follow(Events.tail(), 20_000).pipe(Effect.provide(idle.layer))
      yield* TestClock.adjust("1 hour")
      assert.lengthOf(idle.asked, 2)

      const silent = mailgun({}, { never: true })
      yield* follow(Events.tail(), 1000).pipe(Effect.provide(silent.layer))
      assert.strictEqual(silent.interrupted.count, 1)
    }))
})

const Happenings = Schema.Array(Schema.Struct({
  /** Whole seconds, so that many events share their time. */
  second: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 })),
  delay: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 59_999 }))
})).check(Schema.isMaxLength(24))

const Small = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 24 }))

const Limit = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 8 }))

describe("Whatever the delays below the trust age,", () => {
  const pace = { trustAge: "60 seconds", pause: "12 seconds", since: DateTime.makeUnsafe(start) } as const

  const scenario = (happenings: typeof Happenings["Type"], limit: number) => {
    const all = happenings.map(({ delay, second }, index) => happening(`${index}`, second * 1000, delay))
    return { ...storage(all, limit), expected: ids(inOrder(all)) }
  }

  it.effect.prop(
    "a tail gives every event once, in the order of their times",
    { happenings: Happenings, limit: Limit },
    ({ happenings, limit }) =>
      Effect.gen(function*() {
        yield* TestClock.setTime(start)
        const { expected, layer } = scenario(happenings, limit)
        const given = yield* follow(Events.tail(pace), minutes(4)).pipe(Effect.provide(layer))
        const times = given.map(({ event }) => timeOf(event))
        assert.deepStrictEqual(times, times.toSorted((a, b) => a - b))
        assert.sameMembers(ids(given), [...expected])
        assert.lengthOf(given, expected.length)
      })
  )

  it.effect.prop(
    "a tail that crashes loses nothing, and gives again only what was not persisted",
    { happenings: Happenings, limit: Limit, crashesAt: Small, downFor: Small },
    ({ crashesAt, downFor, happenings, limit }) =>
      Effect.gen(function*() {
        yield* TestClock.setTime(start)
        const { expected, layer } = scenario(happenings, limit)
        const before = yield* follow(Stream.take(Events.tail(pace), crashesAt), minutes(4)).pipe(Effect.provide(layer))
        yield* TestClock.setTime(start + (before.at(-1)?.at ?? 0) * 1000 + downFor * 1000)
        const persisted = before.slice(0, -1)
        const position = persisted.at(-1)?.position
        const after = yield* follow(Events.tail({ ...pace, position }), minutes(6)).pipe(Effect.provide(layer))
        assert.deepStrictEqual([...ids(persisted), ...ids(after)].toSorted(), [...expected].toSorted())
      })
  )
})

describe("A tail of logs", () => {
  /** Logs whose tokens, unlike those of events, show nothing newer than they are. */
  const logStorage = (happenings: ReadonlyArray<Happening>, limit: number) => {
    const asked: Array<Asked> = []
    const client = HttpClient.make((request) =>
      Effect.gen(function*() {
        const now = yield* Clock.currentTimeMillis
        const body = request.body._tag === "Uint8Array" ? JSON.parse(new TextDecoder().decode(request.body.body)) : {}
        const token: string | undefined = body.pagination.token
        asked.push({ at: (now - start) / 1000, request: token ?? body.start })
        const [until = now, ...rest] = token === undefined
          ? []
          : token.split("|").map((part, index) => index === 0 ? Number(part) : part)
        const found = page(
          happenings,
          Number(until),
          limit,
          token === undefined ? millisOf(body.start) : { token: String(rest[0]) }
        )
        const items = found.items.map(({ id, occurred }) => ({
          event: "delivered",
          id,
          "@timestamp": DateTime.formatIso(DateTime.makeUnsafe(occurred))
        }))
        const pagination = items.length === 0 ? {} : { next: `${until}|${found.next}` }
        return HttpClientResponse.fromWeb(request, new Response(JSON.stringify({ items, pagination })))
      })
    )
    const layer = Mailgun.layer({ apiKey: Redacted.make("key-test"), retryPolicy: RetryPolicy.none }).pipe(
      Layer.provide(Layer.succeed(HttpClient.HttpClient, client))
    )
    return { asked, layer: Layer.orDie(layer) }
  }

  const tailLogs = (options: EventTail.Options): Tail =>
    EventTail.make({
      operation: "logs.tail",
      cursorsStayOpen: false,
      read: ({ cursor, since }) => Logs.list({ start: since, pagination: { sort: "timestamp:asc" }, cursor })
    }, options)

  it.effect("asks anew from the last event on where a token leads no further", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const { asked, layer } = logStorage([happening("a", 0), happening("b", 1000), happening("c", 20_000)], 2)
      const given = yield* follow(tailLogs({ trustAge: "10 seconds" }), 60_000).pipe(Effect.provide(layer))
      assert.deepStrictEqual(given.map(({ at, id }) => ({ at, id })), [
        { at: 15, id: "a" },
        { at: 15, id: "b" },
        { at: 45, id: "c" }
      ])
      const date = (second: number) => `Thu, 26 Mar 2026 12:00:${String(second).padStart(2, "0")} +0000`
      const before = "Thu, 26 Mar 2026 11:59:50 +0000"
      assert.deepStrictEqual(asked.slice(0, 4), [
        { at: 0, request: before },
        { at: 15, request: before },
        { at: 15, request: `${start + 15_000}|${start + 1000}-b` },
        { at: 30, request: date(1) }
      ])
    }))

  it.effect("does not trust what stands behind an old token, and so misses nothing that came after it was given", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(start)
      const all = [happening("0", 0, 0), happening("1", 78_000, 0), happening("2", 76_000, 56_001)]
      const { layer } = logStorage(all, 1)
      const pace = { trustAge: "60 seconds", pause: "12 seconds", since: DateTime.makeUnsafe(start) } as const
      const found = yield* follow(tailLogs(pace), minutes(6)).pipe(Effect.provide(layer))
      assert.deepStrictEqual(ids(found), ["0", "2", "1"])
    }))

  it.effect.prop(
    "gives every event once, in order, and loses none in a crash",
    { happenings: Happenings, limit: Limit, crashesAt: Small },
    ({ crashesAt, happenings, limit }) =>
      Effect.gen(function*() {
        yield* TestClock.setTime(start)
        const all = happenings.map(({ delay, second }, index) => happening(`${index}`, second * 1000, delay))
        const { layer } = logStorage(all, limit)
        const pace = { trustAge: "60 seconds", pause: "12 seconds", since: DateTime.makeUnsafe(start) } as const
        const before = yield* follow(Stream.take(tailLogs(pace), crashesAt), minutes(4)).pipe(Effect.provide(layer))
        const after = yield* follow(tailLogs({ ...pace, position: before.at(-1)?.position }), minutes(6)).pipe(
          Effect.provide(layer)
        )
        assert.deepStrictEqual([...ids(before), ...ids(after)].toSorted(), ids(all).toSorted())
        const times = [...before, ...after].map(({ event }) => timeOf(event))
        assert.deepStrictEqual(times, times.toSorted((a, b) => a - b))
      })
  )
})

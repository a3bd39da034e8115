import { Bounces, Domains, Events, Logs, type Mailgun, type MailgunError } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

const base = "https://api.mailgun.net/v3/example.com/bounces"

const page = (addresses: ReadonlyArray<string>, next?: string): Answer =>
  ok({ items: addresses.map((address) => ({ address })), paging: next === undefined ? {} : { next } })

/** The addresses that a stream of bounces gives, and the requests that it made. */
const collect = (
  stream: Stream.Stream<{ readonly address: string }, MailgunError.MailgunError, Mailgun.Mailgun>,
  ...answers: ReadonlyArray<Answer>
) => {
  const { layer, requests } = mailgun({}, ...answers)
  return Effect.result(Stream.runCollect(stream)).pipe(
    Effect.map((result) => ({ result, targets: requests.map(({ target }) => target) })),
    Effect.provide(layer)
  )
}

describe("A list that pages by URL", () => {
  it.effect("is followed verbatim until a page is empty", () =>
    Effect.gen(function*() {
      const { result, targets } = yield* collect(
        Bounces.stream({ limit: 2, term: "a" }),
        page(["a@x.y", "b@x.y"], `${base}?page=next&address=b%40x.y&limit=2&term=a`),
        page(["c@x.y"], `${base}?page=next&address=c%40x.y&limit=2&term=a`),
        page([], `${base}?page=next&address=c%40x.y&limit=2&term=a`)
      )
      assert.ok(result._tag === "Success")
      assert.deepStrictEqual(result.success.map(({ address }) => address), ["a@x.y", "b@x.y", "c@x.y"])
      assert.deepStrictEqual(targets, [
        "/v3/example.com/bounces?limit=2&term=a",
        "/v3/example.com/bounces?page=next&address=b%40x.y&limit=2&term=a",
        "/v3/example.com/bounces?page=next&address=c%40x.y&limit=2&term=a"
      ])
    }))

  it.effect("asks for a page only when it is wanted", () =>
    Effect.gen(function*() {
      const { targets } = yield* collect(
        Bounces.stream().pipe(Stream.take(2)),
        page(["a@x.y", "b@x.y"], `${base}?page=2`),
        page(["c@x.y"])
      )
      assert.lengthOf(targets, 1)
    }))

  it.effect("goes on from the cursor of an earlier page, in another process too", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun({}, page(["a@x.y"], `${base}?page=2`), page(["b@x.y"]))
      yield* Effect.gen(function*() {
        const first = yield* Bounces.list()
        const kept = JSON.stringify(first.next)
        yield* Bounces.list({ cursor: JSON.parse(kept) })
      }).pipe(Effect.provide(layer))
      assert.strictEqual(requests[1]?.target, "/v3/example.com/bounces?page=2")
    }))

  it.effect("takes relative links", () =>
    Effect.gen(function*() {
      const { targets } = yield* collect(Bounces.stream(), page(["a@x.y"], "/v3/example.com/bounces?page=2"), page([]))
      assert.strictEqual(targets[1], "/v3/example.com/bounces?page=2")
    }))

  it.effect("takes a plain http link of Mailgun's own host, and asks over https", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun(
        {},
        page(["a@x.y"], "http://api.mailgun.net/v3/example.com/bounces?page=2"),
        page([])
      )
      yield* Stream.runDrain(Bounces.stream()).pipe(Effect.provide(layer))
      assert.strictEqual(requests[1]?.url, "https://api.mailgun.net/v3/example.com/bounces?page=2")
    }).pipe(Effect.asVoid))

  it.effect("takes links of Mailgun's own hosts behind a proxy, and asks the proxy", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun(
        { baseUrl: "http://proxy.local:8080/mailgun/v3/" },
        page(["a@x.y"], `${base}?page=2`),
        page(["b@x.y"], "http://proxy.local:8080/mailgun/v3/example.com/bounces?page=3"),
        page([])
      )
      yield* Stream.runDrain(Bounces.stream()).pipe(Effect.provide(layer))
      assert.deepStrictEqual(requests.map(({ url }) => url), [
        "http://proxy.local:8080/mailgun/v3/example.com/bounces",
        "http://proxy.local:8080/mailgun/v3/example.com/bounces?page=2",
        "http://proxy.local:8080/mailgun/v3/example.com/bounces?page=3"
      ])
    }))

  for (
    const link of [
      "https://evil.example/v3/example.com/bounces?page=2",
      "https://api.mailgun.net:8443/v3/example.com/bounces?page=2",
      "https://api.mailgun.net.evil.example/v3/example.com/bounces",
      "https://api.mailgun.net@evil.example/v3/example.com/bounces",
      "//evil.example/v3/example.com/bounces"
    ]
  ) {
    it.effect(`never follows ${link}`, () =>
      Effect.gen(function*() {
        const { result, targets } = yield* collect(Bounces.stream(), page(["a@x.y"], link), page([]))
        assert.ok(result._tag === "Failure")
        assert.strictEqual(result.failure._tag, "MailgunDecodeError")
        assert.lengthOf(targets, 1)
      }))
  }

  it.effect("fails where a page links to itself", () =>
    Effect.gen(function*() {
      const { result, targets } = yield* collect(Bounces.stream(), page(["a@x.y"], `${base}?page=2`))
      assert.ok(result._tag === "Failure" && result.failure._tag === "MailgunDecodeError")
      assert.lengthOf(targets, 2)
    }))

  it.effect("fails where pages link in a circle", () =>
    Effect.gen(function*() {
      const circle = Array.from({ length: 200 }, (_, i) => page([`${i}@x.y`], `${base}?page=${i % 3}`))
      const { result, targets } = yield* collect(Bounces.stream(), ...circle)
      assert.ok(result._tag === "Failure" && result.failure._tag === "MailgunDecodeError")
      assert.isBelow(targets.length, 20)
    }))

  for (const items of [{}, { items: null }, { items: [] }]) {
    it.effect(`is empty where Mailgun writes ${JSON.stringify(items)}`, () =>
      Effect.gen(function*() {
        const { result } = yield* collect(Bounces.stream(), ok(items))
        assert.ok(result._tag === "Success")
        assert.deepStrictEqual(result.success, [])
      }))
  }

  it.effect("keeps an item that does not fit beside the others", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, ok({ items: [{ address: "a@x.y" }, { adress: "b@x.y" }, { address: "c@x.y" }] }))
      const { items, unknown } = yield* Bounces.list().pipe(Effect.provide(layer))
      assert.deepStrictEqual(items, [{ address: "a@x.y" }, { address: "c@x.y" }])
      assert.deepStrictEqual(unknown.map(({ raw }) => raw), [{ adress: "b@x.y" }])
      assert.include(unknown[0]?.issue, "address")
    }))

  it.effect("of events gives an odd event as unknown, with its JSON", () =>
    Effect.gen(function*() {
      const odd = { event: "teleported", id: "2", timestamp: "soon" }
      const { layer } = mailgun({}, ok({ items: [{ event: "delivered", id: "1", timestamp: 1529692198.5 }, odd] }))
      const { items } = yield* Events.list().pipe(Effect.provide(layer))
      assert.deepStrictEqual(items.map(({ event }) => event), ["delivered", "unknown"])
      assert.deepStrictEqual(items[1], { event: "unknown", name: "teleported", raw: odd })
    }))
})

describe("A list that pages by skipping", () => {
  const names = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${from + i}.example.com` }))

  it.effect("is read to its end, with its filters", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun(
        {},
        ok({ items: names(0, 2), total_count: 5 }),
        ok({ items: names(2, 2), total_count: 5 }),
        ok({ items: names(4, 1), total_count: 5 })
      )
      const all = yield* Domains.stream({ limit: 2, state: "active" }).pipe(Stream.runCollect, Effect.provide(layer))
      assert.lengthOf(all, 5)
      assert.deepStrictEqual(requests.map(({ target }) => target), [
        "/v4/domains?limit=2&state=active",
        "/v4/domains?limit=2&state=active&skip=2",
        "/v4/domains?limit=2&state=active&skip=4"
      ])
    }))

  it.effect("ends on an empty page where Mailgun does not count", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun({}, ok({ items: names(0, 2) }), ok({ items: [] }))
      const all = yield* Domains.stream().pipe(Stream.runCollect, Effect.provide(layer))
      assert.lengthOf(all, 2)
      assert.lengthOf(requests, 2)
    }))

  it.effect("has cursors for its neighbours", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, ok({ items: names(2, 2), total_count: 5 }))
      const middle = yield* Domains.list({ limit: 2, skip: 2 }).pipe(Effect.provide(layer))
      assert.deepStrictEqual([middle.previous, middle.next, middle.totalCount], [
        "/v4/domains?limit=2&skip=0",
        "/v4/domains?limit=2&skip=4",
        5
      ])
    }))
})

describe("A list that pages by token", () => {
  const logs = (ids: ReadonlyArray<string>, pagination: { readonly [name: string]: unknown }): Answer =>
    ok({ items: ids.map((id) => ({ event: "opened", id })), pagination })

  const idsOf = (stream: typeof Logs.stream, ...answers: ReadonlyArray<Answer>) => {
    const { layer, requests } = mailgun({}, ...answers)
    return Stream.runCollect(stream({ duration: "1d", pagination: { limit: 2 } })).pipe(
      Effect.map((events) => ({
        ids: events.map((event) => event.event === "unknown" ? undefined : event.id),
        bodies: requests.map(({ body }): unknown => JSON.parse(body))
      })),
      Effect.provide(layer)
    )
  }

  it.effect("puts each token into the body of the same request", () =>
    Effect.gen(function*() {
      const { bodies, ids } = yield* idsOf(
        Logs.stream,
        logs(["a", "b"], { next: "token-2", previous: "token-0", total: 3 }),
        logs(["c"], { next: "token-3" }),
        logs([], {})
      )
      assert.deepStrictEqual(ids, ["a", "b", "c"])
      assert.deepStrictEqual(bodies, [
        { duration: "1d", pagination: { limit: 2 } },
        { duration: "1d", pagination: { limit: 2, token: "token-2" } },
        { duration: "1d", pagination: { limit: 2, token: "token-3" } }
      ])
    }))

  for (const pagination of [{}, { next: "" }, { next: null }]) {
    it.effect(`ends where there is no token: ${JSON.stringify(pagination)}`, () =>
      Effect.gen(function*() {
        const { bodies, ids } = yield* idsOf(Logs.stream, logs(["a"], pagination), logs(["b"], {}))
        assert.deepStrictEqual(ids, ["a"])
        assert.lengthOf(bodies, 1)
      }))
  }

  it.effect("fails where a token comes again", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, logs(["a"], { next: "token" }), logs(["b"], { next: "token" }))
      const error = yield* Effect.flip(Stream.runDrain(Logs.stream())).pipe(Effect.provide(layer))
      assert.strictEqual(error._tag, "MailgunDecodeError")
    }))
})

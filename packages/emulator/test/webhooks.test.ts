import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import type { Outcome } from "@effect-mailgun/emulator/Outcome"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request, sendTo, text } from "./request.ts"
import { attempts, fakeReceiver, isSigned, type Post, serveReceiver } from "./webhookReceiver.ts"

const url = "https://example.com/hook"

const set = (eventType: string, ...urls: ReadonlyArray<string>) =>
  request("POST", `/v3/domains/${domain}/webhooks`, {
    form: [["id", eventType], ...urls.map((one) => ["url", one] as const)]
  })

const setForAccount = (target: string, ...eventTypes: ReadonlyArray<string>) =>
  request("POST", "/v1/webhooks", {
    form: [["url", target], ...eventTypes.map((eventType) => ["event_types", eventType] as const)]
  })

/** Sends a message, and has something happen to it. */
const send = (outcome?: Outcome) =>
  Effect.gen(function*() {
    const emulator = yield* Emulator.Emulator
    const [reply] = yield* sendTo("bob@example.com")
    return outcome === undefined ? undefined : yield* emulator.report(text(at(reply?.json, "id")), outcome)
  })

const eventOf = ({ body }: { readonly body: string }): unknown => at(JSON.parse(body), "event-data")

const minute = 60_000

describe("a webhook", () => {
  it.effect("gets the event over a real socket, signed with the account's key", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_529_006_854_321)
      const emulator = yield* Emulator.Emulator
      const server = yield* EmulatorServer.EmulatorServer
      const receiver = yield* serveReceiver
      yield* request("POST", `${server.url}/v3/domains/${domain}/webhooks`, {
        form: { id: "accepted", url: `${receiver.url}/200` }
      })
      yield* request("POST", `${server.url}/v3/${domain}/messages`, {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello", "v:order": "7" }
      })
      const [delivery] = yield* attempts(1)
      const [event] = yield* emulator.events
      assert.deepStrictEqual(delivery, {
        url: `${receiver.url}/200`,
        eventType: "accepted",
        eventId: event?.id ?? "",
        attempt: 1,
        id: "1",
        contentType: "application/json",
        body: receiver.posts[0]?.body ?? "",
        status: 200,
        answer: delivery?.answer,
        at: DateTime.makeUnsafe(1_529_006_854_321)
      })
      const [post] = receiver.posts
      assert.strictEqual(receiver.posts.length, 1)
      assert.strictEqual(post?.headers["content-type"], "application/json")
      assert.isUndefined(post?.headers["traceparent"])
      const body = post?.body ?? ""
      assert.isTrue(isSigned(body, yield* emulator.webhookSigningKey))
      assert.strictEqual(at(JSON.parse(body), "signature", "timestamp"), "1529006854")
      assert.match(text(at(JSON.parse(body), "signature", "token")), /^[0-9a-f]{50}$/)
      const { account, ...told } = Object(eventOf({ body }))
      assert.deepStrictEqual(told, { ...event, domain: { name: domain } })
      assert.match(at(account, "id") as string, /^[0-9a-f]{24}$/)
    }).pipe(
      Effect.scoped,
      Effect.provide(Layer.merge(EmulatorServer.layer(), NodeHttpClient.layerUndici))
    ))

  it.live("gets the event again over a real socket where it failed, with the same signature", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const server = yield* EmulatorServer.EmulatorServer
      const receiver = yield* serveReceiver
      yield* request("POST", `${server.url}/v3/domains/${domain}/webhooks`, {
        form: { id: "accepted", url: `${receiver.url}/500` }
      })
      yield* request("POST", `${server.url}/v3/${domain}/messages`, {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
      })
      const deliveries = yield* attempts(3)
      assert.deepStrictEqual(deliveries.map(({ attempt, status }) => [attempt, status]), [[1, 500], [2, 500], [3, 500]])
      assert.strictEqual(new Set(receiver.posts.map(({ body }) => body)).size, 1)
      assert.isTrue(isSigned(receiver.posts[2]?.body ?? "", yield* emulator.webhookSigningKey))
    }).pipe(
      Effect.scoped,
      Effect.provide(Layer.merge(
        EmulatorServer.layer({ webhookRetryDelays: ["20 millis", "20 millis"] }),
        NodeHttpClient.layerUndici
      ))
    ))

  it.effect("answers a redirect that is not followed", () =>
    Effect.gen(function*() {
      const receiver = yield* serveReceiver
      yield* set("accepted", `${receiver.url}/302`)
      yield* send()
      const [delivery] = yield* attempts(1)
      assert.strictEqual(delivery?.status, 302)
      assert.deepStrictEqual(receiver.posts.map(({ path }) => path), ["/302"])
    }).pipe(Effect.scoped, Effect.provide(EmulatorTest.layer())))

  const kinds: ReadonlyArray<readonly [eventType: string, outcome: Outcome | undefined]> = [
    ["accepted", undefined],
    ["delivered", undefined],
    ["opened", { event: "opened" }],
    ["clicked", { event: "clicked", url: "https://example.com/offer" }],
    ["unsubscribed", { event: "unsubscribed" }],
    ["complained", { event: "complained" }],
    ["temporary_fail", { event: "failed", severity: "temporary" }],
    ["permanent_fail", { event: "failed", severity: "permanent" }]
  ]
  for (const [eventType, outcome] of kinds) {
    it.effect(`for ${eventType} gets that, and nothing else`, () => {
      const { httpClient, posts } = fakeReceiver()
      return Effect.gen(function*() {
        yield* set(eventType, url)
        // Told after the event in question, were it told.
        yield* setForAccount("https://example.com/all", ...kinds.map(([kind]) => kind))
        yield* send(outcome)
        yield* attempts(outcome === undefined ? 3 : 4)
        const own = posts.filter((post) => post.url === url).map(eventOf)
        const severity = eventType.endsWith("_fail") ? eventType.slice(0, -"_fail".length) : undefined
        assert.deepStrictEqual(own.map((event) => [at(event, "event"), at(event, "severity")]), [
          severity === undefined ? [eventType, undefined] : ["failed", severity]
        ])
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
    })
  }

  it.effect("of the account gets the events of all domains, one of a domain its own", () => {
    const { httpClient, posts } = fakeReceiver()
    return Effect.gen(function*() {
      yield* setForAccount("https://example.com/all", "accepted")
      yield* set("accepted", url)
      yield* request("POST", "/v3/other.example.com/messages", {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
      })
      yield* send()
      yield* attempts(3)
      assert.sameDeepMembers(posts.map((post) => [post.url, at(eventOf(post), "domain", "name")]), [
        ["https://example.com/all", "other.example.com"],
        ["https://example.com/all", domain],
        [url, domain]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient, domains: [domain, "other.example.com"] })))
  })

  it.effect("is called once where the account and the domain have the same URL", () => {
    const { httpClient, posts } = fakeReceiver()
    return Effect.gen(function*() {
      yield* setForAccount(url, "accepted", "delivered")
      yield* set("accepted", url)
      yield* send()
      yield* attempts(2)
      assert.sameMembers(posts.map((post) => at(eventOf(post), "event")), ["accepted", "delivered"])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("that hangs keeps no message waiting", () => {
    const { httpClient } = fakeReceiver("hang")
    return Effect.gen(function*() {
      yield* set("accepted", url)
      const replies = yield* sendTo("a@example.com", "b@example.com")
      assert.deepStrictEqual(replies.map(({ status }) => status), [200, 200])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("is signed with the new key once the key is rotated", () => {
    const { httpClient, posts } = fakeReceiver()
    return Effect.gen(function*() {
      yield* set("accepted", url)
      yield* send()
      yield* attempts(1)
      const rotated = yield* request("POST", "/v5/accounts/http_signing_key")
      yield* send()
      yield* attempts(2)
      const keys = ["mine", text(at(rotated.json, "http_signing_key"))]
      assert.deepStrictEqual(posts.map(({ body }) => keys.map((key) => isSigned(body, key))), [
        [true, false],
        [false, true]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient, webhookSigningKey: "mine" })))
  })
})

/** Runs time on, delay by delay; nothing may be posted before a delay is over. */
const follow = (posts: ReadonlyArray<Post>, delays: ReadonlyArray<number>) =>
  Effect.gen(function*() {
    yield* attempts(1)
    for (const [index, delay] of delays.entries()) {
      yield* TestClock.adjust(delay - 1)
      assert.strictEqual(posts.length, index + 1)
      yield* TestClock.adjust(1)
      yield* attempts(index + 2)
    }
    yield* TestClock.adjust("7 days")
    return (yield* (yield* Emulator.Emulator).webhookDeliveries).map(({ attempt, status }) => [attempt, status])
  })

describe("a webhook that fails", () => {
  it.effect("is tried again after 5, 10 and 15 minutes, 1, 2 and 4 hours, with the same body", () => {
    const { httpClient, posts } = fakeReceiver(500)
    return Effect.gen(function*() {
      yield* set("accepted", url)
      yield* send()
      const tried = yield* follow(posts, [5, 10, 15, 60, 120, 240].map((minutes) => minutes * minute))
      assert.deepStrictEqual(tried, [1, 2, 3, 4, 5, 6, 7].map((attempt) => [attempt, 500]))
      assert.deepStrictEqual(posts.map((post) => post.at / minute), [0, 5, 15, 30, 90, 210, 450])
      assert.strictEqual(new Set(posts.map(({ body }) => body)).size, 1)
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("is tried again after the delays of the options", () => {
    const { httpClient, posts } = fakeReceiver(500)
    return Effect.gen(function*() {
      yield* set("accepted", url)
      yield* send()
      yield* follow(posts, [1000, minute])
      assert.strictEqual(posts.length, 3)
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient, webhookRetryDelays: ["1 second", "1 minute"] })))
  })

  for (const end of [200, 406]) {
    it.effect(`is left alone from ${end} on`, () => {
      const { httpClient, posts } = fakeReceiver(500, end)
      return Effect.gen(function*() {
        yield* set("accepted", url)
        yield* send()
        assert.deepStrictEqual(yield* follow(posts, [5 * minute]), [[1, 500], [2, end]])
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
    })
  }

  for (const answer of [201, 204, 302, 401, 404, 429, 503, "refuse"] as const) {
    it.effect(`is tried again after ${answer === "refuse" ? "no connection" : answer}`, () => {
      const { httpClient, posts } = fakeReceiver(answer, 200)
      return Effect.gen(function*() {
        yield* set("accepted", url)
        yield* send()
        const status = answer === "refuse" ? undefined : answer
        assert.deepStrictEqual(yield* follow(posts, [5 * minute]), [[1, status], [2, 200]])
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
    })
  }

  it.effect("is tried again where no answer comes for a minute", () => {
    const { httpClient, posts } = fakeReceiver("hang", 200)
    return Effect.gen(function*() {
      yield* set("accepted", url)
      yield* send()
      yield* Effect.repeat(Effect.yieldNow, { until: () => posts.length === 1 })
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(yield* follow(posts, [5 * minute]), [[1, undefined], [2, 200]])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("is not tried again for delivered", () => {
    const { httpClient, posts } = fakeReceiver(500)
    return Effect.gen(function*() {
      yield* set("delivered", url)
      yield* send()
      assert.deepStrictEqual(yield* follow(posts, []), [[1, 500]])
      assert.strictEqual(posts.length, 1)
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("holds up no other", () => {
    const { httpClient } = fakeReceiver()
    return Effect.gen(function*() {
      yield* set("accepted", "https://example.com/hang", url)
      yield* send()
      const deliveries = yield* attempts(1)
      assert.deepStrictEqual(deliveries.map((delivery) => [delivery.url, delivery.status]), [[url, 200]])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })
})

describe("the deliveries", () => {
  it.effect("are kept in a log, the newest of them", () => {
    const { httpClient } = fakeReceiver()
    return Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* set("accepted", url)
      for (const address of ["a@example.com", "b@example.com", "c@example.com"]) {
        yield* sendTo(address)
        const last = (yield* emulator.events).at(-2)?.id
        yield* Effect.andThen(Effect.yieldNow, emulator.webhookDeliveries).pipe(
          Effect.repeat({ until: (log) => log.at(-1)?.eventId === last })
        )
      }
      const ids = (yield* emulator.events).filter(({ event }) => event === "accepted").map(({ id }) => id)
      assert.deepStrictEqual((yield* emulator.webhookDeliveries).map(({ eventId }) => eventId), ids.slice(1))
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient, maxWebhookDeliveries: 2 })))
  })

  it.effect("are not begun while 10,000 are under way, and the log says so", () => {
    const { httpClient } = fakeReceiver("hang")
    return Effect.gen(function*() {
      yield* set("accepted", url)
      const thousand = Array.from({ length: 1000 }, (_, index) => `u${index}@example.com`).join(",")
      for (let sent = 0; sent < 10; sent++) yield* sendTo(thousand)
      const emulator = yield* Emulator.Emulator
      assert.deepStrictEqual(yield* emulator.webhookDeliveries, [])
      yield* send()
      const [{ attempt, eventId, status } = {}] = yield* attempts(1)
      const event = (yield* emulator.events).find(({ recipient }) => recipient === "bob@example.com")
      assert.deepStrictEqual([attempt, status, eventId], [0, undefined, event?.id])
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("end when the emulator is cleared, with webhooks, log and key", () => {
    const { httpClient, posts } = fakeReceiver(500)
    return Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* set("accepted", url)
      yield* setForAccount("https://example.com/all", "accepted")
      yield* request("POST", "/v5/accounts/http_signing_key")
      yield* send()
      yield* attempts(2)
      yield* emulator.clear
      assert.deepStrictEqual(yield* emulator.webhookDeliveries, [])
      assert.strictEqual(yield* emulator.webhookSigningKey, "key-webhook-signing")
      yield* send()
      yield* TestClock.adjust("7 days")
      assert.strictEqual(posts.length, 2)
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })

  it.effect("end when the scope closes", () => {
    const { httpClient, posts } = fakeReceiver(500)
    return Effect.gen(function*() {
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(EmulatorTest.layer({ httpClient }), scope)
      yield* Effect.gen(function*() {
        yield* set("accepted", url)
        yield* send()
        yield* attempts(1)
      }).pipe(Effect.provideContext(context))
      yield* Scope.close(scope, Exit.void)
      yield* TestClock.adjust("7 days")
      assert.strictEqual(posts.length, 1)
    })
  })
})

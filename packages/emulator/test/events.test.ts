import * as Events from "@effect-mailgun/core/Events"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, origin, type Reply, request, sendTo, text } from "./request.ts"

const path = `/v3/${domain}/events`

const list = (query: { readonly [name: string]: string } = {}) => request("GET", path, { query })

const follow = (reply: Reply, link: string) => request("GET", text(at(reply.json, "paging", link)))

const brief = (reply: Reply): ReadonlyArray<string> =>
  items(reply).map((item) => `${String(at(item, "event"))} ${String(at(item, "recipient"))}`)

describe("events", () => {
  it.effect("tell that a message was accepted and, a little later, delivered", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_700_000_000_123)
      yield* Messages.send({
        from: "Ann <ann@example.com>",
        to: "Bob <bob@Example.org>",
        subject: "Hello",
        text: "Hello",
        tags: ["one", "two"],
        variables: { order: 7 },
        testMode: true,
        attachments: [{ filename: "a.txt", content: "abc", contentType: "text/plain" }],
        messageId: "own@example.com"
      })
      const [accepted, delivered] = items(yield* list({ ascending: "yes" }))
      const key = (yield* (yield* Emulator.Emulator).messages)[0]?.storageKey
      const shared = {
        method: "HTTP",
        recipient: "bob@Example.org",
        "recipient-domain": "example.org",
        flags: { "is-authenticated": true, "is-routed": false, "is-system-test": false, "is-test-mode": true },
        message: {
          headers: {
            to: "Bob <bob@Example.org>",
            from: "Ann <ann@example.com>",
            subject: "Hello",
            "message-id": "own@example.com"
          },
          attachments: [{ filename: "a.txt", "content-type": "text/plain", size: 3 }],
          recipients: ["bob@Example.org"],
          size: 13
        },
        storage: {
          url: `http://mailgun.localhost/v3/domains/${domain}/messages/${key}`,
          key,
          region: "us-east4",
          env: "production"
        },
        tags: ["one", "two"],
        campaigns: [],
        "user-variables": { order: "7" },
        "log-level": "info"
      }
      assert.deepStrictEqual(accepted, {
        ...shared,
        event: "accepted",
        id: at(accepted, "id"),
        timestamp: 1_700_000_000.123,
        "originating-ip": "127.0.0.1",
        envelope: { sender: "ann@example.com", targets: "bob@Example.org", transport: "smtp" }
      })
      assert.deepStrictEqual(delivered, {
        ...shared,
        event: "delivered",
        id: at(delivered, "id"),
        timestamp: 1_700_000_000.124,
        envelope: {
          sender: "ann@example.com",
          targets: "bob@Example.org",
          transport: "smtp",
          "sending-ip": "127.0.0.1"
        },
        "delivery-status": {
          "attempt-no": 1,
          code: 250,
          message: "OK",
          description: "",
          "enhanced-code": "2.0.0",
          "session-seconds": 0.001,
          "mx-host": "Example.org",
          tls: true,
          utf8: true,
          "certificate-verified": true
        }
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of an address that has bounced tell that it is not tried any more", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "bob@example.com" } })
      yield* Messages.send({ from: "ann@example.com", to: ["BOB@example.com", "eve@example.com"], text: "Hello" })
      const reply = yield* list({ ascending: "yes" })
      assert.deepStrictEqual(brief(reply), [
        "accepted BOB@example.com",
        "accepted eve@example.com",
        "failed BOB@example.com",
        "delivered eve@example.com"
      ])
      const [, , failed] = items(reply)
      assert.strictEqual(at(failed, "severity"), "permanent")
      assert.strictEqual(at(failed, "reason"), "suppress-bounce")
      assert.strictEqual(at(failed, "log-level"), "error")
      assert.strictEqual(at(failed, "delivery-status", "code"), 605)
      assert.strictEqual(at(failed, "delivery-status", "description"), "Not delivering to previously bounced address")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are in the order of their times, however fast the messages came", () =>
    Effect.gen(function*() {
      yield* sendTo(...Array.from({ length: 2000 }, (_, index) => `u${index}@example.com`))
      const times = (yield* (yield* Emulator.Emulator).events).map(({ timestamp }) => timestamp)
      assert.strictEqual(times.length, 4000)
      assert.deepStrictEqual(times, times.toSorted((a, b) => a - b))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("have ids of their own", () =>
    Effect.gen(function*() {
      yield* sendTo(...Array.from({ length: 50 }, (_, index) => `u${index}@example.com`))
      const events = yield* (yield* Emulator.Emulator).events
      assert.strictEqual(new Set(events.map(({ id }) => id)).size, 100)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are listed newest first unless asked otherwise, and by domain", () =>
    Effect.gen(function*() {
      yield* sendTo("bob@example.com", "eve@example.com")
      const reply = yield* list()
      assert.deepStrictEqual(brief(reply), [
        "delivered eve@example.com",
        "delivered bob@example.com",
        "accepted eve@example.com",
        "accepted bob@example.com"
      ])
      const ascending = yield* list({ ascending: "yes" })
      assert.deepStrictEqual(items(ascending), items(reply).toReversed())
      assert.deepStrictEqual(items(yield* request("GET", "/v3/other.example.com/events")), [])
    }).pipe(Effect.provide(EmulatorTest.layer({ domains: [domain, "other.example.com"] }))))

  it.effect("come in pages that link to each other, both ways, with a token in the path", () =>
    Effect.gen(function*() {
      yield* sendTo("a@example.com", "b@example.com", "c@example.com")
      const all = brief(yield* list({ ascending: "yes" }))
      for (const ascending of ["yes", "no"]) {
        const expected = ascending === "yes" ? all : all.toReversed()
        const first = yield* list({ ascending, limit: "4" })
        for (const link of ["next", "previous", "first", "last"]) {
          assert.match(text(at(first.json, "paging", link)), new RegExp(`^${origin}${path}/[A-Za-z0-9_-]+$`))
        }
        const second = yield* follow(first, "next")
        const end = yield* follow(second, "next")
        assert.deepStrictEqual([brief(first), brief(second), brief(end)], [expected.slice(0, 4), expected.slice(4), []])
        assert.deepStrictEqual(brief(yield* follow(end, "previous")), expected.slice(2))
        assert.deepStrictEqual(brief(yield* follow(second, "previous")), expected.slice(0, 4))
        assert.deepStrictEqual(brief(yield* follow(second, "first")), expected.slice(0, 4))
        assert.deepStrictEqual(brief(yield* follow(first, "last")), expected.slice(2))
        const before = yield* follow(first, "previous")
        assert.deepStrictEqual(brief(before), [])
        assert.deepStrictEqual(brief(yield* follow(before, "next")), expected.slice(0, 4))
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("that come later are found behind the last page of an open-ended listing", () =>
    Effect.gen(function*() {
      const nothing = yield* list({ ascending: "yes", event: "delivered" })
      assert.deepStrictEqual(brief(nothing), [])
      yield* sendTo("a@example.com")
      const first = yield* follow(nothing, "next")
      assert.deepStrictEqual(brief(first), ["delivered a@example.com"])
      const end = yield* follow(first, "next")
      assert.deepStrictEqual(brief(end), [])
      yield* sendTo("b@example.com")
      assert.deepStrictEqual(brief(yield* follow(end, "next")), ["delivered b@example.com"])
      assert.deepStrictEqual(brief(yield* follow(first, "next")), ["delivered b@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("that come while newest-first pages are read do not shift them", () =>
    Effect.gen(function*() {
      yield* sendTo("a@example.com", "b@example.com")
      const first = yield* list({ limit: "2" })
      yield* sendTo("c@example.com")
      assert.deepStrictEqual(brief(yield* follow(first, "next")), ["accepted b@example.com", "accepted a@example.com"])
      assert.deepStrictEqual(brief(yield* follow(first, "previous")), [
        "delivered c@example.com",
        "accepted c@example.com"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("stream through the client library, page by page", () =>
    Effect.gen(function*() {
      yield* sendTo("a@example.com", "b@example.com", "c@example.com")
      const kinds = yield* Events.stream({ ascending: true, limit: 2 }).pipe(
        Stream.map(({ event }) => event),
        Stream.runCollect
      )
      assert.deepStrictEqual([...kinds], ["accepted", "accepted", "accepted", "delivered", "delivered", "delivered"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("come at most 300 a page, and 100 unless asked", () =>
    Effect.gen(function*() {
      yield* sendTo(...Array.from({ length: 160 }, (_, index) => `u${index}@example.com`))
      for (const [limit, expected] of [["", 100], ["7", 7], ["500", 300], ["0", 100], ["x", 100]] as const) {
        assert.strictEqual(items(yield* list({ limit })).length, expected)
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const at1200 = 1_318_507_200
  const times = [
    ["from a time on", { begin: String(at1200 + 60), ascending: "yes" }, ["b", "c"]],
    ["back from a time", { begin: String(at1200 + 60.0005), ascending: "no" }, ["b", "a"]],
    ["between two times", { begin: String(at1200 + 1), end: String(at1200 + 61) }, ["b"]],
    ["back between two times", { begin: String(at1200 + 61), end: String(at1200) }, ["b", "a"]],
    ["by RFC 2822 dates", {
      begin: "Thu, 13 Oct 2011 12:01:00 GMT",
      end: "Thu, 13 Oct 2011 14:01:59 +0200"
    }, ["b"]],
    ["by dates with one-digit days and no zone to speak of", {
      begin: "Thu, 6 Oct 2011 12:00:00 -0000",
      ascending: "yes"
    }, ["a", "b", "c"]]
  ] as const
  for (const [name, query, expected] of times) {
    it.effect(`are listed ${name}`, () =>
      Effect.gen(function*() {
        for (const [index, who] of ["a", "b", "c"].entries()) {
          yield* TestClock.setTime((at1200 + index * 60) * 1000)
          yield* sendTo(`${who}@example.com`)
        }
        const reply = yield* list({ ...query, event: "accepted" })
        assert.deepStrictEqual(brief(reply), expected.map((who) => `accepted ${who}@example.com`))
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  const refused = [
    { begin: "yesterday", ascending: "yes" },
    { begin: "31 Feb 2011 00:00:00 GMT", ascending: "yes" },
    { begin: "1" },
    { begin: "1", end: "2", ascending: "no" },
    { ascending: "perhaps" }
  ]
  for (const query of refused) {
    it.effect(`are not listed by ${JSON.stringify(query)}`, () =>
      Effect.gen(function*() {
        const reply = yield* list(query)
        assert.strictEqual(reply.status, 400)
        assert.isString(at(reply.json, "message"))
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("are not found by a token that the emulator did not make", () =>
    Effect.gen(function*() {
      for (const token of ["x", "e30", "%00", "bnVsbA"]) {
        assert.strictEqual((yield* request("GET", `${path}/${token}`)).status, 400)
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const filters = [
    [{ event: "accepted" }, ["accepted a", "accepted b"]],
    [{ event: "failed OR delivered" }, ["delivered a", "failed b"]],
    [{ event: "NOT accepted" }, ["delivered a", "failed b"]],
    [{ event: "NOT (accepted OR failed)" }, ["delivered a"]],
    [{ event: "accepted AND delivered" }, []],
    [{ severity: "permanent" }, ["failed b"]],
    [{ recipient: "A@example.com" }, ["accepted a", "delivered a"]],
    [{ recipients: "b@example.com" }, ["accepted b", "failed b"]],
    [{ to: "a@example.com" }, ["accepted a", "delivered a"]],
    [{ from: "carl" }, ["accepted b", "failed b"]],
    [{ subject: "\"the minutes\"" }, ["accepted a", "delivered a"]],
    [{ subject: "minutes", event: "accepted" }, ["accepted a", "accepted b"]],
    [{ subject: "minutes NOT old" }, ["accepted a", "delivered a"]],
    [{ "message-id": "a@ids.example.com" }, ["accepted a", "delivered a"]],
    [{ tags: "red" }, ["accepted a", "delivered a"]],
    [{ tags: "red blue" }, ["accepted a", "delivered a"]],
    [{ tags: "green OR blue", event: "accepted" }, ["accepted a", "accepted b"]],
    [{ attachment: "report" }, ["accepted b", "failed b"]],
    [{ size: ">1000" }, ["accepted b", "failed b"]],
    [{ size: ">10 <1000" }, ["accepted a", "delivered a"]],
    [{ list: "news@example.com" }, []]
  ] as const
  for (const [query, expected] of filters) {
    it.effect(`are filtered by ${JSON.stringify(query)}`, () =>
      Effect.gen(function*() {
        yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "b@example.com" } })
        yield* Messages.send({
          from: "ann@example.com",
          to: "a@example.com",
          subject: "Here are the minutes",
          text: "Hello",
          tags: ["red", "blue"],
          messageId: "a@ids.example.com"
        })
        yield* Messages.send({
          from: "Carl <carl@example.com>",
          to: "b@example.com",
          subject: "The old minutes",
          text: "x".repeat(2000),
          tags: ["green"],
          attachments: [{ filename: "report.pdf", content: "%PDF" }]
        })
        const reply = yield* list({ ...query, ascending: "yes", limit: "1" })
        const found: Array<string> = []
        let page = reply
        while (items(page).length > 0) {
          found.push(...brief(page))
          page = yield* follow(page, "next")
        }
        assert.deepStrictEqual(found, expected.map((line) => `${line}@example.com`))
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }
})

describe("the log of version 2", () => {
  it.effect("has a line for each event, newest first, with dates in GMT", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_318_528_920_000)
      yield* Messages.send({
        from: "me@samples.mailgun.org",
        to: "alice@example.com",
        subject: "Hello",
        text: "Hello",
        messageId: "20111114174239.25659.5817@samples.mailgun.org"
      })
      const reply = yield* request("GET", `/v2/${domain}/log`, { query: { limit: "1" } })
      assert.deepStrictEqual(reply.json, {
        total_count: 2,
        items: [{
          hap: "delivered",
          created_at: "Thu, 13 Oct 2011 18:02:00 GMT",
          type: "info",
          message: "Delivered:  me@samples.mailgun.org \u2192 alice@example.com 'Hello'",
          message_id: "20111114174239.25659.5817@samples.mailgun.org"
        }]
      })
      const rest = yield* request("GET", `/v2/${domain}/log`, { query: { skip: "1" } })
      assert.deepStrictEqual(items(rest).map((item) => at(item, "hap")), ["accepted"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

import * as Bounces from "@effect-mailgun/core/Bounces"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, origin, type Reply, request, text } from "./request.ts"

const path = `/v3/${domain}/bounces`

const add = (...addresses: ReadonlyArray<string>) =>
  request("POST", path, { json: addresses.map((address) => ({ address })) })

const addresses = (reply: Reply): ReadonlyArray<unknown> => items(reply).map((item) => at(item, "address"))

const follow = (reply: Reply, link: string) => request("GET", text(at(reply.json, "paging", link)))

describe("a bounce", () => {
  it.effect("is added by a form, read, brought up to date and removed", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      const added = yield* request("POST", path, { form: { address: "Ann@example.com" } })
      assert.deepStrictEqual(added.json, {
        message: "Address has been added to the bounces table",
        address: "Ann@example.com"
      })
      const one = yield* request("GET", `${path}/ann@example.com`)
      assert.deepStrictEqual(one.json, {
        address: "Ann@example.com",
        code: "550",
        error: "",
        created_at: "Thu, 26 Mar 2026 12:59:22 UTC"
      })
      yield* request("POST", path, {
        form: { address: "ann@example.com", code: "777", error: "No such mailbox", created_at: "13 Oct 2011 18:02 GMT" }
      })
      assert.deepStrictEqual(items(yield* request("GET", path)), [{
        address: "ann@example.com",
        code: "777",
        error: "No such mailbox",
        created_at: "Thu, 13 Oct 2011 18:02:00 UTC"
      }])
      const removed = yield* request("DELETE", `${path}/ann%40example.com`)
      assert.deepStrictEqual(removed.json, {
        message: "Bounced address has been removed",
        address: "ann@example.com"
      })
      assert.strictEqual(removed.headers["content-type"], "text/plain; charset=utf-8")
      for (const method of ["GET", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/ann@example.com`)
        assert.deepStrictEqual([gone.status, gone.json], [404, { message: "Address not found in bounces table" }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is added by multipart as well", () =>
    Effect.gen(function*() {
      const multipart = new FormData()
      multipart.append("address", "ann@example.com")
      assert.strictEqual((yield* request("POST", path, { multipart })).status, 200)
      assert.deepStrictEqual(addresses(yield* request("GET", path)), ["ann@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of many in JSON", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, {
        json: [
          { address: "b@example.com", code: 552, error: "Full", created_at: "Thu, 13 Oct 2011 18:02:00 GMT" },
          { address: "a@example.com" }
        ]
      })
      assert.deepStrictEqual(reply.json, { message: "2 addresses have been added to the bounces table" })
      assert.deepStrictEqual(items(yield* request("GET", path)), [
        { address: "a@example.com", code: "550", error: "", created_at: "Thu, 01 Jan 1970 00:00:00 UTC" },
        { address: "b@example.com", code: "552", error: "Full", created_at: "Thu, 13 Oct 2011 18:02:00 UTC" }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of many in a CSV file, whose unusable rows are passed over", () =>
    Effect.gen(function*() {
      const multipart = new FormData()
      const csv =
        "code,address,error,created_at\n550,a@example.com,\"Full, really\",\n,,no address,\n,b@example.com,,\"13 Oct 2011 18:02:00 GMT\"\n"
      multipart.append("file", new File([csv], "bounces.csv", { type: "text/csv" }))
      const reply = yield* request("POST", `${path}/import`, { multipart })
      assert.deepStrictEqual([reply.status, reply.json], [
        202,
        { message: "file uploaded successfully for processing. standby..." }
      ])
      assert.deepStrictEqual(items(yield* request("GET", path)), [
        { address: "a@example.com", code: "550", error: "Full, really", created_at: "Thu, 01 Jan 1970 00:00:00 UTC" },
        { address: "b@example.com", code: "550", error: "", created_at: "Thu, 13 Oct 2011 18:02:00 UTC" }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const file = (name: string, content: string): FormData => {
    const form = new FormData()
    form.append(name, new File([content], "bounces.csv"))
    return form
  }
  const refused = [
    ["without an address", path, { form: { code: "550" } }, "Missing mandatory parameter: address"],
    ["in a batch without an address", path, { json: [{ code: 550 }] }, "Missing mandatory parameter: address"],
    [
      "in a batch of 1001",
      path,
      { json: Array.from({ length: 1001 }, (_, index) => ({ address: `a${index}@example.com` })) },
      "Batch size should be less than 1000"
    ],
    [
      "in JSON that is none",
      path,
      { body: "{", headers: { "content-type": "application/json" } },
      "unable to parse request: invalid JSON"
    ],
    [
      "with a date that is none",
      path,
      { form: { address: "a@example.com", created_at: "2011-10-13" } },
      "2011-10-13 is not an RFC-2822 compliant date"
    ],
    ["in a file without a header row", `${path}/import`, { multipart: file("file", "") }, "while reading csv header"],
    [
      "in a file without addresses",
      `${path}/import`,
      { multipart: file("file", "code\n550\n") },
      "while reading csv header"
    ],
    [
      "in a file under another name",
      `${path}/import`,
      { multipart: file("ffile", "address\n") },
      "file parameter is missing"
    ]
  ] as const
  for (const [name, target, options, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", target, options)
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
        assert.deepStrictEqual(items(yield* request("GET", path)), [])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is gone with all others", () =>
    Effect.gen(function*() {
      yield* add("a@example.com", "b@example.com")
      const reply = yield* request("DELETE", path)
      assert.deepStrictEqual(reply.json, { message: "Bounced addresses for this domain have been removed" })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("belongs to one domain", () =>
    Effect.gen(function*() {
      yield* add("a@example.com")
      assert.deepStrictEqual(items(yield* request("GET", "/v3/other.example.com/bounces")), [])
    }).pipe(Effect.provide(EmulatorTest.layer({ domains: [domain, "other.example.com"] }))))
})

describe("the list of bounces", () => {
  const link = (rest: string): string => `${origin}${path}?${rest}`

  it.effect("links its pages as Mailgun does", () =>
    Effect.gen(function*() {
      yield* add("c@example.com", "a+x@example.com", "b@example.com")
      const reply = yield* request("GET", path, { query: { limit: "2" } })
      assert.deepStrictEqual(addresses(reply), ["a+x@example.com", "b@example.com"])
      assert.deepStrictEqual(at(reply.json, "paging"), {
        previous: link("page=previous&address=a%2Bx%40example.com&limit=2&term="),
        first: link("limit=2&term="),
        last: link("page=last&limit=2&term="),
        next: link("page=next&address=b%40example.com&limit=2&term=")
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has four links that are all the same where it is empty", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", path)
      const first = link("limit=100&term=")
      assert.deepStrictEqual(reply.json, { items: [], paging: { previous: first, first, last: first, next: first } })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is read onwards and backwards", () =>
    Effect.gen(function*() {
      yield* add("a@example.com", "b@example.com", "c@example.com", "d@example.com", "e@example.com")
      const first = yield* request("GET", path, { query: { limit: "2" } })
      const second = yield* follow(first, "next")
      const third = yield* follow(second, "next")
      const end = yield* follow(third, "next")
      assert.deepStrictEqual([second, third, end].map(addresses), [
        ["c@example.com", "d@example.com"],
        ["e@example.com"],
        []
      ])
      assert.deepStrictEqual(addresses(yield* follow(third, "previous")), ["c@example.com", "d@example.com"])
      assert.deepStrictEqual(addresses(yield* follow(second, "first")), addresses(first))
      assert.deepStrictEqual(addresses(yield* follow(first, "last")), ["d@example.com", "e@example.com"])
      assert.deepStrictEqual(addresses(yield* follow(first, "previous")), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("goes on behind an address that was removed meanwhile", () =>
    Effect.gen(function*() {
      yield* add("a@example.com", "b@example.com", "c@example.com")
      const first = yield* request("GET", path, { query: { limit: "2" } })
      yield* request("DELETE", `${path}/b@example.com`)
      assert.deepStrictEqual(addresses(yield* follow(first, "next")), ["c@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("shows what begins with a term, on every page", () =>
    Effect.gen(function*() {
      yield* add("Anna@example.com", "ann@example.com", "anton@example.com", "bob@example.com")
      const reply = yield* request("GET", path, { query: { term: "ann", limit: "1" } })
      assert.deepStrictEqual(addresses(reply), ["ann@example.com"])
      const next = yield* follow(reply, "next")
      assert.deepStrictEqual(addresses(next), ["Anna@example.com"])
      assert.deepStrictEqual(addresses(yield* follow(next, "next")), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("streams through the client library", () =>
    Effect.gen(function*() {
      const all = Array.from({ length: 25 }, (_, index) => `u${String(index).padStart(2, "0")}@example.com`)
      yield* Bounces.createMany({ bounces: all.map((address) => ({ address })) })
      const found = yield* Bounces.stream({ limit: 10 }).pipe(Stream.map(({ address }) => address), Stream.runCollect)
      assert.deepStrictEqual([...found], all)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is filled from a file by the client library", () =>
    Effect.gen(function*() {
      yield* Bounces.import({ file: { filename: "bounces.csv", content: "address,code\nann@example.com,552\n" } })
      assert.strictEqual((yield* Bounces.get({ address: "ann@example.com" })).code, "552")
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

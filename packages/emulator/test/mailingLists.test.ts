import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, items, origin, request, text } from "./request.ts"

const path = "/v3/lists"

const add = (...addresses: ReadonlyArray<string>) =>
  Effect.forEach(addresses, (address) => request("POST", path, { form: { address } }))

describe("a mailing list", () => {
  it.effect("is made with defaults, read, changed and removed", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_737_876_567_000)
      const made = yield* request("POST", path, { form: { address: "Developers <Devs@example.com>" } })
      const list = {
        address: "devs@example.com",
        name: "Developers",
        description: "",
        access_level: "readonly",
        reply_preference: "list",
        created_at: "Sun, 26 Jan 2025 07:29:27 -0000",
        members_count: 0
      }
      assert.deepStrictEqual([made.status, made.json], [200, { list, message: "Mailing list has been created" }])
      assert.deepStrictEqual((yield* request("GET", `${path}/devs@example.com`)).json, { list })
      const changed = yield* request("PUT", `${path}/devs@example.com`, {
        form: { description: "All of us", access_level: "members", reply_preference: "sender" }
      })
      assert.deepStrictEqual(changed.json, {
        list: { ...list, description: "All of us", access_level: "members", reply_preference: "sender" },
        message: "Mailing list has been updated"
      })
      assert.deepStrictEqual((yield* request("DELETE", `${path}/devs@example.com`)).json, {
        address: "devs@example.com",
        message: "Mailing list has been removed"
      })
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/devs@example.com`)
        assert.deepStrictEqual([gone.status, gone.json], [404, { message: "Mailing list devs@example.com not found" }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("keeps its members under another address, and loses them for good when it is removed", () =>
    Effect.gen(function*() {
      yield* add("devs@example.com")
      yield* request("POST", `${path}/devs@example.com/members`, { form: { address: "ann@example.com" } })
      const moved = yield* MailingLists.update({ address: "devs@example.com", newAddress: "all@example.com" })
      assert.deepStrictEqual([moved.address, moved.membersCount], ["all@example.com", 1])
      assert.strictEqual((yield* request("GET", `${path}/devs@example.com`)).status, 404)
      yield* MailingLists.delete({ address: "all@example.com" })
      yield* add("all@example.com")
      assert.strictEqual((yield* MailingLists.get({ address: "all@example.com" })).membersCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without an address", { name: "Devs" }, "address parameter is missing"],
    [
      "with an address that is none",
      { address: "devs" },
      "'address' parameter is not a valid address. please check documentation"
    ],
    ["with the address of another", { address: "TAKEN@example.com" }, "Duplicate object"],
    [
      "with an access level that is none",
      { address: "devs@example.com", access_level: "all" },
      "Invalid access level 'all'. It can be any of: 'readonly', 'members', 'everyone'."
    ],
    [
      "with a reply preference that is none",
      { address: "devs@example.com", reply_preference: "all" },
      "Invalid reply preference 'all'. It can be any of: 'sender', 'list'"
    ]
  ] as const
  for (const [name, form, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        yield* add("taken@example.com")
        const reply = yield* request("POST", path, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("can't move to the address of another", () =>
    Effect.gen(function*() {
      yield* add("a@example.com", "b@example.com")
      const reply = yield* request("PUT", `${path}/a@example.com`, { form: { address: "b@example.com" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "Duplicate object" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs its address in the path", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", `${path}/`)
      assert.deepStrictEqual([reply.status, reply.headers["content-type"]], [404, "text/html"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the mailing lists", () => {
  it.effect("are read page by page, in the order of their addresses", () =>
    Effect.gen(function*() {
      yield* add("c@example.com", "a@example.com", "b@example.com")
      const first = yield* request("GET", `${path}/pages`, { query: { limit: "2" } })
      assert.deepStrictEqual(at(first.json, "paging"), {
        previous: `${origin}${path}/pages?page=prev&address=a%40example.com&limit=2`,
        first: `${origin}${path}/pages?limit=2`,
        last: `${origin}${path}/pages?page=last&limit=2`,
        next: `${origin}${path}/pages?page=next&address=b%40example.com&limit=2`
      })
      const second = yield* request("GET", text(at(first.json, "paging", "next")))
      const back = yield* request("GET", text(at(second.json, "paging", "previous")))
      assert.deepStrictEqual(
        [first, second, back].map((reply) => items(reply).map((item) => at(item, "address"))),
        [["a@example.com", "b@example.com"], ["c@example.com"], ["a@example.com", "b@example.com"]]
      )
      const all = yield* MailingLists.stream({ limit: 1 }).pipe(Stream.runCollect)
      assert.strictEqual(all.length, 3)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are read by skipping, or by the address of one", () =>
    Effect.gen(function*() {
      yield* add("a@example.com", "b@example.com", "c@example.com")
      const skipped = yield* request("GET", path, { query: { limit: "1", skip: "1" } })
      assert.deepStrictEqual([at(skipped.json, "total_count"), at(skipped.json, "items", 0, "address")], [
        3,
        "b@example.com"
      ])
      const one = yield* request("GET", path, { query: { address: "C@example.com" } })
      assert.deepStrictEqual([at(one.json, "total_count"), at(one.json, "items", 0, "address")], [1, "c@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { at, items, origin, request, text } from "./request.ts"

const list = "devs@example.com"
const path = `/v3/lists/${list}/members`

const made = MailingLists.create({ address: list })

const add = (...members: ReadonlyArray<{ readonly [name: string]: string }>) =>
  Effect.forEach(members, (form) => request("POST", path, { form }))

describe("a member of a mailing list", () => {
  it.effect("is added with a name and data, read, changed and removed", () =>
    Effect.gen(function*() {
      yield* made
      const added = yield* request("POST", path, {
        form: { address: "\"Ann, A.\" <Ann@example.com>", vars: "{\"age\":27}", subscribed: "no" }
      })
      const member = { address: "Ann@example.com", name: "Ann, A.", subscribed: false, vars: { age: 27 } }
      assert.deepStrictEqual(added.json, { member, message: "Mailing list member has been created" })
      assert.deepStrictEqual((yield* request("GET", `${path}/ann@example.com`)).json, { member })
      const changed = yield* request("PUT", `${path}/ann@example.com`, {
        form: { address: "anna@example.com", subscribed: "yes" }
      })
      assert.deepStrictEqual(changed.json, {
        member: { ...member, address: "anna@example.com", subscribed: true },
        message: "Mailing list member has been updated"
      })
      assert.deepStrictEqual((yield* request("DELETE", `${path}/anna@example.com`)).json, {
        member: { address: "anna@example.com" },
        message: "Mailing list member has been deleted"
      })
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/anna@example.com`)
        assert.deepStrictEqual([gone.status, gone.json], [404, {
          message: "Member anna@example.com of mailing list devs@example.com not found"
        }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is brought up to date where that is asked for", () =>
    Effect.gen(function*() {
      yield* made
      yield* MailingListMembers.create({ listAddress: list, address: "ann@example.com", name: "Ann", vars: { a: 1 } })
      const again = yield* request("POST", path, { form: { address: "ann@example.com" } })
      assert.deepStrictEqual([again.status, again.json], [400, { message: "Address already exists 'ann@example.com'" }])
      const updated = yield* MailingListMembers.create({
        listAddress: list,
        address: "ann@example.com",
        subscribed: false,
        upsert: true
      })
      assert.deepStrictEqual({ ...updated }, {
        address: "ann@example.com",
        name: "Ann",
        subscribed: false,
        vars: { a: 1 }
      })
      assert.strictEqual((yield* MailingLists.get({ address: list })).membersCount, 1)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without an address", {}, "address parameter is missing"],
    [
      "with an address that is none",
      { address: "ann at example.com" },
      "'address' parameter is not a valid address. please check documentation"
    ],
    [
      "with data that is no object",
      { address: "ann@example.com", vars: "[1]" },
      "'vars' parameter is not a valid JSON"
    ],
    [
      "that is neither subscribed nor not",
      { address: "ann@example.com", subscribed: "maybe" },
      "'subscribed' parameter must be 'yes' or 'no'"
    ]
  ] as const
  for (const [name, form, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        yield* made
        const reply = yield* request("POST", path, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
        assert.deepStrictEqual(items(yield* request("GET", path)), [])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("can't take the address of another", () =>
    Effect.gen(function*() {
      yield* made
      yield* add({ address: "ann@example.com" }, { address: "bob@example.com" })
      const reply = yield* request("PUT", `${path}/bob@example.com`, { form: { address: "ANN@example.com" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "Address already exists 'ANN@example.com'" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a list", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, { form: { address: "ann@example.com" } })
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Mailing list devs@example.com not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the members of a mailing list", () => {
  const three = [{ address: "c@example.com" }, { address: "a@example.com" }, {
    address: "b@example.com",
    subscribed: "no"
  }]

  it.effect("are read page by page", () =>
    Effect.gen(function*() {
      yield* made
      yield* add(...three)
      const all = yield* MailingListMembers.stream({ listAddress: list, limit: 2 }).pipe(
        Stream.map(({ address }) => address),
        Stream.runCollect
      )
      assert.deepStrictEqual([...all], ["a@example.com", "b@example.com", "c@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are those who are subscribed, on every page, where that is asked for", () =>
    Effect.gen(function*() {
      yield* made
      yield* add(...three)
      const first = yield* request("GET", `${path}/pages`, { query: { subscribed: "yes", limit: "1" } })
      assert.strictEqual(
        at(first.json, "paging", "next"),
        `${origin}${path}/pages?page=next&address=a%40example.com&limit=1&subscribed=yes`
      )
      const second = yield* request("GET", text(at(first.json, "paging", "next")))
      assert.deepStrictEqual([first, second].map(({ json }) => at(json, "items", 0, "address")), [
        "a@example.com",
        "c@example.com"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are read by skipping, and by an address", () =>
    Effect.gen(function*() {
      yield* made
      yield* add(...three)
      const page = yield* MailingListMembers.listBySkip({ listAddress: list, subscribed: true, skip: 1 })
      assert.deepStrictEqual([page.totalCount, page.items.map(({ address }) => address)], [2, ["c@example.com"]])
      const one = yield* MailingListMembers.listBySkip({ listAddress: list, address: "B@example.com" })
      assert.deepStrictEqual(one.items.map(({ address }) => address), ["b@example.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

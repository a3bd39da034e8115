import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as MailingListUploads from "@effect-mailgun/core/MailingListUploads"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { domain, request } from "./request.ts"

const list = `devs@${domain}`
const path = `/v3/lists/${list}`

const made = MailingLists.create({ address: list })

const members = MailingListMembers.stream({ listAddress: list }).pipe(
  Stream.map(({ address, name, subscribed, vars }) => [address, name, subscribed, vars]),
  Stream.runCollect
)

const csv = (content: string) => ({ filename: "members.csv", content })

describe("an upload of members", () => {
  it.effect("takes addresses and objects from JSON, in the form or in the query", () =>
    Effect.gen(function*() {
      yield* made
      const answer = yield* MailingListUploads.create({
        listAddress: list,
        members: [
          "bob@example.com",
          { address: "ann@example.com", name: "Ann", subscribed: false, vars: { team: "Support" } }
        ]
      })
      assert.deepStrictEqual([answer.message, answer.list?.membersCount, answer.taskId], [
        "Mailing list has been updated",
        2,
        undefined
      ])
      yield* request("POST", `${path}/members.json`, { query: { members: "[\"eve@example.com\"]" } })
      assert.deepStrictEqual([...yield* members], [
        ["ann@example.com", "Ann", false, { team: "Support" }],
        ["bob@example.com", "", true, {}],
        ["eve@example.com", "", true, {}]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("leaves those who are there as they are, unless they are to be brought up to date", () =>
    Effect.gen(function*() {
      yield* made
      yield* MailingListMembers.create({ listAddress: list, address: "ann@example.com", name: "Ann" })
      const changed = { listAddress: list, members: [{ address: "ann@example.com", name: "Anna" }] }
      yield* MailingListUploads.create(changed)
      assert.deepStrictEqual((yield* members)[0]?.[1], "Ann")
      yield* MailingListUploads.create({ ...changed, upsert: true })
      assert.deepStrictEqual((yield* members)[0]?.[1], "Anna")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("goes on in the background with more than a hundred, and tells of each by events", () =>
    Effect.gen(function*() {
      yield* made
      const many = Array.from({ length: 101 }, (_, index) => `m${index}@example.com`)
      const answer = yield* MailingListUploads.create({ listAddress: list, members: [...many.slice(1), "nobody"] })
      assert.strictEqual(answer.message, "Mailing list upload started in background")
      const events = yield* (yield* Emulator.Emulator).events
      assert.strictEqual(events.filter(({ event }) => event === "list_member_uploaded").length, 100)
      const failed = events.find(({ event }) => event === "list_member_upload_error")
      assert.deepStrictEqual([failed?.["task-id"], failed?.["member-description"]], [answer.taskId, "\"nobody\""])
      const ended = events.at(-1)
      assert.deepStrictEqual([ended?.event, ended?.["upserted-count"], ended?.["failed-count"]], [
        "list_uploaded",
        100,
        1
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes a CSV file", () =>
    Effect.gen(function*() {
      yield* made
      const answer = yield* MailingListUploads.import({
        listAddress: list,
        members: csv(
          "address,name,vars,subscribed\nann@example.com,Ann,\"{\"\"age\"\":27}\",yes\nbob@example.com,Bob,,\nnobody,,,\n"
        ),
        subscribed: false
      })
      assert.strictEqual(answer.message, "Mailing list upload started in background")
      assert.deepStrictEqual([...yield* members], [
        ["ann@example.com", "Ann", true, { age: 27 }],
        ["bob@example.com", "Bob", false, {}]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const json = `${path}/members.json`
  const refused = [
    ["without members", json, {}, "members parameter is missing"],
    ["of members that are no JSON", json, { form: { members: "[" } }, "'members' parameter is not a valid JSON"],
    ["of members that are no list", json, { form: { members: "{}" } }, "'members' parameter is not a valid JSON"],
    [
      "of more than a thousand",
      json,
      { form: { members: JSON.stringify(Array.from({ length: 1001 }, () => "a@example.com")) } },
      "Too many members, max is 1000"
    ],
    [
      "of an address that is none",
      json,
      { form: { members: "[\"a@example.com\",\"nobody\"]" } },
      "'address' parameter is not a valid address. please check documentation"
    ],
    ["without a file", `${path}/members.csv`, { form: {} }, "members parameter is missing"]
  ] as const
  for (const [name, target, options, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        yield* made
        const reply = yield* request("POST", target, options)
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
        assert.deepStrictEqual([...yield* members], [])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is refused with a file of more than 5 MB", () =>
    Effect.gen(function*() {
      yield* made
      const error = yield* Effect.flip(
        MailingListUploads.import({ listAddress: list, members: csv(`address\n${"x".repeat(5 * 1024 * 1024)}`) })
      )
      assert.include(error.message, "CSV file is too big, max allowed size is 5 MB")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a list", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", json, { form: { members: "[]" } })
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: `Mailing list '${list}' not found` }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

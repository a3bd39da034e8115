import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { call, refusal } from "./client.ts"

const list = "devs@example.com"

describe("the official mailgun.js, unchanged,", () => {
  it.effect("creates, lists, gets, updates and destroys a mailing list", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.lists.create({
          address: list,
          name: "Developers",
          description: "",
          access_level: "members",
          reply_preference: "list"
        })
      )
      assert.deepStrictEqual([created.address, created.access_level, created.members_count], [list, "members", 0])
      const listed = yield* call((client) => client.lists.list())
      assert.deepStrictEqual(listed.items.map(({ address }) => address), [list])
      const found = yield* call((client) => client.lists.listByAddress({ address: list }))
      assert.strictEqual(found.total_count, 1)
      assert.strictEqual((yield* call((client) => client.lists.get(list))).name, "Developers")
      const updated = yield* call((client) =>
        client.lists.update(list, {
          address: list,
          name: "All",
          description: "",
          access_level: "readonly",
          reply_preference: "sender"
        })
      )
      assert.deepStrictEqual([updated.name, updated.reply_preference], ["All", "sender"])
      const destroyed = yield* call((client) => client.lists.destroy(list))
      assert.deepStrictEqual([destroyed.address, destroyed.message], [list, "Mailing list has been removed"])
      assert.deepStrictEqual(yield* refusal((client) => client.lists.get(list)), [
        404,
        `Mailing list ${list} not found`
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  const made = call((client) =>
    client.lists.create({
      address: list,
      name: "",
      description: "",
      access_level: "readonly",
      reply_preference: "list"
    })
  )

  it.effect("adds, lists, gets, updates and destroys members", () =>
    Effect.gen(function*() {
      yield* made
      const created = yield* call((client) =>
        client.lists.members.createMember(list, {
          address: "ann@example.com",
          name: "Ann",
          vars: "{\"age\":27}",
          subscribed: "no"
        })
      )
      assert.deepStrictEqual({ ...created }, {
        address: "ann@example.com",
        name: "Ann",
        subscribed: false,
        vars: { age: 27 }
      })
      yield* call((client) =>
        client.lists.members.createMembers(list, {
          members: [{ address: "bob@example.com", name: "Bob", subscribed: true, vars: {} }],
          upsert: "yes"
        })
      )
      const all = yield* call((client) => client.lists.members.listMembers(list))
      assert.deepStrictEqual(all.items.map(({ address }) => address), ["ann@example.com", "bob@example.com"])
      const some = yield* call((client) => client.lists.members.listMembers(list, { subscribed: "yes", limit: 1 }))
      assert.deepStrictEqual(some.items.map(({ address }) => address), ["bob@example.com"])
      const one = yield* call((client) =>
        client.lists.members.listMembersByAddress(list, { address: "ann@example.com" })
      )
      assert.strictEqual(one.total_count, 1)
      yield* call((client) =>
        client.lists.members.updateMember(list, "ann@example.com", { address: "ann@example.com", subscribed: "yes" })
      )
      assert.strictEqual(
        (yield* call((client) => client.lists.members.getMember(list, "ann@example.com"))).subscribed,
        true
      )
      const destroyed = yield* call((client) => client.lists.members.destroyMember(list, "ann@example.com"))
      assert.strictEqual(destroyed.member.address, "ann@example.com")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("uploads members, and validates a list", () =>
    Effect.gen(function*() {
      yield* made
      const uploaded = yield* call((client) =>
        client.lists.members.upload(
          list,
          { data: "address,name\nann@example.com,Ann\n", filename: "members.csv" },
          true
        )
      )
      assert.strictEqual(uploaded.message, "Mailing list upload started in background")
      const started = yield* call((client) => client.lists.validate(list))
      assert.strictEqual(started.message, "The validation job was submitted.")
      const result = yield* call((client) => client.lists.validationResult(list))
      assert.strictEqual(result.validationResult.quantity, 1)
      const cancelled = yield* call((client) => client.lists.cancelValidation(list))
      assert.strictEqual(cancelled.message, "Validation job canceled.")
    }).pipe(Effect.provide(EmulatorServer.layer())))
})

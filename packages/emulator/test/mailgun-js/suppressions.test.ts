import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Enums } from "mailgun.js/definitions"
import { domain } from "../request.ts"
import { call } from "./client.ts"

const { SuppressionModels } = Enums

describe("the official mailgun.js, unchanged,", () => {
  it.effect("creates, gets, lists and destroys unsubscribes with their tags", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.suppressions.create(domain, "unsubscribes", { address: "ann@example.com", tag: "news" })
      )
      assert.include(created.message, "added to the unsubscribes table")
      const many = yield* call((client) =>
        client.suppressions.create(domain, "unsubscribes", [
          { address: "bob@example.com", tags: ["*"] },
          { address: "eve@example.com", tags: ["a", "b"] }
        ])
      )
      assert.strictEqual(many.message, "2 addresses have been added to the unsubscribes table")
      const got = yield* call((client) => client.suppressions.get(domain, "unsubscribes", "eve@example.com"))
      assert.deepStrictEqual(Reflect.get(got, "tags"), ["a", "b"])
      const listed = yield* call((client) => client.suppressions.list(domain, "unsubscribes"))
      assert.strictEqual(listed.items.length, 3)
      const destroyed = yield* call((client) => client.suppressions.destroy(domain, "unsubscribes", "ann@example.com"))
      assert.strictEqual(destroyed.message, "Unsubscribe event has been removed")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, gets, uploads and destroys complaints", () =>
    Effect.gen(function*() {
      yield* call((client) => client.suppressions.create(domain, "complaints", { address: "ann@example.com" }))
      yield* call((client) =>
        client.suppressions.upload(domain, SuppressionModels.COMPLAINTS, {
          data: "address\nbob@example.com\n",
          filename: "complaints.csv"
        })
      )
      const got = yield* call((client) => client.suppressions.get(domain, "complaints", "bob@example.com"))
      assert.strictEqual(Reflect.get(got, "address"), "bob@example.com")
      const cleared = yield* call((client) => client.suppressions.destroyAll(domain, SuppressionModels.COMPLAINTS))
      assert.strictEqual(cleared.message, "Complaint addresses for this domain have been removed")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, gets and destroys entries of the allowlist", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.suppressions.create(domain, "whitelists", { address: "ann@example.com" })
      )
      assert.deepStrictEqual([created.type, created.value], ["address", "ann@example.com"])
      const got = yield* call((client) => client.suppressions.get(domain, "whitelists", "ann@example.com"))
      assert.strictEqual(Reflect.get(got, "value"), "ann@example.com")
      const destroyed = yield* call((client) => client.suppressions.destroy(domain, "whitelists", "ann@example.com"))
      assert.deepStrictEqual([destroyed.message, destroyed.value], [
        "Allowlist address/domain has been removed",
        "ann@example.com"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))
})

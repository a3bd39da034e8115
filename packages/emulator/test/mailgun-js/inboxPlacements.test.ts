import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain } from "../request.ts"
import { call, refusal } from "./client.ts"

const test = { from: `ann@${domain}`, subject: "News", html: "<p>Hello</p>" }

describe("mailgun.js", () => {
  it.effect("creates, lists, gets, updates and destroys a seed list", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.inboxPlacements.seedsLists.create({ name: "Mine", provider_filter: "gmail.com" })
      )
      assert.deepStrictEqual([created.name, created.Seeds?.length, created.status], ["Mine", 3, 200])
      assert.instanceOf(created.created_at, Date)
      const address = created.target_email
      const listed = yield* call((client) => client.inboxPlacements.seedsLists.list({ limit: 10, ascending: true }))
      assert.deepStrictEqual(listed.items.map((item) => item.target_email), [address])
      assert.strictEqual((yield* call((client) => client.inboxPlacements.seedsLists.get(address))).name, "Mine")
      const updated = yield* call((client) =>
        client.inboxPlacements.seedsLists.update(address, { name: "Other", shuffle: true })
      )
      assert.strictEqual(updated.name, "Other")
      const names = yield* call((client) => client.inboxPlacements.seedsLists.attributes.get("name"))
      assert.deepStrictEqual(at(names, "items", "values"), ["Other"])
      assert.deepStrictEqual((yield* call((client) => client.inboxPlacements.seedsLists.attributes.list())).items, {
        attribute: "available attributes",
        values: ["name"]
      })
      const filters = yield* call((client) => client.inboxPlacements.seedsLists.filters.list())
      assert.strictEqual(filters.supported_filters.filters.length, 3)
      yield* call((client) => client.inboxPlacements.seedsLists.destroy(address))
      assert.deepStrictEqual(yield* refusal((client) => client.inboxPlacements.seedsLists.get(address)), [
        404,
        "seed list not found"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("runs a test, and lists, gets, shares and destroys its result", () =>
    Effect.gen(function*() {
      const started = yield* call((client) =>
        client.inboxPlacements.runTest({ ...test, provider_filter: ["gmail.com", "yahoo.com"] })
      )
      assert.strictEqual(started.status, 200)
      const id = started.result_id
      assert.isTrue(started.links.results.endsWith(`/v4/inbox/results/${id}`))
      yield* TestClock.adjust("1 second")
      const { inboxPlacementResult: result } = yield* call((client) => client.inboxPlacements.results.get(id))
      assert.deepStrictEqual([result.status, result.subject, result.seed_results?.length], ["complete", "News", 6])
      assert.instanceOf(result.Box?.created_at, Date)
      const listed = yield* call((client) => client.inboxPlacements.results.list({ limit: 1 }))
      assert.deepStrictEqual(listed.items.map(({ result_id }) => result_id), [id])
      const senders = yield* call((client) => client.inboxPlacements.results.attributes.get("sender"))
      assert.deepStrictEqual(at(senders, "items", "values"), [test.from])
      assert.strictEqual((yield* call((client) => client.inboxPlacements.results.filters.list())).status, 200)
      const shared = yield* call((client) => client.inboxPlacements.results.sharing.update(id, { enabled: true }))
      assert.deepStrictEqual([shared.enabled, shared.result_id], [true, id])
      const got = yield* call((client) => client.inboxPlacements.results.sharing.get(id))
      assert.strictEqual(got.url_id, shared.url_id)
      const byShare = yield* call((client) => client.inboxPlacements.results.getResultByShareId(shared.url_id))
      assert.strictEqual(byShare.inboxPlacementResult.result_id, id)
      const destroyed = yield* call((client) => client.inboxPlacements.results.destroy(id))
      assert.strictEqual(at(destroyed, "message"), "deleted")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("lists the providers", () =>
    Effect.gen(function*() {
      const { items } = yield* call((client) => client.inboxPlacements.providers.list())
      assert.include(items.map((provider) => provider.domain), "gmail.com")
      assert.instanceOf(items[0]?.created_at, Date)
    }).pipe(Effect.provide(EmulatorServer.layer())))
})

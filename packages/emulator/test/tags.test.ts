import * as Tags from "@effect-mailgun/core/Tags"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = "/v1/analytics/tags"
const other = "other.example.com"
const layer = EmulatorTest.layer({ domains: [domain, other] })

const names = (input?: Tags.ListInput) =>
  Effect.map(Stream.runCollect(Tags.stream(input)), (tags) => [...tags].map(({ tag }) => tag))

describe("a tag of an account", () => {
  it.effect("is that of all its domains, the one that was seen last first", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com", tags: ["news", "offers"] })
      yield* TestClock.adjust("1 hour")
      yield* send({ to: "bob@example.com", domain: other, tags: ["News"] })
      const reply = yield* request("POST", path, { json: { pagination: { include_total: true } } })
      assert.deepStrictEqual(at(reply.json, "pagination"), { sort: "lastseen:desc", limit: 10, total: 2 })
      const news = at(reply.json, "items", 0)
      assert.deepStrictEqual(["tag", "first_seen", "last_seen", "metrics"].map((name) => at(news, name)), [
        "news",
        "Wed, 27 Nov 2024 12:30:00 +0000",
        "Wed, 27 Nov 2024 13:30:00 +0000",
        {}
      ])
      assert.strictEqual(at(news, "account_id"), at(news, "parent_account_id"))
      assert.deepStrictEqual(yield* names({ pagination: { sort: "lastseen:asc", limit: 1 } }), ["offers", "news"])
      assert.deepStrictEqual(yield* names({ tag: "NE" }), ["news"])
    }).pipe(Effect.provide(layer)))

  it.effect("tells its metrics where they are asked for", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["news"], outcomes: [{ event: "opened" }] })
      yield* send({ to: "eve@example.com", tags: ["news"] })
      const { items: [tag] } = yield* Tags.list({ includeMetrics: true })
      assert.deepStrictEqual(
        [tag?.metrics?.accepted_count, tag?.metrics?.delivered_count, tag?.metrics?.opened_rate],
        [2, 2, 0.5]
      )
      const many = yield* request("POST", path, { json: { include_metrics: true, pagination: { limit: 21 } } })
      assert.deepStrictEqual([many.status, many.json], [400, { message: "pagination 'limit' must be from 1 to 20" }])
    }).pipe(Effect.provide(layer)))

  it.effect("is described and deleted on all domains", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["news"] })
      yield* send({ to: "bob@example.com", domain: other, tags: ["news"] })
      assert.deepStrictEqual({ ...yield* Tags.update({ tag: "NEWS", description: "Monthly" }) }, {
        message: "Tag updated"
      })
      const described = yield* request("GET", `/v3/${other}/tag`, { query: { tag: "news" } })
      assert.strictEqual(at(described.json, "description"), "Monthly")
      assert.strictEqual((yield* Tags.list()).items[0]?.description, "Monthly")
      const deleted = yield* request("DELETE", path, {
        body: "{\"tag\":\"news\"}",
        headers: { "content-type": "application/x-www-form-urlencoded" }
      })
      assert.deepStrictEqual(deleted.json, { message: "Tag deleted" })
      assert.deepStrictEqual(yield* names(), [])
      const gone = yield* request("PUT", path, { json: { tag: "news", description: "x" } })
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "tag not found" }])
    }).pipe(Effect.provide(layer)))

  it.effect("is counted towards the limit of the account", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["a", "b"] })
      assert.deepStrictEqual((yield* request("GET", `${path}/limits`)).json, {
        limit: 100_000,
        count: 2,
        limit_reached: false
      })
    }).pipe(Effect.provide(layer)))

  it.effect("is listed whatever the body is, but described only by name", () =>
    Effect.gen(function*() {
      const listed = yield* request("POST", path, { form: { garbage: "yes" } })
      assert.deepStrictEqual([listed.status, at(listed.json, "items")], [200, []])
      const unnamed = yield* request("PUT", path, { json: { description: "x" } })
      assert.deepStrictEqual([unnamed.status, unnamed.json], [400, { message: "'tag' is required" }])
    }).pipe(Effect.provide(layer)))
})

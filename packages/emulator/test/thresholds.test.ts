import * as AlertThresholds from "@effect-mailgun/core/AlertThresholds"
import * as Domains from "@effect-mailgun/core/Domains"
import * as LimitThresholds from "@effect-mailgun/core/LimitThresholds"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as ThresholdHits from "@effect-mailgun/core/ThresholdHits"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, domain, request, sendTo } from "./request.ts"

const alerts = "/v1/thresholds/alerts/send"
const limits = "/v1/thresholds/limits"

const bounces = {
  name: "hard bounces",
  metric: "hard_bounce_rate",
  comparator: ">=",
  limit: 0.5,
  dimension: "domain",
  period: "1h"
} as const

describe("alert thresholds", () => {
  it.effect("are made, listed, read, changed under another name, and deleted", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(Date.UTC(2025, 10, 7, 20, 54, 42))
      const reply = yield* request("POST", alerts, {
        json: {
          ...bounces,
          limit: ".5",
          alert_channels: ["email", "slack"],
          filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }]
        }
      })
      assert.strictEqual(reply.status, 200)
      const { id, parent_account_id, ...told } = Object(reply.json)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.match(parent_account_id, /^[0-9a-f]{24}$/)
      assert.deepStrictEqual(told, {
        name: "hard bounces",
        created_at: "2025-11-07T20:54:42Z",
        updated_at: "0001-01-01T00:00:00Z",
        last_checked: "0001-01-01T00:00:00Z",
        alert_channels: ["email", "slack"],
        metric: "hard_bounce_rate",
        comparator: ">=",
        limit: ".5",
        dimension: "domain",
        filters: [{ dimension: "domain", comparator: "contains", values: ["example.com"] }],
        period: "1h"
      })
      yield* AlertThresholds.update({ ...bounces, newName: "bounces", limit: 0.25 })
      const [only, ...others] = (yield* AlertThresholds.list()).items
      assert.deepStrictEqual([only?.name, only?.limit, only?.id, others], ["bounces", 0.25, id, []])
      assert.strictEqual((yield* AlertThresholds.get({ name: "bounces" })).limit, 0.25)
      yield* AlertThresholds.delete({ name: "bounces" })
      assert.strictEqual((yield* AlertThresholds.list()).totalCount, 0)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const valid = { ...bounces, limit: "0.5" }
  itRefuses([
    ["one without a name", "POST", alerts, { json: { ...valid, name: "" } }, 400, "name is required"],
    [
      "one with a limit that is no number",
      "POST",
      alerts,
      { json: { ...valid, limit: "x" } },
      400,
      "limit must be a number"
    ],
    [
      "one with an unknown metric",
      "POST",
      alerts,
      { json: { ...valid, metric: "seed_test_count" } },
      400,
      "metric must be one of hard_bounce_rate, temporary_fail_rate, delivered_rate, complained_rate"
    ],
    [
      "one with an unknown comparator",
      "POST",
      alerts,
      { json: { ...valid, comparator: "~" } },
      400,
      "comparator must be one of =, !=, <, <=, >, >="
    ],
    [
      "one with an unknown dimension",
      "POST",
      alerts,
      { json: { ...valid, dimension: "planet" } },
      400,
      "dimension must be one of domain, ip, ip_pool, recipient_provider, subaccount"
    ],
    ["one with an odd period", "POST", alerts, { json: { ...valid, period: "soon" } }, 400, "invalid period: soon"],
    [
      "one with an unknown channel",
      "POST",
      alerts,
      { json: { ...valid, alert_channels: ["pigeon"] } },
      400,
      "alert_channels must be one of email, slack, webhook"
    ],
    ["filters that are no list", "POST", alerts, { json: { ...valid, filters: {} } }, 400, "filters must be a list"],
    ["what is no object", "POST", alerts, { json: [] }, 400, "unable to parse request: invalid JSON"],
    ["to read one that is not there", "GET", `${alerts}/x`, {}, 404, "threshold not found"],
    ["to change one that is not there", "PUT", `${alerts}/x`, { json: valid }, 404, "threshold not found"],
    ["to delete one that is not there", "DELETE", `${limits}/x`, {}, 404, "threshold not found"]
  ])

  it.effect("are told apart by their names", () =>
    Effect.gen(function*() {
      yield* AlertThresholds.create(bounces)
      yield* AlertThresholds.create({ ...bounces, name: "other" })
      const taken = { message: "threshold 'hard bounces' already exists" }
      const again = yield* request("POST", alerts, { json: valid })
      const renamed = yield* request("PUT", `${alerts}/other`, { json: valid })
      assert.deepStrictEqual([again.status, again.json, renamed.status, renamed.json], [400, taken, 400, taken])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("limit thresholds", () => {
  it.effect("are made, listed, read, changed and deleted, beside those of alerts", () =>
    Effect.gen(function*() {
      yield* AlertThresholds.create(bounces)
      const seeds = {
        name: "seeds",
        metric: "seed_test_count",
        comparator: ">",
        limit: 10,
        dimension: "subaccount",
        period: "1M"
      } as const
      const created = yield* LimitThresholds.create(seeds)
      assert.deepStrictEqual([created.name, created.metric, created.limit], ["seeds", "seed_test_count", 10])
      yield* LimitThresholds.update({ ...seeds, limit: 20 })
      assert.deepStrictEqual((yield* LimitThresholds.list()).items.map(({ limit }) => limit), [20])
      assert.notProperty((yield* request("GET", `${limits}/seeds`)).json, "alert_channels")
      yield* LimitThresholds.delete({ name: "seeds" })
      assert.strictEqual((yield* LimitThresholds.list()).totalCount, 0)
      assert.strictEqual((yield* AlertThresholds.list()).totalCount, 1)
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("hits of thresholds", () => {
  it.effect("come from what really happened within the period, and go with it", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* AlertThresholds.create(bounces)
      const [first] = yield* sendTo("a@example.com", "b@example.com")
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual((yield* ThresholdHits.list()).items, [])
      yield* emulator.report(String(at(first?.json, "id")), { event: "failed", severity: "permanent" })
      yield* TestClock.adjust("1 second")
      const [hit, ...others] = (yield* ThresholdHits.list()).items
      assert.deepStrictEqual(others, [])
      assert.deepStrictEqual(
        [hit?.name, hit?.triggered, hit?.latestValue, hit?.limit, hit?.dimension, hit?.dimensionValue],
        ["hard bounces", true, 0.5, 0.5, "domain", domain]
      )
      yield* sendTo("c@example.com")
      yield* TestClock.adjust("1 second")
      const [later] = (yield* ThresholdHits.list()).items
      assert.deepStrictEqual([later?.id, later?.triggered], [hit?.id, false])
      assert.isDefined((yield* AlertThresholds.get({ name: bounces.name })).lastCheckedAt)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are of each value of the dimension, where the filters let it pass", () =>
    Effect.gen(function*() {
      const { id } = yield* Subaccounts.create({ name: "Theirs" })
      yield* Domains.create({ name: "theirs.example.com" }).pipe(Mailgun.withSubaccount(id))
      yield* Domains.verify({ domain: "theirs.example.com" }).pipe(Mailgun.withSubaccount(id))
      yield* request("POST", "/v3/theirs.example.com/messages", {
        form: { from: "a@example.com", to: "b@example.com", text: "Hello" },
        headers: { "x-mailgun-on-behalf-of": id }
      })
      yield* sendTo("a@example.com", "b@example.org")
      yield* TestClock.adjust("1 second")
      const delivered = { ...bounces, metric: "delivered_rate" } as const
      const filter = (comparator: "=" | "contains" | "not contains", value: string) =>
        [{ dimension: "domain", comparator, values: [value] }] as const
      yield* AlertThresholds.create({ ...delivered, name: "all" })
      yield* AlertThresholds.create({ ...delivered, name: "sandbox", filters: filter("contains", "sandbox") })
      yield* AlertThresholds.create({ ...delivered, name: "others", filters: filter("not contains", "sandbox") })
      yield* AlertThresholds.create({ ...delivered, name: "providers", dimension: "recipient_provider" })
      yield* AlertThresholds.create({ ...delivered, name: "addresses", dimension: "ip" })
      yield* AlertThresholds.create({
        ...delivered,
        name: "accounts",
        dimension: "subaccount",
        filters: [{ dimension: "subaccount", comparator: "=", values: ["Theirs"] }]
      })
      const { items } = yield* ThresholdHits.list()
      assert.sameDeepMembers(items.map(({ dimensionValue, name }) => [name, dimensionValue]), [
        ["all", domain],
        ["all", "theirs.example.com"],
        ["sandbox", domain],
        ["others", "theirs.example.com"],
        ["providers", "example.com"],
        ["providers", "example.org"],
        ["addresses", "198.51.100.1"],
        ["accounts", id]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

import * as AnalyticsFilter from "@effect-mailgun/core/AnalyticsFilter"
import * as BounceClassification from "@effect-mailgun/core/BounceClassification"
import * as BounceClassificationV1 from "@effect-mailgun/core/BounceClassificationV1"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { at, domain, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = "/v2/bounce-classification/metrics"

const blocked = { event: "failed", severity: "permanent", code: 554, message: "5.7.1 blocked by Spamhaus" } as const

const sent = Effect.gen(function*() {
  yield* atNoon
  yield* send({ to: "bob@gmail.com", tags: ["daily", "campaign1"], outcomes: [blocked] })
  yield* send({ to: "eve@gmail.com", outcomes: [{ event: "failed", severity: "temporary" }] })
  yield* send({ to: "ann@example.com", outcomes: [{ event: "failed", severity: "permanent" }] })
  // What is not sent at all is no bounce.
  yield* send({ to: "ann@example.com" })
})

const rows = (input: BounceClassification.ListInput) =>
  Effect.map(Stream.runCollect(BounceClassification.stream(input)), (items) => [...items])

describe("the classification of bounces", () => {
  it.effect("counts critical and other failures of each provider, and their share of what was delivered", () =>
    Effect.gen(function*() {
      yield* sent
      const reply = yield* request("POST", path, {
        json: {
          duration: "24h0m0s",
          dimensions: ["entity-name", "domain.name"],
          metrics: ["critical_bounce_count", "non_critical_delay_count", "delivered_smtp_count", "critical_bounce_rate"]
        }
      })
      assert.deepStrictEqual(["start", "end", "resolution", "duration"].map((name) => at(reply.json, name)), [
        "Tue, 26 Nov 2024 12:30:00 +0000",
        "Wed, 27 Nov 2024 12:30:00 +0000",
        "day",
        "24h0m0s"
      ])
      assert.deepStrictEqual(at(reply.json, "items"), [
        {
          "entity-name": "Gmail",
          "domain.name": domain,
          metrics: {
            critical_bounce_count: 1,
            non_critical_delay_count: 1,
            delivered_smtp_count: 2,
            critical_bounce_rate: 50
          }
        },
        {
          "entity-name": "Other",
          "domain.name": domain,
          metrics: {
            critical_bounce_count: 0,
            non_critical_delay_count: 0,
            delivered_smtp_count: 1,
            critical_bounce_rate: 0
          }
        }
      ])
      assert.deepStrictEqual(at(reply.json, "pagination"), { sort: "", skip: 0, limit: 10, total: 2 })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("tells why, by group, category, criticality and severity", () =>
    Effect.gen(function*() {
      yield* sent
      const found = yield* rows({
        dimensions: ["group-id", "category", "criticality", "severity"],
        metrics: ["classified_failures_count"],
        pagination: { sort: "group-id:asc", limit: 2 }
      })
      assert.deepStrictEqual(
        found.map(({ category, criticality, groupId, severity }) => [groupId, category, criticality, severity]),
        [
          ["blocklisted", "ESPBLOCK", "CRITICAL", "PERMANENT"],
          ["mailbox-full", "BOUNCE", "NON-CRITICAL", "TEMPORARY"],
          ["no-mailbox", "BOUNCE", "NON-CRITICAL", "PERMANENT"]
        ]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is split by time and by tags, and filtered", () =>
    Effect.gen(function*() {
      yield* sent
      const [item] = yield* rows({
        dimensions: ["timestamp", "tags"],
        filter: AnalyticsFilter.all(AnalyticsFilter.equals("criticality", "CRITICAL"))
      })
      assert.deepStrictEqual(item?.tags, ["daily", "campaign1"])
      assert.strictEqual(item?.metrics?.critical_bounce_count, 1)
      const byTag = yield* rows({ dimensions: ["tag"], metrics: ["classified_failures_count"] })
      assert.deepStrictEqual(byTag.map(({ tag }) => tag), ["campaign1", "daily"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["both tag and tags", { dimensions: ["tag", "tags"] }, "'tag' and 'tags' can't be used together"],
    ["months", { resolution: "month" }, "Invalid resolution 'month'. It can be any of: 'hour', 'day'"],
    ["a duration that is none", { duration: "1 day" }, "'1 day' is not a valid duration"],
    ["more than fifty a page", { pagination: { limit: 51 } }, "pagination 'limit' must be from 1 to 50"]
  ] as const
  for (const [name, json, message] of refused) {
    it.effect(`refuses ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", path, { json })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }
})

describe("the first classification of bounces", () => {
  it.effect("counts the failures of domains, of entities and of rules", () =>
    Effect.gen(function*() {
      yield* sent
      const domains = yield* BounceClassificationV1.listDomains({ query: `domain.name:${domain}` })
      assert.deepStrictEqual(domains.items.map((item) => [item.domain, item.bouncedCount]), [[domain, 3]])
      const entities = yield* BounceClassificationV1.listDomainEntities()
      assert.deepStrictEqual(entities.items.map((item) => [item.entityId, item.entityName, item.bouncedCount]), [
        ["gmail", "Gmail", 2],
        ["other", "Other", 1]
      ])
      const rules = yield* BounceClassificationV1.listEntityRules({ entityId: "gmail" })
      assert.deepStrictEqual(
        rules.items.map((item) => [item.ruleId, item.category, item.severity, item.bouncedCount]),
        [
          ["gmail.blocklisted", "ESPBLOCK", "PERMANENT", 1],
          ["gmail.mailbox-full", "BOUNCE", "TEMPORARY", 1]
        ]
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has a catalogue in which every rule that is found stands", () =>
    Effect.gen(function*() {
      yield* sent
      const catalogue = yield* BounceClassificationV1.listRules()
      const entities = yield* BounceClassificationV1.listEntities()
      const stats = yield* BounceClassificationV1.listStats({ group: ["domain.name", "rule-id", "entity-id"] })
      assert.strictEqual(stats.items.length, 3)
      for (const { entityId = "", ruleId = "", shortExplanation } of stats.items) {
        assert.strictEqual(catalogue[ruleId]?.shortExplanation, shortExplanation)
        assert.strictEqual(catalogue[ruleId]?.entityId, entityId)
        assert.isDefined(entities[entityId]?.name)
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("refuses groups and queries that are none, and has no events any more", () =>
    Effect.gen(function*() {
      const base = "/v1/bounce-classification"
      for (
        const [target, query, message] of [
          [`${base}/stats`, { group: "planet" }, "invalid group 'planet'"],
          [`${base}/domains`, { query: "planet:x" }, "invalid query 'planet:x'"]
        ] as const
      ) {
        const reply = yield* request("GET", target, { query })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }
      assert.strictEqual((yield* request("GET", `${base}/domains/${domain}/events`)).status, 410)
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

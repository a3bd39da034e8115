import * as Domains from "@effect-mailgun/core/Domains"
import * as DynamicIpPoolDomains from "@effect-mailgun/core/DynamicIpPoolDomains"
import * as DynamicIpPoolHistory from "@effect-mailgun/core/DynamicIpPoolHistory"
import * as DynamicIpPools from "@effect-mailgun/core/DynamicIpPools"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, domain, items, request } from "./request.ts"

const ips = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"]
const path = "/v3/dynamic_pools"
const layer = EmulatorTest.layer({ ips, domains: [domain, "mail.example.com"] })

const setAll = DynamicIpPools.setAll({
  goodReputation: ["10.0.0.1"],
  poorReputation: ["10.0.0.2"],
  newSenders: ["10.0.0.3"]
})

const addresses = Effect.map(request("GET", `/v3/domains/${domain}/ips`), items)

/** Has so many messages be taken, and some of them bounce. */
const send = (count: number, bounces: number) =>
  Effect.gen(function*() {
    const emulator = yield* Emulator.Emulator
    const recipients = Array.from({ length: count }, (_, index) => `a${index}@example.com`)
    const reply = yield* request("POST", `/v3/${domain}/messages`, {
      form: [["from", "ann@example.com"], ["text", "Hello"], ...recipients.map((to) => ["to", to] as const)]
    })
    for (const recipient of recipients.slice(0, bounces)) {
      yield* emulator.report(String(at(reply.json, "id")), { event: "failed", severity: "permanent", recipient })
    }
  })

describe("dynamic IP pools", () => {
  it.effect("are set all at once, listed, changed and deleted", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* DynamicIpPools.list()).items, [])
      const set = yield* setAll
      assert.deepStrictEqual([set.goodReputation, set.poorReputation, set.newSenders], [
        ["10.0.0.1"],
        ["10.0.0.2"],
        ["10.0.0.3"]
      ])
      yield* DynamicIpPools.addIp({ pool: "dynamic_good", ip: "10.0.0.4" })
      yield* DynamicIpPools.update({ pool: "dynamic_good", removeIps: ["10.0.0.1"] })
      const reply = yield* request("GET", path)
      assert.deepStrictEqual(at(reply.json, "good_reputation"), ["10.0.0.4"])
      assert.hasAllKeys(at(reply.json, "pools", 0), ["account_id", "enabled", "id", "ips", "name"])
      assert.deepStrictEqual((yield* DynamicIpPools.list()).items.map((pool) => [pool.name, pool.ips]), [
        ["dynamic_good", ["10.0.0.4"]],
        ["dynamic_poor", ["10.0.0.2"]],
        ["dynamic_new", ["10.0.0.3"]]
      ])
      assert.deepStrictEqual({ ...(yield* DynamicIpPools.deleteAll()) }, { message: "success" })
      assert.deepStrictEqual((yield* DynamicIpPools.list()).items, [])
    }).pipe(Effect.provide(layer)))

  it.effect("can't share an address, stand empty, or go while a domain sends from them", () =>
    Effect.gen(function*() {
      yield* setAll
      yield* request("POST", "/v3/ip_pools", { form: { name: "standard", description: "", ip: "10.0.0.4" } })
      yield* DynamicIpPoolDomains.enroll({ replacementIp: "shared" })
      const refused = [
        [yield* request("POST", `${path}/dynamic_good/10.0.0.2`), "IP 10.0.0.2 can't be in multiple dynamic pools"],
        [yield* request("POST", `${path}/dynamic_good/10.0.0.4`), "IP 10.0.0.4 already belongs to an IP pool"],
        [
          yield* request("PATCH", `${path}/dynamic_good`, { form: { remove_ip: "10.0.0.1" } }),
          "good_reputation must have at least 1 IP that is not warming"
        ],
        [
          yield* request("PATCH", `${path}/dynamic_good`, { form: { remove_ip: "10.0.0.2" } }),
          "IP 10.0.0.2 does not belong to the dynamic pool"
        ],
        [yield* request("PATCH", `${path}/dynamic_good`, { form: {} }), "no changes requested"],
        [yield* request("DELETE", `${path}/all`), "all domains must be removed from dynamic IP pools first"]
      ] as const
      for (const [reply, message] of refused) assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
    }).pipe(Effect.provide(layer)))

  const notConfigured = "dynamic IP pools are not configured for the account"
  itRefuses([
    [
      "a pool with nothing in it",
      "POST",
      `${path}/all`,
      { form: { good_reputation: "10.0.0.1" } },
      400,
      "poor_reputation must have at least 1 IP that is not warming"
    ],
    ["a pool of another name", "PATCH", `${path}/odd`, { form: { add_ip: "10.0.0.1" } }, 404, "dynamic pool not found"],
    ["to add to pools that are not there", "POST", `${path}/dynamic_good/10.0.0.1`, {}, 400, notConfigured],
    [
      "to enroll where there are none",
      "POST",
      `/v3/domains/${domain}/dynamic_pools?replacement_ip=shared`,
      {},
      400,
      notConfigured
    ],
    ["to enroll all where there are none", "POST", "/v3/domains/all/dynamic_pools/enroll", {}, 400, notConfigured],
    [
      "to remove a domain that is not enrolled",
      "DELETE",
      `/v3/domains/${domain}/dynamic_pools?replacement_ip=shared`,
      {},
      400,
      "domain is not enrolled in dynamic IP pools"
    ],
    [
      "a history before a date that is none",
      "GET",
      "/v1/dynamic_pools/history?before=soon",
      {},
      400,
      "invalid before: soon"
    ]
  ], { ips })
})

describe("a domain in dynamic IP pools", () => {
  it.effect("sends from the pool that its health speaks for, and moves as that changes", () =>
    Effect.gen(function*() {
      yield* setAll
      assert.deepStrictEqual({ ...(yield* DynamicIpPoolDomains.enroll({ replacementIp: "shared" })) }, {
        message: "success"
      })
      assert.deepStrictEqual(yield* addresses, ["10.0.0.3"])
      yield* send(200, 0)
      yield* TestClock.adjust("1 hour")
      const [good] = (yield* DynamicIpPoolDomains.list()).items
      assert.deepStrictEqual([good?.name, good?.pool, good?.bounceRate, good?.processedCount], [
        domain,
        "dynamic_good",
        0,
        200
      ])
      assert.deepStrictEqual(yield* addresses, ["10.0.0.1"])
      yield* send(200, 100)
      yield* TestClock.adjust("1 hour")
      const preview = yield* request("GET", `/v1/dynamic_pools/domains/${domain}/preview`)
      assert.deepStrictEqual(preview.json, {
        pool: "dynamic_poor",
        results: {
          bounce_rate: { value: 0.25, band: "dynamic_poor" },
          complaint_rate: { value: 0, band: "dynamic_good" },
          processed_count: { value: 400, band: "dynamic_good" }
        }
      })
      const { items: moves } = yield* DynamicIpPoolHistory.list()
      assert.deepStrictEqual(moves.map((move) => [move.previousPool, move.newPool, move.reason, move.initiatedBy]), [
        ["dynamic_good", "dynamic_poor", "bounce_rate in poor threshold", "system"],
        ["dynamic_new", "dynamic_good", "Multiple metrics in good threshold", "system"],
        [undefined, "dynamic_new", "processed_count in new threshold", "user"]
      ])
      assert.deepStrictEqual(
        (yield* DynamicIpPoolHistory.listOfDomain()).items.map((move) => move.newPool),
        ["dynamic_poor", "dynamic_good", "dynamic_new"]
      )
    }).pipe(Effect.provide(layer)))

  it.effect("stays where it is put, until that is undone", () =>
    Effect.gen(function*() {
      yield* setAll
      yield* DynamicIpPoolDomains.enroll({ replacementIp: "shared" })
      yield* DynamicIpPoolDomains.override({ pool: "dynamic_good" })
      const shown = Effect.map(DynamicIpPoolDomains.list(), ({ items: [first] }) => [first?.pool, first?.override])
      assert.deepStrictEqual(yield* shown, ["dynamic_good", true])
      yield* DynamicIpPoolDomains.deleteOverride()
      assert.deepStrictEqual(yield* shown, ["dynamic_new", false])
      const odd = yield* request("PUT", `/v1/dynamic_pools/domains/${domain}/override`, { form: { pool: "odd" } })
      assert.deepStrictEqual([odd.status, odd.json], [400, { Field: "pool", Value: "odd" }])
    }).pipe(Effect.provide(layer)))

  it.effect("is removed for addresses, or for a pool", () =>
    Effect.gen(function*() {
      yield* setAll
      yield* DynamicIpPoolDomains.enroll({ replacementIp: "shared" })
      const neither = yield* request("DELETE", `/v3/domains/${domain}/dynamic_pools`)
      assert.deepStrictEqual([neither.status, neither.json], [400, {
        message: "Either 'replacement_ip' or 'replacement_pool_id' must be specified, but not both"
      }])
      yield* DynamicIpPoolDomains.remove({ replacementIps: ["10.0.0.4"] })
      assert.deepStrictEqual(yield* addresses, ["10.0.0.4"])
      assert.deepStrictEqual((yield* DynamicIpPoolDomains.list()).items, [])
    }).pipe(Effect.provide(layer)))

  it.effect("is one of all, also of those of subaccounts", () =>
    Effect.gen(function*() {
      yield* setAll
      const { id } = yield* Subaccounts.create({ name: "Theirs" })
      yield* Domains.create({ name: "theirs.example.com" }).pipe(Mailgun.withSubaccount(id))
      const names = Effect.map(DynamicIpPoolDomains.list({ sortOrder: "descending" }), (page) =>
        page.items.map(({ name }) => name))
      yield* DynamicIpPoolDomains.enrollAll()
      assert.deepStrictEqual(yield* names, [domain, "mail.example.com"])
      const assignable = yield* DynamicIpPoolDomains.listAssignable({ subaccountId: id, namePattern: "theirs" })
      assert.deepStrictEqual(assignable.items.map(({ accountId, name }) => [accountId, name]), [
        [id, "theirs.example.com"]
      ])
      yield* DynamicIpPoolDomains.enrollAll({ includeSubaccounts: true })
      assert.deepStrictEqual(yield* names, ["theirs.example.com", domain, "mail.example.com"])
      const count = (input: DynamicIpPoolHistory.ListInput) =>
        Effect.map(DynamicIpPoolHistory.list(input), ({ totalCount }) =>
          totalCount)
      assert.strictEqual(yield* count({}), 2)
      assert.strictEqual(yield* count({ includeSubaccounts: true }), 3)
      assert.strictEqual(yield* count({ domainName: domain, movedTo: "dynamic_new" }), 1)
      assert.strictEqual(yield* count({ before: DateTime.makeUnsafe(0) }), 0)
    }).pipe(Effect.provide(layer)))
})

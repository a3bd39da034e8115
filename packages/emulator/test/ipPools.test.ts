import * as Domains from "@effect-mailgun/core/Domains"
import * as IpPoolDomains from "@effect-mailgun/core/IpPoolDomains"
import * as IpPoolIps from "@effect-mailgun/core/IpPoolIps"
import * as IpPools from "@effect-mailgun/core/IpPools"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as SubaccountIpPools from "@effect-mailgun/core/SubaccountIpPools"
import * as SubaccountIps from "@effect-mailgun/core/SubaccountIps"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { itRefuses } from "./refusals.ts"
import { at, domain, items, request } from "./request.ts"

const ips = ["10.0.0.1", "10.0.0.2", "10.0.0.3"]
const path = "/v3/ip_pools"
const layer = EmulatorTest.layer({ ips })

const make = (...addresses: ReadonlyArray<string>) =>
  Effect.map(
    IpPools.create({ name: "news", description: "What goes to many", ips: addresses }),
    ({ poolId }) => poolId
  )

const domainId = Effect.map(Domains.get(), (got) => got.domain.id ?? "")

describe("IP pools", () => {
  it.effect("are made, listed, read, and gone when they are deleted", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      const pool = {
        pool_id: poolId,
        name: "news",
        description: "What goes to many",
        ips: ["10.0.0.1"],
        is_linked: false,
        is_inherited: false
      }
      assert.deepStrictEqual((yield* request("GET", path)).json, { ip_pools: [pool], message: "success" })
      const got = yield* request("GET", `/v1/ip_pools/${poolId}`)
      assert.deepStrictEqual(got.json, { details: pool, message: "success" })
      assert.strictEqual((yield* IpPools.delete({ poolId, replacementIp: "shared" })).message, "started")
      assert.deepStrictEqual((yield* IpPools.list()).items, [])
    }).pipe(Effect.provide(layer)))

  it.effect("are changed, address by address and domain by domain", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      assert.strictEqual((yield* IpPools.update({ poolId, name: "news2" })).message, "success")
      const changed = yield* IpPools.update({
        poolId,
        addIps: ["10.0.0.2"],
        removeIps: ["10.0.0.1"],
        linkDomainIds: [yield* domainId]
      })
      assert.strictEqual(changed.message, "started")
      const got = yield* IpPools.get({ poolId })
      assert.deepStrictEqual([got.name, got.ips, got.isLinked, got.linkedDomains], [
        "news2",
        ["10.0.0.2"],
        true,
        [domain]
      ])
      yield* IpPools.update({ poolId, unlinkDomainIds: [yield* domainId] })
      assert.strictEqual((yield* IpPools.get({ poolId })).isLinked, false)
      assert.deepStrictEqual(items(yield* request("GET", `/v3/domains/${domain}/ips`)), ["198.51.100.1"])
    }).pipe(Effect.provide(layer)))

  it.effect("take addresses one by one and as a list, and let go of them", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      assert.strictEqual((yield* IpPoolIps.add({ poolId, ip: "10.0.0.2" })).message, "started")
      assert.strictEqual((yield* IpPoolIps.addMany({ poolId, ips: ["10.0.0.3"] })).message, "started")
      assert.deepStrictEqual((yield* IpPools.get({ poolId })).ips, ips)
      assert.strictEqual((yield* IpPoolIps.delete({ poolId, ip: "10.0.0.1" })).message, "started")
      assert.deepStrictEqual((yield* IpPools.get({ poolId })).ips, ["10.0.0.2", "10.0.0.3"])
    }).pipe(Effect.provide(layer)))

  it.effect("list their domains in pages", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      const names = Array.from({ length: 12 }, (_, index) => `d${String(index).padStart(2, "0")}.example.com`)
      for (const name of names) {
        yield* Domains.create({ name })
        yield* request("POST", `/v3/domains/${name}/ips`, { form: { pool_id: poolId } })
      }
      const all = yield* Stream.runCollect(IpPoolDomains.stream({ poolId, limit: 10 }))
      assert.deepStrictEqual([...all].map(({ name }) => name), names)
      const reply = yield* request("GET", `${path}/${poolId}/domains`)
      assert.hasAllKeys(reply.json, ["domains", "paging"])
      assert.hasAllKeys(at(reply.json, "domains", 0), ["id", "name"])
    }).pipe(Effect.provide(layer)))

  it.effect("leave their domains to another pool or an address when they are deleted", () =>
    Effect.gen(function*() {
      const [one, two] = [yield* make("10.0.0.1"), yield* make("10.0.0.2")]
      const listed = Effect.map(request("GET", `/v3/domains/${domain}/ips`), items)
      yield* IpPools.update({ poolId: one, linkDomainIds: [yield* domainId] })
      yield* IpPools.delete({ poolId: one, replacementPoolId: two })
      assert.deepStrictEqual(yield* listed, ["10.0.0.2"])
      yield* IpPools.delete({ poolId: two, replacementIp: "10.0.0.3" })
      assert.deepStrictEqual(yield* listed, ["10.0.0.3"])
    }).pipe(Effect.provide(layer)))

  it.effect("can't be deleted with nothing in their place, or have an address twice, or change in nothing", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      const refused = [
        [yield* request("DELETE", `${path}/${poolId}`), "either 'ip' or 'pool_id' must be specified"],
        [yield* request("PUT", `${path}/${poolId}/ips/10.0.0.1`), "IP 10.0.0.1 already belongs to an IP pool"],
        [yield* request("DELETE", `${path}/${poolId}/ips/10.0.0.2`), "IP 10.0.0.2 does not belong to the IP pool"],
        [yield* request("PATCH", `${path}/${poolId}`, { form: { name: "news" } }), "no changes requested"],
        [yield* request("PATCH", `${path}/${poolId}`, { form: { link_domain: domain } }), `domain ${domain} not found`],
        [
          yield* request("POST", `${path}/${poolId}/ips.json`, { json: { ips: [] } }),
          "'ips' must be a list of IPs"
        ]
      ] as const
      for (const [reply, message] of refused) assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
    }).pipe(Effect.provide(layer)))

  itRefuses([
    ["one that is not there", "GET", `${path}/x`, {}, 404, "IP pool not found"],
    ["one without a name", "POST", path, { form: {} }, 400, "name is missing"],
    [
      "one with an address that is not there",
      "POST",
      path,
      { form: { name: "a", ip: "10.0.0.9" } },
      404,
      "IP not found"
    ],
    [
      "one with a shared address",
      "POST",
      path,
      { form: { name: "a", ip: "198.51.100.1" } },
      400,
      "IP 198.51.100.1 is not dedicated"
    ]
  ], { ips })
})

describe("IP pools of subaccounts", () => {
  const theirs = "theirs.example.com"

  const setUp = Effect.gen(function*() {
    const { id } = yield* Subaccounts.create({ name: "Theirs" })
    yield* Domains.create({ name: theirs }).pipe(Mailgun.withSubaccount(id))
    return { subaccountId: id, asThem: Mailgun.withSubaccount(id) }
  })

  it.effect("are lent, used but not changed there, and taken back from their domains", () =>
    Effect.gen(function*() {
      const poolId = yield* make("10.0.0.1")
      const { asThem, subaccountId } = yield* setUp
      assert.deepStrictEqual({ ...(yield* IpPools.delegate({ poolId, subaccountId })) }, { message: "success" })
      const [inherited] = (yield* asThem(IpPools.list())).items
      assert.deepStrictEqual([inherited?.poolId, inherited?.isInherited], [poolId, true])
      const changed = yield* request("PATCH", `${path}/${poolId}`, {
        form: { name: "mine" },
        headers: { "x-mailgun-on-behalf-of": subaccountId }
      })
      assert.deepStrictEqual([changed.status, changed.json], [
        400,
        { message: "IP pool is inherited from the parent account" }
      ])
      const headers = { "x-mailgun-on-behalf-of": subaccountId }
      const addresses = Effect.map(request("GET", `/v3/domains/${theirs}/ips`, { headers }), items)
      yield* request("POST", `/v3/domains/${theirs}/ips`, { form: { pool_id: poolId }, headers })
      assert.deepStrictEqual(yield* addresses, ["10.0.0.1"])
      yield* IpPools.revokeDelegation({ poolId, subaccountId })
      assert.deepStrictEqual(yield* addresses, ["198.51.100.1"])
      assert.deepStrictEqual((yield* asThem(IpPools.list())).items, [])
    }).pipe(Effect.provide(layer)))

  it.effect("are delegated one at a time, and listed", () =>
    Effect.gen(function*() {
      const [one, two] = [yield* make("10.0.0.1"), yield* make("10.0.0.2")]
      const { subaccountId } = yield* setUp
      assert.strictEqual((yield* SubaccountIpPools.delegate({ subaccountId, poolId: one })).message, "started")
      yield* SubaccountIpPools.delegate({ subaccountId, poolId: two })
      const pools = "/v5/accounts/subaccounts/ip_pools/all"
      assert.deepStrictEqual((yield* request("GET", pools)).json, {
        items: [{ pool_id: two, subaccount_id: subaccountId }],
        total_count: 1
      })
      yield* SubaccountIpPools.revoke({ subaccountId, poolId: two })
      assert.deepStrictEqual((yield* SubaccountIpPools.list()).items, [])
      const again = yield* request("DELETE", `/v5/accounts/subaccounts/${subaccountId}/ip_pool?pool_id=${two}`)
      assert.deepStrictEqual([again.status, again.json], [400, { message: "invalid request parameters" }])
    }).pipe(Effect.provide(layer)))

  it.effect("and single addresses, which are linked unless they are in a pool", () =>
    Effect.gen(function*() {
      yield* make("10.0.0.1")
      const { subaccountId } = yield* setUp
      const linked = yield* SubaccountIps.link({ subaccountId, ip: "10.0.0.2" })
      assert.deepStrictEqual({ ...linked }, { message: "success" })
      const headers = { "x-mailgun-on-behalf-of": subaccountId }
      assert.deepStrictEqual(items(yield* request("GET", "/v3/ips?dedicated=true", { headers })), ["10.0.0.2"])
      assert.include(items(yield* request("GET", "/v3/ips")), "10.0.0.2")
      const pooled = yield* request("PUT", `/v5/accounts/subaccounts/${subaccountId}/ip`, { form: { ip: "10.0.0.1" } })
      assert.deepStrictEqual([pooled.status, pooled.json], [400, { message: "invalid request parameters" }])
    }).pipe(Effect.provide(layer)))

  itRefuses([
    ["to lend to nobody", "PUT", "/v5/accounts/subaccounts/x/ip_pool", {}, 404, "account not found"],
    ["to link an address to nobody", "PUT", "/v5/accounts/subaccounts/x/ip", {}, 404, "account not found"]
  ])
})

import * as DomainIps from "@effect-mailgun/core/DomainIps"
import * as IpDomains from "@effect-mailgun/core/IpDomains"
import * as IpPools from "@effect-mailgun/core/IpPools"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { itRefuses } from "./refusals.ts"
import { domain, request } from "./request.ts"

const shared = "198.51.100.1"
const ips = ["10.0.0.1", "10.0.0.2", "10.0.0.3"]
const path = `/v3/domains/${domain}/ips`
const either = "Either 'ip' or 'pool_id' must be specified, but not both"

const layer = EmulatorTest.layer({ ips, domains: [domain, "mail.example.com", "mail.example.org"] })

const listed = Effect.map(DomainIps.list(), (page) => page.items)

describe("the addresses of a domain", () => {
  it.effect("are a shared one at first; others are assigned and taken away", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* listed, [shared])
      assert.deepStrictEqual({ ...(yield* DomainIps.assign({ ip: "10.0.0.1" })) }, { message: "success" })
      yield* DomainIps.assign({ ip: "10.0.0.2" })
      yield* DomainIps.assign({ ip: "10.0.0.1" })
      assert.deepStrictEqual(yield* listed, [shared, "10.0.0.1", "10.0.0.2"])
      assert.deepStrictEqual({ ...(yield* DomainIps.delete({ ip: shared })) }, { message: "success" })
      assert.deepStrictEqual(yield* listed, ["10.0.0.1", "10.0.0.2"])
      yield* DomainIps.delete({ ip: "all" })
      assert.deepStrictEqual(yield* listed, [])
    }).pipe(Effect.provide(layer)))

  it.effect("are those of its pool, where it is linked to one, until an address or a pool takes its place", () =>
    Effect.gen(function*() {
      const make = (...addresses: ReadonlyArray<string>) =>
        Effect.map(IpPools.create({ name: "pool", description: "", ips: addresses }), ({ poolId }) => poolId)
      const one = yield* make("10.0.0.1", "10.0.0.2")
      const two = yield* make("10.0.0.3")
      yield* DomainIps.assign({ poolId: one })
      assert.deepStrictEqual(yield* listed, ["10.0.0.1", "10.0.0.2"])
      const changed = yield* request("DELETE", `${path}/10.0.0.1`)
      assert.deepStrictEqual([changed.status, changed.json], [
        400,
        { message: "Domain IPs can't be changed while an IP pool is linked to the domain" }
      ])
      yield* DomainIps.delete({ ip: "ip_pool", replacementPoolId: two })
      assert.deepStrictEqual(yield* listed, ["10.0.0.3"])
      yield* DomainIps.deleteFromPool({ ip: "ip_pool", replacementIp: "shared" })
      assert.deepStrictEqual(yield* listed, [shared])
    }).pipe(Effect.provide(layer)))

  itRefuses([
    ["one that the account does not have", "POST", path, { form: { ip: "10.0.0.9" } }, 404, "IP not found"],
    ["a pool that the account does not have", "POST", path, { form: { pool_id: "x" } }, 404, "IP pool not found"],
    ["to assign nothing", "POST", path, { form: {} }, 400, either],
    ["to assign both an address and a pool", "POST", path, { form: { ip: "10.0.0.1", pool_id: "x" } }, 400, either],
    ["to take away what it does not have", "DELETE", `${path}/10.0.0.1`, {}, 404, "IP not found"],
    ["to unlink no pool", "DELETE", `${path}/ip_pool?ip=shared`, {}, 400, "Domain is not linked to an IP pool"],
    ["a domain that is not there", "GET", "/v3/domains/nowhere.example.com/ips", {}, 404, "Domain not found"]
  ], { ips })
})

describe("the domains of an address", () => {
  it.effect("are listed in pages, with all of their addresses, and searched by words", () =>
    Effect.gen(function*() {
      yield* DomainIps.assign({ ip: "10.0.0.1", domain: "mail.example.org" })
      const reply = yield* request("GET", `/v3/ips/${shared}/domains?limit=1&skip=2`)
      assert.deepStrictEqual(reply.json, {
        items: [{ ips: [shared, "10.0.0.1"], domain: "mail.example.org" }],
        total_count: 3
      })
      const names = (search: string) =>
        Effect.map(IpDomains.list({ ip: shared, search }), (page) => page.items.map((item) => item.domain))
      assert.deepStrictEqual(yield* names("sandbox, org"), [domain, "mail.example.org"])
    }).pipe(Effect.provide(layer)))

  it.effect("are all of them at once, but for those that send from a pool", () =>
    Effect.gen(function*() {
      const { poolId } = yield* IpPools.create({ name: "pool", description: "", ips: ["10.0.0.3"] })
      yield* DomainIps.assign({ poolId })
      const started = yield* IpDomains.assignToAll({ ip: "10.0.0.1" })
      assert.strictEqual(started.message, "started")
      assert.match(started.referenceId ?? "", /^[0-9a-f]{24}$/)
      const of = (ip: string) => Effect.map(IpDomains.list({ ip }), (page) => page.items.map((item) => item.domain))
      assert.deepStrictEqual(yield* of("10.0.0.1"), ["mail.example.com", "mail.example.org"])
      yield* IpDomains.removeFromAll({ ip: shared, alternative: "10.0.0.2" })
      assert.deepStrictEqual(yield* of(shared), [])
      assert.deepStrictEqual(yield* of("10.0.0.2"), ["mail.example.com", "mail.example.org"])
      assert.deepStrictEqual(yield* listed, ["10.0.0.3"])
    }).pipe(Effect.provide(layer)))

  itRefuses([
    ["an address that is not there", "GET", "/v3/ips/10.0.0.9/domains", {}, 404, "IP not found"],
    [
      "an alternative that is not there",
      "DELETE",
      "/v3/ips/10.0.0.1/domains?alternative=10.0.0.9",
      {},
      404,
      "IP not found"
    ]
  ], { ips })
})

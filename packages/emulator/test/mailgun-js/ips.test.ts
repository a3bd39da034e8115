import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, domain, text } from "../request.ts"
import { call, refusal } from "./client.ts"

const layer = EmulatorServer.layer({ ips: ["10.0.0.1", "10.0.0.2", "10.0.0.3"] })

describe("mailgun.js", () => {
  it.effect("lists IPs, and gets one", () =>
    Effect.gen(function*() {
      const listed = yield* call((client) => client.ips.list({ dedicated: true }))
      assert.deepStrictEqual([listed.items, listed.total_count], [["10.0.0.1", "10.0.0.2", "10.0.0.3"], 3])
      const got = yield* call((client) => client.ips.get("10.0.0.1"))
      assert.deepStrictEqual([got.ip, got.dedicated, got.rdns], ["10.0.0.1", true, "ip10-0-0-1.mailgun.net"])
      assert.deepStrictEqual(yield* refusal((client) => client.ips.get("10.0.0.9")), [404, "IP not found"])
    }).pipe(Effect.provide(layer)))

  it.effect("creates, lists, gets, updates and destroys an IP pool", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.ip_pools.create({ name: "news", description: "To many", ips: ["10.0.0.1"] })
      )
      assert.deepStrictEqual([created.status, created.message], [200, "success"])
      const { pool_id: id } = created
      const listed = yield* call((client) => client.ip_pools.list())
      assert.deepStrictEqual(at(listed.ip_pools, 0, "ips"), ["10.0.0.1"])
      const updated = yield* call((client) => client.ip_pools.update(id, { name: "news2", add_ip: "10.0.0.2" }))
      assert.strictEqual(updated.message, "started")
      const got = yield* call((client) => client.ip_pools.get(id))
      assert.strictEqual(got.details.name, "news2")
      assert.deepStrictEqual(at(got.details, "ips"), ["10.0.0.1", "10.0.0.2"])
      const destroyed = yield* call((client) => client.ip_pools.destroy(id, { ip: "shared" }))
      assert.strictEqual(destroyed.message, "started")
      assert.deepStrictEqual(yield* refusal((client) => client.ip_pools.get(id)), [404, "IP pool not found"])
    }).pipe(Effect.provide(layer)))

  it.effect("adds IPs to a pool, and removes one", () =>
    Effect.gen(function*() {
      const { pool_id: id } = yield* call((client) => client.ip_pools.create({ name: "news", description: "" }))
      assert.strictEqual((yield* call((client) => client.ip_pools.addIp(id, "10.0.0.1"))).message, "started")
      const added = yield* call((client) => client.ip_pools.addIps(id, ["10.0.0.2", "10.0.0.3"]))
      assert.strictEqual(added.message, "started")
      assert.strictEqual((yield* call((client) => client.ip_pools.removeIp(id, "10.0.0.1"))).message, "started")
      const got = yield* call((client) => client.ip_pools.get(id))
      assert.deepStrictEqual(at(got.details, "ips"), ["10.0.0.2", "10.0.0.3"])
    }).pipe(Effect.provide(layer)))

  it.effect("links a domain to a pool, lists it, and unlinks it for another pool", () =>
    Effect.gen(function*() {
      const one = yield* call((client) => client.ip_pools.create({ name: "one", description: "", ips: ["10.0.0.1"] }))
      const two = yield* call((client) => client.ip_pools.create({ name: "two", description: "", ips: ["10.0.0.2"] }))
      const { id } = yield* call((client) => client.domains.get(domain))
      yield* call((client) => client.ip_pools.update(one.pool_id, { link_domain: text(id) }))
      const linked = yield* call((client) => client.ip_pools.linkedDomains(one.pool_id, { limit: 10 }))
      assert.deepStrictEqual(linked.domains, [{ id: text(id), name: domain }])
      const ips = call((client) => client.domains.getIps(domain))
      assert.deepStrictEqual(yield* ips, ["10.0.0.1"])
      yield* call((client) => client.ip_pools.unlinkDomainPool(domain, two.pool_id))
      assert.deepStrictEqual(yield* ips, ["10.0.0.2"])
      yield* call((client) => client.domains.unlinkIpPoll(domain, { ip: "shared" }))
      assert.deepStrictEqual(yield* ips, ["198.51.100.1"])
      yield* call((client) => client.domains.assignIp(domain, "10.0.0.3"))
      yield* call((client) => client.domains.deleteIp(domain, "198.51.100.1"))
      assert.deepStrictEqual(yield* ips, ["10.0.0.3"])
      yield* call((client) => client.ip_pools.removeIpFromDomainPool(domain, "10.0.0.3"))
      assert.deepStrictEqual(yield* ips, [])
      assert.strictEqual((yield* call((client) => client.ip_pools.removeDomainPool(domain))).message, "success")
    }).pipe(Effect.provide(layer)))

  it.effect("delegates a pool to a subaccount, and revokes that", () =>
    Effect.gen(function*() {
      const { pool_id: id } = yield* call((client) => client.ip_pools.create({ name: "news", description: "" }))
      const { subaccount } = yield* call((client) => client.subaccounts.create("Theirs"))
      const delegated = yield* call((client) => client.ip_pools.delegate(id, subaccount.id))
      assert.strictEqual(delegated.message, "success")
      const theirs = yield* call((client) => {
        client.setSubaccount(subaccount.id)
        return client.ip_pools.list()
      })
      assert.strictEqual(at(theirs.ip_pools, 0, "is_inherited"), true)
      const revoked = yield* call((client) => client.ip_pools.revokeDelegation(id, subaccount.id))
      assert.strictEqual(revoked.message, "success")
    }).pipe(Effect.provide(layer)))
})

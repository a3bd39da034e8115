import * as Ips from "@effect-mailgun/core/Ips"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { itRefuses } from "./refusals.ts"
import { items, request } from "./request.ts"

const ips = ["10.0.0.1", "10.0.0.2"]

describe("IP addresses", () => {
  it.effect("are those of the options, and a shared one", () =>
    Effect.gen(function*() {
      yield* request("POST", "/v3/ip_warmups/10.0.0.1")
      yield* request("POST", "/v3/ip_pools", { form: { name: "news", description: "", ip: "10.0.0.1" } })
      const reply = yield* request("GET", "/v3/ips")
      assert.deepStrictEqual(reply.json, {
        assignable_to_pools: ["10.0.0.2"],
        details: [
          { ip: "198.51.100.1", dedicated: false, enabled: true },
          { ip: "10.0.0.1", dedicated: true, enabled: true, is_on_warmup: true },
          { ip: "10.0.0.2", dedicated: true, enabled: true }
        ],
        items: ["198.51.100.1", ...ips],
        total_count: 3
      })
      assert.deepStrictEqual((yield* Ips.list({ dedicated: true })).items, ips)
    }).pipe(Effect.provide(EmulatorTest.layer({ ips }))))

  it.effect("are read one by one", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual({ ...(yield* Ips.get({ ip: "10.0.0.1" })) }, {
        dedicated: true,
        ip: "10.0.0.1",
        rdns: "ip10-0-0-1.mailgun.net"
      })
      assert.strictEqual((yield* Ips.get({ ip: "198.51.100.1" })).dedicated, false)
    }).pipe(Effect.provide(EmulatorTest.layer({ ips }))))

  it.effect("are listed with their pools and domains, filtered, sorted and in pages", () =>
    Effect.gen(function*() {
      yield* request("POST", "/v3/ip_pools", { form: { name: "news", description: "", ip: "10.0.0.2" } })
      const addresses = (input: Ips.ListDetailsInput) =>
        Effect.map(Ips.listDetails(input), (page) => page.items.map(({ ip }) => ip))
      assert.deepStrictEqual(yield* addresses({ sortOrder: "descending" }), ["198.51.100.1", "10.0.0.2", "10.0.0.1"])
      assert.deepStrictEqual(yield* addresses({ ip: "10.0." }), ips)
      assert.deepStrictEqual(yield* addresses({ poolId: "any" }), ["10.0.0.2"])
      assert.deepStrictEqual(yield* addresses({ poolId: "none" }), ["10.0.0.1", "198.51.100.1"])
      assert.deepStrictEqual(yield* addresses({ domainId: "any" }), ["198.51.100.1"])
      assert.deepStrictEqual(yield* addresses({ subaccountId: "any" }), [])
      const all = yield* Stream.runCollect(Ips.streamDetails({ limit: 2 }))
      assert.deepStrictEqual([...all].map(({ ip }) => ip), [...ips, "198.51.100.1"])
      const [first] = items(yield* request("GET", "/v3/ips/details/all"))
      assert.hasAllKeys(first, [
        "address",
        "account_id",
        "pool_ids",
        "dedicated",
        "created_at",
        "pool_last_modified_at",
        "domains_last_modified_at"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ ips }))))

  it.effect("are asked for, as long as the account may have more", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual({ ...(yield* Ips.getAllowance()) }, { dedicated: 8, shared: 0 })
      for (let left = 8; left > 0; left--) yield* Ips.request()
      assert.deepStrictEqual((yield* Ips.list({ dedicated: true })).items.slice(2, 4), ["203.0.113.1", "203.0.113.2"])
      const reply = yield* request("POST", "/v3/ips/request/new")
      assert.deepStrictEqual([reply.status, reply.json], [403, { message: "No more IPs allowed" }])
    }).pipe(Effect.provide(EmulatorTest.layer({ ips }))))

  it.effect("are placed into bands", () =>
    Effect.gen(function*() {
      const placed = yield* Ips.placeIntoBand({ ip: "10.0.0.1", band: "news" })
      assert.deepStrictEqual({ ...placed }, { message: "success" })
    }).pipe(Effect.provide(EmulatorTest.layer({ ips }))))

  itRefuses([
    ["one that the account does not have", "GET", "/v3/ips/10.0.0.9", {}, 404, "IP not found"],
    ["what is no address", "GET", "/v3/ips/home", {}, 400, "invalid IP address: home"],
    ["to place one into no band", "POST", "/v3/ips/10.0.0.1/ip_band", { form: {} }, 400, "ip_band is missing"],
    [
      "to place a shared one into a band",
      "POST",
      "/v3/ips/198.51.100.1/ip_band",
      { form: { ip_band: "news" } },
      400,
      "IP 198.51.100.1 is not dedicated"
    ]
  ], { ips })
})

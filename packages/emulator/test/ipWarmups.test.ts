import * as IpWarmups from "@effect-mailgun/core/IpWarmups"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { domain, items, request } from "./request.ts"

const ips = ["10.0.0.1", "10.0.0.2"]
const path = "/v3/ip_warmups"
const layer = EmulatorTest.layer({ ips })

describe("warm-ups of addresses", () => {
  it.effect("go on for fifteen days, a stage a day, each with twice as many messages", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(Date.UTC(2025, 0, 1))
      assert.deepStrictEqual({ ...(yield* IpWarmups.create({ ip: "10.0.0.1" })) }, { message: "success" })
      yield* TestClock.adjust("30 hours")
      assert.deepStrictEqual((yield* request("GET", `${path}/10.0.0.1`)).json, {
        details: {
          ip: "10.0.0.1",
          sent_within_stage: "0%",
          throttle: 13,
          start_volume: 1000,
          stage: 2,
          stage_limit: 2000,
          hourly_limit: 84,
          stage_started_at: "2025-01-02T00:00:00Z",
          hour_started_at: "2025-01-02T06:00:00Z",
          plan_started_at: "2025-01-01T00:00:00Z",
          plan_last_updated_at: "2025-01-02T00:00:00Z",
          total_stages: 15,
          stage_history: [
            { first_updated_at: "2025-01-01T00:00:00Z", completed_at: "2025-01-02T00:00:00Z", limit: 1000 }
          ]
        }
      })
      yield* TestClock.adjust("14 days")
      assert.deepStrictEqual((yield* IpWarmups.list()).items, [])
    }).pipe(Effect.provide(layer)))

  it.effect("tell how much of a stage was sent by the domains of the address", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/domains/${domain}/ips`, { form: { ip: "10.0.0.1" } })
      yield* IpWarmups.create({ ip: "10.0.0.1" })
      yield* request("POST", `/v3/${domain}/messages`, {
        form: [
          ["from", "ann@example.com"],
          ["text", "Hello"],
          ...Array.from({ length: 250 }, (_, index) => ["to", `a${index}@example.com`] as const)
        ]
      })
      assert.deepStrictEqual(items(yield* request("GET", path)), [{
        ip: "10.0.0.1",
        sent_within_stage: "25%",
        throttle: 7,
        stage_number: 1,
        stage_start_volume: 1000,
        stage_start_time: "1970-01-01T00:00:00Z",
        stage_volume_limit: 1000
      }])
    }).pipe(Effect.provide(layer)))

  it.effect("are listed in pages, and cancelled", () =>
    Effect.gen(function*() {
      for (const ip of ips) yield* IpWarmups.create({ ip })
      const all = yield* Stream.runCollect(IpWarmups.stream({ limit: 1 }))
      assert.deepStrictEqual([...all].map(({ ip }) => ip), ips)
      assert.deepStrictEqual({ ...(yield* IpWarmups.delete({ ip: "10.0.0.1" })) }, { message: "success" })
      assert.deepStrictEqual((yield* IpWarmups.list()).items.map(({ ip }) => ip), ["10.0.0.2"])
    }).pipe(Effect.provide(layer)))

  it.effect("can't begin twice", () =>
    Effect.gen(function*() {
      yield* IpWarmups.create({ ip: "10.0.0.1" })
      const again = yield* request("POST", `${path}/10.0.0.1`)
      assert.deepStrictEqual([again.status, again.json], [400, { message: "IP 10.0.0.1 is already on warmup" }])
    }).pipe(Effect.provide(layer)))

  itRefuses([
    ["an address that is not there", "POST", `${path}/10.0.0.9`, {}, 404, "IP not found"],
    ["a shared address", "POST", `${path}/198.51.100.1`, {}, 400, "IP 198.51.100.1 is not dedicated"],
    ["to read one that does not go on", "GET", `${path}/10.0.0.1`, {}, 404, "IP warmup not found"],
    ["to cancel one that does not go on", "DELETE", `${path}/10.0.0.1`, {}, 404, "IP warmup not found"]
  ], { ips })
})

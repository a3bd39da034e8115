import * as DkimRotation from "@effect-mailgun/core/DkimRotation"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"

const path = `/v1/dkim_management/domains/${domain}`

const activeSelector = Effect.map(DkimRotation.update({ rotationEnabled: true }), (rotation) => rotation.activeSelector)

describe("the rotation of DKIM keys", () => {
  it.effect("is switched on with an interval, and tells what records it needs", () =>
    Effect.gen(function*() {
      const reply = yield* request("PUT", `${path}/rotation`, {
        form: { rotation_enabled: "true", rotation_interval: "5d" }
      })
      const rotation = at(reply.json, "domain")
      assert.deepStrictEqual(
        ["name", "state", "active_selector", "rotation_enabled", "rotation_interval"].map((name) => at(rotation, name)),
        [domain, "enabled", "pdk1", "true", "120h"]
      )
      const id = String(at(rotation, "id")).slice(0, 7)
      assert.deepStrictEqual(at(rotation, "records", 0), {
        name: `pdk1._domainkey.${domain}`,
        value: `pdk1._domainkey.${id}.service.mailgun.com`,
        type: "CNAME",
        identifier: "DKIM",
        comment: "Customer DKIM CNAME Record"
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes turns on demand", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual({ ...yield* DkimRotation.rotate() }, { message: "ok" })
      assert.strictEqual(yield* activeSelector, "pdk2")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes turns by itself each time that the interval has gone by", () =>
    Effect.gen(function*() {
      yield* DkimRotation.update({ rotationEnabled: true, rotationInterval: Duration.days(5) })
      yield* TestClock.adjust("14 days")
      assert.strictEqual(yield* activeSelector, "pdk1")
      yield* TestClock.adjust("5 days")
      assert.strictEqual(yield* activeSelector, "pdk2")
      yield* DkimRotation.update({ rotationEnabled: false })
      yield* TestClock.adjust("5 days")
      assert.strictEqual(yield* activeSelector, "pdk2")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without saying whether", {}, "rotation_enabled is required"],
    ["with a flag that is none", { rotation_enabled: "on" }, "rotation_enabled must be 'true' or 'false'"],
    [
      "with an interval while it is off",
      { rotation_enabled: "false", rotation_interval: "5d" },
      "rotation_interval is not allowed unless also enabling DKIM rotation"
    ],
    [
      "with an interval below five days",
      { rotation_enabled: "true", rotation_interval: "119h" },
      "rotation_interval must be at least 5 days"
    ],
    [
      "with an interval that is none",
      { rotation_enabled: "true", rotation_interval: "soon" },
      "rotation_interval 'soon' is not a valid duration"
    ]
  ] as const
  for (const [name, form, reason] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("PUT", `${path}/rotation`, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { Reason: reason }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("waits for the domain to be verified", () =>
    Effect.gen(function*() {
      yield* request("POST", "/v4/domains", { form: { name: "new.example.com" } })
      const reply = yield* request("POST", "/v1/dkim_management/domains/new.example.com/rotate")
      assert.deepStrictEqual([reply.status, reply.json], [400, {
        Reason: "only domains in enabled can rotate their keys. Current state: wait_verify"
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a domain", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", "/v1/dkim_management/domains/none.example.com/rotate")
      assert.deepStrictEqual([reply.status, reply.json], [404, { Description: "domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

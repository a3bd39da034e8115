import * as Allowlist from "@effect-mailgun/core/Allowlist"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, request, sendTo, text } from "./request.ts"

const path = `/v3/${domain}/whitelists`

describe("the allowlist", () => {
  it.effect("takes addresses and domains, and shows them in the order of their names", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      const added = yield* request("POST", path, { form: { domain: "example.org", reason: "ours" } })
      assert.deepStrictEqual(added.json, {
        message: "Address/Domain has been added to the allowlists table",
        type: "domain",
        value: "example.org"
      })
      yield* Allowlist.create({ address: "ann@example.com" })
      const createdAt = "Thu, 26 Mar 2026 12:59:22 UTC"
      assert.deepStrictEqual(items(yield* request("GET", path)), [
        { type: "address", value: "ann@example.com", reason: "", createdAt },
        { type: "domain", value: "example.org", reason: "ours", createdAt }
      ])
      assert.strictEqual((yield* Allowlist.get({ value: "EXAMPLE.org" })).type, "domain")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("loses one entry, and all", () =>
    Effect.gen(function*() {
      yield* Allowlist.create({ address: "ann@example.com" })
      yield* Allowlist.create({ allowedDomain: "example.org" })
      assert.deepStrictEqual((yield* request("DELETE", `${path}/ann@example.com`)).json, {
        message: "Allowlist address/domain has been removed",
        value: "ann@example.com"
      })
      const gone = yield* request("GET", `${path}/ann@example.com`)
      assert.deepStrictEqual([gone.status, gone.json], [404, {
        message: "Address/Domain not found in allowlist table"
      }])
      assert.deepStrictEqual(yield* Allowlist.deleteAll(), {
        message: "Allowlist addresses/domains for this domain have been removed"
      })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is filled from a file of addresses and domains", () =>
    Effect.gen(function*() {
      yield* Allowlist.import({
        file: { filename: "allowlist.csv", content: "address,domain\nann@example.com,\n,example.org\n,\n" }
      })
      const found = yield* Allowlist.stream().pipe(Stream.map(({ type, value }) => [type, value]), Stream.runCollect)
      assert.deepStrictEqual([...found], [["address", "ann@example.com"], ["domain", "example.org"]])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("refuses an entry that is neither", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, { form: { reason: "why" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, {
        message: "Missing mandatory parameter: address/domain"
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("keeps what it names off the list of bounces", () =>
    Effect.gen(function*() {
      const { report } = yield* Emulator.Emulator
      yield* Allowlist.create({ address: "Ann@example.com" })
      yield* Allowlist.create({ allowedDomain: "example.org" })
      for (const sent of yield* sendTo("ann@example.com", "bob@example.org", "eve@example.net")) {
        yield* report(text(at(sent.json, "id")), { event: "failed", severity: "permanent" })
      }
      const bounced = items(yield* request("GET", `/v3/${domain}/bounces`)).map((item) => at(item, "address"))
      assert.deepStrictEqual(bounced, ["eve@example.net"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

import * as DomainConnection from "@effect-mailgun/core/DomainConnection"
import * as Domains from "@effect-mailgun/core/Domains"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { domain, request } from "./request.ts"

const path = `/v3/domains/${domain}/connection`

describe("the connection settings of a domain", () => {
  it.effect("are read and changed, and those of the domain itself", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* request("GET", path)).json, { require_tls: false, skip_verification: false })
      assert.deepStrictEqual((yield* request("PUT", path, { form: { require_tls: "true" } })).json, {
        message: "Domain connection settings have been updated, may take 10 minutes to fully propagate",
        require_tls: true,
        skip_verification: false
      })
      yield* DomainConnection.update({ skipVerification: true })
      const { requireTls, skipVerification } = (yield* Domains.get()).domain
      assert.deepStrictEqual([requireTls, skipVerification], [true, true])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("refuse what is neither yes nor no", () =>
    Effect.gen(function*() {
      const reply = yield* request("PUT", path, { form: { require_tls: "maybe" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, {
        message: "'require_tls' parameter must be 'yes' or 'no'"
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

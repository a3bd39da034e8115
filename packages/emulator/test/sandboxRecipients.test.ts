import * as SandboxRecipients from "@effect-mailgun/core/SandboxRecipients"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { request } from "./request.ts"

const path = "/v5/sandbox/auth_recipients"

const emails = Effect.map(
  SandboxRecipients.list(),
  ({ items }) => items.map(({ activated, email }) => [email, activated])
)

describe("the recipients of sandbox domains", () => {
  it.effect("are asked, agree, and are taken off again", () =>
    Effect.gen(function*() {
      const asked = yield* request("POST", path, { query: { email: "Ann@example.com" } })
      assert.deepStrictEqual(asked.json, { recipient: { email: "Ann@example.com", activated: false } })
      yield* request("POST", path, { form: { email: "bob@example.com" } })
      assert.deepStrictEqual(yield* emails, [["Ann@example.com", true], ["bob@example.com", true]])
      assert.deepStrictEqual((yield* request("DELETE", `${path}/ann@example.com`)).json, {
        message: "Sandbox recipient deleted."
      })
      assert.deepStrictEqual(yield* emails, [["bob@example.com", true]])
      assert.strictEqual((yield* request("DELETE", `${path}/ann@example.com`)).status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are five at most", () =>
    Effect.gen(function*() {
      for (let index = 1; index <= 5; index++) yield* SandboxRecipients.create({ email: `a${index}@example.com` })
      yield* SandboxRecipients.create({ email: "a5@example.com" })
      const reply = yield* request("POST", path, { query: { email: "a6@example.com" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "Only 5 sandbox recipients are allowed" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("need an address", () =>
    Effect.gen(function*() {
      for (
        const [query, message] of [
          [{}, "Missing mandatory parameter: email"],
          [{ email: "ann" }, "Invalid email address."]
        ] as const
      ) {
        const reply = yield* request("POST", path, { query })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }
      const deleted = yield* request("DELETE", `${path}/ann`)
      assert.deepStrictEqual([deleted.status, deleted.json], [400, { message: "Invalid email address." }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

import * as Account from "@effect-mailgun/core/Account"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { itRefuses } from "./refusals.ts"
import { request } from "./request.ts"

describe("the account", () => {
  it.effect("takes settings from the query and from the body", () =>
    Effect.gen(function*() {
      const changed = yield* Account.update({ name: "Example Ltd", inactiveSessionTimeout: 3600 })
      assert.deepStrictEqual({ ...changed }, { message: "Account info has been updated" })
      const reply = yield* request("PUT", "/v5/accounts", { form: { logout_redirect_url: "https://example.com/" } })
      assert.deepStrictEqual([reply.status, reply.json], [200, { message: "Account info has been updated" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("switches features, and sends the activation mail again", () =>
    Effect.gen(function*() {
      const features = yield* Account.updateFeatures({ webhooksRedactPii: true, aiInsights: false })
      assert.deepStrictEqual({ ...features }, { success: true, message: "Feature updated" })
      assert.deepStrictEqual({ ...(yield* Account.resendActivationEmail()) }, { success: true })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    [
      "to change nothing",
      "PUT",
      "/v5/accounts",
      {},
      400,
      "Either `name`, `absolute_timeout`, `inactive_timeout`, or `logout_redirect_url` must be provided to update account info."
    ],
    [
      "a timeout that is no number",
      "PUT",
      "/v5/accounts?inactive_session_timeout=soon",
      {},
      400,
      "Invalid inactive_session_timeout: soon"
    ],
    ["to switch no feature", "PUT", "/v5/accounts/features", { form: { odd: "1" } }, 400, "No valid updates provided"],
    [
      "a feature that is neither on nor off",
      "PUT",
      "/v5/accounts/features",
      { form: { ai_insights: "yes" } },
      400,
      "Invalid value for ai_insights: expected {\"enabled\": true|false}"
    ]
  ])
})

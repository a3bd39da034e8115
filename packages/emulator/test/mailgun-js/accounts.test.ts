import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, domain, text } from "../request.ts"
import { call, refusal } from "./client.ts"

const message = { from: "ann@example.com", to: "bob@example.com", subject: "Hello", text: "Hello" }

describe("mailgun.js", () => {
  it.effect("creates, lists and destroys keys, which do what their roles allow", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.apiKeys.create({ role: "sending", kind: "domain", domain_name: domain, expiration: "3600" })
      )
      const secret = text(at(created, "key", "secret"))
      const listed = yield* call((client) => client.apiKeys.list({ kind: "domain" }))
      assert.deepStrictEqual([listed.totalCount, listed.items[0]?.domain_name, listed.items[0]?.role], [
        1,
        domain,
        "sending"
      ])
      assert.instanceOf(listed.items[0]?.expires_at, Date)
      assert.strictEqual((yield* call((client) => client.messages.create(domain, message), secret)).status, 200)
      assert.deepStrictEqual(yield* refusal((client) => client.domains.list(), secret), [401, "Forbidden"])
      const destroyed = yield* call((client) => client.apiKeys.destroy(listed.items[0]?.id ?? ""))
      assert.deepStrictEqual([destroyed.status, destroyed.message], [200, "key deleted"])
      const again = yield* refusal((client) => client.apiKeys.destroy(listed.items[0]?.id ?? ""))
      assert.deepStrictEqual(again, [404, "no key matching id"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("regenerates the public key", () =>
    Effect.gen(function*() {
      const made = yield* call((client) => client.apiKeys.regeneratePublicKey())
      assert.deepStrictEqual([made.status, made.message], [
        200,
        "The public API key has been successfully regenerated."
      ])
      assert.match(made.key, /^pubkey-/)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, lists, gets, disables, enables, limits and destroys a subaccount", () =>
    Effect.gen(function*() {
      const { subaccount } = yield* call((client) => client.subaccounts.create("Theirs"))
      assert.deepStrictEqual([subaccount.name, subaccount.status], ["Theirs", "open"])
      assert.instanceOf(subaccount.created_at, Date)
      const { id } = subaccount
      const listed = yield* call((client) => client.subaccounts.list({ limit: 5, sort: "asc", enabled: true }))
      assert.deepStrictEqual([listed.total, listed.subaccounts[0]?.id], [1, id])
      assert.strictEqual((yield* call((client) => client.subaccounts.get(id))).subaccount.name, "Theirs")
      assert.strictEqual((yield* call((client) => client.subaccounts.disable(id))).subaccount.status, "disabled")
      assert.deepStrictEqual(yield* refusal((client) => client.subaccounts.disable(id)), [
        400,
        "subaccount is already disabled"
      ])
      assert.strictEqual((yield* call((client) => client.subaccounts.enable(id))).subaccount.status, "open")
      const limited = yield* call((client) => client.subaccounts.setMonthlySendingLimit(id, 10_000))
      assert.deepStrictEqual(limited, { success: true })
      assert.deepStrictEqual(yield* call((client) => client.subaccounts.getMonthlySendingLimit(id)), {
        limit: 10_000,
        current: 0,
        period: "1m"
      })
      const features = yield* call((client) => client.subaccounts.updateSubaccountFeature(id, { sending: false }))
      assert.deepStrictEqual(features, { features: { sending: { enabled: false } } })
      const destroyed = yield* call((client) => client.subaccounts.destroy(id))
      assert.deepStrictEqual(destroyed, { message: "Subaccount successfully deleted" })
      assert.deepStrictEqual(yield* refusal((client) => client.subaccounts.get(id)), [404, "Not Found"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("acts for a subaccount", () =>
    Effect.gen(function*() {
      const { subaccount } = yield* call((client) => client.subaccounts.create("Theirs"))
      const names = yield* call(async (client) => {
        client.setSubaccount(subaccount.id)
        await client.domains.create({ name: "theirs.example.com" })
        const theirs = await client.domains.list()
        client.resetSubaccount()
        const own = await client.domains.list()
        return [theirs, own].map((domains) => domains.map(({ name }) => name))
      })
      assert.deepStrictEqual(names, [["theirs.example.com"], [domain]])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("sets, gets and destroys the account's message limit", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* call((client) => client.customMessageLimit.set(1000)), { success: true })
      const got = yield* call((client) => client.customMessageLimit.get())
      assert.deepStrictEqual([got.limit, got.current, got.period], [1000, 0, "1m"])
      assert.deepStrictEqual(yield* refusal((client) => client.customMessageLimit.set(1)), [
        400,
        "The limit parameter minumum is 1000"
      ])
      assert.strictEqual((yield* refusal((client) => client.customMessageLimit.enable()))[0], 400)
      assert.deepStrictEqual(yield* call((client) => client.customMessageLimit.destroy()), { success: true })
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("changes settings and features of the account, and reads its signing key", () =>
    Effect.gen(function*() {
      const changed = yield* call((client) => client.accountManagement.updateAccountSettings({ name: "Example Ltd" }))
      assert.deepStrictEqual([changed.status, changed.message], [200, "Account info has been updated"])
      const features = yield* call((client) =>
        client.accountManagement.updateAccountFeature({ ai_insights: { enabled: true } })
      )
      assert.strictEqual(features.success, true)
      const former = yield* call((client) => client.accountManagement.getWebhookSigningKey())
      const made = yield* call((client) => client.accountManagement.createWebhookSigningKey())
      assert.notStrictEqual(at(made, "http_signing_key"), former.http_signing_key)
      assert.deepStrictEqual(yield* call((client) => client.accountManagement.resendActivationEmail()), {
        success: true
      })
    }).pipe(Effect.provide(EmulatorServer.layer())))
})

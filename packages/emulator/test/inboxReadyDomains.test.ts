import * as InboxReadyDomains from "@effect-mailgun/core/InboxReadyDomains"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, domain, request, text } from "./request.ts"

const path = "/v1/inboxready/domains"

describe("domains that are watched", () => {
  it.effect("are added, and verified once the account has verified them", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(123_456_789_000)
      const added = yield* request("POST", path, { form: { domain: "mail.example.com" } })
      const told = at(added.json, "domain")
      assert.deepStrictEqual(added.json, {
        message: "The domain has been added",
        domain: {
          ID: text(at(told, "ID")),
          created_at: 123_456_789,
          name: "mail.example.com",
          verified: { verified_at: 0, status: "unverified" },
          services: { spam_trap_monitoring: false, domain_blocklist_monitoring: false },
          txt_record: text(at(told, "txt_record"))
        }
      })
      const { domain: own } = yield* InboxReadyDomains.create({ domain })
      assert.strictEqual(own.verified?.status, "inbox_ready")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are listed in pages, with those of subaccounts where they are wanted, and removed", () =>
    Effect.gen(function*() {
      const { id } = yield* Subaccounts.create({ name: "Theirs" })
      for (const name of ["a.org", "b.org", "c.org"]) yield* InboxReadyDomains.create({ domain: name })
      yield* InboxReadyDomains.create({ domain: "theirs.org" }).pipe(Mailgun.withSubaccount(id))
      const names = (input: InboxReadyDomains.ListInput) =>
        Effect.map(Stream.runCollect(InboxReadyDomains.stream(input)), (all) => [...all].map(({ name }) => name))
      assert.deepStrictEqual(yield* names({ limit: 2 }), ["a.org", "b.org", "c.org"])
      assert.deepStrictEqual(yield* names({ domain: "b.org" }), ["b.org"])
      assert.include(yield* names({ includeSubaccounts: true }), "theirs.org")
      const removed = yield* InboxReadyDomains.delete({ domain: "a.org" })
      assert.deepStrictEqual({ ...removed }, { message: "a.org has been removed from InboxReady" })
      assert.deepStrictEqual(yield* names({}), ["b.org", "c.org"])
      const again = yield* request("POST", path, { form: { domain: "B.org" } })
      assert.deepStrictEqual([again.status, again.json], [400, { message: "b.org has already been added" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["none", "POST", path, { form: {} }, 400, "domain parameter is missing"],
    ["to remove none", "DELETE", path, {}, 400, "domain parameter is missing"],
    ["to remove one that is not there", "DELETE", `${path}?domain=x.org`, {}, 404, "domain not found"]
  ])
})

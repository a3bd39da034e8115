import * as Domains from "@effect-mailgun/core/Domains"
import * as DomainTracking from "@effect-mailgun/core/DomainTracking"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, domain, request } from "./request.ts"

const path = `/v3/domains/${domain}`

describe("the tracking of a domain", () => {
  it.effect("is off at first", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* request("GET", `${path}/tracking`)).json, {
        tracking: {
          open: { active: false, place_at_the_top: false },
          click: { active: false },
          unsubscribe: {
            active: false,
            html_footer: "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
            text_footer: "\n\nTo unsubscribe click: <%unsubscribe_url%>\n\n"
          },
          web_scheme: "http"
        }
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of opens, clicks and unsubscribes is set one by one, and leaves out what is not said", () =>
    Effect.gen(function*() {
      const message = "Domain tracking settings have been updated"
      const open = yield* request("PUT", `${path}/tracking/open`, { form: { active: "yes" } })
      assert.deepStrictEqual(open.json, { message, open: { active: true, place_at_the_top: false } })
      yield* DomainTracking.updateOpen({ placeAtTheTop: true })
      const click = yield* request("PUT", `${path}/tracking/click`, { form: { active: "htmlonly" } })
      assert.deepStrictEqual(click.json, { message, click: { active: "htmlonly" } })
      const unsubscribe = yield* DomainTracking.updateUnsubscribe({
        active: true,
        textFooter: "Bye: %unsubscribe_url%"
      })
      assert.strictEqual(unsubscribe.message, message)
      const tracking = yield* DomainTracking.get()
      assert.deepStrictEqual({ ...tracking.open }, { active: true, placeAtTheTop: true })
      assert.strictEqual(tracking.click?.active, "htmlonly")
      assert.deepStrictEqual({ ...tracking.unsubscribe }, {
        active: true,
        htmlFooter: "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
        textFooter: "Bye: %unsubscribe_url%"
      })
      yield* DomainTracking.updateOpen({ active: false })
      assert.deepStrictEqual({ ...(yield* DomainTracking.get()).open }, { active: false, placeAtTheTop: true })
      yield* DomainTracking.updateClick({ active: false })
      assert.strictEqual((yield* DomainTracking.get()).click?.active, false)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has another host after another prefix", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* request("PUT", `${path}/web_prefix`, { form: { web_prefix: "track" } })).json, {
        message: "Domain web prefix updated"
      })
      const { domain: found, sendingDnsRecords } = yield* Domains.get()
      assert.strictEqual(found.webPrefix, "track")
      assert.strictEqual(sendingDnsRecords?.at(-1)?.name, `track.${domain}`)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["open", { active: "maybe" }, "'active' parameter must be 'yes' or 'no'"],
    ["click", { active: "maybe" }, "'active' parameter must be 'yes', 'no' or 'htmlonly'"],
    ["unsubscribe", { active: "htmlonly" }, "'active' parameter must be 'yes' or 'no'"]
  ] as const
  for (const [kind, form, message] of refused) {
    it.effect(`refuses a setting of ${kind} that is none`, () =>
      Effect.gen(function*() {
        const reply = yield* request("PUT", `${path}/tracking/${kind}`, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("refuses a prefix that is none", () =>
    Effect.gen(function*() {
      for (
        const [form, message] of [
          [{}, "Parameter 'web_prefix' is missing"],
          [{ web_prefix: "a.b" }, "'a.b' is not a valid web prefix"]
        ] as const
      ) {
        const reply = yield* request("PUT", `${path}/web_prefix`, { form })
        assert.deepStrictEqual([reply.status, at(reply.json, "message")], [400, message])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a domain", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v3/domains/none.example.com/tracking")
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

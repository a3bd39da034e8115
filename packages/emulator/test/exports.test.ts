import * as Bounces from "@effect-mailgun/core/Bounces"
import * as Exports from "@effect-mailgun/core/Exports"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, domain, request } from "./request.ts"

/** The lines of what a URL is exported as. */
const exported = Effect.fnUntraced(function*(url: string) {
  const { id = "" } = yield* Exports.create({ url })
  const location = yield* Exports.getDownloadUrl({ id })
  return (yield* request("GET", location)).text.split("\n")
})

describe("an export", () => {
  it.effect("is asked for, complete, and downloaded from where it says", () =>
    Effect.gen(function*() {
      yield* Bounces.create({ address: "bob@example.com", code: "552", error: "Full, really" })
      const asked = yield* request("POST", "/v3/exports", { form: { url: `/v3/${domain}/bounces` } })
      const id = String(at(asked.json, "id"))
      assert.deepStrictEqual(asked.json, { id, status: "requested", url: `${domain}/bounces` })
      const complete = { id, status: "complete", url: `${domain}/bounces` }
      assert.deepStrictEqual((yield* request("GET", `/v3/exports/${id}`)).json, complete)
      const redirect = yield* request("GET", `/v3/exports/${id}/download_url`)
      assert.strictEqual(redirect.status, 302)
      const file = yield* request("GET", redirect.headers["location"] ?? "")
      assert.strictEqual(file.headers["content-type"], "text/csv; charset=utf-8")
      assert.strictEqual(
        file.text,
        "address,code,error,created_at\nbob@example.com,552,\"Full, really\",\"Thu, 01 Jan 1970 00:00:00 UTC\"\n"
      )
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("holds what was there when it was asked for", () =>
    Effect.gen(function*() {
      const { id = "" } = yield* Exports.create({ url: "lists" })
      yield* MailingLists.create({ address: "devs@example.com" })
      assert.strictEqual((yield* request("GET", yield* Exports.getDownloadUrl({ id }))).text, "\n")
      assert.strictEqual((yield* exported("/v3/lists"))[1]?.slice(0, 17), "devs@example.com,")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is of domains, suppressions, templates, lists and members", () =>
    Effect.gen(function*() {
      yield* MailingLists.create({ address: "devs@example.com" })
      yield* MailingListMembers.create({ listAddress: "devs@example.com", address: "ann@example.com", vars: { a: 1 } })
      assert.include((yield* exported("/v4/domains"))[1], domain)
      assert.deepStrictEqual(yield* exported("/v3/lists/devs%40example.com/members"), [
        "address,name,subscribed,vars",
        "ann@example.com,,true,\"{\"\"a\"\":1}\"",
        ""
      ])
      for (const name of ["complaints", "unsubscribes", "whitelists", "templates"]) {
        assert.deepStrictEqual(yield* exported(`/v3/${domain}/${name}`), ["", ""])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is listed, with others or with those of its URL", () =>
    Effect.gen(function*() {
      yield* Exports.create({ url: "/v3/domains" })
      yield* Exports.create({ url: "/v3/lists" })
      assert.deepStrictEqual((yield* Exports.list()).items.map(({ url }) => url), ["domains", "lists"])
      assert.deepStrictEqual((yield* Exports.list({ url: "/v3/lists" })).items.map(({ url }) => url), ["lists"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is refused of what is not there, and not found where none was asked for", () =>
    Effect.gen(function*() {
      for (
        const [form, message] of [
          [{}, "Missing mandatory parameter: url"],
          [{ url: "/v3/none.example.com/bounces" }, "'/v3/none.example.com/bounces' can't be exported"],
          [{ url: `/v3/${domain}/planets` }, `'/v3/${domain}/planets' can't be exported`]
        ] as const
      ) {
        const reply = yield* request("POST", "/v3/exports", { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }
      const gone = yield* request("GET", "/v3/exports/57b2085d7cedb2684815e08c/download_url")
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "Export not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

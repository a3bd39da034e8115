import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, type Reply, request } from "./request.ts"

const names = (reply: Reply): ReadonlyArray<unknown> => items(reply).map((item) => at(item, "name"))

describe("a domain", () => {
  it.effect("is created, looked at, changed, verified and deleted", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_740_437_043_000)
      const created = yield* request("POST", "/v4/domains", {
        form: { name: "Mail.Example.com", spam_action: "tag", wildcard: "true", dkim_selector: "k1", message_ttl: "60" }
      })
      assert.strictEqual(created.status, 200)
      assert.strictEqual(at(created.json, "message"), "Domain DNS records have been created")
      const id = at(created.json, "domain", "id")
      assert.match(String(id), /^[0-9a-f]{24}$/)
      assert.deepStrictEqual(at(created.json, "domain"), {
        created_at: "Mon, 24 Feb 2025 22:44:03 GMT",
        id,
        is_disabled: false,
        name: "mail.example.com",
        require_tls: false,
        skip_verification: false,
        smtp_login: "postmaster@mail.example.com",
        spam_action: "tag",
        state: "unverified",
        type: "custom",
        tracking_host: "email.mail.example.com",
        use_automatic_sender_security: false,
        web_prefix: "email",
        web_scheme: "http",
        wildcard: true,
        encrypt_incoming_message: false,
        message_ttl: 60
      })
      assert.deepStrictEqual(
        at(created.json, "receiving_dns_records"),
        ["mxa", "mxb"].map((host) => ({
          is_active: true,
          cached: [],
          priority: "10",
          record_type: "MX",
          valid: "unknown",
          value: `${host}.mailgun.org`
        }))
      )
      const sending = at(created.json, "sending_dns_records")
      assert.deepStrictEqual(
        [0, 1, 2].map((index) => [at(sending, index, "record_type"), at(sending, index, "name")]),
        [
          ["TXT", "mail.example.com"],
          ["TXT", "k1._domainkey.mail.example.com"],
          ["CNAME", "email.mail.example.com"]
        ]
      )

      const updated = yield* request("PUT", "/v4/domains/mail.example.com", {
        form: { web_scheme: "https", wildcard: "no" }
      })
      assert.strictEqual(at(updated.json, "message"), "Domain has been updated")
      assert.deepStrictEqual(
        ["web_scheme", "wildcard", "spam_action"].map((field) => at(updated.json, "domain", field)),
        ["https", false, "tag"]
      )

      const verified = yield* request("PUT", "/v4/domains/mail.example.com/verify")
      assert.strictEqual(at(verified.json, "message"), "Domain DNS records have been updated")
      assert.strictEqual(at(verified.json, "domain", "state"), "active")
      assert.strictEqual(at(verified.json, "sending_dns_records", 0, "valid"), "valid")
      assert.deepStrictEqual(at(verified.json, "sending_dns_records", 0, "cached"), ["v=spf1 include:mailgun.org ~all"])

      const deleted = yield* request("DELETE", "/v3/domains/mail.example.com")
      assert.deepStrictEqual(deleted.json, { message: "Domain will be deleted in the background" })
      const gone = yield* request("GET", "/v4/domains/mail.example.com")
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "Domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without a name", {}, "Parameter 'name' is missing"],
    ["that is there already", { name: domain.toUpperCase() }, "This domain name is already taken"],
    [
      "with a short password",
      { name: "mail.example.com", smtp_password: "1234" },
      "Password is too short. It must be between 5 and 32 characters."
    ]
  ] as const
  for (const [name, form, message] of refused) {
    it.effect(`is not created ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", "/v4/domains", { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
        assert.deepStrictEqual(names(yield* request("GET", "/v4/domains")), [domain])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const [method, path] of [["GET", ""], ["PUT", ""], ["PUT", "/verify"]] as const) {
    it.effect(`that nobody knows is not found by ${method} ${path}`, () =>
      Effect.gen(function*() {
        const reply = yield* request(method, `/v4/domains/none.example.com${path}`)
        assert.deepStrictEqual([reply.status, reply.json], [404, { message: "Domain not found" }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("takes what belongs to it along when it goes", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "a@example.com" } })
      yield* request("POST", `/v3/${domain}/messages`, {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
      })
      yield* request("DELETE", `/v3/domains/${domain}`)
      assert.strictEqual((yield* request("GET", `/v3/${domain}/events`)).status, 401)
      yield* request("POST", "/v4/domains", { form: { name: domain } })
      for (const list of ["bounces", "events"]) {
        assert.deepStrictEqual(items(yield* request("GET", `/v3/${domain}/${list}`)), [])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const sandbox = `sandbox${"0123456789abcdef".repeat(2)}.mailgun.org`

  it.effect("of the options is active from the beginning, a sandbox by its name", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v4/domains")
      assert.deepStrictEqual(items(reply).map((item) => [at(item, "name"), at(item, "state"), at(item, "type")]), [
        [sandbox, "active", "sandbox"],
        ["mail.example.com", "active", "custom"]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer({ domains: [sandbox, "mail.example.com"] }))))

  it.effect("shows its SMTP password by the third version, but not by the fourth", () =>
    Effect.gen(function*() {
      yield* request("PUT", `/v4/domains/${domain}`, { form: { smtp_password: "secret" } })
      for (const [version, password] of [["v2", "secret"], ["v3", "secret"], ["v4", undefined]] as const) {
        const one = yield* request("GET", `/${version}/domains/${domain}`)
        assert.strictEqual(at(one.json, "domain", "smtp_password"), password)
        const list = yield* request("GET", `/${version}/domains`)
        assert.strictEqual(at(items(list)[0], "smtp_password"), password)
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the list of domains", () => {
  const lists = [
    [{}, ["b.example.com", "c.example.org", "a.example.com"], 3],
    [{ limit: "2" }, ["b.example.com", "c.example.org"], 3],
    [{ limit: "2", skip: "2" }, ["a.example.com"], 3],
    [{ skip: "9" }, [], 3],
    [{ sort: "name" }, ["a.example.com", "b.example.com", "c.example.org"], 3],
    [{ sort: "name:desc" }, ["c.example.org", "b.example.com", "a.example.com"], 3],
    [{ search: "EXAMPLE.COM" }, ["b.example.com", "a.example.com"], 2],
    [{ state: "unverified" }, ["a.example.com"], 1],
    [{ state: "active", limit: "1" }, ["b.example.com"], 2]
  ] as const
  for (const [query, expected, total] of lists) {
    it.effect(`is read by ${JSON.stringify(query)}`, () =>
      Effect.gen(function*() {
        yield* request("POST", "/v4/domains", { form: { name: "a.example.com" } })
        const reply = yield* request("GET", "/v4/domains", { query })
        assert.deepStrictEqual(names(reply), expected)
        assert.strictEqual(at(reply.json, "total_count"), total)
      }).pipe(Effect.provide(EmulatorTest.layer({ domains: ["b.example.com", "c.example.org"] }))))
  }
})

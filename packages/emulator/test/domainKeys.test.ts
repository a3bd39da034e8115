import * as DomainKeys from "@effect-mailgun/core/DomainKeys"
import * as Domains from "@effect-mailgun/core/Domains"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { at, domain, items, request } from "./request.ts"

const path = `/v4/domains/${domain}/keys`

const selectors = Effect.map(
  DomainKeys.listForDomain(),
  ({ items }) => items.map(({ dnsRecord, selector }) => [selector, dnsRecord?.isActive, dnsRecord?.valid])
)

/** The names of the DKIM records that a domain shows. */
const dkimNames = (name: string) =>
  Effect.map(
    Domains.get({ domain: name }),
    ({ sendingDnsRecords = [] }) =>
      sendingDnsRecords.flatMap((record) => record.name?.includes("._domainkey.") === true ? [record.name] : [])
  )

describe("a domain key", () => {
  it.effect("is there from the beginning, in use and valid", () =>
    Effect.gen(function*() {
      const [key] = items(yield* request("GET", path))
      assert.deepStrictEqual([at(key, "signing_domain"), at(key, "selector")], [domain, "smtp"])
      const record = at(key, "dns_record")
      assert.deepStrictEqual(["is_active", "valid", "name", "record_type"].map((name) => at(record, name)), [
        true,
        "valid",
        `smtp._domainkey.${domain}`,
        "TXT"
      ])
      assert.match(String(at(record, "value")), /^k=rsa; p=MIG/)
      assert.deepStrictEqual(yield* dkimNames(domain), [`smtp._domainkey.${domain}`])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is made, verified with its domain, brought into use and taken out of it, and deleted", () =>
    Effect.gen(function*() {
      const made = yield* DomainKeys.create({ signingDomain: domain, selector: "s1", bits: "2048" })
      assert.deepStrictEqual([made.selector, made.dnsRecord?.valid, made.dnsRecord?.isActive], ["s1", "unknown", false])
      const early = yield* request("PUT", `${path}/s1/activate`)
      assert.deepStrictEqual([early.status, early.json], [400, {
        message: "cannot activate domain key: its DNS record is not valid"
      }])
      yield* Domains.verify()
      assert.deepStrictEqual((yield* request("PUT", `${path}/s1/activate`)).json, { message: "domain key activated" })
      assert.deepStrictEqual(yield* dkimNames(domain), [`smtp._domainkey.${domain}`, `s1._domainkey.${domain}`])
      assert.deepStrictEqual((yield* request("PUT", `${path}/smtp/deactivate`)).json, {
        message: "domain key deactivated"
      })
      assert.deepStrictEqual(yield* selectors, [["smtp", false, "valid"], ["s1", true, "valid"]])
      assert.deepStrictEqual({ ...yield* DomainKeys.delete({ signingDomain: domain, selector: "smtp" }) }, {
        message: "success"
      })
      assert.deepStrictEqual(yield* selectors, [["s1", true, "valid"]])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("stays in use where it is the only one", () =>
    Effect.gen(function*() {
      yield* DomainKeys.create({ signingDomain: domain, selector: "s1" })
      const deleted = yield* request("DELETE", "/v1/dkim/keys", { query: { signing_domain: domain, selector: "smtp" } })
      assert.deepStrictEqual([deleted.status, deleted.json], [400, {
        message: "cannot delete domain key: must have at least one active domain key"
      }])
      const deactivated = yield* request("PUT", `${path}/smtp/deactivate`)
      assert.strictEqual(deactivated.status, 400)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("comes from a private key of one's own", () =>
    Effect.gen(function*() {
      const pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIC\n-----END RSA PRIVATE KEY-----\n"
      const made = yield* DomainKeys.create({ signingDomain: domain, selector: "s1", pem: Redacted.make(pem) })
      assert.strictEqual(made.selector, "s1")
      const refused = yield* request("POST", "/v1/dkim/keys", {
        form: { signing_domain: domain, selector: "s2", pem: "secret" }
      })
      assert.deepStrictEqual([refused.status, refused.json], [400, {
        message: "'pem' parameter is not an RSA private key in PKCS #1"
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const keys = "/v1/dkim/keys"
  const refused = [
    ["without a domain", { selector: "s1" }, 400, "Parameter 'signing_domain' is missing"],
    ["without a selector", { signing_domain: domain }, 400, "Parameter 'selector' is missing"],
    ["for a domain that is not there", { signing_domain: "none.example.com", selector: "s1" }, 404, "Domain not found"],
    [
      "under a selector that is none",
      { signing_domain: domain, selector: "a b" },
      400,
      "'a b' is not a valid selector"
    ],
    [
      "under the selector of another",
      { signing_domain: domain, selector: "smtp" },
      400,
      "domain key 'smtp' already exists"
    ],
    [
      "of a size that is none",
      { signing_domain: domain, selector: "s1", bits: "512" },
      400,
      "Invalid bits '512'. It can be any of: '1024', '2048'"
    ]
  ] as const
  for (const [name, form, status, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request("POST", keys, { form })
        assert.deepStrictEqual([reply.status, reply.json], [status, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is one of three at most", () =>
    Effect.gen(function*() {
      for (const selector of ["s1", "s2"]) yield* DomainKeys.create({ signingDomain: domain, selector })
      const reply = yield* request("POST", keys, { form: { signing_domain: domain, selector: "s3" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "domain keys limit is reached, max is 3" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is not found under another selector", () =>
    Effect.gen(function*() {
      for (const [method, target] of [["PUT", `${path}/s9/activate`], ["PUT", `${path}/s9/deactivate`]] as const) {
        const reply = yield* request(method, target)
        assert.deepStrictEqual([reply.status, reply.json], [404, { message: "domain key not found" }])
      }
      const reply = yield* request("DELETE", keys, { query: { signing_domain: domain, selector: "s9" } })
      assert.strictEqual(reply.status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes another selector, whose record nobody has set yet", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual({ ...yield* DomainKeys.updateSelector({ dkimSelector: "mailo1" }) }, {
        message: "DKIM selector changed"
      })
      assert.deepStrictEqual(yield* selectors, [["mailo1", true, "unknown"]])
      yield* request("PUT", `/v3/domains/${domain}/dkim_selector`, { query: { dkim_selector: "k1" } })
      assert.deepStrictEqual(yield* dkimNames(domain), [`k1._domainkey.${domain}`])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the keys of all domains", () => {
  const layer = EmulatorTest.layer({ domains: ["b.example.com", "a.example.com"] })

  it.effect("are read page by page", () =>
    Effect.gen(function*() {
      yield* DomainKeys.create({ signingDomain: "a.example.com", selector: "s1" })
      const all = yield* DomainKeys.stream({ limit: 1 }).pipe(
        Stream.map(({ selector, signingDomain }) => `${selector} ${signingDomain}`),
        Stream.runCollect
      )
      assert.deepStrictEqual([...all], ["s1 a.example.com", "smtp a.example.com", "smtp b.example.com"])
    }).pipe(Effect.provide(layer)))

  it.effect("are those of a domain, or with a selector, on every page", () =>
    Effect.gen(function*() {
      yield* DomainKeys.create({ signingDomain: "a.example.com", selector: "s1" })
      const count = (input: DomainKeys.ListInput) =>
        Effect.map(Stream.runCollect(DomainKeys.stream({ limit: 1, ...input })), ({ length }) => length)
      assert.deepStrictEqual(
        [
          yield* count({ signingDomain: "a.example.com" }),
          yield* count({ selector: "smtp" }),
          yield* count({ signingDomain: "b.example.com", selector: "s1" })
        ],
        [2, 2, 0]
      )
    }).pipe(Effect.provide(layer)))
})

describe("the DKIM authority of a domain", () => {
  const [root, below] = ["example.com", "mail.example.com"] as const
  const layer = EmulatorTest.layer({ domains: [root, below] })

  it.effect("is the domain itself, or the one above it", () =>
    Effect.gen(function*() {
      const changed = yield* DomainKeys.updateAuthority({ domain: below, self: false })
      assert.deepStrictEqual([changed.message, changed.changed], ["Domain DKIM authority has been changed", true])
      assert.deepStrictEqual(yield* dkimNames(below), [`smtp._domainkey.${root}`])
      const names = (yield* Domains.list({ authority: root })).items.map(({ name }) => name)
      assert.deepStrictEqual(names, [root, below])
      const again = yield* DomainKeys.updateAuthority({ domain: below, self: false })
      assert.deepStrictEqual([again.message, again.changed], ["Domain DKIM authority has not been changed", false])
      yield* request("PUT", `/v3/domains/${below}/dkim_authority`, { query: { self: "true" } })
      assert.deepStrictEqual(yield* dkimNames(below), [`smtp._domainkey.${below}`])
    }).pipe(Effect.provide(layer)))

  it.effect("stays where there is none above it", () =>
    Effect.gen(function*() {
      const { changed } = yield* DomainKeys.updateAuthority({ domain: root, self: false })
      assert.isFalse(changed)
    }).pipe(Effect.provide(layer)))

  it.effect("can't be deleted while another domain needs it", () =>
    Effect.gen(function*() {
      yield* DomainKeys.updateAuthority({ domain: below, self: false })
      assert.strictEqual((yield* request("DELETE", `/v3/domains/${root}`)).status, 400)
      yield* DomainKeys.updateAuthority({ domain: below, self: true })
      assert.strictEqual((yield* request("DELETE", `/v3/domains/${root}`)).status, 200)
    }).pipe(Effect.provide(layer)))
})

import { operations } from "@effect-mailgun/core/operations"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Router } from "../src/internal/router.ts"
import { at, domain, request } from "./request.ts"

describe("a router", () => {
  const router = new Router<string>()
  router.add("GET", "/v3/{domain}/bounces/{address}", "bounce")
  router.add("GET", "/v3/{domain}/bounces", "bounces")
  router.add("POST", "/v3/{name}/bounces", "add")
  router.add("GET", "/v3/domains/{name}", "domain")
  router.add("GET", "/v3/domains/{name}/tracking/open", "tracking")
  router.add("GET", "/v3/{domain}/{anything}/tracking/shut", "shut")

  const found = [
    ["takes values from placeholders", "GET", "/v3/a.org/bounces/b@c.org", "bounce", {
      domain: "a.org",
      address: "b@c.org"
    }],
    ["decodes each segment once, after splitting", "GET", "/v3/a.org/bounces/x%2Fy%40c%2B%2525", "bounce", {
      domain: "a.org",
      address: "x/y@c+%25"
    }],
    ["leaves a plus a plus", "GET", "/v3/a.org/bounces/x+y@c.org", "bounce", { domain: "a.org", address: "x+y@c.org" }],
    ["names placeholders by method", "POST", "/v3/a.org/bounces", "add", { name: "a.org" }],
    ["prefers a fixed segment to a placeholder", "GET", "/v3/domains/bounces", "domain", { name: "bounces" }],
    ["goes back where a fixed segment leads nowhere", "GET", "/v3/domains/x/tracking/shut", "shut", {
      domain: "domains",
      anything: "x"
    }]
  ] as const
  for (const [name, method, path, value, values] of found) {
    it(`${name}, as ${path}`, () => {
      assert.deepStrictEqual(router.find(method, path), { _tag: "Found", value, path: values })
    })
  }

  const nothing = [
    "/v3",
    "/v3/",
    "/v3//bounces",
    "/v3/a.org/bounces/",
    "/v3/a.org/bounces/%E0%A4%A",
    "/V3/a.org/bounces"
  ]
  for (const path of nothing) {
    it(`finds nothing at ${path}`, () => {
      assert.strictEqual(router.find("GET", path)._tag, "Nothing")
    })
  }

  it("says which methods there are where the one asked for is not", () => {
    assert.deepStrictEqual(router.find("PUT", "/v3/a.org/bounces"), { _tag: "OtherMethods", methods: ["GET", "POST"] })
  })
})

describe("the API", () => {
  for (const { body, method, name, path } of operations) {
    it.effect(`emulates ${name}`, () =>
      Effect.gen(function*() {
        const target = path.replaceAll(
          /\{\w+\}/g,
          (placeholder) => placeholder === "{domain}" ? domain : "x@example.com"
        )
        const reply = yield* request(method, target, body === "json" ? { json: [] } : {})
        assert.notStrictEqual(reply.status, 501)
        assert.notStrictEqual(reply.status, 405)
        assert.notInclude(reply.text, "<title>404")
        const emulator = yield* Emulator.Emulator
        assert.deepStrictEqual(yield* emulator.requests, [
          { method, path: target, status: reply.status, operation: name }
        ])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const path of ["/", "/v9/x", "/index.html"]) {
    it.effect(`shows its front page at ${path}, to anybody`, () =>
      Effect.gen(function*() {
        const reply = yield* request("GET", path, { authorization: "" })
        assert.deepStrictEqual([reply.status, reply.text], [200, "Mailgun Magnificent API"])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const path of ["/v3/lists/", "/v3//messages", "/v4/nothing", `/v3/${domain}/nothing`, `/v2/x509/nothing`]) {
    it.effect(`answers ${path} with an HTML page and 404`, () =>
      Effect.gen(function*() {
        const reply = yield* request("GET", path)
        assert.strictEqual(reply.status, 404)
        assert.strictEqual(reply.headers["content-type"], "text/html")
        assert.include(reply.text, "<h1>Not Found</h1>")
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("says which methods a path has", () =>
    Effect.gen(function*() {
      const reply = yield* request("PATCH", `/v3/${domain}/bounces`)
      assert.strictEqual(reply.status, 405)
      assert.strictEqual(reply.headers["allow"], "GET, POST, DELETE")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const aliases = [
    "/v3/domains",
    `/v3/domains/${domain}`,
    "/v2/domains",
    `/v2/${domain}/events`,
    `/v2/${domain}/bounces`
  ]
  for (const path of aliases) {
    it.effect(`still knows ${path}`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* request("GET", path)).status, 200)
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("has no version 2 of what came later", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* request("GET", "/v2/domains-of-mine")).status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes %2F, %40 and %2B in a segment as data, and a plus as a plus", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "a/b+c@example.com" } })
      for (const segment of ["a%2Fb%2Bc%40example.com", "a%2Fb+c@example.com"]) {
        const reply = yield* request("GET", `/v3/${domain}/bounces/${segment}`)
        assert.strictEqual(at(reply.json, "address"), "a/b+c@example.com")
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

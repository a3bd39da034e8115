import { operations } from "@effect-mailgun/core/operations"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Answer from "../src/internal/answer.ts"
import { Router } from "../src/internal/router.ts"
import { makeRouter, resources } from "../src/internal/routes.ts"
import { at, domain, request } from "./request.ts"

describe("a router", () => {
  const router = new Router<string>()
  router.add("GET", "/v3/{domain}/bounces/{address}", "bounce")
  router.add("GET", "/v3/{domain}/bounces", "bounces")
  router.add("POST", "/v3/{name}/bounces", "add")
  router.add("GET", "/v3/domains/{name}", "domain")
  router.add("GET", "/v3/domains/{name}/tracking/open", "tracking")
  router.add("GET", "/v3/{domain}/{anything}/tracking/shut", "shut")
  router.add("PUT", "/v3/{domain}/tags", "tags")

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
    }],
    ["goes back where a fixed segment leads to other methods", "PUT", "/v3/domains/tags", "tags", {
      domain: "domains"
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
    assert.deepStrictEqual(router.find("DELETE", "/v3/domains/tags"), { _tag: "OtherMethods", methods: ["GET", "PUT"] })
  })
})

/** A path at which an operation answers. */
const pathOf = (template: string): string =>
  template.replaceAll(/\{[\w-]+\}/g, (placeholder) => placeholder.startsWith("{domain") ? domain : "x@example.com")

const emulated = new Set(resources.flatMap((resource) => Object.keys(resource.operations)))

describe("the routes", () => {
  const handle = () => Effect.succeed(Answer.message(200, "Here"))

  it("are not made for an operation that does not exist", () => {
    assert.throws(() => makeRouter([{ operations: { "pings.get": handle } }]), "no operation pings.get")
    assert.throws(
      () => makeRouter([{ operations: {}, aliases: { "pings.get": "/v3/ping" } }]),
      "no operation pings.get"
    )
  })

  it("are not made for an operation that two resources want", () => {
    const twice = { operations: { "bounces.get": handle } }
    assert.throws(() => makeRouter([twice, twice]), "bounces.get is emulated twice")
  })
})

describe("the API", () => {
  for (const { accept, body, method, name, path } of operations) {
    const target = pathOf(path)
    it.effect(
      emulated.has(name) ? `emulates ${name}` : `says that ${name} is not emulated yet`,
      () =>
        Effect.gen(function*() {
          const reply = yield* request(method, target, {
            headers: { accept },
            ...(body === "json" ? { json: [] } : {})
          })
          if (emulated.has(name)) {
            assert.notStrictEqual(reply.status, 501)
          } else {
            assert.deepStrictEqual([reply.status, reply.json], [501, { message: `${name} is not emulated yet` }])
          }
          const emulator = yield* Emulator.Emulator
          assert.deepStrictEqual(yield* emulator.requests, [
            { at: DateTime.makeUnsafe(0), method, path: target, status: reply.status, operation: name }
          ])
        }).pipe(Effect.provide(EmulatorTest.layer()))
    )
  }

  for (const path of ["/", "/v9/x", "/index.html"]) {
    it.effect(`shows its front page at ${path}, to anybody`, () =>
      Effect.gen(function*() {
        const reply = yield* request("GET", path, { authorization: "" })
        assert.deepStrictEqual([reply.status, reply.text], [200, "Mailgun Magnificent API"])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const path of ["/v3/lists/", "/v3//messages", "/v4/nothing", `/v3/${domain}/nothing`, `/v2/${domain}/nothing`]) {
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

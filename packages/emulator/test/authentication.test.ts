import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { basic, domain, request } from "./request.ts"

describe("the key", () => {
  const refused = [
    ["a missing header", ""],
    ["a wrong key", basic("api:key-wrong")],
    ["a key under another user", basic("me:key-emulator")],
    ["a user with no key", basic("api")],
    ["another scheme", "Bearer key-emulator"],
    ["credentials that are no Base64", "Basic %%%"]
  ] as const

  for (const [name, authorization] of refused) {
    it.effect(`is refused as ${name}, in Mailgun's own way`, () =>
      Effect.gen(function*() {
        const reply = yield* request("GET", "/v4/domains", { authorization })
        assert.strictEqual(reply.status, 401)
        assert.strictEqual(reply.text, "Forbidden")
        assert.strictEqual(reply.headers["content-type"], "text/plain; charset=utf-8")
        assert.strictEqual(reply.headers["www-authenticate"], "Basic realm=\"MG API\"")
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const authorization of [basic("api:key-emulator"), basic("api:key-emulator").replace("Basic", "basic ")]) {
    it.effect(`is taken as "${authorization.slice(0, 7)}..."`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* request("GET", "/v4/domains", { authorization })).status, 200)
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is the one of the options", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* request("GET", "/v4/domains")).status, 401)
      const authorization = basic("api:key-other:with-colon")
      assert.strictEqual((yield* request("GET", "/v4/domains", { authorization })).status, 200)
    }).pipe(Effect.provide(EmulatorTest.layer({ apiKey: "key-other:with-colon" }))))

  const ofDomain = [
    ["POST", "messages"],
    ["POST", "messages.mime"],
    ["GET", "events"],
    ["GET", "bounces"],
    ["GET", "bounces/ann@example.com"],
    ["DELETE", "bounces"],
    ["POST", "bounces/import"]
  ] as const
  for (const [method, path] of ofDomain) {
    it.effect(`does not open ${method} ${path} of a domain that is not the account's`, () =>
      Effect.gen(function*() {
        const reply = yield* request(method, `/v3/not-${domain}/${path}`)
        assert.deepStrictEqual([reply.status, reply.text], [401, "Forbidden"])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }
})

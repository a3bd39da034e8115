import { Bounces, MailgunError, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Option, Schema } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun } from "./RecordingHttpClient.ts"

/** The error of a call that got this answer. */
const errorOf = (answer: Answer) =>
  Effect.flip(Bounces.list()).pipe(Effect.provide(mailgun({ retryPolicy: RetryPolicy.none }, answer).layer))

const bodies: ReadonlyArray<{ readonly what: string; readonly body: string; readonly detail: string }> = [
  { what: "message", body: `{"message":"to parameter is missing"}`, detail: "to parameter is missing" },
  { what: "plain text", body: "Forbidden", detail: "Forbidden" },
  { what: "Error", body: `{"Error":"not allowed"}`, detail: "not allowed" },
  { what: "error", body: `{"error":"not allowed"}`, detail: "not allowed" },
  { what: "a nested error", body: `{"error":{"name":"E1","message":"no credits"}}`, detail: "no credits" },
  { what: "Reason", body: `{"Reason":"plan upgrade needed"}`, detail: "plan upgrade needed" },
  { what: "Description", body: `{"Description":"already exists"}`, detail: "already exists" },
  { what: "Field and Value", body: `{"Field":"url","Value":"is not valid"}`, detail: "url: is not valid" },
  { what: "Field alone", body: `{"Field":"url"}`, detail: "url" },
  { what: "a bare JSON string", body: `"went wrong"`, detail: "went wrong" },
  {
    what: "HTML with a title",
    body: "<html><head><title>502 Bad Gateway</title></head></html>",
    detail: "502 Bad Gateway"
  },
  { what: "HTML without a title", body: "<h1>no</h1>", detail: "an HTML page" },
  { what: "JSON of no known form", body: `{"code":7}`, detail: `{"code":7}` },
  { what: "JSON that was cut off", body: `{"message":"to par`, detail: `{"message":"to par` },
  { what: "nothing", body: "", detail: "" }
]

describe("Mailgun's own words are found in", () => {
  for (const { body, detail, what } of bodies) {
    it.effect(what, () =>
      Effect.gen(function*() {
        const error = yield* errorOf({ status: 400, body })
        assert.ok(error._tag === "MailgunBadRequest")
        assert.strictEqual(error.detail, detail)
        assert.strictEqual(error.body, body)
      }))
  }
})

describe("An error", () => {
  it.effect("keeps at most 8 kB of a body of 10 MB, and shows less", () =>
    Effect.gen(function*() {
      const error = yield* errorOf({ status: 500, body: "x".repeat(10_000_000) })
      assert.ok(error._tag === "MailgunInternalServerError")
      assert.lengthOf(error.body, 8192)
      assert.isBelow(error.message.length, 1000)
    }))

  it.effect("names the operation, the method and the URL template, and never the values in it", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({ retryPolicy: RetryPolicy.none }, { status: 404, body: "{}" })
      const error = yield* Effect.flip(Bounces.get({ address: "secret@example.com" })).pipe(Effect.provide(layer))
      assert.ok(error._tag === "MailgunNotFound")
      assert.strictEqual(error.operation, "bounces.get")
      assert.strictEqual(error.method, "GET")
      assert.strictEqual(error.path, "/v3/{domain}/bounces/{address}")
      assert.notInclude(JSON.stringify(error) + error.message, "secret@")
    }))

  it.effect("of 401 lists the usual causes", () =>
    Effect.gen(function*() {
      const { message } = yield* errorOf({ status: 401, body: "Forbidden" })
      assert.match(message, /^bounces\.list failed: 401 Unauthorized: Forbidden\. /)
      for (const cause of ["region", "sending key", "IP allowlist"]) assert.include(message, cause)
    }))

  it.effect("decodes the rate limit headers of the answer, Reset in epoch milliseconds", () =>
    Effect.gen(function*() {
      const error = yield* errorOf({
        status: 400,
        headers: {
          "x-ratelimit-limit": "2000000",
          "x-ratelimit-remaining": "1999999",
          "x-ratelimit-reset": "1620637982656",
          "x-recipient-limit": "1000000",
          "x-recipient-remaining": "many"
        }
      })
      assert.ok(error._tag === "MailgunBadRequest")
      assert.deepStrictEqual(
        error.rateLimits.map((
          { limit, remaining, resetAt, scope }
        ) => [scope, limit, remaining, resetAt?.epochMilliseconds]),
        [["ratelimit", 2_000_000, 1_999_999, 1_620_637_982_656], ["recipient", 1_000_000, undefined, undefined]]
      )
    }))

  const scopes: ReadonlyArray<readonly [string, string]> = [
    [
      "Domain d is not allowed to send: request limit exceeded, try again after Mon, 20 Dec 2021 20:33:21 UTC",
      "requests"
    ],
    [
      "Domain d is not allowed to send: recipient limit exceeded, try again after Mon, 20 Dec 2021 20:33:21 UTC",
      "recipients"
    ],
    ["Domain d is not allowed to send: bytes limit exceeded, try again after Mon, 20 Dec 2021 20:33:21 UTC", "bytes"],
    ["account-requests-per-sec limit exceeded, try again after 120 seconds", "requests"],
    ["slow down", "unknown"]
  ]
  for (const [text, scope] of scopes) {
    it.effect(`of a rate limit is about ${scope} where Mailgun says "${text.slice(0, 45)}..."`, () =>
      Effect.gen(function*() {
        const error = yield* errorOf({ status: 429, body: JSON.stringify({ message: text }) })
        assert.ok(error._tag === "MailgunRateLimited")
        assert.strictEqual(error.scope, scope)
      }))
  }

  it.effect("with an absurd Retry-After names no time", () =>
    Effect.gen(function*() {
      const error = yield* errorOf({ status: 429, headers: { "retry-after": "9".repeat(40) } })
      assert.ok(error._tag === "MailgunRateLimited")
      assert.isUndefined(error.retryAt)
    }))

  it.effect("tells how long to wait from now", () =>
    Effect.gen(function*() {
      const error = yield* errorOf({ status: 429, headers: { "retry-after": "90" } })
      yield* TestClock.adjust("30 seconds")
      const wait = yield* MailgunError.retryAfter(error)
      assert.deepStrictEqual(Option.map(wait, String), Option.some("60000 millis"))
    }))

  it.effect("survives encoding to JSON and back, whichever it is", () =>
    Effect.gen(function*() {
      const codec = Schema.toCodecJson(MailgunError.MailgunError)
      for (const status of [400, 401, 402, 403, 404, 409, 413, 420, 429, 500, 502, 503, 504, 418]) {
        const error = yield* errorOf({ status, body: "no", headers: { "retry-after": "5", "x-request-limit": "10" } })
        const json = JSON.parse(JSON.stringify(yield* Schema.encodeEffect(codec)(error)))
        const back = yield* Schema.decodeEffect(codec)(json)
        assert.strictEqual(back._tag, error._tag)
        assert.strictEqual(back.message, error.message)
        assert.isTrue(MailgunError.isMailgunError(back))
        assert.deepStrictEqual("retryAt" in back ? back.retryAt : undefined, DateTime.makeUnsafe(5000))
      }
    }))
})

describe("A success", () => {
  const unreadable: ReadonlyArray<{ readonly what: string; readonly body: string; readonly issue: string }> = [
    { what: "text instead of JSON", body: "Mailgun Magnificent API", issue: "expected JSON" },
    { what: "HTML instead of JSON", body: "<html></html>", issue: "expected JSON" },
    { what: "JSON that was cut off", body: `{"items": [`, issue: "expected JSON" },
    { what: "JSON that is no object", body: "[]", issue: "expected an object with `items`" },
    { what: "items that are no list", body: `{"items": {}}`, issue: "expected `items` to be a list" }
  ]
  for (const { body, issue, what } of unreadable) {
    it.effect(`with ${what} is a MailgunDecodeError`, () =>
      Effect.gen(function*() {
        const error = yield* errorOf({ status: 200, body })
        assert.ok(error._tag === "MailgunDecodeError", error._tag)
        assert.strictEqual(error.issue, issue)
        assert.strictEqual(error.body, body)
      }))
  }

  for (const status of [200, 201, 202, 204]) {
    it.effect(`may be ${status} without a body where nothing was promised`, () =>
      Effect.gen(function*() {
        const { layer } = mailgun({}, { status })
        assert.deepStrictEqual(yield* Bounces.deleteAll().pipe(Effect.provide(layer)), {})
      }))
  }

  it.effect("may be JSON under any content type", () =>
    Effect.gen(function*() {
      const { layer } = mailgun({}, {
        status: 200,
        body: `{"message":"done"}`,
        headers: { "content-type": "text/plain; charset=utf-8" }
      })
      assert.deepStrictEqual(yield* Bounces.deleteAll().pipe(Effect.provide(layer)), { message: "done" })
    }))
})

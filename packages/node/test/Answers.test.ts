import { Bounces, RetryPolicy } from "@effect-mailgun/core"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import * as TestServer from "./TestServer.ts"

/** What the documented statuses, and one that is not, become. */
const tags: { readonly [status: number]: string } = {
  400: "MailgunBadRequest",
  401: "MailgunUnauthorized",
  402: "MailgunRequestFailed",
  403: "MailgunForbidden",
  404: "MailgunNotFound",
  409: "MailgunConflict",
  413: "MailgunPayloadTooLarge",
  420: "MailgunRateLimited",
  429: "MailgunRateLimited",
  500: "MailgunInternalServerError",
  502: "MailgunBadGateway",
  503: "MailgunServiceUnavailable",
  504: "MailgunGatewayTimeout",
  418: "MailgunUnexpectedStatus",
  302: "MailgunUnexpectedStatus"
}

const forms: { readonly [form: string]: { readonly type: string; readonly body: string; readonly detail: string } } = {
  JSON: { type: "application/json", body: `{"message":"what went wrong"}`, detail: "what went wrong" },
  "plain text": { type: "text/plain; charset=utf-8", body: "what went wrong", detail: "what went wrong" },
  HTML: { type: "text/html", body: "<html><title>what went wrong</title></html>", detail: "what went wrong" },
  "no body": { type: "text/plain", body: "", detail: "" },
  "broken UTF-8": { type: "text/plain", body: "\u00ff\u00fe", detail: "\ufffd\ufffd" }
}

/** A Mailgun whose every answer is this one, over a real socket. */
const answering = (status: number, type: string, body: string) =>
  Layer.unwrap(Effect.map(
    TestServer.http((request, response) => {
      request.resume()
      response.writeHead(status, { "content-type": type, location: "https://elsewhere.example/" })
      // Each character of the table is one byte on the wire.
      response.end(Buffer.from(body, "latin1"))
    }),
    ({ url }) =>
      NodeMailgun.layer({
        apiKey: Redacted.make("key-test"),
        domain: "example.com",
        baseUrl: url,
        retryPolicy: RetryPolicy.none
      })
  ))

describe("An answer over a real socket", () => {
  for (const [status, tag] of Object.entries(tags)) {
    for (const [form, { body, detail, type }] of Object.entries(forms)) {
      it.live(`of ${status} with ${form} is ${tag}`, () =>
        Effect.gen(function*() {
          const error = yield* Effect.flip(Bounces.list())
          assert.strictEqual(error._tag, tag)
          assert.ok("status" in error && "detail" in error)
          assert.strictEqual(error.status, Number(status))
          assert.strictEqual(error.detail, detail)
        }).pipe(Effect.provide(answering(Number(status), type, body))))
    }
  }

  for (const status of [200, 201, 202, 204]) {
    it.live(`of ${status} is a success`, () =>
      Effect.gen(function*() {
        const answer = yield* Bounces.deleteAll()
        assert.deepStrictEqual(answer, status === 204 ? {} : { message: "done" })
      }).pipe(Effect.provide(answering(status, "application/json", status === 204 ? "" : `{"message":"done"}`))))
  }

  it.live("of 200 that is no JSON where JSON was promised is MailgunDecodeError", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Bounces.list())
      assert.ok(error._tag === "MailgunDecodeError")
      assert.strictEqual(error.body, "Mailgun Magnificent API")
    }).pipe(Effect.provide(answering(200, "text/plain", "Mailgun Magnificent API"))))
})

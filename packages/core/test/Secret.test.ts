import * as Alerts from "@effect-mailgun/core/Alerts"
import * as AlertSlack from "@effect-mailgun/core/AlertSlack"
import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as WebhookSigningKey from "@effect-mailgun/core/WebhookSigningKey"
import * as Wire from "@effect-mailgun/core/Wire"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted, Result, Schema } from "effect"
import { mailgun } from "./RecordingHttpClient.ts"

describe("A secret in an answer", () => {
  const answer = { id: "1", secret: "api-key-be-careful" }

  it("is redacted, and can be had", () => {
    const key = Result.getOrThrow(Wire.decoder(ApiKeys.CreatedApiKey)(answer))
    assert.notInclude(JSON.stringify(key), "careful")
    assert.strictEqual(Redacted.value(key.secret), "api-key-be-careful")
  })

  it("is the same to the Schema as to the plain decoder, and is written back", () => {
    const key = Schema.decodeUnknownSync(ApiKeys.CreatedApiKey)(answer)
    assert.strictEqual(Redacted.value(key.secret), "api-key-be-careful")
    assert.deepStrictEqual(Schema.encodeSync(ApiKeys.CreatedApiKey)(key), answer)
  })

  it("is not empty where the answer is about it, and absent where it may be", () => {
    assert.ok(Result.isFailure(Wire.decoder(WebhookSigningKey.WebhookSigningKey)({ http_signing_key: "" })))
    assert.deepStrictEqual(Result.getOrThrow(Wire.decoder(Alerts.Connections)({ webhooks: { signing_key: "" } })), {
      webhooks: {}
    })
  })
})

describe("A secret in an input", () => {
  const refusedField = (input: unknown) => {
    const { layer, requests } = mailgun({}, { status: 204, body: "", headers: {} })
    return Effect.gen(function*() {
      // @ts-expect-error the type forbids what is tried here
      const error = yield* Effect.flip(AlertSlack.update(input))
      assert.strictEqual(error._tag, "MailgunInvalidInput")
      assert.include(error.message, "token")
      assert.notInclude(error.message, "xoxb")
      assert.strictEqual(requests.length, 0)
    }).pipe(Effect.provide(layer))
  }

  it.effect("is refused where it is plain text", () => refusedField({ token: "xoxb-1" }))
  it.effect("is refused where it is empty", () => refusedField({ token: Redacted.make("") }))
  it.effect("is refused where it is no text", () => refusedField({ token: Redacted.make(1) }))
})

describe("An alert", () => {
  const refused = (settings: Alerts.ChannelSettings, field: string) => {
    const { layer } = mailgun({}, { status: 200, body: "{}", headers: {} })
    return Alerts.create({ eventType: "ip_listed", channel: "email", settings }).pipe(
      Effect.flip,
      Effect.map((error) => {
        assert.strictEqual(error._tag, "MailgunInvalidInput")
        assert.include(error.message, field)
      }),
      Effect.provide(layer)
    )
  }

  it.effect("is refused without the setting that its channel needs", () =>
    refused({ url: "https://example.com" }, "settings.emails"))
})

import * as Event from "@effect-mailgun/core/Event"
import * as Webhook from "@effect-mailgun/core/Webhook"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, DateTime, Duration, Effect, Layer, Redacted, Schema } from "effect"
import { TestClock } from "effect/testing"
import { createHmac } from "node:crypto"
import { eventSamples, legacyForms } from "./webhookSamples.ts"

const timestamp = "1529006854"
const token = "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0"
const key = Redacted.make("signing key of the account")
const otherKey = Redacted.make("another signing key")

/** The signature as Node makes it, so that nothing of ours is checked against itself. */
const hmac = (signingKey: Redacted.Redacted, text = timestamp + token) =>
  createHmac("sha256", Redacted.value(signingKey)).update(text).digest("hex")

const good = { timestamp, token, signature: hmac(key) }

const verifyWith = (options: Webhook.Options, signature: unknown) =>
  Webhook.verify(signature).pipe(Effect.provide(Webhook.layer(options)))

/** Sets the clock to so many seconds after the signature. */
const after = (age: Duration.Input) =>
  TestClock.setTime(Number(timestamp) * 1000 + Duration.toMillis(Duration.fromInputUnsafe(age)))

describe("Webhook.verify", () => {
  it.effect("takes a signature that Node's HMAC made", () =>
    Effect.gen(function*() {
      yield* after("1 second")
      const verified = yield* verifyWith({ signingKeys: key }, good)
      assert.strictEqual(verified.token, token)
      assert.strictEqual(DateTime.formatIso(verified.signedAt), "2018-06-14T20:07:34.000Z")
      assert.strictEqual(DateTime.formatIso(verified.expiresAt), "2018-06-15T08:07:34.000Z")
    }))

  it.effect("takes a key of any length and any characters", () =>
    Effect.gen(function*() {
      yield* after(0)
      for (const text of ["k", "schlüssel ☃", "x".repeat(200)]) {
        const signingKey = Redacted.make(text)
        yield* verifyWith({ signingKeys: signingKey }, { timestamp, token, signature: hmac(signingKey) })
      }
    }))

  for (const [name, signature] of [["the old", hmac(otherKey)], ["the new", hmac(key)]] as const) {
    it.effect(`takes a signature by ${name} one of two keys`, () =>
      Effect.gen(function*() {
        yield* after(0)
        yield* verifyWith({ signingKeys: [key, otherKey] }, { timestamp, token, signature })
      }))
  }

  it.effect("takes a subaccount's event by the key of the parent", () =>
    Effect.gen(function*() {
      yield* after(0)
      const signature = { timestamp, token, signature: hmac(otherKey), "parent-signature": hmac(key) }
      yield* verifyWith({ signingKeys: key }, signature)
      yield* verifyWith({ signingKeys: otherKey }, signature)
    }))

  const wrong: ReadonlyArray<readonly [name: string, signature: unknown]> = [
    ["by another key", { ...good, signature: hmac(otherKey) }],
    ["of another token", { ...good, token: `${token}0` }],
    ["of another time", { ...good, timestamp: "1529006855" }],
    ["that is cut", { ...good, signature: good.signature.slice(0, -2) }],
    ["that goes on", { ...good, signature: `${good.signature}00` }],
    ["in capitals", { ...good, signature: good.signature.toUpperCase() }],
    ["with a newline", { ...good, signature: `${good.signature}\n` }],
    ["that is no hexadecimal", { ...good, signature: "ü".repeat(64) }],
    ["that is empty", { ...good, signature: "" }],
    ["that is huge", { ...good, signature: "0".repeat(1_000_000) }],
    ["of a parent unknown", { ...good, signature: "", "parent-signature": hmac(otherKey) }]
  ]
  for (const [name, signature] of wrong) {
    it.effect(`refuses a signature ${name}`, () =>
      Effect.gen(function*() {
        yield* after(0)
        const error = yield* Effect.flip(verifyWith({ signingKeys: key }, signature))
        assert.strictEqual(error._tag, "MailgunWebhookInvalidSignature")
      }))
  }

  const malformed: ReadonlyArray<readonly [name: string, signature: unknown, field: string]> = [
    ["nothing", undefined, "signature"],
    ["null", null, "signature"],
    ["text", "signature", "signature"],
    ["a list", [timestamp, token, good.signature], "signature"],
    ["no timestamp", { token, signature: good.signature }, "signature.timestamp"],
    ["a number as timestamp", { ...good, timestamp: Number(timestamp) }, "signature.timestamp"],
    ["a list as timestamp", { ...good, timestamp: [timestamp] }, "signature.timestamp"],
    ["a timestamp of words", { ...good, timestamp: "yesterday!" }, "signature.timestamp"],
    ["no token", { timestamp, signature: good.signature }, "signature.token"],
    ["an empty token", { ...good, token: "" }, "signature.token"],
    ["a list as token", { ...good, token: [token] }, "signature.token"],
    ["a huge token", { ...good, token: "0".repeat(1_000_000) }, "signature.token"],
    ["a token with half a character", { ...good, token: "\ud800" }, "signature.token"],
    ["no signature", { timestamp, token }, "signature.signature"],
    ["a list as signature", { ...good, signature: [good.signature] }, "signature.signature"],
    ["an object as signature", { ...good, signature: { length: 64 } }, "signature.signature"],
    ["a number as parent signature", { ...good, "parent-signature": 1 }, "signature.parent-signature"]
  ]
  for (const [name, signature, field] of malformed) {
    it.effect(`says what is malformed in ${name}`, () =>
      Effect.gen(function*() {
        yield* after(0)
        const error = yield* Effect.flip(verifyWith({ signingKeys: key }, signature))
        assert.ok(error._tag === "MailgunWebhookMalformed")
        assert.strictEqual(error.field, field)
      }))
  }

  it.effect("does not let digits move from the token into the timestamp, or back", () =>
    Effect.gen(function*() {
      yield* after(0)
      const text = `${timestamp}8${token}`
      for (const length of [9, 11]) {
        const signature = { timestamp: text.slice(0, length), token: text.slice(length), signature: hmac(key, text) }
        const error = yield* Effect.flip(verifyWith({ signingKeys: key, maxAge: "1000000 days" }, signature))
        assert.strictEqual(error._tag, "MailgunWebhookMalformed")
      }
    }))

  const ages: ReadonlyArray<readonly [age: Duration.Input, options: Partial<Webhook.Options>, isTaken: boolean]> = [
    ["12 hours", {}, true],
    [Duration.millis(12 * 3_600_000 + 1), {}, false],
    [Duration.minutes(-15), {}, true],
    [Duration.millis(-15 * 60_000 - 1), {}, false],
    ["15 seconds", { maxAge: "15 seconds" }, true],
    ["16 seconds", { maxAge: "15 seconds" }, false],
    ["3650 days", { maxAge: Duration.infinity }, true],
    [Duration.seconds(-1), { maxClockSkew: 0 }, false]
  ]
  for (const [age, options, isTaken] of ages) {
    const name = Duration.format(Duration.fromInputUnsafe(age))
    it.effect(`${isTaken ? "takes" : "refuses"} an age of ${name} with ${JSON.stringify(options)}`, () =>
      Effect.gen(function*() {
        yield* TestClock.setTime(Number(timestamp) * 1000 + Duration.toMillis(Duration.fromInputUnsafe(age)))
        const verified = yield* Effect.result(verifyWith({ signingKeys: key, ...options }, good))
        assert.strictEqual(verified._tag, isTaken ? "Success" : "Failure")
        if (verified._tag === "Failure") assert.strictEqual(verified.failure._tag, "MailgunWebhookExpired")
      }))
  }

  it.effect("tells nothing of the key or the signature in its errors", () =>
    Effect.gen(function*() {
      yield* after("2 days")
      for (const signature of [good, { ...good, signature: hmac(otherKey) }]) {
        const error = yield* Effect.flip(verifyWith({ signingKeys: key }, signature))
        assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "signing key of the account")
        assert.notInclude(JSON.stringify(error), signature.signature)
      }
    }))
})

describe("Webhook.layer", () => {
  const keys: ReadonlyArray<readonly [name: string, signingKeys: Webhook.Options["signingKeys"]]> = [
    ["no key", []],
    ["an empty key", Redacted.make("")],
    ["an empty key beside another", [key, Redacted.make(" ")]]
  ]
  for (const [name, signingKeys] of keys) {
    it.effect(`refuses ${name}`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Effect.scoped(Layer.build(Webhook.layer({ signingKeys }))))
        assert.strictEqual(error._tag, "MailgunInvalidInput")
      }))
  }
})

describe("Webhook.layerConfig", () => {
  const verifyBy = (env: { readonly [name: string]: string }) =>
    Webhook.verify(good).pipe(
      Effect.provide(Webhook.layerConfig().pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))))
    )

  it.effect("reads one key, and an age", () =>
    Effect.gen(function*() {
      const env = { MAILGUN_WEBHOOK_SIGNING_KEY: Redacted.value(key), MAILGUN_WEBHOOK_MAX_AGE: "1 minute" }
      yield* after("1 minute")
      yield* verifyBy(env)
      yield* after("61 seconds")
      assert.strictEqual((yield* Effect.flip(verifyBy(env)))._tag, "MailgunWebhookExpired")
    }))

  it.effect("reads several keys", () =>
    Effect.gen(function*() {
      yield* after(0)
      yield* verifyBy({ MAILGUN_WEBHOOK_SIGNING_KEY: `${Redacted.value(otherKey)}, ${Redacted.value(key)}` })
    }))

  it.effect("names a key that is missing", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(verifyBy({}))
      assert.strictEqual(error._tag, "ConfigError")
      assert.include(error.message, "MAILGUN_WEBHOOK_SIGNING_KEY")
    }))
})

describe("Webhook.sign", () => {
  it.effect("makes the same signature as Node", () =>
    Effect.gen(function*() {
      const signedAt = DateTime.makeUnsafe(Number(timestamp) * 1000 + 999)
      const { signature } = yield* Webhook.sign({ eventData: { event: "opened" } }, {
        signingKey: key,
        parentSigningKey: otherKey,
        token,
        signedAt
      })
      assert.deepStrictEqual(signature, { ...good, "parent-signature": hmac(otherKey) })
    }))

  const contents: ReadonlyArray<readonly [name: string, content: Webhook.Content]> = [
    ["an event", { event: Schema.decodeUnknownSync(Event.Event)(eventSamples["Failed"]) }],
    ["an unknown event", { event: { event: "unknown", name: "x", raw: { event: "x" } } }],
    ["JSON", { eventData: eventSamples["Clicked"] ?? {} }],
    ["a form", { fields: legacyForms["dropped"] ?? {} }]
  ]
  for (const [name, content] of contents) {
    it.effect(`makes ${name} into a webhook that is received, at the start of a TestClock, too`, () =>
      Effect.gen(function*() {
        const { body, contentType, signature } = yield* Webhook.sign(content, { signingKey: key })
        assert.match(signature.token, /^[0-9a-f]{50}$/)
        const delivery = yield* Webhook.receive(body, { contentType }).pipe(
          Effect.provide(Webhook.layer({ signingKeys: key }))
        )
        assert.strictEqual(delivery.token, signature.token)
        if ("event" in content) assert.deepStrictEqual(delivery.event, content.event)
        if ("eventData" in content) assert.strictEqual(delivery.event.event, content.eventData["event"])
      }))
  }

  it.effect("gives every webhook another token", () =>
    Effect.gen(function*() {
      const tokens = yield* Effect.forEach(
        [1, 2, 3],
        () => Webhook.sign({ eventData: {} }, { signingKey: key }).pipe(Effect.map(({ signature }) => signature.token))
      )
      assert.strictEqual(new Set(tokens).size, 3)
    }))

  it.effect("refuses an empty key", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Webhook.sign({ eventData: {} }, { signingKey: Redacted.make("") }))
      assert.strictEqual(error._tag, "MailgunInvalidInput")
      assert.strictEqual(error.field, "signingKey")
    }))
})

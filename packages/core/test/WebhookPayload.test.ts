import * as Event from "@effect-mailgun/core/Event"
import * as Webhook from "@effect-mailgun/core/Webhook"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { eventSamples, legacyForms, logSample, oddEvents } from "./webhookSamples.ts"

const timestamp = "1529006854"

const good = { timestamp, token: "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0", signature: "d2271d12" }

const json = (eventData: unknown) => ({ signature: good, "event-data": eventData })

describe("Webhook.parse of JSON", () => {
  for (const [name, sample] of Object.entries({ ...eventSamples, "Log": logSample, ...oddEvents })) {
    it.effect(`decodes the sample: ${name}`, () =>
      Effect.gen(function*() {
        // Mailgun escapes the slashes of its webhooks.
        const text = JSON.stringify(json(sample)).replaceAll("/", "\\/")
        const payload = yield* Webhook.parse(text)
        assert.strictEqual(payload.event.event, sample["event"])
        assert.deepStrictEqual(payload.event, Schema.decodeUnknownSync(Event.Event)(sample))
        assert.deepStrictEqual(payload.raw, json(sample))
        assert.deepStrictEqual(payload.signature, good)
      }))
  }

  const forms: ReadonlyArray<readonly [name: string, body: Webhook.Body, contentType?: string]> = [
    ["text", JSON.stringify(json({ event: "opened" }))],
    ["bytes", new TextEncoder().encode(JSON.stringify(json({ event: "opened" })))],
    ["text with blanks and a byte order mark", `\ufeff\n ${JSON.stringify(json({ event: "opened" }))}`],
    ["an object", json({ event: "opened" })],
    ["text of another content type", JSON.stringify(json({ event: "opened" })), "application/x-www-form-urlencoded"]
  ]
  for (const [name, body, contentType] of forms) {
    it.effect(`takes ${name}`, () =>
      Effect.gen(function*() {
        const payload = yield* Webhook.parse(body, { contentType })
        assert.deepStrictEqual(payload.event, { event: "opened" })
      }))
  }

  it.effect("gives an event that it does not know as it came", () =>
    Effect.gen(function*() {
      const { event } = yield* Webhook.parse(JSON.stringify(json({ event: "teleported", distance: 3 })))
      assert.deepStrictEqual(event, { event: "unknown", name: "teleported", raw: { event: "teleported", distance: 3 } })
    }))

  const malformed: ReadonlyArray<readonly [name: string, body: unknown, field: string]> = [
    ["nothing", "", "body"],
    ["bytes of nothing", new Uint8Array(), "body"],
    ["undefined", undefined, "body"],
    ["null", null, "body"],
    ["a number", 5, "body"],
    ["JSON that is cut", `{"signature":{`, "body"],
    ["a list", "[]", "body"],
    ["no event", `{"signature":{}}`, "event-data"],
    ["a list as event", `{"signature":{},"event-data":[]}`, "event-data"],
    ["text as event", `{"signature":{},"event-data":"opened"}`, "event-data"],
    ["lists that are no pairs", [["event"], "x", 3], "body"]
  ]
  for (const [name, body, field] of malformed) {
    it.effect(`says what is malformed in ${name}`, () =>
      Effect.gen(function*() {
        // @ts-expect-error the type forbids what is tried here
        const error = yield* Effect.flip(Webhook.parse(body))
        assert.ok(error._tag === "MailgunWebhookMalformed")
        assert.strictEqual(error.field, field)
      }))
  }
})

const pairs = (form: { readonly [name: string]: string | ReadonlyArray<string> }): Array<[string, string]> =>
  Object.entries(form).flatMap(([name, values]) =>
    (typeof values === "string" ? [values] : values).map((value): [string, string] => [name, value])
  )

const legacy = (event: string) => [...pairs(legacyForms[event] ?? {}), ...Object.entries(good)]

describe("Webhook.parse of a legacy form", () => {
  const common = {
    timestamp: DateTime.makeUnsafe(Number(timestamp) * 1000),
    recipient: "alice@example.com",
    domain: { name: "example.com" },
    tags: []
  }
  const clientFields = {
    ...common,
    tags: ["news", "spring"],
    mailingList: { address: "list@example.com" },
    message: { headers: { messageId: "20130503182626.18666.16540@example.com" } },
    userVariables: { "custom-var": "custom" },
    ip: "50.56.129.169",
    geolocation: { country: "US", region: "CA", city: "San Francisco" },
    clientInfo: {
      clientType: "browser",
      clientName: "Chrome",
      clientOs: "Linux",
      deviceType: "desktop",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.31 (KHTML, like Gecko) Chrome/26.0.1410.43"
    }
  }
  const messageFields = {
    ...common,
    message: {
      headers: {
        messageId: "20130503182626.18666.16540@example.com",
        from: "Bob <bob@example.com>",
        to: "Alice <alice@example.com>",
        subject: "Test"
      }
    },
    userVariables: { my_var_1: "Mailgun Variable #1", "my-var-2": "awesome" }
  }
  const expected: { readonly [event: string]: unknown } = {
    opened: { event: "opened", ...clientFields },
    clicked: { event: "clicked", ...clientFields, url: "http://example.com/signup" },
    unsubscribed: { event: "unsubscribed", ...clientFields },
    complained: { event: "complained", ...messageFields },
    delivered: { event: "delivered", ...messageFields },
    bounced: {
      event: "failed",
      severity: "permanent",
      reason: "bounce",
      deliveryStatus: {
        code: 550,
        message: "5.1.1 The email account that you tried to reach does not exist.",
        description: "Please check the address."
      },
      ...messageFields
    },
    dropped: {
      event: "failed",
      severity: "permanent",
      reason: "hardfail",
      deliveryStatus: { code: 605, description: "Not delivering to previously bounced address" },
      ...messageFields
    }
  }
  for (const [name, event] of Object.entries(expected)) {
    it.effect(`gives ${name} as the event of today`, () =>
      Effect.gen(function*() {
        const payload = yield* Webhook.parse(new URLSearchParams(legacy(name)).toString())
        assert.deepStrictEqual(payload.event, event)
        assert.deepStrictEqual(payload.raw, legacy(name))
        assert.deepStrictEqual(payload.signature, good)
      }))
  }

  const boundary = "b0undary"
  const multipart =
    legacy("bounced").map(([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    ).join("") +
    `--${boundary}\r\nContent-Disposition: form-data; name="attachment-1"; filename="message.eml"\r\n` +
    `Content-Type: message/rfc822\r\n\r\nSubject: Test\r\n\r\n--${boundary}--\r\n`
  const formData = new FormData()
  for (const [name, value] of legacy("bounced")) formData.append(name, value)
  formData.append("attachment-1", new Blob(["Subject: Test"]), "message.eml")

  const forms: ReadonlyArray<readonly [name: string, body: Webhook.Body, contentType?: string]> = [
    ["pairs", legacy("bounced")],
    ["URLSearchParams", new URLSearchParams(legacy("bounced"))],
    ["FormData with a file", formData],
    ["bytes of a urlencoded form", new TextEncoder().encode(new URLSearchParams(legacy("bounced")).toString())],
    [
      "bytes of a multipart form with a file",
      new TextEncoder().encode(multipart),
      `multipart/form-data; boundary=${boundary}`
    ]
  ]
  for (const [name, body, contentType] of forms) {
    it.effect(`takes ${name}`, () =>
      Effect.gen(function*() {
        const payload = yield* Webhook.parse(body, { contentType })
        assert.deepStrictEqual<unknown>(payload.event, expected["bounced"])
        assert.deepStrictEqual(payload.signature, good)
      }))
  }

  it.effect("refuses multipart bytes that end too early, lack headers, or have another boundary", () =>
    Effect.gen(function*() {
      const bytes = new TextEncoder().encode(multipart)
      for (
        const [body, contentType] of [
          [bytes.slice(0, -10), `multipart/form-data; boundary=${boundary}`],
          [new TextEncoder().encode("--x\r\n--x\r\n--x--"), "multipart/form-data; boundary=x"],
          [bytes, "multipart/form-data"],
          [bytes, "multipart/form-data; boundary=another"]
        ] as const
      ) {
        const error = yield* Effect.flip(Webhook.parse(body, { contentType }))
        assert.strictEqual(error._tag, "MailgunWebhookMalformed")
      }
    }))

  it.effect("takes the last value of signature fields, and the first of others; the rest are variables", () =>
    Effect.gen(function*() {
      const payload = yield* Webhook.parse([
        ["token", "a sender's"],
        ["timestamp", "a sender's"],
        ["signature", "a sender's"],
        ["event", "opened"],
        ["recipient", "ann@example.com"],
        ["recipient", "a sender's"],
        ...Object.entries(good)
      ])
      assert.deepStrictEqual(payload.signature, good)
      assert.ok(payload.event.event === "opened")
      assert.strictEqual(payload.event.recipient, "ann@example.com")
      assert.deepStrictEqual(payload.event.timestamp, common.timestamp)
      assert.deepStrictEqual(payload.event.userVariables, {
        token: "a sender's",
        timestamp: "a sender's",
        signature: "a sender's",
        recipient: "a sender's"
      })
    }))

  it.effect("keeps an enhanced code as such", () =>
    Effect.gen(function*() {
      const { event } = yield* Webhook.parse([["event", "bounced"], ["code", "5.1.1"]])
      assert.ok(event.event === "failed")
      assert.deepStrictEqual(event.deliveryStatus, { enhancedCode: "5.1.1" })
    }))

  it.effect("reads past headers and variables that are no JSON", () =>
    Effect.gen(function*() {
      for (const headers of ["{", "3", `[["Subject"], 4, ["X-Mailgun-Variables", "{"]]`]) {
        const { event } = yield* Webhook.parse([["event", "complained"], ["message-headers", headers]])
        assert.deepStrictEqual(event, { event: "complained", tags: [], userVariables: {} })
      }
    }))

  const inbound: ReadonlyArray<readonly [name: string, form: Webhook.Body]> = [
    ["a forwarded message", [["recipient", "a@example.com"], ["sender", "b@example.com"], ["from", "B"], [
      "subject",
      ""
    ]]],
    ["a raw message", [["recipient", "a@example.com"], ["body-mime", "Subject: Hi"]]],
    ["a stored message", [["message-url", "https://storage.api.mailgun.net/v3/a"], ["body-plain", "Hi"]]],
    ["a message with a header named event", [["event", "complained"], ["sender", "b@example.com"], ["from", "B"]]],
    ["a message of which little is left", [["body-plain", "Hi"]]]
  ]
  for (const [name, form] of inbound) {
    it.effect(`tells ${name} that it is at the wrong endpoint`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Webhook.parse(form))
        assert.strictEqual(error._tag, "MailgunWebhookWrongEndpoint")
        assert.include(error.message, "incoming message")
      }))
  }
})

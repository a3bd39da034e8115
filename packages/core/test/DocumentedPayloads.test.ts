import { Event, Webhook } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { eventKinds, payload } from "./samples/webhookPayloads.ts"

type Kind = (typeof eventKinds)[number]

const eventOf = (kind: Kind) => Effect.map(Webhook.parse(payload(kind)), ({ event }) => event)

const at = (text: string): DateTime.Utc => DateTime.makeUnsafe(text)

/** What must be found in each, to the letter. */
const expected: { readonly [K in Kind]: { readonly [field: string]: unknown } } = {
  accepted: {
    event: "accepted",
    id: "CCXMjJ7nQi2N3BPigGOdgQ",
    timestamp: at("2026-02-03T19:26:38.373Z"),
    apiKeyId: "12345678-87654321",
    method: "HTTP",
    recipient: "ann@example.org",
    tags: ["welcome"],
    userVariables: {}
  },
  delivered: {
    event: "delivered",
    timestamp: at("2026-02-03T19:20:31.659Z"),
    primaryDkim: "smtp._domainkey.mail.example.com",
    recipientProvider: "Other",
    campaigns: [],
    flags: { isAuthenticated: true, isRouted: false, isBig: false, isSystemTest: false, isTestMode: false },
    envelope: {
      sender: "bob@mail.example.com",
      targets: "ann@example.org",
      transport: "smtp",
      sendingIp: "192.0.2.10"
    },
    deliveryStatus: {
      attemptNumber: 1,
      code: 250,
      message: "OK",
      sessionSeconds: 1.276,
      mxHost: "mx.example.org",
      certificateVerified: true,
      tls: true,
      utf8: true,
      firstDeliveryAttemptSeconds: 0.062
    }
  },
  opened: {
    event: "opened",
    deliveredAt: at("2026-02-05T21:30:49Z"),
    ip: "192.0.2.20",
    geolocation: { city: "San Antonio", country: "US", region: "TX", timezone: "America/Chicago" },
    message: { headers: { messageId: "20260205213049.8e3a7bf607f78309@mail.example.com" } }
  },
  clicked: {
    event: "clicked",
    deliveredAt: at("2026-02-05T21:30:49Z"),
    url: "https://mail.example.com/signup",
    geolocation: { city: "Unknown", country: "GB", region: "Unknown", timezone: "Europe/London" }
  },
  "permanently failed": {
    event: "failed",
    severity: "permanent",
    reason: "bounce",
    recipient: "nobody@example.org",
    logLevel: "error",
    deliveryStatus: {
      attemptNumber: 1,
      code: 550,
      message: "5.5.0 Requested action not taken: mailbox unavailable",
      sessionSeconds: 0.208,
      enhancedCode: "5.5.0",
      mxHost: "mx.example.org",
      certificateVerified: true,
      tls: true,
      utf8: true,
      firstDeliveryAttemptSeconds: 0.066,
      bounceType: "hard"
    }
  },
  "temporarily failed": {
    event: "failed",
    severity: "temporary",
    reason: "generic",
    recipientProvider: "Free FR",
    deliveryStatus: {
      attemptNumber: 1,
      code: 421,
      message: "Your IP is temporary blacklisted, retry later",
      sessionSeconds: 0.478,
      retrySeconds: 600,
      mxHost: "mx1.example.org",
      firstDeliveryAttemptSeconds: 0.365
    }
  },
  unsubscribed: { event: "unsubscribed", tags: ["*"], recipient: "ann@example.org", ip: "192.0.2.20" },
  complained: {
    event: "complained",
    envelope: { sendingIp: "192.0.2.10" },
    message: {
      headers: {
        to: "ann@example.org",
        messageId: "20260212182531.0d5ed3254c319957@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        subject: "Hello"
      },
      sizeBytes: 11002
    }
  }
}

describe("The documented webhook of an event that is", () => {
  for (const kind of eventKinds) {
    it.effect(`${kind} decodes`, () =>
      Effect.gen(function*() {
        const event = yield* eventOf(kind)
        const found = Object.fromEntries(
          Object.keys(expected[kind]).map((field) => [field, Reflect.get(event, field)])
        )
        assert.deepStrictEqual(found, expected[kind])
        assert.deepInclude(event, { account: { id: "1234567890abcdef12345678" }, domain: { name: "mail.example.com" } })
      }))

    it.effect(`${kind} carries its signature as text`, () =>
      Effect.gen(function*() {
        const { signature } = yield* Webhook.parse(payload(kind))
        assert.deepInclude(signature, {
          timestamp: "1770146798",
          token: "e0b5477167110d68991efc6b9f89f0a11066af27834600e123"
        })
      }))
  }
})

describe("An empty list", () => {
  const decode = Schema.decodeUnknownSync(Event.Event)

  for (
    const field of ["storage", "envelope", "flags", "message", "delivery-status", "account", "domain", "mailing-list"]
  ) {
    it(`in place of an empty object counts as nothing: ${field}`, () => {
      assert.deepStrictEqual(decode({ event: "delivered", id: "a", [field]: [] }), { event: "delivered", id: "a" })
    })
  }

  it("is one where a list belongs", () => {
    assert.deepStrictEqual(decode({ event: "delivered", tags: [], campaigns: [] }), {
      event: "delivered",
      tags: [],
      campaigns: []
    })
  })

  it("is no text", () => {
    assert.strictEqual(decode({ event: "delivered", recipient: [] }).event, "unknown")
  })
})

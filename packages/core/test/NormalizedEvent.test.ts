import { Event } from "@effect-mailgun/core"
import type { NormalizedEvent } from "@effect-mailgun/core/NormalizedEvent"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Schema } from "effect"

const decode = Schema.decodeUnknownSync(Event.Event)

const normalized = (json: { readonly [field: string]: unknown }): NormalizedEvent => Event.normalize(decode(json))

/** What it says beside the event itself, where it says anything. */
const told = (json: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } => {
  const { raw: _, ...rest } = normalized(json)
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

const id = "20260326120000.1.48906CB188F1A454@example.com"

const timestamp = DateTime.makeUnsafe("2026-03-26T12:00:00.500Z")

const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"

const sent = {
  timestamp,
  recipient: "bob@example.org",
  messageId: id,
  tags: ["welcome"],
  metadata: { order: "1042" }
}

const plain = { ...sent, tags: [], metadata: {} }

const { messageId: _, recipient: __, ...upload } = plain

const table: { readonly [K in keyof typeof Event.examples]: { readonly [field: string]: unknown } } = {
  accepted: { ...sent, type: "queued" },
  rejected: {
    ...plain,
    type: "rejected",
    rejectReason: "other",
    description: "Sandbox subdomains are for test purposes only."
  },
  delivered: { ...sent, type: "delivered", smtpCode: 250, smtpText: "OK" },
  failed: {
    ...sent,
    type: "bounced",
    rejectReason: "bounced",
    smtpCode: 550,
    smtpText: "5.1.1 The email account that you tried to reach does not exist"
  },
  failed_temporarily: {
    ...sent,
    type: "deferred",
    rejectReason: "other",
    smtpCode: 452,
    smtpText: "4.2.2 The email account that you tried to reach is over quota"
  },
  opened: { ...sent, type: "opened", userAgent },
  clicked: { ...sent, type: "clicked", userAgent, clickUrl: "https://example.com/signup" },
  unsubscribed: { ...sent, type: "unsubscribed", userAgent },
  complained: { ...plain, type: "complained" },
  stored: { ...plain, type: "inbound" },
  list_member_uploaded: { ...upload, type: "unknown" },
  list_member_upload_error: { ...upload, type: "unknown" },
  list_uploaded: { ...upload, type: "unknown" },
  unknown: { timestamp, type: "unknown", tags: [], metadata: {} }
}

describe("Event.normalize", () => {
  for (const [name, { event, json }] of Object.entries(Event.examples)) {
    it(`tells ${name} in terms that providers share`, () => {
      const expected = { id: json["id"], ...table[name as keyof typeof table] }
      assert.deepStrictEqual(told(json), expected)
      assert.strictEqual(Event.normalize(event).raw, event)
    })
  }

  const failures: ReadonlyArray<
    readonly [
      severity: string | undefined,
      reason: string | undefined,
      code: number | string | undefined,
      type: string,
      rejectReason: string
    ]
  > = [
    ["permanent", "suppress-bounce", 605, "bounced", "bounced"],
    ["permanent", "suppress-unsubscribe", 606, "bounced", "unsubscribed"],
    ["permanent", "suppress-complaint", 607, "bounced", "spam"],
    ["permanent", "hardfail", 605, "bounced", "bounced"],
    ["permanent", "hardfail", 606, "bounced", "unsubscribed"],
    ["permanent", undefined, "607", "bounced", "spam"],
    ["permanent", "generic", 498, "bounced", "invalid"],
    ["permanent", "generic", 499, "bounced", "timed_out"],
    ["permanent", "old", 452, "bounced", "timed_out"],
    ["permanent", "espblock", 550, "bounced", "blocked"],
    ["permanent", "blacklisted", 550, "bounced", "blocked"],
    ["permanent", "generic", 550, "bounced", "bounced"],
    ["permanent", "from-the-future", 571, "bounced", "bounced"],
    ["permanent", "unknown", 680, "bounced", "other"],
    ["permanent", undefined, undefined, "bounced", "other"],
    ["internal", "generic", 550, "bounced", "bounced"],
    [undefined, "bounce", 550, "bounced", "bounced"],
    ["temporary", "generic", 452, "deferred", "other"],
    ["temporary", "generic", 499, "deferred", "timed_out"],
    ["temporary", "greylisted", 450, "deferred", "other"],
    ["temporary", "espblock", 421, "deferred", "blocked"]
  ]
  for (const [severity, reason, code, type, rejectReason] of failures) {
    it(`takes a ${severity} failure (${reason}, ${code}) for ${type}, ${rejectReason}`, () => {
      const failure = normalized({ event: "failed", severity, reason, "delivery-status": { code } })
      assert.strictEqual(failure.type, type)
      assert.strictEqual(failure.rejectReason, rejectReason)
    })
  }

  it("does without a delivery status, or with null in its place", () => {
    for (const json of [{ event: "failed" }, { event: "failed", "delivery-status": null }]) {
      const { description, rejectReason, smtpCode, smtpText } = normalized(json)
      assert.deepStrictEqual({ description, rejectReason, smtpCode, smtpText }, {
        description: undefined,
        rejectReason: "other",
        smtpCode: undefined,
        smtpText: undefined
      })
    }
  })

  it("tells what Mailgun says where the server said nothing", () => {
    const description = "Not delivering to previously bounced address"
    const failure = normalized({ event: "failed", "delivery-status": { code: 605, message: "", description } })
    assert.strictEqual(failure.description, description)
    assert.isUndefined(failure.smtpText)
  })

  const recipients: ReadonlyArray<readonly [to: string, recipient: string | undefined]> = [
    ["joan@example.org", "joan@example.org"],
    ["Joan <joan@example.org>", "joan@example.org"],
    [`"Doe, Joan" <joan@example.org> (office)`, "joan@example.org"],
    ["joan@example.org <joan@example.org>", "joan@example.org"],
    ["joan@example.org, bob@example.org", undefined],
    ["undisclosed-recipients:;", undefined],
    ["", undefined],
    [`${`"\\`.repeat(100_000)}joan@example.org`, undefined]
  ]
  for (const [to, recipient] of recipients) {
    it(`finds ${recipient} in a rejected message to ${to.slice(0, 50)}`, () => {
      assert.strictEqual(normalized({ event: "rejected", message: { headers: { to } } }).recipient, recipient)
    })
  }

  it("names no recipient of a stored message that has several", () => {
    const message = { headers: { to: "a@example.org" }, recipients: ["a@example.org", "b@example.org"] }
    assert.isUndefined(normalized({ event: "stored", message }).recipient)
  })

  it("leaves the angle brackets off a Message-Id", () => {
    const event = normalized({ event: "stored", message: { headers: { "message-id": "<a@example.com>" } } })
    assert.strictEqual(event.messageId, "a@example.com")
  })

  it("takes an event of the Logs API that it does not know by its own time", () => {
    const raw = { event: "unique_opened", id: "a", "@timestamp": "2026-03-26T12:00:00.500Z" }
    assert.deepStrictEqual(told(raw), { type: "unknown", id: "a", timestamp, tags: [], metadata: {} })
  })

  it("takes anything", () => {
    for (const raw of [null, 7, "opened", [], {}, { event: 7, id: 7, timestamp: "soon" }]) {
      const event = Event.normalize(decode(raw))
      assert.deepStrictEqual([event.type, event.id, event.timestamp], ["unknown", undefined, undefined])
    }
  })
})

describe("Event.examples", () => {
  it("have every kind", () => {
    assert.sameMembers(Object.values(Event.examples).map(({ event }) => event.event), [
      ...Object.keys(Event.examples).filter((name) => name !== "failed_temporarily"),
      "failed"
    ])
  })

  for (const [name, { event, json }] of Object.entries(Event.examples)) {
    it(`decode ${name} to what stands beside it`, () => {
      assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(json))), event)
    })
  }
})

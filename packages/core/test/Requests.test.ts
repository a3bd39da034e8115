import { Bounces, Domains, Events, type Mailgun, type MailgunError, Messages } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Duration, Effect, Schema } from "effect"
import { mailgun, ok } from "./RecordingHttpClient.ts"

interface Expected {
  readonly call: Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>
  readonly method: string
  readonly target: string
  /** Form fields in their order, or the text of a JSON body. */
  readonly form?: ReadonlyArray<readonly [string, string]>
  readonly json?: unknown
}

const details = { domain: { name: "example.com" } }

const date = DateTime.makeUnsafe("2011-10-13T18:02:00Z")

const everyOption: Messages.SendInput = {
  domain: "other.example.com",
  from: { name: "Ann", address: "ann@example.com" },
  to: ["bob@example.com", "Eve <eve@example.com>"],
  cc: "cy@example.com",
  bcc: [{ address: "dee@example.com" }],
  replyTo: "re@example.com",
  subject: "A + B & C",
  text: "über",
  ampHtml: "<html amp4email></html>",
  html: "<p>über</p>",
  tags: ["one", "two"],
  dkim: true,
  secondaryDkim: "example.com/s1",
  secondaryDkimPublic: "example.com/s2",
  deliveryTime: date,
  deliverWithin: Duration.minutes(90),
  deliveryTimeOptimizePeriod: Duration.hours(48),
  timeZoneLocalize: "21:30",
  testMode: true,
  tracking: "htmlonly",
  trackingClicks: false,
  trackingOpens: true,
  trackingPixelLocationTop: "htmlonly",
  requireTls: true,
  skipVerification: false,
  sendingIp: "192.0.2.1",
  sendingIpPool: "pool",
  nativeSend: true,
  archiveTo: "https://example.com/archive",
  suppressHeaders: ["X-Mailgun-Sid", "X-Mailgun-Tag"],
  headers: { "X-Trace": "1", "X-Many": ["a", "b"] },
  variables: { id: "7", nested: { a: [1] } },
  recipientVariables: { "bob@example.com": { name: "Bob" } },
  messageId: "1@example.com"
}

const cases: { readonly [name: string]: Expected } = {
  "messages.send with every option": {
    call: Messages.send(everyOption),
    method: "POST",
    target: "/v3/other.example.com/messages",
    form: [
      ["from", "Ann <ann@example.com>"],
      ["to", "bob@example.com"],
      ["to", "Eve <eve@example.com>"],
      ["cc", "cy@example.com"],
      ["bcc", "dee@example.com"],
      ["h:Reply-To", "re@example.com"],
      ["subject", "A + B & C"],
      ["text", "über"],
      ["amp-html", "<html amp4email></html>"],
      ["html", "<p>über</p>"],
      ["o:tag", "one"],
      ["o:tag", "two"],
      ["o:dkim", "yes"],
      ["o:secondary-dkim", "example.com/s1"],
      ["o:secondary-dkim-public", "example.com/s2"],
      ["o:deliverytime", "Thu, 13 Oct 2011 18:02:00 +0000"],
      ["o:deliver-within", "1h30m"],
      ["o:deliverytime-optimize-period", "48h"],
      ["o:time-zone-localize", "21:30"],
      ["o:testmode", "yes"],
      ["o:tracking", "htmlonly"],
      ["o:tracking-clicks", "no"],
      ["o:tracking-opens", "yes"],
      ["o:tracking-pixel-location-top", "htmlonly"],
      ["o:require-tls", "yes"],
      ["o:skip-verification", "no"],
      ["o:sending-ip", "192.0.2.1"],
      ["o:sending-ip-pool", "pool"],
      ["o:native-send", "yes"],
      ["o:archive-to", "https://example.com/archive"],
      ["o:suppress-headers", "X-Mailgun-Sid,X-Mailgun-Tag"],
      ["h:X-Trace", "1"],
      ["h:X-Many", "a"],
      ["h:X-Many", "b"],
      ["v:id", "7"],
      ["v:nested", "{\"a\":[1]}"],
      ["recipient-variables", "{\"bob@example.com\":{\"name\":\"Bob\"}}"],
      ["h:Message-Id", "<1@example.com>"]
    ]
  },
  "messages.send with a template": {
    call: Messages.send({
      to: "bob@example.com",
      template: { name: "welcome", version: "v2", text: true, variables: { name: "Bob" } },
      suppressHeaders: "all",
      messageId: "<1@example.com>"
    }),
    method: "POST",
    target: "/v3/example.com/messages",
    form: [
      ["to", "bob@example.com"],
      ["template", "welcome"],
      ["t:version", "v2"],
      ["t:text", "yes"],
      ["t:variables", "{\"name\":\"Bob\"}"],
      ["o:suppress-headers", "all"],
      ["h:Message-Id", "<1@example.com>"]
    ]
  },
  "events.list": {
    call: Events.list({
      begin: date,
      ascending: true,
      limit: 25,
      event: "rejected OR failed",
      severity: "permanent",
      recipient: "a+b@example.com",
      messageId: "1@example.com",
      mailingList: "team@example.com"
    }),
    method: "GET",
    target: "/v3/example.com/events?begin=Thu%2C+13+Oct+2011+18%3A02%3A00+%2B0000&ascending=yes&limit=25" +
      "&event=rejected+OR+failed&severity=permanent&recipient=a%2Bb%40example.com&message-id=1%40example.com" +
      "&list=team%40example.com"
  },
  "events.list from a cursor": {
    call: Events.list({ cursor: "/v3/example.com/events/W3siYSI6IGZhbHNl" }),
    method: "GET",
    target: "/v3/example.com/events/W3siYSI6IGZhbHNl"
  },
  "domains.list": {
    call: Domains.list({ limit: 10, skip: 20, state: "active", includeSubaccounts: true }),
    method: "GET",
    target: "/v4/domains?limit=10&skip=20&state=active&include_subaccounts=true"
  },
  "domains.get": { call: Domains.get(), method: "GET", target: "/v4/domains/example.com" },
  "domains.create": {
    call: Domains.create({ name: "new.example.com", wildcard: true, ips: ["192.0.2.1", "192.0.2.2"] }),
    method: "POST",
    target: "/v4/domains",
    form: [["name", "new.example.com"], ["wildcard", "true"], ["ips", "192.0.2.1,192.0.2.2"]]
  },
  "domains.update": {
    call: Domains.update({ requireTls: false, messageTtlSeconds: 3600 }),
    method: "PUT",
    target: "/v4/domains/example.com",
    form: [["require_tls", "false"], ["message_ttl", "3600"]]
  },
  "domains.verify": { call: Domains.verify(), method: "PUT", target: "/v4/domains/example.com/verify" },
  "domains.delete": {
    call: Domains.delete({ domain: "old.example.com" }),
    method: "DELETE",
    target: "/v3/domains/old.example.com"
  },
  "bounces.list": {
    call: Bounces.list({ limit: 3, term: "ann" }),
    method: "GET",
    target: "/v3/example.com/bounces?limit=3&term=ann"
  },
  "bounces.get": {
    call: Bounces.get({ address: "a+b/c?d@example.com" }),
    method: "GET",
    target: "/v3/example.com/bounces/a%2Bb%2Fc%3Fd%40example.com"
  },
  "bounces.create": {
    call: Bounces.create({ address: "ann@example.com", code: "550", error: "No", createdAt: date }),
    method: "POST",
    target: "/v3/example.com/bounces",
    form: [
      ["address", "ann@example.com"],
      ["code", "550"],
      ["error", "No"],
      ["created_at", "Thu, 13 Oct 2011 18:02:00 +0000"]
    ]
  },
  "bounces.createMany": {
    call: Bounces.createMany({
      bounces: [{ address: "ann@example.com", createdAt: date }, { address: "bob@example.com" }]
    }),
    method: "POST",
    target: "/v3/example.com/bounces",
    json: [
      { address: "ann@example.com", created_at: "Thu, 13 Oct 2011 18:02:00 UTC" },
      { address: "bob@example.com" }
    ]
  },
  "bounces.delete": {
    call: Bounces.delete({ address: "ann@example.com" }),
    method: "DELETE",
    target: "/v3/example.com/bounces/ann%40example.com"
  },
  "bounces.deleteAll": { call: Bounces.deleteAll(), method: "DELETE", target: "/v3/example.com/bounces" }
}

/** An answer that every one of these operations can read. */
const anything = ok({ ...details, id: "<1@example.com>", address: "ann@example.com", items: [] })

describe("The request of", () => {
  for (const [name, expected] of Object.entries(cases)) {
    const { layer, requests } = mailgun({}, anything)
    it.effect(`${name} is exactly as Mailgun has it`, () =>
      Effect.gen(function*() {
        yield* expected.call
        const [request] = requests
        assert.ok(request !== undefined)
        assert.strictEqual(request.method, expected.method)
        assert.strictEqual(request.target, expected.target)
        if (expected.form !== undefined) {
          assert.strictEqual(request.headers["content-type"], "application/x-www-form-urlencoded")
          assert.deepStrictEqual(
            [...new URLSearchParams(request.body)],
            expected.form.map(([key, value]) => [key, value])
          )
        } else if (expected.json !== undefined) {
          assert.strictEqual(request.headers["content-type"], "application/json")
          assert.deepStrictEqual(JSON.parse(request.body), expected.json)
        } else {
          assert.strictEqual(request.body, "")
          assert.isUndefined(request.headers["content-type"])
        }
      }).pipe(Effect.provide(layer)))
  }
})

describe("Every request", () => {
  it.effect("carries the key as basic auth, and who is calling", () => {
    const { layer, requests } = mailgun({}, anything)
    return Effect.gen(function*() {
      yield* Bounces.list()
      assert.strictEqual(requests[0]?.headers["authorization"], `Basic ${btoa("api:key-test")}`)
      assert.match(requests[0]?.headers["user-agent"] ?? "", /^effect-mailgun\//)
    }).pipe(Effect.provide(layer))
  })

  it.effect("has no tracing headers", () => {
    const { layer, requests } = mailgun({}, anything)
    return Effect.gen(function*() {
      yield* Effect.withSpan(Bounces.list(), "parent")
      assert.notProperty(requests[0]?.headers, "traceparent")
      assert.notProperty(requests[0]?.headers, "b3")
    }).pipe(Effect.provide(layer))
  })
})

describe("Input that can't be sent", () => {
  const refused: ReadonlyArray<{
    readonly what: string
    readonly call: Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>
    readonly field: string
  }> = [
    { what: "a dot segment in the path", call: Bounces.get({ address: ".." }), field: "address" },
    { what: "an empty path value", call: Bounces.get({ address: "" }), field: "address" },
    { what: "a control character in the path", call: Bounces.get({ address: "a\u0000@b.c" }), field: "address" },
    { what: "half of a surrogate pair", call: Bounces.get({ address: "\ud800" }), field: "address" },
    { what: "a limit out of bounds", call: Bounces.list({ limit: 1001 }), field: "limit" },
    { what: "a limit that is no whole number", call: Events.list({ limit: 1.5 }), field: "limit" },
    {
      what: "a field that the operation does not have",
      // A caller without types, or with a misspelt name.
      call: Bounces.list(JSON.parse(`{"limt": 3}`)),
      field: "limt"
    },
    { what: "a missing required field", call: Bounces.get(JSON.parse("{}")), field: "address" },
    { what: "an empty batch", call: Bounces.createMany({ bounces: [] }), field: "bounces" },
    {
      what: "a batch of more than a thousand",
      call: Bounces.createMany({ bounces: Array.from({ length: 1001 }, (_, i) => ({ address: `${i}@example.com` })) }),
      field: "bounces"
    },
    {
      what: "a record that does not fit",
      call: Bounces.createMany({ bounces: [{ address: "ok@example.com" }, JSON.parse(`{"code": "550"}`)] }),
      field: "bounces[1]"
    },
    { what: "a cursor of another list", call: Bounces.list({ cursor: "/v3/example.com/events/abc" }), field: "cursor" },
    {
      what: "a cursor that leads elsewhere",
      call: Bounces.list({ cursor: "https://evil.example/v3/example.com/bounces" }),
      field: "cursor"
    },
    {
      what: "a cursor with dot segments",
      call: Events.list({ cursor: "/v3/example.com/events/%2e%2e/x" }),
      field: "cursor"
    },
    { what: "a comma in a comma list", call: Domains.create({ name: "a.b", ips: ["1,2"] }), field: "ips[0]" }
  ]
  for (const { call, field, what } of refused) {
    it.effect(`${what} names the field, and nothing is sent`, () => {
      const { layer, requests } = mailgun({}, anything)
      return Effect.gen(function*() {
        const error = yield* Effect.flip(call)
        assert.ok(error._tag === "MailgunInvalidInput", error._tag)
        assert.strictEqual(error.field, field)
        assert.lengthOf(requests, 0)
      }).pipe(Effect.provide(layer))
    })
  }

  it.effect("a missing domain says where to name one", () => {
    const { layer } = mailgun({ domain: undefined }, anything)
    return Effect.gen(function*() {
      const error = yield* Effect.flip(Bounces.list())
      assert.strictEqual(
        error.message,
        "bounces.list was not sent: domain is missing: name it here, or give the layer one (MAILGUN_DOMAIN)"
      )
    }).pipe(Effect.provide(layer))
  })

  it.effect("the layer's domain is never deleted by leaving the name out", () => {
    const { layer, requests } = mailgun({}, anything)
    return Effect.gen(function*() {
      const error = yield* Effect.flip(Domains.delete(JSON.parse("{}")))
      assert.strictEqual(error._tag, "MailgunInvalidInput")
      assert.lengthOf(requests, 0)
    }).pipe(Effect.provide(layer))
  })

  it.effect.prop("any text as a path value comes back as it was, or is refused", [Schema.String], ([address]) => {
    const { layer, requests } = mailgun({}, anything)
    return Effect.gen(function*() {
      const result = yield* Effect.result(Bounces.get({ address }))
      if (result._tag === "Failure") {
        assert.strictEqual(result.failure._tag, "MailgunInvalidInput")
        assert.lengthOf(requests, 0)
        return
      }
      const segments = (requests[0]?.target ?? "").split("/")
      assert.lengthOf(segments, 5)
      assert.strictEqual(decodeURIComponent(segments[4] ?? ""), address)
    }).pipe(Effect.provide(layer))
  })
})

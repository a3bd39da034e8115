import * as Inbound from "@effect-mailgun/core/Inbound"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Effect, Exit, Schema } from "effect"
import { HttpBody, HttpClientRequest, HttpServerRequest } from "effect/http"
import { field, fields, handmade, handmadeType, post, urlencoded, withFields } from "./InboundPosts.ts"

const withChanged = (changed: { readonly [name: string]: string | undefined }) => urlencoded(withFields(changed))

describe("A post that is refused:", () => {
  const truncated = handmade(...fields.map(([name, value]) => field(name, value))).slice(0, -40)
  const malformed = (name: string) => ({ _tag: "MailgunInboundMalformed" as const, field: name })
  const posts: ReadonlyArray<{
    readonly what: string
    readonly request: Request
    readonly error: Partial<Inbound.MailgunInboundMalformed> | { readonly _tag: Inbound.MailgunInboundError["_tag"] }
  }> = [
    { what: "no content type", request: post(new Uint8Array(1)), error: malformed("content-type") },
    { what: "plain text", request: post("hello", "text/plain"), error: malformed("content-type") },
    { what: "no body", request: post(null, "application/x-www-form-urlencoded"), error: malformed("body") },
    {
      what: "a multipart form without a boundary",
      request: post("--", "multipart/form-data"),
      error: malformed("content-type")
    },
    {
      what: "a part without a name",
      request: post(handmade({ headers: "Content-Disposition: form-data", body: "" }), handmadeType),
      error: malformed("body")
    },
    {
      what: "a part with damaged headers",
      request: post(handmade({ headers: "\u0000: a", body: "" }), handmadeType),
      error: malformed("body")
    },
    {
      what: "a body that breaks off",
      request: post(truncated, handmadeType),
      error: { _tag: "MailgunInboundInterrupted" }
    },
    {
      what: "an event as JSON",
      request: post("{\"event-data\":{}}", "application/json; charset=utf-8"),
      error: { _tag: "MailgunInboundWrongEndpoint" }
    },
    {
      what: "an event of the older kind",
      request: urlencoded([
        ["event", "delivered"],
        ["domain", "example.com"],
        ["recipient", "a@example.com"],
        ...fields.slice(-3)
      ]),
      error: { _tag: "MailgunInboundWrongEndpoint" }
    },
    { what: "no recipient", request: withChanged({ recipient: undefined }), error: malformed("recipient") },
    { what: "an empty recipient", request: withChanged({ recipient: "" }), error: malformed("recipient") },
    { what: "no timestamp", request: withChanged({ timestamp: undefined }), error: malformed("timestamp") },
    { what: "no token", request: withChanged({ token: undefined }), error: malformed("token") },
    { what: "no signature", request: withChanged({ signature: undefined }), error: malformed("signature") },
    {
      what: "headers that are no JSON",
      request: withChanged({ "message-headers": "[[" }),
      error: malformed("message-headers")
    },
    {
      what: "headers that are no list",
      request: withChanged({ "message-headers": "{}" }),
      error: malformed("message-headers")
    },
    {
      what: "a header without a value",
      request: withChanged({ "message-headers": "[[\"a\"]]" }),
      error: malformed("message-headers")
    },
    {
      what: "Content-Ids that are no object",
      request: withChanged({ "content-id-map": "[]" }),
      error: malformed("content-id-map")
    },
    {
      what: "a Content-Id of no file",
      request: withChanged({ "content-id-map": "{\"a\": 1}" }),
      error: malformed("content-id-map")
    },
    {
      what: "a Content-Id of no URL",
      request: withChanged({ "message-url": "x", "content-id-map": "{\"a\": {}}" }),
      error: malformed("content-id-map")
    },
    {
      what: "stored files that are no JSON",
      request: withChanged({ "message-url": "x", attachments: "2" }),
      error: malformed("attachments")
    },
    {
      what: "a stored file without a URL",
      request: withChanged({ "message-url": "x", attachments: "[{}]" }),
      error: malformed("attachments")
    },
    {
      what: "too many fields",
      request: post("&".repeat(10_000), "application/x-www-form-urlencoded"),
      error: malformed("body")
    },
    {
      what: "too many parts",
      request: post(handmade(...Array.from({ length: 10_001 }, () => field("a", ""))), handmadeType),
      error: malformed("body")
    }
  ]
  for (const { error, request, what } of posts) {
    it.effect(what, () =>
      Effect.gen(function*() {
        const refusal = yield* Effect.flip(Inbound.parse(request))
        assert.deepInclude(refusal, error)
        assert.notInclude(refusal.message, "example.net")
      }))
  }

  it.effect("a body whose connection breaks, which may come whole the next time", () =>
    Effect.gen(function*() {
      const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) })
      const init = {
        method: "POST",
        body,
        duplex: "half",
        headers: { "content-type": "application/x-www-form-urlencoded" }
      }
      const error = yield* Effect.flip(Inbound.parse(new Request("http://localhost/mail", init)))
      assert.strictEqual(error._tag, "MailgunInboundInterrupted")
      assert.strictEqual(Inbound.answerStatus(error), 503)
    }))

  for (
    const [form, body, type] of [
      ["urlencoded", `recipient=${"a".repeat(2000)}`, "application/x-www-form-urlencoded"],
      ["multipart", handmade(field("recipient", "a".repeat(2000))), handmadeType]
    ] as const
  ) {
    for (const declared of [true, false]) {
      it.effect(`a ${form} body over the limit, ${declared ? "which says so" : "of unknown length"}`, () =>
        Effect.gen(function*() {
          const request = post(body, type)
          if (declared) request.headers.set("content-length", String(body.length))
          const error = yield* Effect.flip(Inbound.parse(request, { maxBodyBytes: 1000 }))
          assert.deepInclude(error, { _tag: "MailgunInboundTooLarge", limitBytes: 1000 })
        }))
    }
  }
})

/** What may become of a text on its way. */
const Damage = Schema.Array(Schema.Struct({
  at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5000 })),
  drop: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })),
  put: Schema.Union([
    Schema.Literals([
      "",
      "\r\n",
      "--xyz",
      "\r\n--xyz\r\n",
      "--xyz--",
      "\"",
      "; name=",
      ":",
      "&",
      "=",
      "%",
      "%zz",
      "[",
      "{",
      "\\",
      "\u0000"
    ]),
    Schema.String
  ])
})).check(Schema.isMaxLength(4))

const damaged = (text: string, damage: typeof Damage["Type"]): string =>
  damage.reduce((whole, { at, drop, put }) => {
    const place = at % (whole.length + 1)
    return whole.slice(0, place) + put + whole.slice(place + drop)
  }, text)

/** Reads a post without the machinery of a fetch-style Request, which takes far longer than the reading. */
const postQuickly = (body: string, contentType: string) =>
  HttpServerRequest.fromClientRequest(
    HttpClientRequest.post("https://example.com/mail", {
      headers: { "content-type": contentType },
      body: HttpBody.uint8Array(new TextEncoder().encode(body), contentType)
    })
  )

/** Reads a post, and says whether it was one of the ways in which a post may end. */
const endsWell = (request: HttpServerRequest.HttpServerRequest) =>
  Effect.map(Effect.exit(Inbound.parse(request, { attachments: Inbound.keepInMemory })), (exit) => {
    if (Exit.isSuccess(exit)) return "a mail"
    assert.ok(
      exit.cause.reasons.every((reason) => Cause.isFailReason(reason) && Inbound.isMailgunInboundError(reason.error)),
      Cause.pretty(exit.cause)
    )
    return "a failure"
  })

/** Five properties, 10,000 cases in all. */
const runs = { arbitrary: { runs: 2000 } }

describe("Whatever is done to a post, it is a mail or a typed failure:", () => {
  const file = { headers: "Content-Disposition: form-data; name=\"attachment-1\"; filename=\"a.txt\"", body: "text" }
  const stored = withFields({
    "message-url": "https://sw.api.mailgun.net/v3/domains/example.com/messages/a",
    "content-id-map": "{\"<a>\": {\"url\": \"https://sw.api.mailgun.net/1\"}}",
    attachments: "[{\"url\": \"https://sw.api.mailgun.net/1\", \"size\": 3}]"
  })
  const small = stored.filter(([name]) => !name.startsWith("body-") && !name.startsWith("stripped-"))
  const body = handmade(...small.map(([name, value]) => field(name, value)), file)
  const encode = (all: typeof stored): string =>
    new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString()
  const encoded = encode(small)

  const replaced = (pick: number, change: (text: string) => string) =>
    stored.map(([name, text], at) => [name, at === pick % stored.length ? change(text) : text] as const)

  it.effect.prop(
    "to a multipart body",
    [Damage],
    ([damage]) => endsWell(postQuickly(damaged(body, damage), handmadeType)),
    runs
  )

  it.effect.prop(
    "to a urlencoded body",
    [Damage],
    ([damage]) => endsWell(postQuickly(damaged(encoded, damage), "application/x-www-form-urlencoded")),
    runs
  )

  it.effect.prop("to its content type", [Damage], ([damage]) => {
    const type = damaged(handmadeType, damage)
    return endsWell(postQuickly(body, isHeaderValue(type) ? type : "multipart/form-data; boundary=\""))
  }, runs)

  it.effect.prop(
    "to the text of a field",
    [Schema.Natural, Damage],
    ([pick, damage]) =>
      endsWell(
        postQuickly(encode(replaced(pick, (text) => damaged(text, damage))), "application/x-www-form-urlencoded")
      ),
    runs
  )

  it.effect.prop(
    "by JSON of any kind in a field",
    [Schema.Natural, Schema.Json],
    ([pick, json]) =>
      endsWell(postQuickly(encode(replaced(pick, () => JSON.stringify(json))), "application/x-www-form-urlencoded")),
    runs
  )
})

const isHeaderValue = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text)

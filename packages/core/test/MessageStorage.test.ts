import { type Mailgun, type MailgunError, Messages, SendingQueues } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

const host = "https://storage-us-east4.api.mailgun.net"
const url = `${host}/v3/domains/example.org/messages/BAABAgDMYHqy0v5PT2I4`

type Call = (url: string) => Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>

const calls: { readonly [name: string]: { readonly call: Call; readonly end: string; readonly method: string } } = {
  getStored: { call: Messages.getStored, method: "GET", end: "" },
  getStoredMime: { call: Messages.getStoredMime, method: "GET", end: "" },
  resend: { call: (place) => Messages.resend(place, { to: "bob@example.com" }), method: "POST", end: "" },
  getStoredAttachment: {
    call: (place) => Stream.runDrain(Messages.getStoredAttachment(place)),
    method: "GET",
    end: "/attachments/0"
  }
}

const outcomeOf = <A>(
  call: Effect.Effect<A, MailgunError.MailgunError, Mailgun.Mailgun>,
  options: Partial<Mailgun.Options> = {}
) => {
  const { layer, requests } = mailgun(options, ok({ "body-mime": "", id: "<1@example.com>" }))
  return Effect.map(Effect.result(call), (outcome) => ({ outcome, requests })).pipe(Effect.provide(layer), Effect.orDie)
}

for (const [name, { call, end, method }] of Object.entries(calls)) {
  describe(`Messages.${name}`, () => {
    it.effect("goes to the storage host that the address names, with the key", () =>
      Effect.gen(function*() {
        const { requests } = yield* outcomeOf(call(url + end))
        assert.deepStrictEqual(requests.map((request) => [request.method, request.url]), [[method, url + end]])
        assert.match(requests[0]?.headers["authorization"] ?? "", /^Basic /)
      }))

    for (
      const elsewhere of [
        "https://eve.example.org/v3/domains/example.org/messages/K",
        "http://storage-us-east4.api.mailgun.net/v3/domains/example.org/messages/K",
        "https://storage-us-east4.api.mailgun.net.example.org/v3/domains/example.org/messages/K",
        `${host}/v3/routes`,
        ""
      ]
    ) {
      it.effect(`sends nothing to ${elsewhere || "nowhere"}`, () =>
        Effect.gen(function*() {
          const { outcome, requests } = yield* outcomeOf(call(elsewhere && elsewhere + end))
          assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInvalidInput")
          assert.strictEqual(outcome.failure.operation, `messages.${name}`)
          assert.lengthOf(requests, 0)
        }))
    }

    it.effect(`refuses the address of ${end === "" ? "a file" : "a whole message"}`, () =>
      Effect.gen(function*() {
        const { outcome, requests } = yield* outcomeOf(call(end === "" ? `${url}/attachments/0` : url))
        assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInvalidInput")
        assert.lengthOf(requests, 0)
      }))
  })
}

describe("A stored message", () => {
  it.effect("is found by the storage of an event", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf(Messages.getStored({ urls: [url, "https://eve.example.org"] }))
      assert.deepStrictEqual(requests.map((request) => request.url), [url])
    }))

  it.effect("is asked for as MIME by the header that Mailgun wants", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf(Messages.getStoredMime(url))
      assert.strictEqual(requests[0]?.headers["accept"], "message/rfc2822")
    }))

  it.effect("that is not kept any more is MailgunNotFound, its files too", () =>
    Effect.gen(function*() {
      const gone: Answer = { status: 404, body: "{\"message\":\"Message not found\"}" }
      for (const { call, end } of Object.values(calls)) {
        const error = yield* Effect.flip(call(url + end)).pipe(Effect.provide(mailgun({}, gone).layer))
        assert.strictEqual(error._tag, "MailgunNotFound")
      }
    }))
})

describe("Scheduled mail", () => {
  const hosts: {
    readonly [what: string]: readonly [options: Partial<Mailgun.Options>, origins: ReadonlyArray<string>]
  } = {
    "the United States": [{}, [
      "https://storage-us-east4.api.mailgun.net",
      "https://storage-us-west1.api.mailgun.net"
    ]],
    "Europe": [{ region: "eu" }, ["https://storage-europe-west1.api.mailgun.net"]],
    "a configured address": [{ baseUrl: "http://127.0.0.1:4000/proxy" }, ["http://127.0.0.1:4000/proxy"]]
  }
  for (const [what, [options, origins]] of Object.entries(hosts)) {
    it.effect(`is deleted at every storage host of ${what}`, () =>
      Effect.gen(function*() {
        const { outcome, requests } = yield* outcomeOf(SendingQueues.deleteEverywhere(), options)
        const urls = origins.map((origin) => `DELETE ${origin}/v3/example.com/envelopes`)
        assert.deepStrictEqual(requests.map((request) => `${request.method} ${request.url}`).toSorted(), urls)
        assert.ok(outcome._tag === "Success")
        assert.deepStrictEqual(outcome.success.map(({ origin }) => origin), origins)
      }))
  }

  it.effect("is deleted at the other hosts where one fails, and the failure is told", () =>
    Effect.gen(function*() {
      const { layer, requests } = mailgun({}, { status: 403, body: "no" }, ok({ message: "done" }))
      const error = yield* Effect.flip(SendingQueues.deleteEverywhere()).pipe(Effect.provide(layer))
      assert.strictEqual(error._tag, "MailgunForbidden")
      assert.lengthOf(requests, 2)
    }))
})

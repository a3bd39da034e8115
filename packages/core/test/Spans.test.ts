import { Bounces, Domains, Mailgun, Messages, RetryPolicy, StoredMessages } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Fiber, References, Schedule } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"
import * as RecordingTracer from "./RecordingTracer.ts"

const { attributesOf, eventsOf } = RecordingTracer

const accepted = ok({ id: "<1@example.com>", message: "Queued. Thank you." })

const message = { from: "ann@example.com", to: "bob@example.com", text: "Hello", messageId: "1@example.com" }

const steady = RetryPolicy.make({ schedule: Schedule.spaced("2 seconds"), attempts: 3 })

/** Runs a call to its end, however long it waits; gives how it ended, and the spans. */
const traced = <A, E>(
  call: Effect.Effect<A, E, Mailgun.Mailgun>,
  options: Partial<Mailgun.Options> = {},
  ...answers: ReadonlyArray<Answer>
) => {
  const tracer = RecordingTracer.make()
  const { layer } = mailgun({ retryPolicy: steady, ...options }, ...answers)
  return Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(Effect.exit(call))
    yield* TestClock.adjust("1 hour")
    const exit = yield* Fiber.join(fiber)
    return { exit, spans: tracer.spans, span: tracer.spans[0] }
  }).pipe(Effect.provide(layer), tracer.provide)
}

describe("The span of an operation", () => {
  it.effect("is one, of a client, named after the operation", () =>
    Effect.gen(function*() {
      const { spans } = yield* traced(Messages.send(message), {}, accepted)
      assert.deepStrictEqual(spans.map(({ kind, name }) => ({ kind, name })), [
        { kind: "client", name: "mailgun.messages.send" }
      ])
    }))

  it.effect("of a send says what OpenTelemetry wants of HTTP and of messaging, and no more", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send(message), {}, accepted)
      assert.deepStrictEqual(attributesOf(span), {
        "http.request.method": "POST",
        "url.template": "/v3/{domain}/messages",
        "url.full": "https://api.mailgun.net/v3/example.com/messages",
        "server.address": "api.mailgun.net",
        "server.port": 443,
        "http.response.status_code": 200,
        "messaging.system": "mailgun",
        "messaging.operation.name": "send",
        "messaging.operation.type": "send",
        "messaging.destination.name": "example.com",
        "messaging.message.id": "1@example.com"
      })
    }))

  it.effect("of another operation has nothing of messaging", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(
        Domains.get({ domain: "example.org" }),
        {},
        ok({ domain: { name: "example.org" } })
      )
      assert.deepStrictEqual(attributesOf(span), {
        "http.request.method": "GET",
        "url.template": "/v4/domains/{domain}",
        "url.full": "https://api.mailgun.net/v4/domains/example.org",
        "server.address": "api.mailgun.net",
        "server.port": 443,
        "http.response.status_code": 200
      })
    }))

  it.effect("names the server that is configured, with its port", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send(message), { baseUrl: "http://127.0.0.1:8025/prefix" }, accepted)
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["server.address"], "127.0.0.1")
      assert.strictEqual(attributes["server.port"], 8025)
      assert.strictEqual(attributes["url.full"], "http://127.0.0.1:8025/prefix/v3/example.com/messages")
    }))

  it.effect("names the domain of the call, not that of the call before", () =>
    Effect.gen(function*() {
      const calls = Effect.andThen(
        Messages.send(message),
        Effect.andThen(
          Messages.send({ ...message, domain: "example.org" }),
          Messages.send(message).pipe(Mailgun.withDomain("example.net"))
        )
      )
      const { spans } = yield* traced(calls, {}, accepted)
      assert.deepStrictEqual(
        spans.map((span) => attributesOf(span)["messaging.destination.name"]),
        ["example.com", "example.org", "example.net"]
      )
      assert.deepStrictEqual(spans.map((span) => attributesOf(span)["url.full"]), [
        "https://api.mailgun.net/v3/example.com/messages",
        "https://api.mailgun.net/v3/example.org/messages",
        "https://api.mailgun.net/v3/example.net/messages"
      ])
    }))

  it.effect("shows of a URL neither an address nor the query", () =>
    Effect.gen(function*() {
      const calls = Effect.andThen(
        Bounces.get({ address: "secret@example.org" }),
        Bounces.list({ term: "secret" })
      )
      const { spans } = yield* traced(calls, {}, ok({ address: "secret@example.org" }), ok({ items: [], paging: {} }))
      assert.deepStrictEqual(spans.map((span) => attributesOf(span)["url.full"]), [
        "https://api.mailgun.net/v3/example.com/bounces/REDACTED",
        "https://api.mailgun.net/v3/example.com/bounces"
      ])
      assert.notInclude(JSON.stringify(spans.map(attributesOf)), "secret")
    }))

  it.effect("counts the recipients where there are several", () =>
    Effect.gen(function*() {
      const many = Messages.send({ ...message, to: ["bob@example.com", "eve@example.com"], cc: "a@b.com, c@d.com" })
      const { span } = yield* traced(many, {}, accepted)
      assert.strictEqual(attributesOf(span)["messaging.batch.message_count"], 4)
    }))

  it.effect("has the Message-Id of a stored message that is sent again, once Mailgun has said it", () =>
    Effect.gen(function*() {
      const resend = StoredMessages.resend({ storageKey: "BAAB", to: "bob@example.com" })
      const { span } = yield* traced(resend, {}, accepted)
      assert.strictEqual(attributesOf(span)["messaging.message.id"], "1@example.com")
    }))

  it.effect("has the Message-Id of a send whose outcome is not known", () =>
    Effect.gen(function*() {
      const send = Messages.send({ ...message, guarantee: "at-most-once" })
      const { span } = yield* traced(send, {}, { status: 500 })
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["messaging.message.id"], "1@example.com")
      assert.strictEqual(attributes["error.type"], "MailgunSendOutcomeUnknown")
      assert.strictEqual(attributes["http.response.status_code"], 500)
    }))

  it.effect("has each retry as an event: what failed, the attempt, the wait", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send(message), {}, { status: 503 }, { failsWith: "ECONNRESET" }, accepted)
      assert.deepStrictEqual(eventsOf(span), [
        {
          name: "mailgun.retry",
          attributes: {
            "error.type": "MailgunServiceUnavailable",
            "mailgun.attempt": 2,
            "mailgun.wait.seconds": 2
          }
        },
        {
          name: "mailgun.retry",
          attributes: { "error.type": "MailgunTransportError", "mailgun.attempt": 3, "mailgun.wait.seconds": 2 }
        }
      ])
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["http.request.resend_count"], 2)
      assert.strictEqual(attributes["http.response.status_code"], 200)
      assert.notProperty(attributes, "error.type")
    }))

  it.effect("has a retry at the time when its wait began", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send(message), {}, { status: 503 }, { status: 503 }, accepted)
      assert.deepStrictEqual(span?.events.map(([, time]) => time), [0n, 2_000_000_000n])
    }))

  it.effect("has a wait for the rate limit of the layer as an event", () =>
    Effect.gen(function*() {
      const calls = Effect.andThen(Messages.send(message), Messages.send(message))
      const { spans } = yield* traced(calls, { rateLimit: { calls: 1, per: "3 seconds" } }, accepted)
      assert.deepStrictEqual(spans.map(eventsOf), [
        [],
        [{ name: "mailgun.rate_limit.wait", attributes: { "mailgun.wait.seconds": 3 } }]
      ])
    }))

  it.effect("says which error it ended with, and the last status", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send(message), {}, { status: 503 }, { status: 401 })
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["error.type"], "MailgunUnauthorized")
      assert.strictEqual(attributes["http.request.resend_count"], 1)
      assert.strictEqual(attributes["http.response.status_code"], 401)
    }))

  it.effect("has no status where the last attempt got no answer", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Bounces.list(), {}, { status: 503 }, { failsWith: "ECONNRESET" })
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["error.type"], "MailgunTransportError")
      assert.notProperty(attributes, "http.response.status_code")
    }))

  it.effect("of an input that can't be says so, and that nothing was asked", () =>
    Effect.gen(function*() {
      const { span } = yield* traced(Messages.send({ ...message, to: ["nobody", "bob@example.com"] }), {}, accepted)
      const attributes = attributesOf(span)
      assert.strictEqual(attributes["error.type"], "MailgunInvalidInput")
      assert.notProperty(attributes, "http.response.status_code")
      assert.notProperty(attributes, "http.request.resend_count")
      assert.notProperty(attributes, "messaging.batch.message_count")
    }))

  it.effect("ends with the call", () =>
    Effect.gen(function*() {
      const { exit, span } = yield* traced(Bounces.list(), {}, { status: 404 })
      assert.ok(Exit.isFailure(exit))
      assert.ok(span?.status._tag === "Ended" && Exit.isFailure(span.status.exit))
    }))

  it.effect("is not made where tracing is off", () =>
    Effect.gen(function*() {
      const { exit, spans } = yield* traced(
        Effect.provideService(Messages.send(message), References.TracerEnabled, false),
        {},
        { status: 503 },
        accepted
      )
      assert.ok(Exit.isSuccess(exit))
      assert.deepStrictEqual(spans, [])
    }))
})

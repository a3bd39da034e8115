import { type Attachment, type Mailgun, type MailgunError, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Queue, Schedule, Stream } from "effect"
import { TestClock } from "effect/testing"
import * as FaultServer from "./FaultServer.ts"

/** What may happen to a send, and whether Mailgun provably did not take the message. */
const happenings: { readonly [what: string]: { readonly fault: FaultServer.Fault; readonly provablyNotTaken?: true } } =
  {
    "the connection is refused": { fault: "refused", provablyNotTaken: true },
    "the rate limit is used up": { fault: { ends: { status: 429 } }, provablyNotTaken: true },
    "it is reset before the body is read": { fault: { reads: "nothing", ends: "reset" } },
    "it is reset inside the body": { fault: { reads: "some", ends: "reset" } },
    "it is reset before it was accepted": { fault: { ends: "reset" } },
    "it is dropped before it was accepted": { fault: { ends: "drop" } },
    "it is answered by 502 and was not accepted": { fault: { ends: { status: 502 } } },
    "it is answered by 503 before the body is read": { fault: { reads: "nothing", ends: { status: 503 } } },
    "the time is up inside the body": { fault: { reads: "some", ends: "hang" } },
    "the time is up before it was accepted": { fault: { ends: "hang" } },
    "it is accepted and then dropped": { fault: { accepts: true, ends: "drop" } },
    "it is accepted and then reset": { fault: { accepts: true, ends: "reset" } },
    "it is accepted and answered by 500": { fault: { accepts: true, ends: { status: 500 } } },
    "it is accepted and answered by 502": { fault: { accepts: true, ends: { status: 502 } } },
    "it is accepted and the answer breaks off": { fault: { accepts: true, ends: "breakOff" } },
    "it is accepted and the time is up": { fault: { accepts: true, ends: "hang" } }
  }

const id = "guaranteed@example.com"

const mime = `From: ann@example.com\r\nMessage-Id: <${id}>\r\n\r\nHello, Bob.\r\n`

type Send = (
  guarantee: Messages.Guarantee
) => Effect.Effect<Messages.MessageAccepted, MailgunError.MailgunError, Mailgun.Mailgun>

const message = (guarantee: Messages.Guarantee) => ({
  from: "ann@example.com",
  to: "bob@example.com",
  text: "Hello, Bob.",
  messageId: id,
  guarantee,
  verifyAfter: Duration.zero
})

/** A file of two pieces. */
const pieces = [new Uint8Array(70_000).fill(1), new Uint8Array(50_000).fill(2)]

const source = { open: () => Stream.fromIterable(pieces) }

/** What gives its content once, and nothing more when it is read again. */
const oneTime = (content: ReadonlyArray<Uint8Array>) => ({ stream: Stream.fromIteratorSucceed(content.values()) })

const withFile = (content: Attachment.Content): Send => (guarantee) =>
  Messages.send({ ...message(guarantee), attachments: { filename: "a.bin", content } })

const withMime = (content: Messages.MimeMessage): Send => (guarantee) =>
  Messages.sendMime({ to: "bob@example.com", message: content, guarantee, verifyAfter: Duration.zero })

/** What can be sent again. */
const repeatable: { readonly [what: string]: Send } = {
  "A message": (guarantee) => Messages.send(message(guarantee)),
  "A message with a source of known length": withFile({ ...source, sizeBytes: 120_000 }),
  "A message with a source of unknown length": withFile(source),
  "Ready-made MIME": withMime(mime),
  "Ready-made MIME from a source": withMime({ open: () => Stream.encodeText(Stream.fromIterable(mime.split(/(?= )/))) })
}

const retryPolicy = RetryPolicy.make({ schedule: Schedule.recurs(2), attempts: 3 })

/** What comes of a send that meets these faults, and how often the message was accepted. */
const outcomeOf = (send: ReturnType<Send>, faults: ReadonlyArray<FaultServer.Fault>, options?: FaultServer.Options) =>
  Effect.gen(function*() {
    const server = yield* FaultServer.make(faults, options)
    // What hangs does so until its time is up, by the test's clock.
    yield* Effect.forkScoped(Effect.forever(Effect.andThen(Queue.take(server.hangs), TestClock.adjust("30 seconds"))))
    const outcome = yield* Effect.result(send).pipe(Effect.provide(FaultServer.layer(server, { retryPolicy })))
    const { [id]: accepted = 0, ...others } = server.counts()
    assert.deepStrictEqual(others, {})
    for (const { body, headers } of server.accepted) yield* assertWhole(body, headers["content-type"])
    return { outcome, accepted, server }
  }).pipe(Effect.scoped)

/** What was accepted has its file from beginning to end. */
const assertWhole = (body: Buffer, type = "") =>
  Effect.promise(async () => {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
    const file = form.get("attachment")
    if (file instanceof Blob) {
      assert.isTrue(Buffer.concat(pieces).equals(Buffer.from(await file.arrayBuffer())))
    }
    const ready = form.get("message")
    if (ready instanceof Blob) assert.strictEqual(await ready.text(), mime)
  })

const acceptsFirst = (fault: FaultServer.Fault): boolean => fault !== "refused" && fault.accepts === true

type Outcome = Effect.Success<ReturnType<typeof outcomeOf>>["outcome"]

const assertUnknown = (outcome: Outcome, messageId: string | undefined) => {
  assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunSendOutcomeUnknown", outcome._tag)
  assert.strictEqual(outcome.failure.messageId, messageId)
}

for (const [what, send] of Object.entries(repeatable)) {
  describe(`${what}, sent`, () => {
    for (const [happening, { fault, provablyNotTaken }] of Object.entries(happenings)) {
      it.effect(`at-least-once is not lost when ${happening}`, () =>
        Effect.gen(function*() {
          const { accepted, outcome } = yield* outcomeOf(send("at-least-once"), [fault])
          assert.strictEqual(outcome._tag, "Success")
          assert.strictEqual(accepted, acceptsFirst(fault) ? 2 : 1)
        }))

      it.effect(`at-most-once is not doubled when ${happening}`, () =>
        Effect.gen(function*() {
          const { accepted, outcome } = yield* outcomeOf(send("at-most-once"), [fault])
          if (provablyNotTaken) assert.strictEqual(outcome._tag, "Success")
          else assertUnknown(outcome, id)
          assert.strictEqual(accepted, provablyNotTaken || acceptsFirst(fault) ? 1 : 0)
        }))

      it.effect(`verified is neither lost nor doubled when ${happening} and the events are there`, () =>
        Effect.gen(function*() {
          const { accepted, outcome, server } = yield* outcomeOf(send("verified"), [fault])
          assert.strictEqual(outcome._tag, "Success")
          assert.strictEqual(accepted, 1)
          assert.strictEqual(server.lookUps(), provablyNotTaken ? 0 : 1)
        }))

      it.effect(`verified is not doubled when ${happening} and the events are not there to see`, () =>
        Effect.gen(function*() {
          const { accepted, outcome } = yield* outcomeOf(send("verified"), [fault], { events: "unreadable" })
          if (provablyNotTaken) assert.strictEqual(outcome._tag, "Success")
          else assertUnknown(outcome, id)
          assert.strictEqual(accepted, provablyNotTaken || acceptsFirst(fault) ? 1 : 0)
        }))
    }
  })
}

describe("A message whose file can be read only once, sent", () => {
  for (const [happening, { fault, provablyNotTaken }] of Object.entries(happenings)) {
    const taken = fault === "refused" || acceptsFirst(fault) ? 1 : 0

    for (const guarantee of ["at-least-once", "at-most-once", "verified"] as const) {
      it.effect(`${guarantee} is not sent without it when ${happening}`, () =>
        Effect.gen(function*() {
          const { accepted, outcome } = yield* outcomeOf(withFile(oneTime(pieces))(guarantee), [fault])
          assert.strictEqual(accepted, taken)
          if (fault === "refused" || (guarantee === "verified" && taken === 1)) {
            assert.strictEqual(outcome._tag, "Success")
          } else if (guarantee === "at-least-once" || provablyNotTaken) {
            assert.ok(outcome._tag === "Failure" && outcome.failure._tag !== "MailgunSendOutcomeUnknown")
            assert.notStrictEqual(outcome.failure._tag, "MailgunInvalidInput")
          } else assertUnknown(outcome, id)
        }))
    }
  }
})

describe("Ready-made MIME that can be read only once", () => {
  const once = () => withMime(oneTime([new TextEncoder().encode(mime)]))

  it.effect("is sent", () =>
    Effect.gen(function*() {
      const { accepted, outcome } = yield* outcomeOf(once()("verified"), [])
      assert.strictEqual(outcome._tag, "Success")
      assert.strictEqual(accepted, 1)
    }))

  it.effect("can't be verified, and says so", () =>
    Effect.gen(function*() {
      const { accepted, outcome } = yield* outcomeOf(once()("verified"), [{ accepts: true, ends: "drop" }])
      assertUnknown(outcome, undefined)
      assert.strictEqual(accepted, 1)
    }))
})

describe("Ready-made MIME without a Message-Id", () => {
  it.effect("is not sent twice when it can't be verified", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make([{ accepts: true, ends: { status: 502 } }])
      const send = withMime("From: ann@example.com\r\n\r\nHello")("verified")
      const outcome = yield* Effect.result(send).pipe(Effect.provide(FaultServer.layer(server, { retryPolicy })))
      assertUnknown(outcome, undefined)
      assert.lengthOf(server.accepted, 1)
    }))
})

describe("A stored message, resent", () => {
  const resend = (faults: ReadonlyArray<FaultServer.Fault>) =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make(faults)
      const place = `${server.url}/v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4`
      const outcome = yield* Effect.result(Messages.resend(place, { to: "bob@example.com" })).pipe(
        Effect.provide(FaultServer.layer(server, { retryPolicy }))
      )
      return { outcome, server }
    })

  it.effect("is accepted once", () =>
    Effect.gen(function*() {
      const { outcome, server } = yield* resend([])
      assert.strictEqual(outcome._tag, "Success")
      assert.deepStrictEqual(server.accepted.map(({ target }) => target), [
        "/v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4"
      ])
    }))

  for (const [happening, { fault, provablyNotTaken }] of Object.entries(happenings)) {
    if (fault !== "refused" && fault.ends === "hang") continue
    it.effect(`is not doubled when ${happening}`, () =>
      Effect.gen(function*() {
        const { outcome, server } = yield* resend([fault])
        if (provablyNotTaken) assert.strictEqual(outcome._tag, "Success")
        else assertUnknown(outcome, undefined)
        assert.lengthOf(server.accepted, provablyNotTaken || acceptsFirst(fault) ? 1 : 0)
      }))
  }
})

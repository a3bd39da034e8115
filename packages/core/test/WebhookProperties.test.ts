import * as Webhook from "@effect-mailgun/core/Webhook"
import { assert, layer } from "@effect/vitest"
import { Array as Arr, Cause, Effect, Exit, Option, Redacted, Schema } from "effect"
import { eventSamples, legacyForms } from "./webhookSamples.ts"

const signingKey = Redacted.make("signing key of the account")

const contents: ReadonlyArray<Webhook.Content> = [
  ...Object.values(eventSamples).map((eventData) => ({ eventData })),
  ...Object.values(legacyForms).map((fields) => ({ fields }))
]

/** Right webhooks of either format, signed once for all cases. */
const webhooks = Effect.runSync(
  Effect.cached(Effect.forEach(contents, (content) => Webhook.sign(content, { signingKey })))
)

/** The webhook that the number picks. */
const webhookOf = (pick: number) => Effect.map(webhooks, (all) => Option.getOrThrow(Arr.get(all, pick % all.length)))

/** Neither success nor defect: one error of ours, and nothing else. */
const assertTypedFailure = (exit: Exit.Exit<unknown, unknown>): void => {
  assert.ok(Exit.isFailure(exit), "it was taken")
  assert.strictEqual(exit.cause.reasons.length, 1)
  assert.ok(Cause.hasFails(exit.cause), `a defect: ${Cause.pretty(exit.cause)}`)
  for (const reason of exit.cause.reasons) {
    assert.ok(Cause.isFailReason(reason) && Webhook.isMailgunWebhookError(reason.error))
  }
}

const receive = (body: unknown, contentType?: string) =>
  // @ts-expect-error the type forbids what is tried here
  Effect.exit(Webhook.receive(body, { contentType }))

const signatureFields = ["timestamp", "token", "signature"] as const

/** The text with another character at the place that the number picks. */
const damaged = (text: string, pick: number, character: string): string => {
  const place = pick % text.length
  const other = text[place] === character ? (character === "0" ? "1" : "0") : character
  return text.slice(0, place) + other + text.slice(place + 1)
}

const Character = Schema.Literals([..."0123456789abcdefABCDEF -+.\n\0ü"])

layer(Webhook.layer({ signingKeys: signingKey }))("A webhook", (it) => {
  it.effect.prop(
    "with one character of its signature changed is refused",
    [Schema.Natural, Schema.Natural, Character],
    ([which, place, character]) =>
      Effect.gen(function*() {
        const { signature } = yield* webhookOf(which)
        const field = signatureFields[which % 3] ?? "token"
        assertTypedFailure(
          yield* Effect.exit(Webhook.verify({ ...signature, [field]: damaged(signature[field], place, character) }))
        )
      }),
    { arbitrary: { runs: 3000 } }
  )

  it.effect.prop(
    "with any other JSON in place of a field of its signature is refused",
    [Schema.Natural, Schema.Json],
    ([which, junk]) =>
      Effect.gen(function*() {
        const { body, signature } = yield* webhookOf(0)
        const field = signatureFields[which % 3] ?? "token"
        const { [field]: _, ...missing } = signature
        for (const spoiled of [{ ...signature, [field]: junk }, missing]) {
          assertTypedFailure(yield* receive(JSON.stringify({ ...JSON.parse(body), signature: spoiled })))
        }
      }),
    { arbitrary: { runs: 1500 } }
  )

  it.effect.prop(
    "with any other JSON in place of its signature or its event is refused",
    [Schema.Json],
    ([junk]) =>
      Effect.gen(function*() {
        const { body } = yield* webhookOf(0)
        assertTypedFailure(yield* receive(JSON.stringify({ ...JSON.parse(body), signature: junk })))
        assertTypedFailure(yield* receive(JSON.stringify(junk)))
        if (typeof junk !== "object" || junk === null || Array.isArray(junk)) {
          assertTypedFailure(yield* receive(JSON.stringify({ ...JSON.parse(body), "event-data": junk })))
        }
      }),
    { arbitrary: { runs: 1000 } }
  )

  it.effect.prop(
    "whose body is cut anywhere is refused",
    [Schema.Natural, Schema.Natural],
    ([which, place]) =>
      Effect.gen(function*() {
        const { body } = yield* webhookOf(which)
        assertTypedFailure(yield* receive(body.slice(0, place % body.length)))
      }),
    { arbitrary: { runs: 2500 } }
  )

  it.effect.prop(
    "of any text, bytes or fields is refused",
    [Schema.String, Schema.Uint8Array, Schema.Array(Schema.Tuple([Schema.String, Schema.Json])), Schema.Json],
    ([text, bytes, fields, json]) =>
      Effect.gen(function*() {
        for (const body of [text, `{${text}`, `event=${text}`, bytes, fields, [["event", text], ...fields], json]) {
          assertTypedFailure(yield* receive(body))
        }
      }),
    { arbitrary: { runs: 500 } }
  )

  const Piece = Schema.Literals([
    "--x",
    "--x--",
    "\r\n",
    "\n",
    "Content-Disposition: form-data; name=\"event\"",
    "Content-Disposition: form-data",
    "Content-Disposition: form-data; name=\"a\"; filename*=utf-8''%ff",
    "Content-Type: text/plain; charset=utf-16",
    "Content-Type: text/plain; charset=none",
    "opened",
    ":",
    "\0"
  ])

  it.effect.prop(
    "of any pieces of a multipart form is refused",
    [
      Schema.Array(Piece),
      Schema.Literals(["; boundary=x", "; boundary=\"x\"", "; boundary=", "", ";;", "; charset=x"])
    ],
    ([pieces, parameters]) =>
      Effect.gen(function*() {
        const bytes = new TextEncoder().encode(pieces.join(""))
        assertTypedFailure(yield* receive(bytes, `multipart/form-data${parameters}`))
      }),
    { arbitrary: { runs: 1500 } }
  )

  it.effect.prop(
    "whose event is any JSON object is received, and never a defect",
    [Schema.Record(Schema.String, Schema.Json), Schema.Literals(["failed", "opened", "list_uploaded"])],
    ([json, event]) =>
      Effect.gen(function*() {
        const { body } = yield* Webhook.sign({ eventData: { ...json, event } }, { signingKey })
        assert.ok(Exit.isSuccess(yield* receive(body)))
      })
  )
})

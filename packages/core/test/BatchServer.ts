import { Mailgun } from "@effect-mailgun/core"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import { assert } from "@effect/vitest"
import { Clock, Effect, Layer, Redacted, Stream } from "effect"
import { HttpClient, HttpClientResponse } from "effect/http"
import { type Answer, ok } from "./RecordingHttpClient.ts"

export const message = { from: "news@example.com", subject: "News", text: "Hello." }

/** So many recipients, told apart by their number. */
export const people = (amount: number, from = 0) =>
  Array.from({ length: amount }, (_, number) => ({ address: `${from + number}@example.com`, number: from + number }))

/** A request as Mailgun reads it. */
export interface Sent {
  readonly to: ReadonlyArray<string>
  readonly variables: { readonly [address: string]: unknown }
  readonly messageId: string
  /** In milliseconds of the test's clock. */
  readonly at: number
  readonly body: string
}

export const accepted = (sent: Sent): Answer => ok({ id: sent.messageId, message: "Queued. Thank you." })

/** A Mailgun that keeps what is sent, and knows how much of it is under way. */
export const server = (
  answer: (sent: Sent, number: number) => Effect.Effect<Answer> = (sent) => Effect.succeed(accepted(sent))
) => {
  const requests: Array<Sent> = []
  const underWay = { now: 0, most: 0 }
  const client = HttpClient.make((request) =>
    Effect.gen(function*() {
      const body = request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : ""
      // A multipart body has no such fields; tests look at its length alone.
      const fields = new URLSearchParams(body)
      const sent: Sent = {
        to: fields.getAll("to"),
        variables: JSON.parse(fields.get("recipient-variables") ?? "null"),
        messageId: fields.get("h:Message-Id") ?? "",
        at: yield* Clock.currentTimeMillis,
        body
      }
      requests.push(sent)
      underWay.most = Math.max(underWay.most, ++underWay.now)
      const given = yield* Effect.ensuring(
        answer(sent, requests.length - 1),
        Effect.sync(() => underWay.now--)
      )
      return "status" in given
        ? HttpClientResponse.fromWeb(request, new Response(given.body ?? "", { status: given.status }))
        : yield* Effect.die("no such answer in these tests")
    })
  )
  return {
    requests,
    underWay,
    layer: Mailgun.layer({ apiKey: Redacted.make("key-test"), domain: "example.com" }).pipe(
      Layer.provide(Layer.succeed(HttpClient.HttpClient, client))
    )
  }
}

/** All outcomes of a batch, and the requests that it took. */
export const outcomesOf = <R, E>(
  batch: Stream.Stream<MessageBatch.Outcome<R>, E, Mailgun.Mailgun>,
  { layer, requests } = server()
) =>
  Stream.runCollect(batch).pipe(
    Effect.map((outcomes) => ({ outcomes, requests })),
    Effect.provide(layer)
  )

/** What an outcome says, in short. */
export const summary = <R>({ _tag, index, recipients, resumeAt }: MessageBatch.Outcome<R>) => ({
  _tag,
  index,
  size: recipients.length,
  resumeAt
})

export const issueOf = <R>(outcome: MessageBatch.Outcome<R> | undefined): string => {
  assert.ok(outcome?._tag === "Failed" && outcome.error._tag === "MailgunInvalidInput")
  return `${outcome.error.field} ${outcome.error.issue}`
}

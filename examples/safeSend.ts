/**
 * Sends a message with each guarantee over a network that loses the first answer, and counts how often it arrived, at an
 * emulator.
 */
import { MailgunError, Messages } from "@effect-mailgun/core"
import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Duration, Effect, Layer, Redacted } from "effect"
import { HttpClient, HttpClientError } from "effect/http"

/** Mailgun has the message, but the connection breaks before it can say so. */
const losingTheFirstAnswer = (client: HttpClient.HttpClient) => {
  let isFirst = true
  return HttpClient.transformResponse(client, (answered) =>
    Effect.flatMap(answered, (response) => {
      if (!isFirst) return Effect.succeed(response)
      isFirst = false
      const reason = new HttpClientError.TransportError({ request: response.request, description: "it broke" })
      return Effect.fail(new HttpClientError.HttpClientError({ reason }))
    }))
}

/** A client for each guarantee, so that each has a first answer to lose. */
const onABadDay = () =>
  Layer.unwrap(Effect.map(EmulatorServer.EmulatorServer, ({ url }) =>
    NodeMailgun.layer({
      apiKey: Redacted.make("key-emulator"),
      domain: "sandbox.example.com",
      baseUrl: url,
      transformClient: losingTheFirstAnswer
    })))

const program = Effect.gen(function*() {
  const emulator = yield* Emulator.Emulator

  for (const guarantee of ["at-least-once", "at-most-once", "verified"] as const) {
    const to = `${guarantee}@example.com`
    const outcome = yield* Messages.send({
      from: "shop@sandbox.example.com",
      to,
      subject: "Your order",
      text: "It is on its way.",
      guarantee,
      // Mailgun's own events take longer: there, leave the half minute that it waits by itself.
      verifyAfter: Duration.millis(100)
    }).pipe(
      Effect.match({ onSuccess: ({ id }) => `accepted as ${id}`, onFailure: (error) => error.message }),
      Effect.provide(onABadDay())
    )
    const { length } = yield* emulator.inbox(to)
    yield* Effect.log(`${guarantee}: arrived ${length === 1 ? "once" : `${length} times`}; ${outcome}`)
  }
})

program.pipe(Effect.provide(EmulatorServer.layer()), MailgunError.report, NodeRuntime.runMain)

/**
 * Everything that can go wrong is in the type, and one `catchTags` handles what matters.
 */
import { Bounces, Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const send = (to: string) =>
  Messages.send({ from: "me@example.com", to, subject: "Hello", text: "Hello." }).pipe(
    Effect.map(({ id }) => `accepted as ${id}`),
    Effect.catchTags({
      MailgunInvalidInput: (error) => Effect.succeed(`not sent: ${error.field} ${error.issue}`),
      MailgunUnauthorized: (error) => Effect.succeed(`refused: ${error.message}`),
      MailgunRateLimited: (error) => Effect.succeed(`refused for now: ${error.message}`),
      MailgunSendOutcomeUnknown: (error) => Effect.succeed(`look for ${error.messageId} in the events`)
    })
  )

const program = Effect.gen(function*() {
  yield* Effect.log(yield* send("ann@example.com"))
  yield* Effect.log(yield* send("not an address"))
  yield* Effect.log(yield* send("ann@example.com").pipe(Mailgun.withDomain("not-mine.example.org")))

  const hasBounced = yield* Bounces.get({ address: "ann@example.com" }).pipe(
    Effect.as(true),
    Effect.catchTag("MailgunNotFound", () => Effect.succeed(false))
  )
  yield* Effect.log(`Has ann@example.com bounced? ${hasBounced ? "Yes" : "No"}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

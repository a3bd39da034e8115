/**
 * Sends one newsletter to 2,500 recipients, each with their own name and code, with a progress bar.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY` and `MAILGUN_DOMAIN` set, it sends by
 * Mailgun, in test mode: accepted, but delivered to nobody.
 */
import { Mailgun, MailgunError, MessageBatch, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Effect, Stream } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"
import { progressBar } from "./layers/progressBar.ts"

// Might as well be rows of a database: recipients are pulled as they are needed.
const subscribers = Stream.range(1, 2500).pipe(
  Stream.map((number) => ({
    // One subscriber has no address that could be.
    address: number === 1234 ? "nobody" : `subscriber-${number}@example.com`,
    variables: { name: `Subscriber ${number}`, code: 10_000 + number }
  }))
)

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const failures: Array<string> = []

  yield* Messages.sendBatch(
    {
      from: { name: "The Newsletter", address: `news@${domain}` },
      subject: "%recipient.name%, your code",
      text: "Hello %recipient.name%,\n\nyour code is %recipient.code%.\n",
      headers: { "List-Unsubscribe": "<%unsubscribe_url%>" },
      tags: ["newsletter"],
      testMode: true
    },
    subscribers,
    // Small and slow enough to be watched.
    { maxChunkRecipients: 100, rate: { recipients: 1_000, per: "1 second" } }
  ).pipe(
    Stream.tap((outcome) => {
      if (outcome._tag !== "Failed") return Effect.void
      // A key that is wrong for one chunk is wrong for all.
      if (outcome.error._tag === "MailgunUnauthorized") return Effect.fail(outcome.error)
      failures.push(MailgunError.explain(outcome.error))
      return Effect.void
    }),
    MessageBatch.progress({ total: 2500 }),
    progressBar("newsletter"),
    Stream.runDrain
  )
  yield* Effect.forEach(failures, (failure) => Effect.logWarning(failure))
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

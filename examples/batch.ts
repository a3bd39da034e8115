/**
 * Sends one newsletter to 2,500 recipients, each with their own name and code, and prints how far it has come after each chunk.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY` and `MAILGUN_DOMAIN` set, it sends by
 * Mailgun, in test mode: accepted, but delivered to nobody.
 */
import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Effect, Stream } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

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
    { rate: { recipients: 5_000, per: "1 second" } }
  ).pipe(
    Stream.tap((outcome) => outcome._tag === "Failed" ? Effect.logWarning(outcome.error.message) : Effect.void),
    Stream.scan(
      () => ({ accepted: 0, failed: 0 }),
      ({ accepted, failed }, { _tag, recipients: { length } }) =>
        _tag === "Accepted" ? { accepted: accepted + length, failed } : { accepted, failed: failed + length }
    ),
    Stream.runForEach(({ accepted, failed }) => Effect.log(`${accepted} of 2500 accepted, ${failed} failed`))
  )
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

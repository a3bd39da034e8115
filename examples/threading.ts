/**
 * Answers a message so that mail readers show both as one thread, and says how to unsubscribe with a single click.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))
  const from = { name: "Support, 24/7", address: `support@${domain}` }

  const question = yield* Messages.send({ from, to, subject: "Ticket 7", text: "We have your question." })

  // Of a message from elsewhere, these are its own `Message-Id` and `References`.
  const thread = yield* Effect.fromResult(MessageHeaders.reply({ messageId: question.id }))
  const unsubscribe = yield* Effect.fromResult(
    MessageHeaders.listUnsubscribe({ url: "https://example.com/leave?ticket=7", oneClick: true })
  )
  const answer = yield* Messages.send({
    from,
    to,
    subject: "Re: Ticket 7",
    text: "Here is the answer.",
    headers: { ...thread, ...unsubscribe }
  })
  yield* Effect.log(`${answer.id} answers ${thread["In-Reply-To"]}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

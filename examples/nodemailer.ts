/**
 * Nodemailer, sending by Mailgun: for applications and frameworks that already send by it. It needs no Effect.
 *
 * Without a key it talks to an emulator in this process. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set, it
 * sends by Mailgun.
 */
import { Mailgun, MailgunError } from "@effect-mailgun/core"
import { NodemailerTransport } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect } from "effect"
import { createTransport, type SendMailOptions } from "nodemailer"
import { MailgunLive } from "./layers/MailgunLive.ts"

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  // An application without Effect makes it by NodemailerTransport.fromOptions({ apiKey, domain }).
  const transporter = createTransport(yield* NodemailerTransport.make)

  const mail: SendMailOptions & NodemailerTransport.MailgunFields = {
    from: { name: "Calendar", address: `calendar@${domain}` },
    to,
    subject: "Standup",
    html: "<p>Every day at nine. <img src=\"cid:clock\"></p>",
    attachments: [{ cid: "clock", path: "data:image/png;base64,iVBORw0KGgo=", filename: "clock.png" }],
    icalEvent: { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n" },
    mailgun: { tags: ["standup"], tracking: false }
  }
  const { accepted, messageId, response } = yield* Effect.tryPromise({
    try: () => transporter.sendMail(mail),
    catch: (error) => error
  })
  yield* Effect.log(`${messageId} for ${accepted.join(", ")}: ${response}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

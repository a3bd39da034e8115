/**
 * Stores a template, and sends a message that it makes of variables.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages, Templates } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const template = `<p>Dear {{name}},</p>
<ul>{{#each lines}}<li>{{this.count}} x {{this.what}}</li>{{/each}}</ul>`

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  yield* Templates.create({ name: "receipt", description: "What was bought", template }).pipe(
    Effect.catchTag("MailgunBadRequest", () => Effect.log("The template is there already"))
  )
  const { id } = yield* Messages.send({
    from: { name: "Shop", address: `shop@${domain}` },
    to,
    subject: "Your receipt",
    template: {
      name: "receipt",
      text: true,
      variables: { name: "Ann", lines: [{ count: 2, what: "apples" }, { count: 1, what: "pear" }] }
    }
  })

  const { storage = {} } = yield* Messages.awaitDelivery(id, { interval: "1 second" })
  const { bodyHtml } = yield* Messages.getStored(storage)
  yield* Effect.log(bodyHtml)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

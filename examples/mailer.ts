/**
 * A part of an application that sends mail and does not know by whom: Mailgun delivers it, and memory keeps it in a test.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailer, MailgunError } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

/** Knows of no provider. */
const confirmOrder = Effect.fn("confirmOrder")(function*(order: { readonly number: number; readonly address: string }) {
  const domain = yield* Config.String("MAILGUN_DOMAIN").pipe(Config.withDefault("sandbox.example.com"))
  return yield* Mailer.send({
    from: { name: "The Shop", address: `shop@${domain}` },
    to: order.address,
    subject: `Your order ${order.number}`,
    text: "Thank you. It is on its way.",
    tags: ["order"]
  })
})

const production = Effect.gen(function*() {
  const address = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))
  const { id } = yield* confirmOrder({ number: 17, address })
  yield* Effect.log(`Mailgun took it as ${id}`)
}).pipe(Effect.provide(Mailer.layerMailgun({ tracking: false }).pipe(Layer.provide(MailgunLive))))

const test = Effect.gen(function*() {
  yield* confirmOrder({ number: 18, address: "ann@example.com" })
  const sent = yield* (yield* Mailer.SentMessages).all
  yield* Effect.log(`Memory has ${sent.map(({ subject }) => subject).join(", ")}`)
}).pipe(Effect.provide(Mailer.layerMemory))

Effect.andThen(production, test).pipe(MailgunError.report, NodeRuntime.runMain)

/**
 * Hands a message over today that is to go out tomorrow morning.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun, in test mode: accepted, but delivered to nobody.
 */
import { Mailgun, MailgunError, Messages, Rfc2822 } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, DateTime, Duration, Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  const now = yield* DateTime.now
  const tomorrowAtNine = now.pipe(
    DateTime.setZoneNamedUnsafe("Europe/Berlin"),
    DateTime.add({ days: 1 }),
    DateTime.startOf("day"),
    DateTime.add({ hours: 9 })
  )

  const { id } = yield* Messages.send({
    from: { name: "Reminder", address: `reminder@${domain}` },
    to,
    subject: "Today: the dentist",
    text: "At half past ten.",
    deliveryTime: tomorrowAtNine,
    deliverWithin: Duration.hours(2),
    testMode: true
  })
  yield* Effect.log(`${id} will go out on ${Rfc2822.format(tomorrowAtNine)}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

/**
 * Writes events to standard output as they come, one JSON object a line, and goes on after a stop where it was.
 *
 * Mailgun's events are complete only after half an hour, which is what `Events.tail` waits for by itself. Here it waits
 * for a second, so that there is something to see.
 */
import { Event, Events, Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Console, DateTime, Effect, Layer, Logger, Ref, Stream } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const send = Effect.fnUntraced(function*(number: number) {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))
  yield* Messages.send({ from: `tail@${domain}`, to, subject: `Message ${number}`, text: "Hello." })
})

const line = (event: Event.Event): string => {
  const { messageId, recipient, timestamp, type } = Event.normalize(event)
  return JSON.stringify({ at: timestamp, type, recipient, messageId })
}

/** Follows the events for three seconds, and persists the position after each. */
const follow = Effect.fnUntraced(function*(saved: Ref.Ref<string | undefined>, since: DateTime.Utc) {
  const position = yield* Ref.get(saved)
  yield* Events.tail({ position, since, trustAge: "1 second", pause: "500 millis" }).pipe(
    Stream.runForEach((tailed) => Effect.andThen(Console.log(line(tailed.event)), Ref.set(saved, tailed.position))),
    Effect.timeoutOption("3 seconds")
  )
})

const program = Effect.gen(function*() {
  const since = yield* DateTime.now
  // A file or a table, where the position is to outlive the program.
  const saved = yield* Ref.make<string | undefined>(undefined)
  yield* Effect.forEach([1, 2, 3], send)
  yield* follow(saved, since)
  yield* send(4)
  yield* follow(saved, since)
})

// Standard output is for the events alone.
const LoggerLive = Layer.succeed(Logger.LogToStderr, true)

program.pipe(Effect.provide(MailgunLive), Effect.provide(LoggerLive), MailgunError.report, NodeRuntime.runMain)

/**
 * The kinds of calls that meet every failure: what each asks of the server, and what it does with the answer differs.
 */
import { Bounces, Events, type Mailgun, type MailgunError, Messages } from "@effect-mailgun/core"
import { DateTime, Duration, Effect, Stream } from "effect"

/** What may stand in no error: the text, the files and the variables of what is sent. */
export const secretContent = "content-5f8a1c"

/** What stands in errors only by Mailgun's own words. */
export const address = "recipient-5f8a1c@example.com"

export interface Call {
  readonly name: string
  /** Whether it is made again after a failure that may have come after Mailgun did what was asked. */
  readonly isRepeated: boolean
  readonly run: Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>
}

const message = {
  from: "ann@example.com",
  to: address,
  subject: secretContent,
  text: secretContent,
  variables: { order: secretContent }
}

const piece = new TextEncoder().encode(secretContent.repeat(1000))

/** A megabyte and more, of a size that is not known before. */
const upload = Stream.fromIterable(Array.from({ length: 80 }, () => piece)).pipe(Stream.rechunk(1))

const tail = Events.tail({ since: DateTime.makeUnsafe(0), pause: Duration.millis(1) })

export const calls: ReadonlyArray<Call> = [
  { name: "a get", isRepeated: true, run: Bounces.get({ address }) },
  { name: "a list as a stream", isRepeated: true, run: Stream.runCollect(Bounces.stream()) },
  {
    name: "a send with bytes",
    isRepeated: true,
    run: Messages.send({ ...message, attachments: { filename: "a.txt", content: piece } })
  },
  {
    name: "a send with a stream",
    isRepeated: true,
    run: Messages.send({
      ...message,
      attachments: { filename: "a.txt", content: { open: () => upload } }
    })
  },
  {
    name: "a send at most once",
    isRepeated: false,
    run: Messages.send({ ...message, guarantee: "at-most-once" })
  },
  {
    name: "a batch",
    isRepeated: true,
    run: Messages.sendBatch({ from: message.from, text: secretContent }, [
      { address, variables: { order: secretContent } }
    ]).pipe(
      Stream.runHead,
      Effect.flatMap((outcome) =>
        outcome._tag === "Some" && outcome.value._tag === "Failed"
          ? Effect.fail(outcome.value.error)
          : Effect.succeed(outcome)
      )
    )
  },
  { name: "a tail", isRepeated: true, run: Stream.runHead(tail) }
]

/**
 * One message to any number of recipients, each of whom sees only their own address, and may get a text of their own.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { addresseeReader } from "./internal/addressee.ts"
import { batchRefusal, inputOf, optionsRefusal } from "./internal/batchRefusal.ts"
import { makePace } from "./internal/pace.ts"
import { recipientChunks, type Rejected } from "./internal/recipientChunks.ts"
import { maxRecipients } from "./internal/sendLimits.ts"
import * as Mailbox from "./Mailbox.ts"
import type { Mailgun } from "./Mailgun.ts"
import { type MailgunError, MailgunInvalidInput } from "./MailgunError.ts"
import type { MessageAccepted, SendFields, SendInput } from "./Messages.ts"
import type * as Operation from "./Operation.ts"
import * as Personalisation from "./Personalisation.ts"
import * as Progress from "./Progress.ts"

/**
 * What `Messages.sendBatch` sends: a `Messages.SendInput` without what differs from chunk to chunk.
 *
 * **Details**
 *
 * `cc` and `bcc` get a copy for each recipient, and count against the 1000 of a chunk. `Text` is what the compiler knows
 * of subject and bodies.
 *
 * @category models
 * @since 0.1.0
 */
export type Message<Text extends string = string> =
  & Omit<SendFields, "to" | "recipientVariables" | "messageId" | "subject" | "text" | "html" | "ampHtml">
  & {
    readonly subject?: Text | undefined
    readonly text?: Text | undefined
    readonly html?: Text | undefined
    readonly ampHtml?: Text | undefined
  }

/**
 * One who gets the message. More fields than these are carried along, and come back in the outcome.
 *
 * @category models
 * @since 0.1.0
 */
export interface Recipient {
  /** A bare address: `"ann@example.com"`. */
  readonly address: string
  readonly name?: string | undefined
  /** Values for `%recipient.name%`, as JSON has them. */
  readonly variables?: Personalisation.Variables | undefined
}

/**
 * How many chunks, or recipients, go out in a time. They are spread evenly over it. Attempts after the first don't count.
 *
 * @category options
 * @since 0.1.0
 */
export type Rate =
  | { readonly chunks: number; readonly per: Duration.Input }
  | { readonly recipients: number; readonly per: Duration.Input }

/**
 * What `Messages.sendBatch` takes beside the message and the recipients.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** How many chunks are under way at once. Default 4. */
  readonly concurrency?: number | undefined
  /** As fast as Mailgun answers, and as the layer's own `rateLimit` lets it, unless given. */
  readonly rate?: Rate | undefined
  /** From 1 to 1000, which is the default. */
  readonly maxChunkRecipients?: number | undefined
  /**
   * The most that recipients and their variables take in the body of a request, in bytes as they travel; the text and
   * the files of the message come on top. Default 5 MiB.
   */
  readonly maxChunkBytes?: number | undefined
  /**
   * What becomes of a recipient who lacks a variable that the message uses: not sent to, or sent to with the placeholder
   * as it stands. Default `"fail"`.
   */
  readonly missingVariables?: "fail" | "send" | undefined
  /** The Message-Id of a chunk, by the index of its first recipient; made up unless given. */
  readonly messageId?: ((index: number) => string) | undefined
  /** The `resumeAt` of an earlier run's last outcome: so many recipients are passed over. Default 0. */
  readonly resumeAt?: number | undefined
}

/**
 * Mailgun took a chunk.
 *
 * @category models
 * @since 0.1.0
 */
export interface Accepted<out R> {
  readonly _tag: "Accepted"
  /** Of the chunk's first recipient, counted from 0 at the start of all recipients. */
  readonly index: number
  /** The chunk's Message-Id, with angle brackets. */
  readonly id: string
  readonly recipients: ReadonlyArray<R>
  /** Where a later run goes on, if this outcome is the last that was seen. */
  readonly resumeAt: number
}

/**
 * A chunk was not taken, or a recipient can't be sent to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Failed<out R> {
  readonly _tag: "Failed"
  /** Of the first of the recipients, counted from 0 at the start of all recipients. */
  readonly index: number
  /**
   * As of `Messages.send` for a chunk. `MailgunInvalidInput` for a recipient, whom it names by index: its field is
   * `"recipients[17].variables"`.
   */
  readonly error: MailgunError
  readonly recipients: ReadonlyArray<R>
  /** Where a later run goes on, if this outcome is the last that was seen. */
  readonly resumeAt: number
}

/**
 * Recipients who go out in one request, ready for `Messages.send`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Chunk<out R> {
  readonly _tag: "Chunk"
  /** Of the first recipient, counted from 0 at the start of all recipients. */
  readonly index: number
  /** Where a later run goes on, if this chunk is the last that was seen. */
  readonly resumeAt: number
  readonly recipients: ReadonlyArray<R>
  readonly to: ReadonlyArray<Mailbox.Mailbox>
  /** For `recipientVariables`: by address; those who have none are left out. */
  readonly variables: { readonly [address: string]: Personalisation.Variables }
}

/**
 * What became of a chunk, or of a recipient who can't be sent to.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome<R> = Accepted<R> | Failed<R>

/**
 * Sends one message to any number of recipients, who don't see each other. Gives one {@link Outcome} for each chunk as it
 * is done, and one for each recipient who can't be sent to; every recipient is in exactly one.
 *
 * `POST /v3/{domain}/messages`, for each chunk.
 *
 * **Details**
 *
 * A chunk ends at 1000 recipients, or before its recipients and their variables pass `maxChunkBytes`, or before an
 * address that it already has. Recipients are pulled as they are needed: no more than `concurrency` chunks are held at a
 * time, and none is sent beyond that before its outcome is taken. Chunks have a Message-Id each, and are repeated as the
 * retry policy and the message's `guarantee` say.
 *
 * A chunk that fails does not end the run. Its recipients are in its outcome, to be sent to again: by another
 * `sendBatch`, unless the error is `MailgunSendOutcomeUnknown`. A recipient whose address is none, who lacks a variable
 * that the message uses, or who alone is too large, is reported by themselves, before the chunk that is being filled.
 *
 * Outcomes come in the order of the chunks. To go on after a run that ended early, give the same recipients and, as
 * `resumeAt`, that of the last outcome: nobody is left out, and nobody is sent to twice but those whose chunks were under
 * way. Those are sent again with the same Message-Id where `messageId` makes it from the index.
 *
 * The Stream fails with `MailgunInvalidInput`, before anything is sent, where the message or an option can't be. Where
 * the recipients fail, what they gave before is sent, and then the Stream fails with their error. Interrupting it, or
 * taking only some of its outcomes, interrupts the sends that are under way.
 *
 * Where the compiler knows subject and bodies, it checks that recipients have the variables that these use.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const program = Messages.sendBatch(
 *   { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" },
 *   [
 *     { address: "ann@example.com", variables: { name: "Ann", code: 17 } },
 *     { address: "bob@example.com", variables: { name: "Bob", code: 18 } }
 *   ],
 *   { rate: { recipients: 10_000, per: "1 minute" } }
 * ).pipe(
 *   Stream.filter((outcome) => outcome._tag === "Failed"),
 *   Stream.runForEach(({ error, index }) => Effect.logError(`from ${index}: ${error.message}`))
 * )
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface SendBatch {
  <
    Text extends string,
    R extends Recipient & Personalisation.Needs<Text>,
    E = never,
    Q = never
  >(
    message: Message<Text>,
    recipients: Iterable<R> | Stream.Stream<R, E, Q>,
    options?: Options
  ): Stream.Stream<Outcome<R>, E | MailgunInvalidInput, Mailgun | Q>
}

/** The operation that sends a chunk. */
type Send = Operation.Operation<SendInput, MessageAccepted>

/**
 * Makes {@link SendBatch} from the operation that sends a chunk: `Messages.sendBatch` is made from `Messages.send`.
 *
 * **Example**
 *
 * ```ts
 * import { MessageBatch, Messages } from "@effect-mailgun/core"
 *
 * const sendBatch = MessageBatch.make(Messages.send)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make =
  (send: Send): SendBatch =>
  <Text extends string, R extends Recipient & Personalisation.Needs<Text>, E = never, Q = never>(
    message: Message<Text>,
    recipients: Iterable<R> | Stream.Stream<R, E, Q>,
    options: Options = {}
  ): Stream.Stream<Outcome<R>, E | MailgunInvalidInput, Mailgun | Q> =>
    Stream.suspend((): Stream.Stream<Outcome<R>, E | MailgunInvalidInput, Mailgun | Q> => {
      const problem = batchRefusal(send, message, options)
      if (problem !== undefined) return Stream.fail(new MailgunInvalidInput({ operation, ...problem }))

      const { concurrency = defaultConcurrency } = options
      return cut(message, recipients, options).pipe(
        Stream.tap(turnTaker(options.rate)),
        Stream.mapEffect(
          (item) =>
            item._tag === "Chunk" ? sendChunk(send, message, item, options.messageId) : Effect.succeed(rejection(item)),
          { concurrency }
        )
      )
    })

/**
 * The requests that {@link SendBatch} would make, without making them: chunks as they would go out, and the recipients
 * who can't be sent to. For dry runs, and for those who send the chunks in a way of their own.
 *
 * **Details**
 *
 * The same recipients, message and options give the same chunks. `concurrency`, `rate` by chunks and `messageId` play no
 * part. The message itself is not checked.
 *
 * **Example**
 *
 * ```ts
 * import { MessageBatch } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const program = MessageBatch.chunks(
 *   { from: "news@example.com", subject: "Hi %recipient.name%", text: "Hello." },
 *   [{ address: "ann@example.com", variables: { name: "Ann" } }]
 * ).pipe(
 *   Stream.runForEach((item) => Effect.log(`${item._tag} at ${item.index}`))
 * )
 * ```
 *
 * @category inspection
 * @since 0.1.0
 */
export const chunks = <R extends Recipient, E = never, Q = never>(
  message: Message,
  recipients: Iterable<R> | Stream.Stream<R, E, Q>,
  options: Options = {}
): Stream.Stream<Chunk<R> | Failed<R>, E | MailgunInvalidInput, Q> =>
  Stream.suspend((): Stream.Stream<Chunk<R> | Failed<R>, E | MailgunInvalidInput, Q> => {
    const problem = optionsRefusal(options)
    return problem === undefined
      ? Stream.map(cut(message, recipients, options), (item) => item._tag === "Chunk" ? item : rejection(item))
      : Stream.fail(new MailgunInvalidInput({ operation, ...problem }))
  })

/**
 * How many recipients the outcomes of a batch account for, so far: done are all of them, failed those of `Failed`
 * outcomes. To see the outcomes themselves, `Stream.tap` them before.
 *
 * **Details**
 *
 * `total` is how many recipients there are, where that is known. For a batch that goes on, `startAt` is its `resumeAt`.
 *
 * **Example**
 *
 * ```ts
 * import { MessageBatch, Messages } from "@effect-mailgun/core"
 * import { Effect, Stream } from "effect"
 *
 * const recipients = [{ address: "ann@example.com" }, { address: "bob@example.com" }]
 *
 * const program = Messages.sendBatch({ from: "news@example.com", subject: "News", text: "Hello." }, recipients).pipe(
 *   Stream.tap((outcome) => outcome._tag === "Failed" ? Effect.logWarning(outcome.error.message) : Effect.void),
 *   MessageBatch.progress({ total: recipients.length }),
 *   Stream.runForEach(({ done, failed, total }) => Effect.log(`${done} of ${total}, ${failed} failed`))
 * )
 * ```
 *
 * @category inspection
 * @since 0.1.0
 */
export const progress =
  (options: Pick<Progress.Options<never>, "total" | "startAt"> = {}) =>
  <R, E, Q>(outcomes: Stream.Stream<Outcome<R>, E, Q>): Stream.Stream<Progress.Progress, E, Q> =>
    Progress.of(outcomes, {
      ...options,
      count: ({ _tag, recipients: { length } }) => ({ done: length, failed: _tag === "Failed" ? length : 0 })
    })

const cut = <R extends Recipient, E, Q>(
  message: Message,
  recipients: Iterable<R> | Stream.Stream<R, E, Q>,
  options: Options
): Stream.Stream<Chunk<R> | Rejected<R>, E, Q> => {
  const limits = limitsOf(message, options)
  const source = Stream.isStream(recipients)
    ? recipients
    : Stream.fromIterable(recipients, { chunkSize: limits.maxRecipients })
  const { resumeAt = 0 } = options
  return recipientChunks(resumeAt === 0 ? source : Stream.drop(source, resumeAt), {
    limits,
    startAt: resumeAt,
    read: addresseeReader({
      hasFiles: message.attachments !== undefined || message.inline !== undefined,
      required: options.missingVariables === "send" ? [] : Personalisation.placeholders(message)
    })
  })
}

const operation = "messages.sendBatch"

const defaultConcurrency = 4

const defaultChunkBytes = 5 * 1024 * 1024

const sendChunk = <R>(
  send: Send,
  message: Message,
  { index, recipients, resumeAt, to, variables }: Chunk<R>,
  messageId: Options["messageId"]
): Effect.Effect<Outcome<R>, never, Mailgun> =>
  Effect.map(
    Effect.result(
      Effect.suspend(() =>
        send(inputOf({ ...message, to, recipientVariables: variables, messageId: messageId?.(index) }))
      )
    ),
    Result.match({
      onSuccess: ({ id }) => ({ _tag: "Accepted", index, id, recipients, resumeAt }),
      onFailure: (error) => ({ _tag: "Failed", index, error, recipients, resumeAt })
    })
  )

const rejection = <R>({ complaint, index, recipient, resumeAt }: Rejected<R>): Failed<R> => {
  const field = `recipients[${index}]${complaint.at}`
  const error = new MailgunInvalidInput({ operation, field, issue: complaint.issue })
  return { _tag: "Failed", index, error, recipients: [recipient], resumeAt }
}

const turnTaker = (rate: Rate | undefined): (item: Chunk<unknown> | Rejected<unknown>) => Effect.Effect<void> => {
  if (rate === undefined) return () => Effect.void
  const turn = makePace("chunks" in rate ? rate.chunks : rate.recipients, Duration.fromInputUnsafe(rate.per))
  return (item) => item._tag === "Rejected" ? Effect.void : turn("chunks" in rate ? 1 : item.recipients.length)
}

const limitsOf = (message: Message, options: Options) => {
  const { maxChunkBytes = defaultChunkBytes, maxChunkRecipients = maxRecipients, rate } = options
  return {
    maxBytes: maxChunkBytes,
    maxRecipients: Math.min(
      maxChunkRecipients,
      maxRecipients - count(message.cc) - count(message.bcc),
      // A chunk of more would exceed the rate by itself.
      rate !== undefined && "recipients" in rate ? Math.max(1, Math.floor(rate.recipients)) : maxRecipients
    )
  }
}

const count = (mailboxes: SendInput["cc"]): number =>
  [mailboxes ?? []].flat().reduce<number>((total, mailbox) => total + countOf(mailbox), 0)

/** One text may name many. */
const countOf = (mailbox: Mailbox.Input): number =>
  typeof mailbox === "string" ? Result.getOrElse(Mailbox.parseList(mailbox), () => []).length : 1

/**
 * What becomes of a message after it was taken, to be made happen: it is opened, a link is clicked, it bounces.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { Emulator, type Outcome } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const full: Outcome.Outcome = { event: "failed", severity: "temporary", code: 452, message: "4.2.2 Mailbox full" }
 *
 * const program = Effect.gen(function*() {
 *   const emulator = yield* Emulator.Emulator
 *   const { id } = yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", text: "Hello" })
 *   yield* emulator.report(id, full)
 *   yield* emulator.report(id, { event: "clicked", url: "https://example.com/offer" })
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"

/**
 * What is to happen to a message.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome = Reaction | Click | Unsubscription | Failure

/**
 * Whom an {@link Outcome} is about.
 *
 * @category models
 * @since 0.1.0
 */
export interface OutcomeRecipient {
  /** One of the message's recipients, in any case. Default: the first of them. */
  readonly recipient?: string | undefined
}

/**
 * The recipient opens the message, or reports it as spam, which puts the address on the list of complaints.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reaction extends OutcomeRecipient {
  readonly event: "opened" | "complained"
}

/**
 * The recipient wants no more mail, which puts the address on the list of unsubscribes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Unsubscription extends OutcomeRecipient {
  readonly event: "unsubscribed"
  /** Mail of this tag only. Default: all mail of the domain. */
  readonly tag?: string | undefined
}

/**
 * The recipient follows a link.
 *
 * @category models
 * @since 0.1.0
 */
export interface Click extends OutcomeRecipient {
  readonly event: "clicked"
  /** Default: the first link of the message. */
  readonly url?: string | undefined
}

/**
 * The recipient's mail server does not take the message: for good, which puts the address on the bounce list, or for now.
 *
 * @category models
 * @since 0.1.0
 */
export interface Failure extends OutcomeRecipient {
  readonly event: "failed"
  readonly severity: "permanent" | "temporary"
  /** The SMTP code. Default 550, or 452 where it is temporary. */
  readonly code?: number | undefined
  /** What the server says. An enhanced code at its beginning, such as `5.1.1`, is told on its own too. */
  readonly message?: string | undefined
}

/**
 * No message that is kept has this id and this recipient.
 *
 * @category errors
 * @since 0.1.0
 */
export class MessageNotKept extends Data.TaggedError("MessageNotKept")<{
  readonly messageId: string
  readonly recipient: string | undefined
}> {
  override get message(): string {
    const recipient = this.recipient === undefined ? "" : ` to ${this.recipient}`
    return `the emulator keeps no message ${this.messageId}${recipient}`
  }
}

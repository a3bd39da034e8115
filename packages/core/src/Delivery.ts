/**
 * Waiting until a message has arrived, or has not.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/events
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type DeliveredEvent, FailedEvent, RejectedEvent } from "./Event.ts"
import type { Event } from "./Event.ts"
import * as Events from "./Events.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"

/**
 * Mailgun has given up on the message. `event` says why: the reason, and what the recipient's server said.
 *
 * @category errors
 * @since 0.1.0
 */
export class DeliveryFailed extends Schema.TaggedError<DeliveryFailed>("@effect-mailgun/core/DeliveryFailed")(
  "DeliveryFailed",
  {
    /** The Message-Id, without angle brackets. */
    messageId: Schema.String,
    event: Schema.suspend(() => Schema.Union([Schema.toType(FailedEvent), Schema.toType(RejectedEvent)]))
  }
) {
  override get message(): string {
    const { event } = this
    const reason = event.event === "failed"
      ? event.deliveryStatus?.message || event.deliveryStatus?.description || event.reason
      : event.reject?.reason
    return `${this.messageId} was not delivered: ${reason ?? "no reason given"}`
  }
}

/**
 * No event told what became of the message in the time that was given. It may still be delivered.
 *
 * @category errors
 * @since 0.1.0
 */
export class DeliveryTimedOut extends Schema.TaggedError<DeliveryTimedOut>("@effect-mailgun/core/DeliveryTimedOut")(
  "DeliveryTimedOut",
  {
    /** The Message-Id, without angle brackets. */
    messageId: Schema.String
  }
) {
  override get message(): string {
    return `what became of ${this.messageId} is not known yet`
  }
}

/**
 * What {@link awaitDelivery} takes besides the Message-Id.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** The domain that sent it; the layer's own unless given. */
  readonly domain?: string | undefined
  /** Whose delivery to wait for, where the message has several recipients. */
  readonly recipient?: string | undefined
  /** How long to wait. Default 10 minutes; Mailgun itself tries for 8 hours. */
  readonly timeout?: Duration.Input | undefined
  /** How long to wait between looks at the events. Default 5 seconds. */
  readonly interval?: Duration.Input | undefined
}

/**
 * Follows the events of a message until it is delivered.
 *
 * **Details**
 *
 * Fails with {@link DeliveryFailed} where Mailgun has given up or has rejected the message, with {@link DeliveryTimedOut}
 * where the time is up first, and with `MailgunError` where the events can't be read. A temporary failure is no end:
 * Mailgun tries again. Events come some seconds after what they tell, at times minutes.
 *
 * **Example**
 *
 * ```ts
 * import { Delivery, Messages } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const program = Messages.send({ from: "me@example.com", to: "ann@example.com", subject: "Hi", text: "Hello" }).pipe(
 *   Effect.flatMap(({ id }) => Delivery.awaitDelivery(id, { timeout: "2 minutes" })),
 *   Effect.catchTag("DeliveryFailed", (error) => Effect.logWarning(error.message))
 * )
 * ```
 *
 * @category waiting
 * @since 0.1.0
 */
export const awaitDelivery = Effect.fn("Messages.awaitDelivery")(function*(
  id: string,
  options: Options = {}
): Effect.fn.Return<DeliveredEvent, DeliveryFailed | DeliveryTimedOut | MailgunError, Mailgun> {
  const messageId = id.startsWith("<") && id.endsWith(">") ? id.slice(1, -1) : id
  const { domain, interval = "5 seconds", recipient, timeout = "10 minutes" } = options
  const look = Events.list({ domain, messageId, recipient, limit: 300 })

  const follow: Effect.Effect<DeliveredEvent, DeliveryFailed | MailgunError, Mailgun> = Effect.flatMap(
    look,
    ({ items }) => {
      const end = items.find(isEnd)
      if (end === undefined) return Effect.andThen(Effect.sleep(interval), follow)
      return end.event === "delivered"
        ? Effect.succeed(end)
        : Effect.fail(new DeliveryFailed({ messageId, event: end }))
    }
  )

  return yield* Effect.timeoutOrElse(follow, {
    duration: Duration.fromInputUnsafe(timeout),
    orElse: () => Effect.fail(new DeliveryTimedOut({ messageId }))
  })
})

const isEnd = (event: Event): event is DeliveredEvent | FailedEvent | RejectedEvent =>
  event.event === "delivered" || event.event === "rejected" ||
  (event.event === "failed" && event.severity !== "temporary")

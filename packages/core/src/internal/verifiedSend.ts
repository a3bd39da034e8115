import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"
import type { Mailgun } from "../Mailgun.ts"
import type { MailgunError } from "../MailgunError.ts"
import type { Guarantee } from "../Messages.ts"
import * as Operation from "../Operation.ts"
import * as Page from "../Page.ts"

class LookUpInput extends Input.Struct<LookUpInput>("MessagesLookUpInput")({
  domain: Input.domain,
  messageId: Input.text("message-id"),
  limit: Input.integer("limit", { min: 1, max: 300 })
}) {}

/** Whether the events know a message. Not the Events resource itself, which would be part of every bundle that sends. */
const lookUp = Operation.make({
  name: "messages.lookUp",
  method: "GET",
  path: "/v3/{domain}/events",
  input: LookUpInput,
  output: Page.byUrl(Schema.Unknown),
  example: { messageId: "1@example.com", limit: 1 }
})

/** How long Mailgun's events usually need to show a message that it has taken. */
const defaultWait = Duration.seconds(30)

/** Waits for the events to catch up, and looks whether one of them is of this message. */
const findSent = (options: {
  readonly domain: string | undefined
  readonly messageId: string
  readonly wait: Duration.Duration | undefined
}): Effect.Effect<Option.Option<{ readonly id: string; readonly message: string }>, MailgunError, Mailgun> =>
  Effect.sleep(options.wait ?? defaultWait).pipe(
    Effect.andThen(lookUp({ domain: options.domain, messageId: options.messageId, limit: 1 })),
    Effect.map(({ items }) =>
      items.length === 0
        ? Option.none()
        : Option.some({ id: `<${options.messageId}>`, message: "Found in the events." })
    )
  )

interface Repeatable {
  readonly domain?: string | undefined
  readonly guarantee?: Guarantee | undefined
  readonly verifyAfter?: Duration.Duration | undefined
}

/** A message that is ready to be sent, and how one with this Message-Id may be repeated. */
export const readyToSend = <I extends Repeatable>(input: I, messageId: string | undefined) => ({
  input,
  // What has no Message-Id can't be looked up, so it is not repeated where the outcome is open.
  safety: input.guarantee === "at-most-once" || (input.guarantee === "verified" && messageId === undefined)
    ? "once" as const
    : "safe" as const,
  message: { id: messageId },
  verify: input.guarantee === "verified" && messageId !== undefined
    ? findSent({ domain: input.domain, messageId, wait: input.verifyAfter })
    : undefined
})

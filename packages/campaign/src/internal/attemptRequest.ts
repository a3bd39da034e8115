import * as Events from "@effect-mailgun/core/Events"
import * as Mailbox from "@effect-mailgun/core/Mailbox"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Messages from "@effect-mailgun/core/Messages"
import * as RetryPolicy from "@effect-mailgun/core/RetryPolicy"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { type Outcome, type SendChanged, SendLedger, type SendLedgerFailed } from "../SendLedger.ts"
import type { Obstacle, Part } from "./attemptBatch.ts"
import { digest } from "./digest.ts"
import { concernsRecipients, isUnknown } from "./sendError.ts"
import { freshMillis, requestMillis, type SettleRules } from "./settleRules.ts"

/** Recipients who go out in one request, or in several where Mailgun refuses one of them. */
interface Options<R> {
  readonly key: string
  readonly group: string
  readonly message: MessageBatch.Message
  readonly settle: SettleRules
  readonly domain: string
  readonly recipients: ReadonlyArray<R>
  readonly to: MessageBatch.Chunk<R>["to"]
  readonly variables: MessageBatch.Chunk<R>["variables"]
}

type Parts<R> = Effect.Effect<
  ReadonlyArray<Part<R>>,
  MailgunError.MailgunError | SendLedgerFailed | SendChanged,
  Mailgun.Mailgun | SendLedger
>

/** Claims a request, makes it where that is certain to be right, and says what became of it. */
export const attemptRequest = <R>(options: Options<R>): Parts<R> =>
  Effect.gen(function*() {
    const ledger = yield* SendLedger
    const messageId = `${digest(options.key)}@${options.domain}`
    const now = yield* Clock.currentTimeMillis
    const claim = yield* ledger.claim({
      key: options.key,
      group: options.group,
      messageId,
      recipients: options.recipients.length,
      fingerprint: digest(options.to.map(({ address }) => address).join("\n"))
    })
    if (claim._tag === "Settled") return yield* settledParts(options, messageId, claim.outcome)
    if (claim._tag === "Claimed") {
      return yield* makeRequest(options, messageId, { attempt: claim.attempt, claimedAt: now })
    }

    const settleAt = claim.claimedAt + options.settle.settleAfterMillis
    return now < settleAt
      ? unknown(options, messageId, settleAt)
      : yield* settleUnknown(options, messageId, claim)
  })

/** Decides about a request that somebody began and nobody recorded, long enough ago. */
const settleUnknown = Effect.fnUntraced(function*<R>(
  options: Options<R>,
  messageId: string,
  claim: { readonly attempt: number; readonly firstClaimedAt: number }
): Effect.fn.Return<
  ReadonlyArray<Part<R>>,
  MailgunError.MailgunError | SendLedgerFailed | SendChanged,
  Mailgun.Mailgun | SendLedger
> {
  const ledger = yield* SendLedger
  const { key, message, settle } = options
  const looksLater = (now: number, obstacle: Obstacle) =>
    unknown(options, messageId, now + settle.settleAfterMillis, { obstacle })

  if (settle.unknown === "skip") {
    return yield* settledParts(options, messageId, yield* record(options, claim.attempt, givenUp))
  }
  if (settle.unknown === "reconcile") {
    const now = yield* Clock.currentTimeMillis
    if (now - claim.firstClaimedAt > settle.eventsReachBackMillis) {
      const reason = "it was begun longer ago than the events are sure to reach back"
      return looksLater(now, { isForEver: true, reason, error: undefined })
    }
    const found = yield* Effect.result(
      Events.list({ domain: message.domain, messageId, limit: 1 }).pipe(
        Mailgun.withTimeout(Duration.millis(Math.max(requestMillis(settle), 1000)))
      )
    )
    if (Result.isFailure(found)) {
      const { failure: error } = found
      return looksLater(now, { isForEver: false, reason: `the events could not be read: ${error.message}`, error })
    }
    if (found.success.items.length > 0) {
      return yield* settledParts(
        options,
        messageId,
        yield* record(options, claim.attempt, { _tag: "Accepted", reconciled: true })
      )
    }
  }
  // The time is taken before the claim: it may have grown old before anybody else could see it as taken over.
  const claimedAt = yield* Clock.currentTimeMillis
  const attempt = yield* ledger.takeOver(key, claim.attempt)
  return attempt === undefined
    // Somebody was faster; what they did is known next time.
    ? unknown(options, messageId, claimedAt + settle.settleAfterMillis)
    : yield* makeRequest(options, messageId, { attempt, claimedAt })
})

const givenUp: Outcome = {
  _tag: "GivenUp",
  reason: "whether it was accepted is not known, and it was not to be sent again"
}

/** Makes the request, records what came of it, and goes on from there. */
const makeRequest = Effect.fnUntraced(function*<R>(
  options: Options<R>,
  messageId: string,
  held: Held
): Effect.fn.Return<
  ReadonlyArray<Part<R>>,
  MailgunError.MailgunError | SendLedgerFailed | SendChanged,
  Mailgun.Mailgun | SendLedger
> {
  const made = yield* carryThrough(sendAndRecord(options, messageId, held))
  if (made === "too late") return yield* attemptRequest(options)
  return made === "unknown"
    ? unknown(options, messageId, held.claimedAt + options.settle.settleAfterMillis, { wasSent: true })
    : yield* settledParts(options, messageId, made)
})

/** A claim that is the caller's. */
interface Held {
  readonly attempt: number
  readonly claimedAt: number
}

const sendAndRecord = Effect.fnUntraced(function*<R>(
  options: Options<R>,
  messageId: string,
  { attempt, claimedAt }: Held
): Effect.fn.Return<
  Outcome | "unknown" | "too late",
  MailgunError.MailgunError | SendLedgerFailed,
  Mailgun.Mailgun | SendLedger
> {
  const ledger = yield* SendLedger
  const { key, settle } = options
  let isTooLate = false
  // Right before the request: whoever was frozen since the claim must not make it.
  const guard = Effect.flatMap(Clock.currentTimeMillis, (now) => {
    isTooLate = now - claimedAt > freshMillis(settle)
    return isTooLate ? Effect.fail(claimIsOld) : Effect.void
  })
  const answer = yield* Effect.result(
    Messages.send(requestOf(options, messageId)).pipe(
      Mailgun.withGuard(guard),
      Mailgun.withRetryPolicy(RetryPolicy.none),
      Mailgun.withTimeout(Duration.millis(requestMillis(settle)))
    )
  )
  if (isTooLate) {
    // Where another has taken over meanwhile, this gives nothing back.
    yield* ledger.release(key, attempt)
    return "too late"
  }
  if (Result.isSuccess(answer)) return yield* record(options, attempt, { _tag: "Accepted", reconciled: false })
  const error = answer.failure
  if (isUnknown(error)) return settle.unknown === "skip" ? yield* record(options, attempt, givenUp) : "unknown"
  if (concernsRecipients(error)) {
    return yield* record(
      options,
      attempt,
      options.recipients.length > 1 ? { _tag: "Divided" } : { _tag: "Refused", reason: error.detail }
    )
  }
  yield* ledger.release(key, attempt)
  return yield* error
})

const claimIsOld = new MailgunError.MailgunInvalidInput({
  operation: "messages.send",
  field: "claim",
  issue: "has grown old"
})

/** That `html` and `template` don't stand together, the operation's own check sees to. */
const requestOf = <R>({ message, to, variables }: Options<R>, messageId: string): Messages.SendInput =>
  ({ ...message, to, recipientVariables: variables, messageId, guarantee: "at-most-once" }) as Messages.SendInput

/**
 * Runs to its end, and lets an interruption through only then: a process that is asked to stop knows what became of the
 * requests that it made. In a fiber of its own, since the timeout of the request must still be able to interrupt it.
 */
const carryThrough = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.uninterruptible(Effect.flatMap(Effect.forkDetach(Effect.interruptible(effect)), Fiber.join))

/** Records an outcome, and gives the one that stands. */
const record = <R>({ key }: Options<R>, attempt: number, outcome: Outcome) =>
  Effect.flatMap(SendLedger, (ledger) => ledger.settle(key, attempt, outcome)).pipe(
    // Once the message is out, a moment without the database must not leave it in doubt.
    Effect.retry({ times: 3, schedule: Schedule.exponential("100 millis") }),
    Effect.map((standing) => standing ?? outcome)
  )

const unknown = <R>(
  { recipients }: Options<R>,
  messageId: string,
  settleAt: number,
  { obstacle, wasSent = false }: { readonly obstacle?: Obstacle; readonly wasSent?: boolean } = {}
): ReadonlyArray<Part<R>> => [{ _tag: "Unknown", messageId, recipients, settleAt, obstacle, wasSent }]

/** What an outcome means for the recipients; where the request was divided, what became of the halves. */
const settledParts = <R>(options: Options<R>, messageId: string, outcome: Outcome): Parts<R> => {
  const { recipients } = options
  if (outcome._tag === "Divided") {
    return Effect.map(Effect.forEach(halves(options), (half) => attemptRequest(half)), (parts) => parts.flat())
  }
  if (outcome._tag === "Accepted") {
    return Effect.succeed([{ _tag: "Accepted", messageId, reconciled: outcome.reconciled, recipients }])
  }
  return Effect.succeed([
    outcome._tag === "Refused"
      ? { _tag: "Failed", why: "refused", reason: outcome.reason, recipients }
      : { _tag: "GivenUp", messageId, reason: outcome.reason, recipients }
  ])
}

const halves = <R>(options: Options<R>): ReadonlyArray<Options<R>> => {
  const middle = options.recipients.length >> 1
  const part = (name: string, from: number, to: number): Options<R> => {
    const addressees = options.to.slice(from, to)
    return {
      ...options,
      key: `${options.key}.${name}`,
      recipients: options.recipients.slice(from, to),
      to: addressees,
      variables: variablesOf(options, addressees)
    }
  }
  return [part("0", 0, middle), part("1", middle, options.recipients.length)]
}

const variablesOf = <R>(
  { variables }: Options<R>,
  addressees: Options<R>["to"]
): Options<R>["variables"] =>
  Object.fromEntries(
    addressees.flatMap((to) => {
      const key = Mailbox.format({ address: to.address })
      const own = variables[key]
      return own === undefined ? [] : [[key, own]]
    })
  )

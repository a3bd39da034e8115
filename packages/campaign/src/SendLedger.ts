/**
 * Remembers which sends were begun and what became of them, so that a send which nobody recorded is found again after a
 * crash. Mailgun itself has no idempotency key.
 *
 * **Details**
 *
 * A send is claimed under its key before the request, and settled after it. Whoever finds a claim that was not settled
 * knows that the request may or may not have been made. Each claim has a number that counts up, so that one who slept
 * through a takeover can't undo what the other did.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"

/**
 * One request to Mailgun, as the ledger knows it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Send {
  /** Unique among all sends of the ledger. */
  readonly key: string
  /** What it belongs to, for {@link Service.forget}: the campaign. */
  readonly group: string
  /** Without angle brackets. The same for every attempt. */
  readonly messageId: string
  /** How many recipients it has. */
  readonly recipients: number
  /** Stands for the recipients: a claim with another one fails. */
  readonly fingerprint: string
}

/**
 * What became of a send: Mailgun took it; refused it; it was given up since its outcome could not be known; or it was
 * refused and cut into two that are sends of their own.
 *
 * @category models
 * @since 0.1.0
 */
export const Outcome = Schema.Union([
  Schema.TaggedStruct("Accepted", {
    /** Whether it was found in the events, rather than seen by the one who sent it. */
    reconciled: Schema.Boolean
  }),
  Schema.TaggedStruct("Refused", {
    /** Mailgun's own words. */
    reason: Schema.String
  }),
  Schema.TaggedStruct("GivenUp", { reason: Schema.String }),
  Schema.TaggedStruct("Divided", {})
])

/**
 * What became of a send.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome = typeof Outcome.Type

/**
 * What a claim finds: nobody has sent it and the caller may; somebody claimed it, at that time, and did not say what
 * became of it; or it is settled.
 *
 * @category models
 * @since 0.1.0
 */
export type ClaimResult =
  | { readonly _tag: "Claimed"; readonly attempt: number }
  | {
    readonly _tag: "Unsettled"
    readonly attempt: number
    /** In epoch milliseconds. */
    readonly claimedAt: number
    /** In epoch milliseconds: when it was claimed for the first time. */
    readonly firstClaimedAt: number
  }
  | { readonly _tag: "Settled"; readonly outcome: Outcome }

/**
 * The ledger could not be read or written. Nothing was sent on account of it.
 *
 * @category errors
 * @since 0.1.0
 */
export class SendLedgerFailed
  extends Schema.TaggedError<SendLedgerFailed>("@effect-mailgun/campaign/SendLedgerFailed")("SendLedgerFailed", {
    /** What the database said. */
    detail: Schema.String
  })
{
  override get message(): string {
    return `the send ledger failed: ${this.detail}`
  }
}

/**
 * A key was claimed before with other recipients: the source does not give the same ones again, so that nobody can tell
 * who was sent to.
 *
 * @category errors
 * @since 0.1.0
 */
export class SendChanged
  extends Schema.TaggedError<SendChanged>("@effect-mailgun/campaign/SendChanged")("SendChanged", {
    key: Schema.String
  })
{
  override get message(): string {
    return `${this.key} was claimed before with other recipients: the source must give the same ones in the same order`
  }
}

/**
 * What remembers sends. Every method is one atomic step.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Claims a send, or says what is known of it. */
  readonly claim: (send: Send) => Effect.Effect<ClaimResult, SendLedgerFailed | SendChanged>
  /** Takes an unsettled claim over. Gives the new attempt's number; none where another was faster or it was settled. */
  readonly takeOver: (key: string, attempt: number) => Effect.Effect<number | undefined, SendLedgerFailed>
  /**
   * Records what became of a send, and gives the outcome that stands: the first one that was recorded. One who lost the
   * claim may still record `Accepted`, since it is a fact; nothing else.
   */
  readonly settle: (
    key: string,
    attempt: number,
    outcome: Outcome
  ) => Effect.Effect<Outcome | undefined, SendLedgerFailed>
  /** Gives a claim back: the request was provably not carried out. Does nothing where the claim was taken over. */
  readonly release: (key: string, attempt: number) => Effect.Effect<void, SendLedgerFailed>
  /** Removes all sends of a group. Those of them that come again would be sent again. */
  readonly forget: (group: string) => Effect.Effect<void, SendLedgerFailed>
}

/**
 * The ledger.
 *
 * **Example**
 *
 * ```ts
 * import { SendLedger } from "@effect-mailgun/campaign"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const ledger = yield* SendLedger.SendLedger
 *   const claimed = yield* ledger.claim({
 *     key: "june/1",
 *     group: "june",
 *     messageId: "june.1@example.com",
 *     recipients: 1000,
 *     fingerprint: "sha256 of the addresses"
 *   })
 *   return claimed._tag
 * }).pipe(Effect.provide(SendLedger.layerMemory))
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class SendLedger extends Context.Service<SendLedger, Service>()("@effect-mailgun/campaign/SendLedger") {}

interface Entry {
  readonly send: Send
  attempt: number
  /** None while it is nobody's. */
  claimedAt: number | undefined
  firstClaimedAt: number
  outcome: Outcome | undefined
}

/**
 * Makes a ledger in memory.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeMemory: Effect.Effect<Service> = Effect.sync(() => {
  const entries = new Map<string, Entry>()

  const claim: Service["claim"] = (send) =>
    Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<ClaimResult, SendChanged> => {
      const entry = entries.get(send.key)
      if (entry === undefined) {
        entries.set(send.key, { send, attempt: 1, claimedAt: now, firstClaimedAt: now, outcome: undefined })
        return Effect.succeed({ _tag: "Claimed", attempt: 1 })
      }
      if (entry.send.fingerprint !== send.fingerprint) return Effect.fail(new SendChanged({ key: send.key }))
      if (entry.outcome !== undefined) return Effect.succeed({ _tag: "Settled", outcome: entry.outcome })
      if (entry.claimedAt === undefined) {
        entry.attempt++
        entry.claimedAt = now
        entry.firstClaimedAt = now
        return Effect.succeed({ _tag: "Claimed", attempt: entry.attempt })
      }
      const { attempt, claimedAt, firstClaimedAt } = entry
      return Effect.succeed({ _tag: "Unsettled", attempt, claimedAt, firstClaimedAt })
    })

  /** The entry, while this attempt holds it. */
  const held = (key: string, attempt: number): Entry | undefined => {
    const entry = entries.get(key)
    return entry?.attempt === attempt && entry.claimedAt !== undefined && entry.outcome === undefined
      ? entry
      : undefined
  }

  return {
    claim,
    takeOver: (key, attempt) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const entry = held(key, attempt)
        if (entry === undefined) return undefined
        entry.claimedAt = now
        return ++entry.attempt
      }),
    settle: (key, attempt, outcome) =>
      Effect.sync(() => {
        const entry = entries.get(key)
        if (entry === undefined) return undefined
        if (entry.outcome === undefined && (entry.attempt === attempt || outcome._tag === "Accepted")) {
          entry.outcome = outcome
        }
        return entry.outcome
      }),
    release: (key, attempt) =>
      Effect.sync(() => {
        const entry = held(key, attempt)
        if (entry !== undefined) entry.claimedAt = undefined
      }),
    forget: (group) =>
      Effect.sync(() => {
        for (const [key, { send }] of entries) if (send.group === group) entries.delete(key)
      })
  }
})

/**
 * A ledger in memory: for trying, and for tests. It knows nothing after a crash.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMemory: Layer.Layer<SendLedger> = Layer.effect(SendLedger, makeMemory)

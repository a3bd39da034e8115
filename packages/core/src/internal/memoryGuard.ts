import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Claim, Service } from "../WebhookReplayGuard.ts"

interface Entry {
  readonly isDone: boolean
  readonly expiresAt: number
}

const isExpired = (entry: Entry, now: number): boolean => entry.isDone && entry.expiresAt < now

/** A replay guard over a map of at most `capacity` tokens. */
export const make = (capacity: number): Service => {
  const entries = new Map<string, Entry>()

  const remember = ({ expiresAt, token }: Claim, isDone: boolean, now: number): void => {
    entries.delete(token)
    // Tokens expire about in the order in which they came, so those at the front are the ones to look at.
    for (const [oldest, entry] of entries) {
      if (entries.size < capacity && !isExpired(entry, now)) break
      entries.delete(oldest)
    }
    entries.set(token, { isDone, expiresAt: expiresAt.epochMilliseconds })
  }

  return {
    claim: (claim) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const entry = entries.get(claim.token)
        if (entry !== undefined && !isExpired(entry, now)) return entry.isDone ? "done" : "in-progress"
        remember(claim, false, now)
        return "claimed"
      }),
    complete: (claim) => Effect.map(Clock.currentTimeMillis, (now) => remember(claim, true, now)),
    forget: ({ token }) => Effect.sync(() => void entries.delete(token))
  }
}

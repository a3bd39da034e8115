import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as KeyValueStore from "effect/persistence/KeyValueStore"
import { MailgunWebhookGuardFailed } from "../WebhookError.ts"
import type { Service } from "../WebhookReplayGuard.ts"

/** A replay guard over a store that is the guard's own. */
export interface KeyValueGuard extends Service {
  /** Removes what has expired. */
  readonly sweep: Effect.Effect<void, MailgunWebhookGuardFailed>
}

/** An entry counts until its instant: that of a claim is when its lease ends, that of a token when it expires. */
interface Entry {
  readonly state: "claimed" | "done"
  readonly until: number
}

const write = ({ state, until }: Entry): string => `${state} ${until}`

const read = (text: string | undefined): Entry | undefined => {
  const found = text === undefined ? null : /^(claimed|done) ([0-9]+)$/.exec(text)
  return found === null ? undefined : { state: found[1] === "done" ? "done" : "claimed", until: Number(found[2]) }
}

export const make = (store: KeyValueStore.KeyValueStore, lease: Duration.Input): KeyValueGuard => {
  const leaseMillis = Math.ceil(Duration.toMillis(Duration.fromInputUnsafe(lease)))
  /** What this process has claimed and not settled: the store has no way to ask and claim in one step. */
  const held = new Set<string>()

  const claimInStore = Effect.fnUntraced(function*(token: string) {
    const now = yield* Clock.currentTimeMillis
    const entry = read(yield* store.get(token))
    if (entry !== undefined && entry.until >= now) {
      held.delete(token)
      return entry.state === "done" ? "done" : "in-progress"
    }
    yield* store.set(token, write({ state: "claimed", until: now + leaseMillis }))
    return "claimed"
  })

  return {
    claim: ({ token }) =>
      Effect.suspend(() => {
        if (held.has(token)) return Effect.succeed("in-progress")
        held.add(token)
        return claimInStore(token).pipe(
          Effect.onError(() => Effect.sync(() => held.delete(token))),
          Effect.mapError(guardFailed)
        )
      }),
    complete: ({ expiresAt, token }) =>
      store.set(token, write({ state: "done", until: expiresAt.epochMilliseconds })).pipe(
        Effect.mapError(guardFailed),
        Effect.ensuring(Effect.sync(() => held.delete(token)))
      ),
    forget: ({ token }) =>
      store.remove(token).pipe(
        Effect.mapError(guardFailed),
        Effect.ensuring(Effect.sync(() => held.delete(token)))
      ),
    sweep: Effect.gen(function*() {
      const now = yield* Clock.currentTimeMillis
      for (const token of yield* store.keys) {
        const entry = read(yield* store.get(token))
        if (!held.has(token) && (entry === undefined || entry.until < now)) yield* store.remove(token)
      }
    }).pipe(Effect.mapError(guardFailed))
  }
}

const guardFailed = (error: KeyValueStore.KeyValueStoreError): MailgunWebhookGuardFailed =>
  new MailgunWebhookGuardFailed({ detail: error.message })

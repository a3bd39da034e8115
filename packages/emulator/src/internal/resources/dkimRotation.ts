import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import {
  cnameOf,
  type DkimRotation,
  minIntervalMillis,
  rotationOf,
  selectorsAt,
  setRotation,
  turnsOf
} from "../dkimRotation.ts"
import type { Domain } from "../domain.ts"
import * as Fields from "../fields.ts"
import type { Resource } from "../resource.ts"

/** These operations give the reason under a name of their own. */
const refuse = (reason: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Reason: reason }, 400))

const domainOf = (call: Call): Effect.Effect<Domain, Answer.Answer> =>
  Effect.mapError(call.domain, () => Answer.json({ Description: "domain not found" }, 404))

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* domainOf(call)
  const form = yield* call.form
  const enabled = yield* Effect.catch(
    Fields.yesNo(form, "rotation_enabled"),
    () => refuse("rotation_enabled must be 'true' or 'false'")
  )
  if (enabled === undefined) return yield* refuse("rotation_enabled is required")
  const interval = form.first("rotation_interval")
  if (interval !== undefined && !enabled) {
    return yield* refuse("rotation_interval is not allowed unless also enabling DKIM rotation")
  }
  const now = yield* Clock.currentTimeMillis
  const before = rotationOf(domain)
  const rotation: DkimRotation = {
    enabled,
    intervalMillis: interval === undefined ? before.intervalMillis : yield* intervalOf(interval),
    turns: turnsOf(before, now),
    since: now
  }
  setRotation(domain, rotation)
  return Answer.json({ domain: json(call, domain, rotation, now) })
})

const unitMillis: { readonly [unit: string]: number } = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** An interval as Mailgun writes it: `5d`, `120h`. */
const intervalOf = (text: string): Effect.Effect<number, Answer.Answer> => {
  const found = /^(\d{1,6})([mhd])$/.exec(text)
  if (found === null) return refuse(`rotation_interval '${text}' is not a valid duration`)
  const millis = Number(found[1]) * (unitMillis[found[2] ?? ""] ?? 0)
  return millis < minIntervalMillis ? refuse("rotation_interval must be at least 5 days") : Effect.succeed(millis)
}

const stateOf = (domain: Domain): string => domain.state === "active" ? "enabled" : "wait_verify"

const json = (call: Call, domain: Domain, rotation: DkimRotation, now: number) => {
  const [active] = selectorsAt(rotation, now)
  return {
    id: domain.id,
    account_id: call.account.id,
    sid: domain.id.slice(0, 7),
    name: domain.name,
    state: stateOf(domain),
    active_selector: active,
    rotation_enabled: String(rotation.enabled),
    rotation_interval: `${rotation.intervalMillis / 3_600_000}h`,
    records: ["pdk1", "pdk2"].map((selector) => ({
      ...cnameOf(domain, selector),
      type: "CNAME",
      identifier: "DKIM",
      comment: "Customer DKIM CNAME Record"
    }))
  }
}

const rotate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* domainOf(call)
  const state = stateOf(domain)
  if (state !== "enabled") {
    return yield* refuse(`only domains in enabled can rotate their keys. Current state: ${state}`)
  }
  const now = yield* Clock.currentTimeMillis
  const before = rotationOf(domain)
  setRotation(domain, { ...before, turns: turnsOf(before, now) + 1, since: now })
  return Answer.json({ message: "ok" })
})

export const dkimRotation: Resource = {
  operations: {
    "dkimRotation.update": update,
    "dkimRotation.rotate": rotate
  }
}

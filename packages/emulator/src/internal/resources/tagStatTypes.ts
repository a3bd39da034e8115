import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { eventsOf } from "../analyticsEvent.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"
import { type Audience, keyOf } from "../statsReport.ts"

/** The values that occur in the events of a domain. */
const seen = (audience: Audience) =>
  Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const { id } = yield* call.knownDomain
    const events = eventsOf([call.account], yield* Clock.currentTimeMillis)
    const keys = new Set(
      events.filter(({ domainId }) => domainId === id).flatMap((event) => keyOf(audience, event) ?? [])
    )
    return Answer.json({ items: [...keys].toSorted() })
  })

/** All that there are, whether they were seen or not. */
const listDevices = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  yield* call.knownDomain
  return Answer.json({ items: ["desktop", "mobile", "tablet", "unknown"] })
})

export const tagStatTypes: Resource = {
  operations: {
    "tagStatTypes.listCountries": seen("country"),
    "tagStatTypes.listDevices": listDevices,
    "tagStatTypes.listProviders": seen("provider")
  }
}

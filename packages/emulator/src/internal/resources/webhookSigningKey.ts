import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import type { Resource } from "../resource.ts"

const get = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => Answer.json({ http_signing_key: account.webhookSigningKey }))

const rotate = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.map(Random.Random, (random) => {
    account.webhookSigningKey = `key-${hex(random, 32)}`
    return Answer.json({
      message: "regenerated HTTP signing key for account",
      http_signing_key: account.webhookSigningKey
    })
  })

export const webhookSigningKey: Resource = {
  operations: {
    "webhookSigningKey.get": get,
    "webhookSigningKey.rotate": rotate
  }
}

import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { TableName, type Tables } from "./table.ts"

const draws = new TableName<number, "count">("draws")

/** What a seed makes of chance. After a restart it goes on where it was, so that ids do not come again. */
export const makeSeededRandom = Effect.fnUntraced(
  function*(seed: string | number, tables: Tables): Effect.fn.Return<typeof Random.Random["Service"]> {
    const random = yield* Effect.flatMap(Effect.void, () => Random.Random).pipe(Random.withSeed(seed))
    const table = tables.of(draws)
    const before = table.get("count") ?? 0
    for (let draw = 0; draw < before; draw++) random.nextDoubleUnsafe()
    let count = before
    const drawn = (): void => table.set("count", ++count)
    return {
      nextIntUnsafe: () => {
        drawn()
        return random.nextIntUnsafe()
      },
      nextDoubleUnsafe: () => {
        drawn()
        return random.nextDoubleUnsafe()
      }
    }
  }
)

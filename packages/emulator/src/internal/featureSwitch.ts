import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import type { Form } from "./form.ts"

/** What a form switches on or off: fields by the names of features, with `{"enabled": true}` as JSON text in them. */
export const readSwitches = <F extends string>(
  form: Form,
  features: ReadonlyArray<F>
): Effect.Effect<{ readonly [K in F]?: boolean }, Answer.Answer> => {
  const switches: { [K in F]?: boolean } = {}
  for (const feature of features) {
    const text = form.first(feature)
    if (text === undefined) continue
    const enabled = enabledOf(text)
    if (enabled === undefined) {
      return Effect.fail(Answer.message(400, `Invalid value for ${feature}: expected {"enabled": true|false}`))
    }
    switches[feature] = enabled
  }
  return Object.keys(switches).length === 0
    ? Effect.fail(Answer.message(400, "No valid updates provided"))
    : Effect.succeed(switches)
}

const enabledOf = (text: string): boolean | undefined => {
  const found = /^\s*\{\s*"enabled"\s*:\s*(true|false)\s*\}\s*$/.exec(text)?.[1]
  return found === undefined ? undefined : found === "true"
}

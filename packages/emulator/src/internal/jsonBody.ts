import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import { type Call, isJson } from "./call.ts"
import { type Fields, fieldsOf } from "./fields.ts"

/** What a JSON body is expected to be. */
export const objectOf = (value: unknown): Effect.Effect<object, Answer.Answer> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Effect.succeed(value)
    : Effect.fail(Answer.message(400, "unable to parse request: invalid JSON"))

/** What stands under a name. */
export const fieldOf = (json: object, name: string): unknown => Reflect.get(json, name)

/** A text, or a number as text. */
export const textOf = (json: object, name: string): string | undefined => {
  const value = fieldOf(json, name)
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined
}

/** A list of texts; undefined where it is none. */
export const listOf = (json: object, name: string): ReadonlyArray<string> | undefined => {
  const value = fieldOf(json, name)
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined
}

/** The fields of a body, whether it is JSON or a form. */
export const bodyFields = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Fields, Answer.Answer> {
  if (!isJson(call.header("content-type") ?? "")) {
    const form = yield* call.form
    return fieldsOf((name) => form.all(name))
  }
  const json = yield* objectOf(yield* call.json)
  return fieldsOf((name) => {
    const text = textOf(json, name)
    return listOf(json, name) ?? (text === undefined ? [] : [text])
  })
})

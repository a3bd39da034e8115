import * as Effect from "effect/Effect"
import * as Answer from "./answer.ts"
import { type Fields, fieldsOf, readCsv } from "./fields.ts"
import type { Form } from "./form.ts"
import * as WireDate from "./wireDate.ts"

/** The address of an entry, without which there is none. */
export const address = (fields: Fields): Effect.Effect<string, Answer.Answer> => {
  const text = fields.first("address")?.trim()
  return text === undefined || text === ""
    ? Answer.refuse(400, "Missing mandatory parameter: address")
    : Effect.succeed(text)
}

/** When an entry was made, in epoch milliseconds; now, unless it says otherwise. */
export const createdAt = (fields: Fields, now: number): Effect.Effect<number, Answer.Answer> => {
  const text = fields.first("created_at")
  if (text === undefined || text === "") return Effect.succeed(now)
  const millis = WireDate.parse(text)
  return millis === undefined ? Answer.refuse(400, `${text} is not an RFC-2822 compliant date`) : Effect.succeed(millis)
}

const maxBatch = 1000

/** The entries of a JSON batch. */
export const batch = (body: unknown): Effect.Effect<ReadonlyArray<Fields>, Answer.Answer> => {
  if (!Array.isArray(body)) return Answer.refuse(400, "unable to parse request: invalid JSON")
  if (body.length > maxBatch) return Answer.refuse(400, "Batch size should be less than 1000")
  return Effect.succeed(body.map((entry: unknown) =>
    fieldsOf((name) => {
      const value: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, name) : undefined
      const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
      return values.filter((one) => typeof one === "string" || typeof one === "number").map(String)
    })
  ))
}

/** The rows of the CSV file of a form, under the names in its first row, among them at least one of the `identifiers`. */
export const csv = Effect.fnUntraced(function*(
  form: Form,
  identifiers: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Fields>, Answer.Answer> {
  const file = form.files.find(({ field }) => field === "file")
  if (file === undefined) return yield* Answer.refuse(400, "file parameter is missing")
  return yield* readCsv(file.content, identifiers)
})

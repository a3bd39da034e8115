import * as Effect from "effect/Effect"
import * as Csv from "effect/encoding/Csv"
import * as Stream from "effect/Stream"
import * as Answer from "./answer.ts"
import type { Form } from "./form.ts"
import * as WireDate from "./wireDate.ts"

/** The fields of an entry by their names, from a form, a JSON object, or a row of a CSV file. */
export interface Fields {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => ReadonlyArray<string>
}

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

/** The address of an entry, without which there is none. */
export const address = (fields: Fields): Effect.Effect<string, Answer.Answer> => {
  const text = fields.first("address")?.trim()
  return text === undefined || text === "" ? refuse("Missing mandatory parameter: address") : Effect.succeed(text)
}

/** When an entry was made, in epoch milliseconds; now, unless it says otherwise. */
export const createdAt = (fields: Fields, now: number): Effect.Effect<number, Answer.Answer> => {
  const text = fields.first("created_at")
  if (text === undefined || text === "") return Effect.succeed(now)
  const millis = WireDate.parse(text)
  return millis === undefined ? refuse(`${text} is not an RFC-2822 compliant date`) : Effect.succeed(millis)
}

const maxBatch = 1000

/** The entries of a JSON batch. */
export const batch = (body: unknown): Effect.Effect<ReadonlyArray<Fields>, Answer.Answer> => {
  if (!Array.isArray(body)) return refuse("unable to parse request: invalid JSON")
  if (body.length > maxBatch) return refuse("Batch size should be less than 1000")
  return Effect.succeed(body.map((entry: unknown) =>
    fieldsOf((name) => {
      const value: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, name) : undefined
      const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
      return values.filter((one) => typeof one === "string" || typeof one === "number").map(String)
    })
  ))
}

const fieldsOf = (all: Fields["all"]): Fields => ({ all, first: (name) => all(name)[0] })

/** The rows of the CSV file of a form, under the names in its first row, among them at least one of the `identifiers`. */
export const csv = Effect.fnUntraced(function*(
  form: Form,
  identifiers: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Fields>, Answer.Answer> {
  const file = form.files.find(({ field }) => field === "file")
  if (file === undefined) return yield* refuse("file parameter is missing")
  const [names, ...rows] = yield* Stream.make(new TextDecoder().decode(file.content)).pipe(
    Stream.pipeThroughChannel(Csv.decodeString({ ignoreEmptyLines: true })),
    Stream.runCollect,
    Effect.mapError(() => unreadable)
  )
  const columns = names?.map((name) => name.trim().toLowerCase()) ?? []
  if (!identifiers.some((name) => columns.includes(name))) return yield* Effect.fail(unreadable)
  return rows.map((cells) =>
    fieldsOf((name) => {
      const cell = cells[columns.indexOf(name)]
      return cell === undefined ? [] : [cell]
    })
  )
})

const unreadable = Answer.message(400, "while reading csv header")

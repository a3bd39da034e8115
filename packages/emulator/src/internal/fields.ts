import * as Effect from "effect/Effect"
import * as Csv from "effect/encoding/Csv"
import * as Stream from "effect/Stream"
import * as Answer from "./answer.ts"

/** The fields of an entry by their names, from a form, a JSON object, or a row of a CSV file. */
export interface Fields {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => ReadonlyArray<string>
}

export const fieldsOf = (all: Fields["all"]): Fields => ({ all, first: (name) => all(name)[0] })

/** A field that says yes or no; undefined where it says nothing. */
export const yesNo = (fields: Fields, name: string): Effect.Effect<boolean | undefined, Answer.Answer> => {
  const text = fields.first(name)
  if (text === undefined || text === "") return Effect.succeed(undefined)
  if (/^(?:yes|true)$/i.test(text)) return Effect.succeed(true)
  return /^(?:no|false)$/i.test(text)
    ? Effect.succeed(false)
    : Answer.refuse(400, `'${name}' parameter must be 'yes' or 'no'`)
}

/** A field that holds JSON; undefined where it holds nothing. */
export const json = (fields: Fields, name: string): Effect.Effect<unknown, Answer.Answer> => {
  const text = fields.first(name)
  return text === undefined || text === "" ? Effect.succeed(undefined) : Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => Answer.message(400, `'${name}' parameter is not a valid JSON`)
  })
}

/** A field that holds a JSON object; undefined where it holds nothing. */
export const jsonObject = (
  fields: Fields,
  name: string
): Effect.Effect<{ readonly [key: string]: unknown } | undefined, Answer.Answer> =>
  Effect.flatMap(json(fields, name), (value) => {
    if (value === undefined) return Effect.succeed(undefined)
    return isObject(value) ? Effect.succeed(value) : Answer.refuse(400, `'${name}' parameter is not a valid JSON`)
  })

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The rows of a CSV file, under the names in its first row, among them at least one of the `identifiers`. */
export const readCsv = Effect.fnUntraced(function*(
  content: Uint8Array,
  identifiers: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Fields>, Answer.Answer> {
  const [names, ...rows] = yield* Stream.make(new TextDecoder().decode(content)).pipe(
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

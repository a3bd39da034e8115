/**
 * Inputs for parsers: known ones, spoiled in the ways in which parsers break.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

/** A change of a text at a place that the numbers pick. */
const Edit = Schema.Struct({
  kind: Schema.Literals(["insert", "replace", "delete", "repeat", "swap", "cut", "pump"]),
  at: Schema.Natural,
  span: Schema.Natural,
  text: Schema.String
})

type Edit = typeof Edit.Type

const edits = Arbitrary.array(Arbitrary.schema(Edit), { maxLength: 6 })

/** Long enough to show what is not linear, short enough for a million of them. */
const maxPumped = 4096

const edited = (text: string, { at, kind, span, text: drawn }: Edit, dictionary: ReadonlyArray<string>): string => {
  const start = at % (text.length + 1)
  const end = Math.min(text.length, start + (span % 12))
  const piece = span % 3 === 0 ? drawn : dictionary[span % dictionary.length] ?? drawn
  const before = text.slice(0, start)
  const middle = text.slice(start, end)
  const after = text.slice(end)
  switch (kind) {
    case "insert":
      return before + piece + text.slice(start)
    case "replace":
      return before + piece + after
    case "delete":
      return before + after
    case "repeat":
      return before + middle.repeat(1 + (span % 5)) + after
    case "swap":
      return after + middle + before
    case "cut":
      return before
    default:
      return before + pumped(middle === "" ? piece : middle, 1 + (at % 300)) + after
  }
}

const pumped = (unit: string, times: number): string =>
  unit === "" ? "" : unit.repeat(Math.min(times, Math.floor(maxPumped / unit.length)))

/** One of these texts with up to six changes, by pieces of a dictionary and by any characters. */
export const spoiledText = (
  known: ReadonlyArray<string>,
  dictionary: ReadonlyArray<string>
): Arbitrary.Arbitrary<string> =>
  Arbitrary.all([Arbitrary.schema(Schema.Natural), edits]).pipe(
    Arbitrary.map(([pick, changes]) =>
      changes.reduce((text, edit) => edited(text, edit, dictionary), known[pick % known.length] ?? "")
    )
  )

/** A change of a JSON value at a place that the number picks. */
const JsonEdit = Schema.Struct({
  kind: Schema.Literals(["put", "remove", "nest", "rename"]),
  at: Schema.Natural,
  value: Schema.Json,
  name: Schema.String
})

/** One of these values with up to four of its parts replaced, removed, nested or renamed. */
export const spoiledJson = (known: ReadonlyArray<unknown>): Arbitrary.Arbitrary<unknown> =>
  Arbitrary.all([
    Arbitrary.schema(Schema.Natural),
    Arbitrary.array(Arbitrary.schema(JsonEdit), { maxLength: 4 })
  ]).pipe(
    Arbitrary.map(([pick, changes]) => changes.reduce(editedJson, known[pick % known.length]))
  )

const editedJson = (json: unknown, { at, kind, name, value }: typeof JsonEdit.Type): unknown => {
  const copy: unknown = structuredClone(json)
  const places = placesIn(copy)
  const place = places[at % Math.max(1, places.length)]
  if (place === undefined) return value
  const { holder, key } = place
  const old = Reflect.get(holder, key)
  switch (kind) {
    case "put":
      define(holder, key, value)
      break
    case "remove":
      Reflect.deleteProperty(holder, key)
      break
    case "nest":
      define(holder, key, { [name]: old })
      break
    case "rename":
      Reflect.deleteProperty(holder, key)
      define(holder, name, old)
  }
  return copy
}

/** `__proto__` as a key like any other, as `JSON.parse` has it. */
const define = (holder: object, key: string, value: unknown): void => {
  // The length of a list is no place for any value.
  if (Array.isArray(holder) && key === "length") return
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

interface JsonPlace {
  readonly holder: object
  readonly key: string
}

const placesIn = (json: unknown): ReadonlyArray<JsonPlace> =>
  typeof json !== "object" || json === null
    ? []
    : Object.entries(json).flatMap(([key, value]) => [{ holder: json, key }, ...placesIn(value)])

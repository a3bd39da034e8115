import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { AnyCodec, Fields, Type } from "../WireRecord.ts"
import { type Decode, DecodeAnnotation, decoderOf, invalid, type Tag, TagAnnotation, text } from "./decoder.ts"
import { isJsonObject } from "./json.ts"
import { lazySchema } from "./lazySchema.ts"
import { once } from "./once.ts"

/** The Schema of a record, which carries the plain decoder made from the same fields. */
export const recordSchema = <F extends Fields>(identifier: string, fields: F): Schema.Codec<Type<F>, unknown> => {
  const decode = once(() => recordDecoder(fields))
  return lazySchema(() =>
    structOf(fields).annotate({
      identifier,
      [DecodeAnnotation]: decode(),
      [TagAnnotation]: tagOf(fields)
    }).ast, decode)
}

const structOf = (fields: Fields) => {
  const schemas: { [name: string]: Schema.Constraint } = {}
  const keys: { [name: string]: string } = {}
  for (const [name, field] of Object.entries(fields)) {
    schemas[name] = field.presence === "required" ? field.codec : optionalSchema(field.codec)
    keys[name] = field.key
  }
  return Schema.Struct(schemas).pipe(Schema.encodeKeys(keys))
}

const optionalSchema = (codec: AnyCodec): Schema.Constraint => {
  const absence = absenceOf(decoderOf(codec))
  return Schema.optionalKey(Schema.Unknown).pipe(
    Schema.decodeTo(
      Schema.optional(codec),
      {
        decode: SchemaGetter.transformOptional<unknown, unknown>(
          Option.filter((wire) => !isAbsent(wire, absence))
        ),
        encode: SchemaGetter.transformOptional<unknown, unknown>(Option.filter(Predicate.isNotUndefined))
      }
    )
  )
}

/** What stands for nothing in an optional field, beside `null`. */
interface Absence {
  /** `""`, where the field's own codec has no meaning for it. */
  readonly text: boolean
  /** `[]`, where the field is an object: some of Mailgun's servers write an empty object so. */
  readonly list: boolean
}

const absenceOf = (decode: Decode): Absence => ({
  text: decode("") === invalid,
  list: decode([]) === invalid && decode({}) !== invalid
})

/** What an optional field counts as "not there". */
const isAbsent = (wire: unknown, absence: Absence): boolean =>
  wire === undefined || wire === null || (absence.text && wire === "") ||
  (absence.list && Array.isArray(wire) && wire.length === 0)

/** The literal that a record of a union always has in one field. */
const tagOf = (fields: Fields): Tag | undefined => {
  for (const { codec, key, presence } of Object.values(fields)) {
    if (presence === "required" && codec.ast._tag === "Literal") return { key, literal: codec.ast.literal }
  }
  return undefined
}

/** A place among the keys of a record, and the field that followed it in the last record that was read. */
interface Place {
  next: FieldPlan | undefined
}

interface FieldPlan extends Place {
  readonly key: string
  readonly name: string
  readonly decode: Decode
  readonly required: boolean
  readonly absence: Absence
}

const planOf = (fields: Fields): ReadonlyArray<FieldPlan> =>
  Object.entries(fields).map(([name, { codec, key, presence }]) => {
    const decode = decoderOf(codec)
    return { key, name, decode, required: presence === "required", absence: absenceOf(decode), next: undefined }
  })

const recordDecoder = (fields: Fields): Decode => {
  const plan = planOf(fields)
  const byKey = new Map(plan.map((field) => [field.key, field]))
  const requiredCount = plan.filter(({ required }) => required).length
  const start: Place = { next: undefined }
  return (wire) => {
    if (!isJsonObject(wire)) return invalid
    const record: { [name: string]: unknown } = {}
    let missing = requiredCount
    let place = start
    // Walks what is there, not what could be there: answers leave out most of the optional fields. Records of a kind have
    // their keys in one order, so that the next field is known more often than it is looked up.
    for (const key in wire) {
      let field = place.next
      if (field === undefined || field.key !== key) {
        field = byKey.get(key)
        if (field === undefined) continue
        place.next = field
      }
      place = field
      const value = wire[key]
      if (field.required) missing--
      else if (value === null || value === undefined) continue
      const decoded = field.decode === text && typeof value === "string" ? value : field.decode(value)
      if (decoded === invalid) {
        if (!field.required && isAbsent(value, field.absence)) continue
        return invalid
      }
      record[field.name] = decoded
    }
    return missing === 0 ? record : invalid
  }
}

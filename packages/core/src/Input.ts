/**
 * What operations take, declared once: camelCase fields, each with its wire key and the way it is written.
 *
 * **Details**
 *
 * Encoding is strict. What Mailgun would refuse, or silently drop, is refused here, with the field's name, before
 * anything is sent; so is a field that the operation does not have.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as Attachment from "./Attachment.ts"
import * as Rfc2822 from "./Rfc2822.ts"
import { isJsonObject } from "./Wire.ts"
import type * as Wire from "./Wire.ts"

/**
 * Where the values of an input are written: a path, a query, a form, or a JSON body, as the operation's description says.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sink {
  readonly text: (key: string, value: string) => void
  /** A list: the same key again and again in a form, a list in a JSON body. */
  readonly texts: (key: string, values: ReadonlyArray<string>) => void
  readonly number: (key: string, value: number) => void
  readonly boolean: (key: string, value: boolean) => void
  /** A JSON value: as it is in a JSON body, as JSON text in a form. */
  readonly json: (key: string, value: unknown) => void
  readonly file: (key: string, file: Attachment.Attachment) => void
  /** The whole body, for operations whose body is one JSON value. */
  readonly body: (value: unknown) => void
  /** The cursor of a page, in place of every other value. */
  readonly cursor: (cursor: string) => void
  /** The id of the subaccount to act for, in place of the layer's. */
  readonly subaccount: (id: string) => void
}

/**
 * What is wrong with a value, and where in it: `{ at: "[0].filename", issue: "is missing" }`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Complaint {
  readonly at: string
  readonly issue: string
}

/**
 * What is wrong with an input as a whole, by the field that it concerns most.
 *
 * @category models
 * @since 0.1.0
 */
export interface FieldComplaint {
  readonly field: string
  readonly issue: string
}

/**
 * A field of an input.
 *
 * @category models
 * @since 0.1.0
 */
export interface Field<out T, out P extends "required" | "optional" = "required" | "optional"> {
  readonly presence: P
  readonly key: string
  /** Where the value goes; by default the path where the template names the key, otherwise as the method has it. */
  readonly place: "query" | undefined
  /** Whether the layer's domain stands in where the field is left out. */
  readonly isDomain?: boolean | undefined
  /** Describes the values that the field takes. */
  readonly schema: Schema.Schema<T>
  /** Says what is wrong with a value, if anything is. */
  readonly check: (value: unknown) => Complaint | undefined
  /** Writes a value that has passed the check. A method, so that fields of any type make up a record of fields. */
  write(sink: Sink, value: T): void
}

/**
 * The fields of an input, by the name that users give them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fields {
  readonly [name: string]: Field<unknown>
}

/**
 * The type that a set of fields describes.
 *
 * @category models
 * @since 0.1.0
 */
export type Type<F extends Fields> =
  & { readonly [K in keyof F as F[K] extends Field<unknown, "required"> ? K : never]: F[K]["schema"]["Type"] }
  & {
    readonly [K in keyof F as F[K] extends Field<unknown, "required"> ? never : K]?: F[K]["schema"]["Type"] | undefined
  }

/**
 * The input of an operation, as a Schema that also knows how it is written.
 *
 * @category models
 * @since 0.1.0
 */
export interface Input<out I> extends Schema.Schema<I> {
  readonly inputFields: Fields
}

/**
 * Any input; kept as it is where the name of its type is to stay readable.
 *
 * @category models
 * @since 0.1.0
 */
export interface AnyInput extends Schema.Constraint {
  readonly inputFields: Fields
}

/**
 * An input of which two fields exclude each other: giving both does not type-check.
 *
 * @category models
 * @since 0.1.0
 */
export type NotBoth<I, A extends keyof I, B extends keyof I> =
  & I
  & ({ readonly [K in A]?: undefined } | { readonly [K in B]?: undefined })

/**
 * The same input, as the type of one whose two fields exclude each other. What refuses both at run time is the `check` of
 * the operation.
 *
 * **Example**
 *
 * ```ts
 * import { Input } from "@effect-mailgun/core"
 *
 * class AssignFields extends Input.Struct<AssignFields>("AssignInput")({
 *   ip: Input.optional(Input.text("ip")),
 *   poolId: Input.optional(Input.text("pool_id"))
 * }) {}
 * type AssignInput = Input.NotBoth<AssignFields, "ip", "poolId">
 * const AssignInput: Input.Input<AssignInput> = Input.notBoth(AssignFields, "ip", "poolId")
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const notBoth = <I, A extends keyof I, B extends keyof I>(
  input: Input<I>,
  ..._fields: readonly [A, B]
): Input<NotBoth<I, A, B>> =>
  // The fields stay the same; the type only says which of them can't stand together.
  input as Input<NotBoth<I, A, B>>

/**
 * Declares the input of an operation. The class it gives is both the type and the Schema; values are plain objects.
 *
 * **Example**
 *
 * ```ts
 * import { Input } from "@effect-mailgun/core"
 *
 * class ListInput extends Input.Struct<ListInput>("ListInput")({
 *   domain: Input.domain,
 *   limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 }))
 * }) {}
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const Struct =
  <Self>(identifier: string) =>
  <F extends Fields>(fields: F): Schema.Opaque<Self, Schema.Schema<Type<F>>, {}> & { readonly inputFields: F } => {
    const schemas: { [name: string]: Schema.Constraint } = {}
    for (const [name, field] of Object.entries(fields)) {
      schemas[name] = field.presence === "required" ? field.schema : Schema.optional(field.schema)
    }
    const schema = Schema.Struct(schemas).annotate({ identifier })
    // Struct computes its type from a record of schemas that is only known at run time here.
    const typed = schema as unknown as Schema.Schema<Type<F>>
    return Object.assign(Schema.Opaque<Self>()(typed), { inputFields: fields })
  }

/**
 * Makes a kind of field: the Schema of its values, what it refuses, and how it writes the rest.
 *
 * **Example**
 *
 * ```ts
 * import { Input } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const days = (key: string) =>
 *   Input.field(key, Schema.Int, {
 *     check: (value) => Number.isInteger(value) ? undefined : Input.complaint("must be a whole number of days"),
 *     write: (sink, value) => sink.text(key, `${value}d`)
 *   })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const field = <T>(key: string, schema: Schema.Schema<T>, options: {
  readonly check: (value: unknown) => Complaint | undefined
  readonly write: (sink: Sink, value: T) => void
}): Field<T, "required"> => ({ presence: "required", key, place: undefined, schema, ...options })

/**
 * Makes a {@link Complaint}.
 *
 * @category constructors
 * @since 0.1.0
 */
export const complaint = (issue: string, at = ""): Complaint => ({ at, issue })

/**
 * The same field, left out at will.
 *
 * @category combinators
 * @since 0.1.0
 */
export const optional = <T>(self: Field<T>): Field<T, "optional"> => ({ ...self, presence: "optional" })

/**
 * The same field, in the query even where the method has a body.
 *
 * @category combinators
 * @since 0.1.0
 */
export const inQuery = <T, P extends "required" | "optional">(self: Field<T, P>): Field<T, P> => ({
  ...self,
  place: "query"
})

/**
 * Text.
 *
 * @category fields
 * @since 0.1.0
 */
export const text = (key: string, options?: { readonly nonEmpty?: boolean | undefined }): Field<string, "required"> =>
  field(key, Schema.String, {
    check: (value) => textComplaint(value) ?? (options?.nonEmpty === true && value === "" ? emptyText : undefined),
    write: (sink, value) => sink.text(key, value)
  })

const emptyText = complaint("must not be empty")

const textComplaint = (value: unknown, at = ""): Complaint | undefined => {
  if (typeof value !== "string") return complaint("must be text", at)
  return value.isWellFormed() ? undefined : complaint("must be well-formed text (it has half of a surrogate pair)", at)
}

/**
 * What is wrong with the first item that something is wrong with.
 *
 * @category checks
 * @since 0.1.0
 */
export const firstComplaint = (
  items: ReadonlyArray<unknown>,
  check: (item: unknown, at: string) => Complaint | undefined
): Complaint | undefined => {
  for (const [index, item] of items.entries()) {
    const found = check(item, `[${index}]`)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * One of the texts that Mailgun knows here.
 *
 * @category fields
 * @since 0.1.0
 */
export const literal = <const L extends string>(key: string, ...known: ReadonlyArray<L>): Field<L, "required"> =>
  field(key, Schema.Literals(known), {
    check: (value) =>
      known.some((option) => option === value)
        ? undefined
        : complaint(`must be one of ${known.map((option) => `"${option}"`).join(", ")}`),
    write: (sink, value) => sink.text(key, value)
  })

/**
 * A whole number within bounds.
 *
 * @category fields
 * @since 0.1.0
 */
export const integer = (
  key: string,
  bounds: { readonly min: number; readonly max: number }
): Field<number, "required"> =>
  field(key, Schema.Int, {
    check: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= bounds.min && value <= bounds.max
        ? undefined
        : complaint(`must be a whole number from ${bounds.min} to ${bounds.max}`),
    write: (sink, value) => sink.number(key, value)
  })

const truthComplaint = (value: unknown): Complaint | undefined =>
  typeof value === "boolean" ? undefined : complaint("must be true or false")

/**
 * A truth value that Mailgun wants as `yes` or `no`.
 *
 * @category fields
 * @since 0.1.0
 */
export const yesNo = (key: string): Field<boolean, "required"> =>
  field(key, Schema.Boolean, {
    check: truthComplaint,
    write: (sink, value) => sink.text(key, value ? "yes" : "no")
  })

/**
 * A truth value that Mailgun wants as `true` or `false`.
 *
 * @category fields
 * @since 0.1.0
 */
export const trueFalse = (key: string): Field<boolean, "required"> =>
  field(key, Schema.Boolean, { check: truthComplaint, write: (sink, value) => sink.boolean(key, value) })

/**
 * A date, written as RFC 2822 text with a numeric zone.
 *
 * @category fields
 * @since 0.1.0
 */
export const date = (key: string): Field<DateTime.DateTime, "required"> =>
  field(key, Schema.Union([Schema.DateTimeUtc, Schema.DateTimeZoned]), {
    check: (value) => DateTime.isDateTime(value) ? undefined : complaint("must be a DateTime"),
    write: (sink, value) => sink.text(key, Rfc2822.format(value))
  })

/**
 * Texts, written as the same key again and again; one may be given bare.
 *
 * @category fields
 * @since 0.1.0
 */
export const texts = (key: string): Field<string | ReadonlyArray<string>, "required"> =>
  field(key, Schema.Union([Schema.String, Schema.Array(Schema.String)]), {
    check: (value) => Array.isArray(value) ? firstComplaint(value, textComplaint) : textComplaint(value),
    write: (sink, value) => sink.texts(key, typeof value === "string" ? [value] : value)
  })

/**
 * Texts, written as one, with commas in between.
 *
 * @category fields
 * @since 0.1.0
 */
export const commaList = (key: string): Field<ReadonlyArray<string>, "required"> =>
  field(key, Schema.Array(Schema.String), {
    check: (value) =>
      Array.isArray(value)
        ? firstComplaint(value, (item, at) =>
          typeof item === "string" && item.includes(",")
            ? complaint("must not have a comma", at)
            : textComplaint(item, at))
        : complaint("must be a list of texts"),
    write: (sink, value) => sink.text(key, value.join(","))
  })

/**
 * Custom data, written as one JSON text.
 *
 * @category fields
 * @since 0.1.0
 */
export const json = (key: string): Field<{ readonly [name: string]: unknown }, "required"> =>
  field(key, Schema.Record(Schema.String, Schema.Unknown), {
    check: (value) => isJsonObject(value) ? undefined : complaint("must be an object"),
    write: (sink, value) => sink.json(key, value)
  })

const formatIssue = SchemaIssue.makeFormatterDefault()

/**
 * A number.
 *
 * @category fields
 * @since 0.1.0
 */
export const number = (key: string): Field<number, "required"> =>
  field(key, Schema.Finite, {
    check: (value) => typeof value === "number" && Number.isFinite(value) ? undefined : complaint("must be a number"),
    write: (sink, value) => sink.number(key, value)
  })

/**
 * A span of time such as `"1d"`, `"2h"` or `"1m"` (a month): as Mailgun's own text, or as a Duration of whole hours.
 *
 * @category fields
 * @since 0.1.0
 */
export const period = (key: string): Field<string | Duration.Duration, "required"> =>
  field(key, Schema.Union([Schema.String, Schema.Duration]), {
    check: (value) => {
      if (typeof value === "string") return value === "" ? emptyText : textComplaint(value)
      return Duration.isDuration(value) && Number.isInteger(Duration.toHours(value)) && Duration.toHours(value) > 0
        ? undefined
        : complaint(`must be a Duration of whole hours, or text such as "1d"`)
    },
    write: (sink, value) => sink.text(key, typeof value === "string" ? value : periodText(Duration.toHours(value)))
  })

const periodText = (hours: number): string => hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`

/**
 * A value that has a codec, as JSON: a record, a list of records.
 *
 * @category fields
 * @since 0.1.0
 */
export const value = <C extends Wire.AnyCodec>(key: string, codec: C): Field<C["Type"], "required"> => {
  const encode = SchemaParser.encodeUnknownResult(codec)
  const encodeChecked = SchemaParser.encodeSync(codec)
  return field(key, Schema.toType(codec), {
    check: (given) => {
      const encoded = encode(given)
      return encoded._tag === "Failure" ? complaint(`does not fit: ${formatIssue(encoded.failure)}`) : undefined
    },
    write: (sink, given) => sink.json(key, encodeChecked(given))
  })
}

/**
 * A list of records that is the whole JSON body.
 *
 * @category fields
 * @since 0.1.0
 */
export const records = <C extends Wire.AnyCodec>(
  record: C,
  limits: { readonly max: number }
): Field<ReadonlyArray<C["Type"]>, "required"> => {
  const encode = SchemaParser.encodeUnknownResult(record)
  const encodeAll = SchemaParser.encodeSync(Schema.Array(record))
  return field("", Schema.toType(Schema.Array(record)), {
    check: (value) => {
      if (!Array.isArray(value)) return complaint("must be a list")
      if (value.length === 0) return complaint("must not be empty")
      if (value.length > limits.max) return complaint(`must have at most ${limits.max} items`)
      return firstComplaint(value, (item, at) => {
        const encoded = encode(item)
        return encoded._tag === "Failure"
          ? complaint(`does not fit: ${formatIssue(encoded.failure)}`, at)
          : undefined
      })
    },
    write: (sink, value) => sink.body(encodeAll(value))
  })
}

/**
 * A file, as a part of a multipart body.
 *
 * @category fields
 * @since 0.1.0
 */
export const file = (key: string): Field<Attachment.Attachment, "required"> =>
  field(key, Attachment.Attachment, {
    check: (value) => fileComplaint(value, ""),
    write: (sink, value) => sink.file(key, value)
  })

const fileComplaint = (value: unknown, at: string): Complaint | undefined => {
  const found = Attachment.complaint(value)
  return found === undefined ? undefined : complaint(found.issue, `${at}${found.at}`)
}

const isFileList = (
  value: Attachment.Attachment | ReadonlyArray<Attachment.Attachment>
): value is ReadonlyArray<Attachment.Attachment> => Array.isArray(value)

/**
 * Files, each as a part of a multipart body; one may be given bare.
 *
 * @category fields
 * @since 0.1.0
 */
export const files = (
  key: string
): Field<Attachment.Attachment | ReadonlyArray<Attachment.Attachment>, "required"> =>
  field(key, Schema.Union([Attachment.Attachment, Schema.Array(Attachment.Attachment)]), {
    check: (value) => Array.isArray(value) ? firstComplaint(value, fileComplaint) : fileComplaint(value, ""),
    write: (sink, value) => {
      if (isFileList(value)) { for (const item of value) sink.file(key, item) }
      else sink.file(key, value)
    }
  })

/**
 * The domain: needed where the layer has none.
 *
 * @category fields
 * @since 0.1.0
 */
export const domain: Field<string, "optional"> = domainAs("domain")

/**
 * The same as {@link domain} under another key, for a path beside whose domain another one is named.
 *
 * @category fields
 * @since 0.1.0
 */
export function domainAs(key: string): Field<string, "optional"> {
  return { ...optional(text(key, { nonEmpty: true })), isDomain: true }
}

/**
 * The subaccount to act for, where Mailgun takes it from the header `X-Mailgun-On-Behalf-Of` alone.
 *
 * @category fields
 * @since 0.1.0
 */
export const subaccount: Field<string, "required"> = field("subaccount", Schema.String, {
  check: (value) =>
    typeof value === "string" && /^[\x21-\x7e]+$/.test(value)
      ? undefined
      : complaint("must be the id of a subaccount: visible ASCII without blanks"),
  write: (sink, value) => sink.subaccount(value)
})

/**
 * Where to go on: the `next` of an earlier page, as it stands. It brings the filters of that page along.
 *
 * @category fields
 * @since 0.1.0
 */
export const cursor: Field<string, "optional"> = optional(
  field("cursor", Schema.String, {
    check: (value) => typeof value === "string" ? undefined : complaint("must be the cursor of a page"),
    write: (sink, value) => sink.cursor(value)
  })
)

/**
 * The kinds of field that inputs have. `Input` exports all of them.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as Attachment from "./Attachment.ts"
import { type Complaint, complaint, type Field, field, firstComplaint, optional } from "./InputModel.ts"
import { lazySchema } from "./internal/lazySchema.ts"
import { once } from "./internal/once.ts"
import * as Rfc2822 from "./Rfc2822.ts"
import * as Wire from "./Wire.ts"

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
    check: (value) => Wire.isJsonObject(value) ? undefined : complaint("must be an object"),
    write: (sink, value) => sink.json(key, value)
  })

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

const formatIssue = SchemaIssue.makeFormatterDefault()

/**
 * A value that has a codec, as JSON: a record, a list of records.
 *
 * @category fields
 * @since 0.1.0
 */
export const value = <C extends Wire.AnyCodec>(key: string, codec: C): Field<C["Type"], "required"> => {
  const encode = once(() => SchemaParser.encodeUnknownResult(codec))
  const encodeChecked = once(() => SchemaParser.encodeSync(codec))
  return field(key, typeOf(codec), {
    check: (given) => {
      const encoded = encode()(given)
      return encoded._tag === "Failure" ? complaint(`does not fit: ${formatIssue(encoded.failure)}`) : undefined
    },
    write: (sink, given) => sink.json(key, encodeChecked()(given))
  })
}

/** The type side of a codec, which is made on first use. */
const typeOf = <C extends Wire.AnyCodec>(codec: C): Schema.Schema<C["Type"]> =>
  lazySchema<Schema.Schema<C["Type"]>>(() => SchemaAST.toType(codec.ast))

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
  const encode = once(() => SchemaParser.encodeUnknownResult(record))
  const encodeAll = once(() => SchemaParser.encodeSync(Wire.list(record)))
  return field("", typeOf(Wire.list(record)), {
    check: (value) => {
      if (!Array.isArray(value)) return complaint("must be a list")
      if (value.length === 0) return complaint("must not be empty")
      if (value.length > limits.max) return complaint(`must have at most ${limits.max} items`)
      return firstComplaint(value, (item, at) => {
        const encoded = encode()(item)
        return encoded._tag === "Failure"
          ? complaint(`does not fit: ${formatIssue(encoded.failure)}`, at)
          : undefined
      })
    },
    write: (sink, value) => sink.body(encodeAll()(value))
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

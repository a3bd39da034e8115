import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"
import * as Wire from "../Wire.ts"

/** A list of names in a JSON body. */
export const names = <const L extends string>(
  key: string,
  known: ReadonlyArray<L>,
  options?: { readonly max: number }
): Input.Field<ReadonlyArray<Wire.Open<L>>, "required"> => {
  const list = Schema.Array(Wire.literals(...known))
  return Input.value(key, options === undefined ? list : list.check(Schema.isMaxLength(options.max)))
}

/** A name in a query or a form. */
export const openText = <const L extends string>(
  key: string,
  known: ReadonlyArray<L>
): Input.Field<Wire.Open<L>, "required"> => {
  const text = Input.text(key, { nonEmpty: true })
  return Input.field(key, Schema.Union([Schema.Literals(known), Schema.StringForLiteralAutocomplete]), {
    check: text.check,
    write: (sink, value) => text.write(sink, value)
  })
}

/** At least one name in a query, written as the same key again and again. */
export const openTexts = <const L extends string>(
  key: string,
  known: ReadonlyArray<L>
): Input.Field<Wire.Open<L> | ReadonlyArray<Wire.Open<L>>, "required"> => {
  const texts = Input.texts(key)
  const name = Schema.Union([Schema.Literals(known), Schema.StringForLiteralAutocomplete])
  return Input.field(key, Schema.Union([name, Schema.Array(name)]), {
    check: (value) => value === "" || (Array.isArray(value) && value.length === 0) ? isEmpty : texts.check(value),
    write: (sink, value) => texts.write(sink, value)
  })
}

const isEmpty = Input.complaint("must not be empty")

/** A whole number of items a page, inside a `pagination`. */
export const pageLimit = (max: number) => Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: max }))

/** A whole number of items to leave out, inside a `pagination`. */
export const pageSkip = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }))

const decodeNumber = Wire.decoder(Wire.Number)

/** Decodes metrics, whose rates are numbers in one API and texts in the others. */
export const metricValues = (
  options: { readonly writeRate: (rate: number) => unknown }
): Wire.Codec<{ readonly [name: string]: number | undefined }> =>
  Wire.codec(Schema.Record(Schema.String, Schema.UndefinedOr(Schema.Finite)), {
    expected: "an object of numbers",
    decode: (wire) => {
      if (!Wire.isJsonObject(wire)) return Wire.invalid
      const values: { [name: string]: number } = {}
      for (const [name, value] of Object.entries(wire)) {
        if (value === null || value === "") continue
        const number = decodeNumber(value)
        if (Result.isFailure(number)) return Wire.invalid
        values[name] = number.success
      }
      return values
    },
    encode: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          value !== undefined && name.endsWith("_rate") ? options.writeRate(value) : value
        ])
      )
  })

/** Rates as the Metrics API writes them: `"0.8300"`. */
export const rateText = (rate: number): string => rate.toFixed(4)

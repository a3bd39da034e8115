/**
 * Codecs for values that Mailgun writes in more than one form. `Wire` exports all of this, beside the records that they
 * stand in.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { DecodeAnnotation, decoderOf, invalid } from "./internal/decoder.ts"
import { isJsonObject } from "./internal/json.ts"
import { lazySchema } from "./internal/lazySchema.ts"
import { once } from "./internal/once.ts"
import type { AnyCodec, Codec } from "./WireRecord.ts"

/**
 * Makes a codec for a value that Mailgun writes in more than one form, from one plain function each way.
 *
 * **Details**
 *
 * `decode` gives {@link invalid} for what is none of the forms; `expected` says in the error what they are.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const Percent = Wire.codec(Schema.Number, {
 *   expected: `a percentage such as "25%"`,
 *   decode: (wire) => typeof wire === "string" && wire.endsWith("%") ? parseFloat(wire) : Wire.invalid,
 *   encode: (percent) => `${percent}%`
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const codec = <T>(type: Schema.Schema<T>, options: {
  readonly expected: string
  readonly decode: (wire: unknown) => T | typeof invalid
  readonly encode: (value: T) => unknown
}): Codec<T> =>
  lazySchema(() =>
    Schema.Unknown.pipe(
      Schema.decodeTo(Schema.toType(type), {
        decode: SchemaGetter.transformEffect((wire: unknown) => {
          const value = options.decode(wire)
          return value === invalid
            ? Effect.fail(new SchemaIssue.InvalidValue({ expected: options.expected }, wire))
            : Effect.succeed(value)
        }),
        encode: SchemaGetter.transform(options.encode)
      })
    ).annotate({ [DecodeAnnotation]: options.decode }).ast, () => options.decode)

/**
 * Text that Mailgun sometimes writes as a number (SMTP codes): decodes both, encodes as text.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.Text)(550) // => "550"
 * ```
 *
 * @category codecs
 * @since 0.1.0
 */
export const Text: Codec<string> = codec(Schema.String, {
  expected: "text or a number",
  decode: (wire) => typeof wire === "string" ? wire : typeof wire === "number" ? `${wire}` : invalid,
  encode: (text) => text
})

/**
 * A number that Mailgun sometimes writes as text (`"607"` in older webhooks): decodes both, encodes as a number.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.Number)("607") // => 607
 * ```
 *
 * @category codecs
 * @since 0.1.0
 */
export const Number: Codec<number> = codec(Schema.Finite, {
  expected: "a number",
  decode: (wire) => {
    if (typeof wire === "string" && wire.trim() === "") return invalid
    const parsed = typeof wire === "string" ? globalThis.Number(wire) : wire
    return typeof parsed === "number" && globalThis.Number.isFinite(parsed) ? parsed : invalid
  },
  encode: (number) => number
})

/**
 * A truth value that Mailgun writes as `true`, `"yes"` or `"true"`, depending on the resource; encodes as `true` or
 * `false`.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.Boolean)("yes") // => true
 * ```
 *
 * @category codecs
 * @since 0.1.0
 */
export const Boolean: Codec<boolean> = codec(Schema.Boolean, {
  expected: "yes, no, true or false",
  decode: (wire) => {
    if (typeof wire === "boolean") return wire
    if (typeof wire !== "string") return invalid
    switch (wire.toLowerCase()) {
      case "yes":
      case "true":
        return true
      case "no":
      case "false":
        return false
      default:
        return invalid
    }
  },
  encode: (truth) => truth
})

/**
 * A list that Mailgun writes as a bare item where there is one; encodes as a list.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.Strings)("one") // => ["one"]
 * ```
 *
 * @category codecs
 * @since 0.1.0
 */
export const Strings: Codec<ReadonlyArray<string>> = codec(Schema.Array(Schema.String), {
  expected: "text or a list of texts",
  decode: (wire) => {
    if (typeof wire === "string") return [wire]
    return Array.isArray(wire) && wire.every((item) => typeof item === "string") ? wire : invalid
  },
  encode: (texts) => texts
})

/**
 * A codec that is made on first use: for maps and unions of records, which would make the Schemas of all those
 * records when the program starts.
 *
 * **Example**
 *
 * ```ts
 * import { Domains, Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const recordsByName = Wire.lazy(() => Schema.Record(Schema.String, Domains.DnsRecord))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const lazy = <C extends AnyCodec>(make: () => C): Codec<C["Type"]> => {
  const made = once(make)
  return lazySchema(() => made().ast, once(() => decoderOf(made())))
}

/**
 * A list of records. As {@link lazy}, it makes their Schema on first use.
 *
 * **Example**
 *
 * ```ts
 * import { Domains, Wire } from "@effect-mailgun/core"
 *
 * const records = Wire.optional("sending_dns_records", Wire.list(Domains.DnsRecord))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const list = <C extends AnyCodec>(item: C): Codec<ReadonlyArray<C["Type"]>> => lazy(() => Schema.Array(item))

/**
 * A list whose only item Mailgun may write bare; encodes as a list.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.oneOrMany(Wire.Number))(3) // => [3]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const oneOrMany = <C extends AnyCodec>(item: C): Codec<ReadonlyArray<C["Type"]>> => {
  const many = list(item)
  const decodeMany = once(() => decoderOf(many))
  const encodeMany = once(() => SchemaParser.encodeSync(many))
  return codec(many, {
    expected: "an item or a list of them",
    // The decoder of a codec yields that codec's type, or `invalid`.
    decode: (wire) => decodeMany()(Array.isArray(wire) ? wire : [wire]) as ReadonlyArray<C["Type"]> | typeof invalid,
    encode: (items) => encodeMany()(items)
  })
}

/**
 * A record that Mailgun may wrap in an object under this key, or write bare; encodes wrapped.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * Schema.decodeUnknownSync(Wire.unwrapped("count", Wire.Number))({ count: 3 }) // => 3
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const unwrapped = <C extends AnyCodec>(key: string, inner: C): Codec<C["Type"]> => {
  const decodeInner = once(() => decoderOf(inner))
  const encodeInner = once(() => SchemaParser.encodeSync(inner))
  return codec(lazy(() => inner), {
    expected: `an object, or one under \`${key}\``,
    // The decoder of a codec yields that codec's type, or `invalid`.
    decode: (wire) => decodeInner()(isJsonObject(wire) && key in wire ? wire[key] : wire) as C["Type"] | typeof invalid,
    encode: (value) => ({ [key]: encodeInner()(value) })
  })
}

/**
 * A name that Mailgun is known to have, which editors offer, or any other.
 *
 * @category models
 * @since 0.1.0
 */
export type Open<L extends string> = L | (string & {})

/**
 * A text that is one of the known ones, or any other: Mailgun adds values, and an unknown one is no reason to fail.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 *
 * const State = Wire.literals("active", "unverified", "disabled")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const literals = <const L extends string>(...known: ReadonlyArray<L>): Codec<Open<L>> =>
  Schema.Union([Schema.Literals(known), Schema.StringForLiteralAutocomplete])

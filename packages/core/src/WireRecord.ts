/**
 * Records as Mailgun puts them on the wire, and what decodes them. `Wire` exports all of this, beside the codecs of values.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { decoderOf, invalid } from "./internal/decoder.ts"
import { isJsonObject } from "./internal/json.ts"
import { once } from "./internal/once.ts"
import { recordSchema } from "./internal/record.ts"

export {
  /**
   * What a plain decoder answers for input that it does not know.
   *
   * @category decoding
   * @since 0.1.0
   */
  invalid
}

/**
 * A Schema between a value of ours and whatever JSON Mailgun writes for it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Codec<out T> extends Schema.Codec<T, unknown> {}

/**
 * Any codec; kept as it is where the name of its type is to stay readable.
 *
 * @category models
 * @since 0.1.0
 */
export interface AnyCodec extends Schema.ConstraintCodec<unknown, unknown> {}

/**
 * A field that is always there; an answer without it is not this record.
 *
 * @category models
 * @since 0.1.0
 */
export interface Required<out C extends AnyCodec> {
  readonly presence: "required"
  readonly key: string
  readonly codec: C
}

/**
 * A field that Mailgun may leave out, write as `null`, or, where empty text means nothing, write as `""`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Optional<out C extends AnyCodec> {
  readonly presence: "optional"
  readonly key: string
  readonly codec: C
}

/**
 * The fields of a record, by the name that users see.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fields {
  readonly [name: string]: Required<AnyCodec> | Optional<AnyCodec>
}

/**
 * The type that a set of fields describes.
 *
 * @category models
 * @since 0.1.0
 */
export type Type<F extends Fields> =
  & { readonly [K in keyof F as F[K] extends Required<AnyCodec> ? K : never]: F[K]["codec"]["Type"] }
  & { readonly [K in keyof F as F[K] extends Optional<AnyCodec> ? K : never]?: F[K]["codec"]["Type"] | undefined }

/**
 * Declares a field that is always there, under its wire key.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * const address = Wire.required("address", Schema.String)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const required = <C extends AnyCodec>(key: string, codec: C): Required<C> => ({
  presence: "required",
  key,
  codec
})

/**
 * Declares a field that may be absent, `null`, or empty, under its wire key.
 *
 * **Example**
 *
 * ```ts
 * import { Timestamp, Wire } from "@effect-mailgun/core"
 *
 * const createdAt = Wire.optional("created_at", Timestamp.Timestamp)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const optional = <C extends AnyCodec>(key: string, codec: C): Optional<C> => ({
  presence: "optional",
  key,
  codec
})

/**
 * Declares a record. The class it gives is both the type and the Schema; values are plain objects.
 *
 * **Details**
 *
 * Decoding ignores wire keys that are not declared, and treats `null` in an optional field as absent. Encoding writes
 * the wire keys again and leaves out what is `undefined`.
 *
 * **Example**
 *
 * ```ts
 * import { Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * class Mailbox extends Wire.Record<Mailbox>("Mailbox")({
 *   login: Wire.required("login", Schema.String),
 *   sizeBytes: Wire.optional("size_bytes", Schema.Number)
 * }) {}
 *
 * Schema.decodeUnknownSync(Mailbox)({ login: "ann@example.com", size_bytes: null }) // => { login: "ann@example.com" }
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const Record =
  <Self>(identifier: string) =>
  <F extends Fields>(fields: F): Schema.Opaque<Self, Schema.Codec<Type<F>, unknown>, {}> =>
    // The class declares its own instance type, which is `Type<F>` by construction.
    Schema.Opaque<Self>()(recordSchema<F>(identifier, fields))

export {
  /**
   * Whether a parsed JSON value is an object, and neither an array nor `null`.
   *
   * @category guards
   * @since 0.1.0
   */
  isJsonObject
}

/**
 * Makes the function that decodes answers with a Schema: the plain mapping first, the Schema itself for the error.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces, Wire } from "@effect-mailgun/core"
 *
 * const decode = Wire.decoder(Bounces.Bounce)
 * const bounce = decode({ address: "ann@example.com", code: "550" })
 * ```
 *
 * @category decoding
 * @since 0.1.0
 */
export const decoder = <C extends AnyCodec>(codec: C): (wire: unknown) => Result.Result<C["Type"], string> => {
  // Made on first use: most programs decode few of the records that they import.
  const plain = once(() => decoderOf(codec))
  const explain = once(() => SchemaParser.decodeUnknownResult(codec))
  return (wire) => {
    const value = plain()(wire)
    if (value !== invalid) return Result.succeed(value)
    return Result.mapError(explain()(wire), formatIssue)
  }
}

const formatIssue = SchemaIssue.makeFormatterDefault()

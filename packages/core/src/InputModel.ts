/**
 * What an input is made of: fields, each with its wire key, what it refuses, and the way it is written. `Input` exports all
 * of this, beside the kinds of field that there are.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Attachment from "./Attachment.ts"
import { lazySchema } from "./internal/lazySchema.ts"

/**
 * Where the values of an input are written: a path, a query, a form, or a JSON body, as the operation's description says.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sink {
  /** A text under a key. */
  readonly text: (key: string, value: string) => void
  /** A list: the same key again and again in a form, a list in a JSON body. */
  readonly texts: (key: string, values: ReadonlyArray<string>) => void
  /** A number: as it is in a JSON body, in digits elsewhere. */
  readonly number: (key: string, value: number) => void
  /** As it is in a JSON body, `true` or `false` as text elsewhere. */
  readonly boolean: (key: string, value: boolean) => void
  /** A JSON value: as it is in a JSON body, as JSON text in a form. */
  readonly json: (key: string, value: unknown) => void
  /** A file: a part of a multipart body. */
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
    const schema = lazySchema<Schema.Schema<Type<F>>>(() => structOf(fields).annotate({ identifier }).ast)
    return Object.assign(Schema.Opaque<Self>()(schema), { inputFields: fields })
  }

const structOf = (fields: Fields) => {
  const schemas: { [name: string]: Schema.Constraint } = {}
  for (const [name, field] of Object.entries(fields)) {
    schemas[name] = field.presence === "required" ? field.schema : Schema.optional(field.schema)
  }
  return Schema.Struct(schemas)
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

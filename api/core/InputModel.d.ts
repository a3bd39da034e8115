import * as Schema from "effect/Schema"
import type * as Attachment from "./Attachment.ts"
export interface AnyInput extends Schema.Constraint {
  readonly inputFields: Fields
}
export interface Complaint {
  readonly at: string
  readonly issue: string
}
export interface Field<out T, out P extends "optional" | "required" = "optional" | "required"> {
  readonly presence: P
  readonly key: string
  readonly place: "query" | undefined
  readonly isDomain?: boolean | undefined
  readonly schema: Schema.Schema<T>
  readonly check: (value: unknown) => Complaint | undefined
  write(sink: Sink, value: T): void
}
export interface FieldComplaint {
  readonly field: string
  readonly issue: string
}
export interface Fields {
  readonly [name: string]: Field<unknown>
}
export interface Input<out I> extends Schema.Schema<I> {
  readonly inputFields: Fields
}
export type NotBoth<I, A extends keyof I, B extends keyof I> =
  & I
  & (
    | {
      readonly [K in A]?: undefined
    }
    | {
      readonly [K in B]?: undefined
    }
  )
export interface Sink {
  readonly text: (key: string, value: string) => void
  readonly texts: (key: string, values: ReadonlyArray<string>) => void
  readonly number: (key: string, value: number) => void
  readonly boolean: (key: string, value: boolean) => void
  readonly json: (key: string, value: unknown) => void
  readonly file: (key: string, file: Attachment.Attachment) => void
  readonly body: (value: unknown) => void
  readonly cursor: (cursor: string) => void
  readonly subaccount: (id: string) => void
}
export declare const Struct: <Self>(
  identifier: string
) => <F extends Fields>(fields: F) => Schema.Opaque<Self, Schema.Schema<Type<F>>, {}> & {
  readonly inputFields: F
}
export type Type<F extends Fields> =
  & {
    readonly [K in keyof F as F[K] extends Field<unknown, "required"> ? K : never]: F[K]["schema"]["Type"]
  }
  & {
    readonly [K in keyof F as F[K] extends Field<unknown, "required"> ? never : K]?: F[K]["schema"]["Type"] | undefined
  }
export declare const complaint: (issue: string, at?: string) => Complaint
export declare const field: <T>(key: string, schema: Schema.Schema<T>, options: {
  readonly check: (value: unknown) => Complaint | undefined
  readonly write: (sink: Sink, value: T) => void
}) => Field<T, "required">
export declare const firstComplaint: (
  items: ReadonlyArray<unknown>,
  check: (item: unknown, at: string) => Complaint | undefined
) => Complaint | undefined
export declare const inQuery: <T, P extends "optional" | "required">(self: Field<T, P>) => Field<T, P>
export declare const notBoth: <I, A extends keyof I, B extends keyof I>(
  input: Input<I>,
  ..._fields: readonly [
    A,
    B
  ]
) => Input<NotBoth<I, A, B>>
export declare const optional: <T>(self: Field<T>) => Field<T, "optional">

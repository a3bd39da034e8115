import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { invalid } from "./internal/decoder.ts"
import { isJsonObject } from "./internal/json.ts"
export { invalid }
export { isJsonObject }
export interface AnyCodec extends Schema.ConstraintCodec<unknown, unknown> {
}
export interface Codec<out T> extends Schema.Codec<T, unknown> {
}
export interface Fields {
  readonly [name: string]: Optional<AnyCodec> | Required<AnyCodec>
}
export interface Optional<out C extends AnyCodec> {
  readonly presence: "optional"
  readonly key: string
  readonly codec: C
}
export declare const Record: <Self>(
  identifier: string
) => <F extends Fields>(fields: F) => Schema.Opaque<Self, Schema.Codec<Type<F>, unknown>, {}>
export interface Required<out C extends AnyCodec> {
  readonly presence: "required"
  readonly key: string
  readonly codec: C
}
export type Type<F extends Fields> =
  & {
    readonly [K in keyof F as F[K] extends Required<AnyCodec> ? K : never]: F[K]["codec"]["Type"]
  }
  & {
    readonly [K in keyof F as F[K] extends Optional<AnyCodec> ? K : never]?: F[K]["codec"]["Type"] | undefined
  }
export declare const decoder: <C extends AnyCodec>(codec: C) => (wire: unknown) => Result.Result<C["Type"], string>
export declare const optional: <C extends AnyCodec>(key: string, codec: C) => Optional<C>
export declare const required: <C extends AnyCodec>(key: string, codec: C) => Required<C>

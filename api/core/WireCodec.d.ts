import * as Schema from "effect/Schema"
import { invalid } from "./internal/decoder.ts"
import type { AnyCodec, Codec } from "./WireRecord.ts"
export declare const Boolean: Codec<boolean>
export declare const Number: Codec<number>
export type Open<L extends string> = (string & {}) | L
export declare const Strings: Codec<ReadonlyArray<string>>
export declare const Text: Codec<string>
export declare const codec: <T>(type: Schema.Schema<T>, options: {
  readonly expected: string
  readonly decode: (wire: unknown) => T | typeof invalid
  readonly encode: (value: T) => unknown
}) => Codec<T>
export declare const lazy: <C extends AnyCodec>(make: () => C) => Codec<C["Type"]>
export declare const list: <C extends AnyCodec>(item: C) => Codec<ReadonlyArray<C["Type"]>>
export declare const literals: <const L extends string>(...known: ReadonlyArray<L>) => Codec<Open<L>>
export declare const oneOrMany: <C extends AnyCodec>(item: C) => Codec<ReadonlyArray<C["Type"]>>
export declare const unwrapped: <C extends AnyCodec>(key: string, inner: C) => Codec<C["Type"]>

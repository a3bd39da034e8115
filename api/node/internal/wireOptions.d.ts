import * as Result from "effect/Result"
export interface LooseOptions {
  readonly [name: string]: unknown
}
export declare const asOptions: (value: unknown) => LooseOptions
export declare const readWireOptions: (data: object) => Result.Result<LooseOptions, string>

import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
export {}
export type Form =
  | "epoch-seconds"
  | "rfc2822-gmt"
  | "rfc2822-numeric"
  | "rfc2822-unknown-zone"
  | "rfc2822-utc"
  | "rfc3339"
export declare class ParseError extends ParseError_base<{
  readonly input: string
  readonly position: number
  readonly reason: string
}> {
  get message(): string
}
declare const ParseError_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "TimestampParseError"
} & Readonly<A>
export interface Timestamp extends
  Schema.decodeTo<
    Schema.DateTimeUtc,
    Schema.Union<
      readonly [
        Schema.String,
        Schema.Finite
      ]
    >
  >
{
}
export declare const Timestamp: Timestamp
export declare const format: (date: DateTime.DateTime, form: Form) => number | string
export declare const isNone: (value: unknown) => value is "" | null | undefined
export declare const parse: (input: number | string) => Result.Result<DateTime.Utc, ParseError>
export declare const parseMillis: (input: unknown) => number
export declare const timestamp: (options: {
  readonly encodeAs: Form
}) => Timestamp

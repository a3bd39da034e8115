import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
export {}
export interface DateTimeUtcFromRfc2822 extends Schema.decodeTo<Schema.DateTimeUtc, Schema.String> {
}
export declare const DateTimeUtcFromRfc2822: DateTimeUtcFromRfc2822
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
  readonly _tag: "Rfc2822ParseError"
} & Readonly<A>
export type Zone = "+0000" | "-0000" | "GMT" | "UTC"
export declare const format: (date: DateTime.DateTime, zone?: Zone) => string
export declare const fromRfc2822: (options: {
  readonly zone: Zone
}) => DateTimeUtcFromRfc2822
export declare const parse: (text: string) => Result.Result<DateTime.Utc, ParseError>
export declare const parseMillis: (text: string) => number

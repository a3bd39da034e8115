import type * as DateTime from "effect/DateTime"
import * as Headers from "effect/http/Headers"
import * as Schema from "effect/Schema"
export {}
export declare class RateLimit extends RateLimit_base {
}
declare const RateLimit_base: Schema.Class<
  RateLimit,
  Schema.Struct<{
    readonly scope: Schema.Literals<
      readonly [
        "ratelimit",
        "request",
        "recipient"
      ]
    >
    readonly limit: Schema.UndefinedOr<Schema.Finite>
    readonly remaining: Schema.UndefinedOr<Schema.Finite>
    readonly resetAt: Schema.UndefinedOr<Schema.DateTimeUtc>
  }>,
  {}
>
export declare const fromHeaders: (headers: Headers.Headers, now: DateTime.Utc) => ReadonlyArray<RateLimit>
export declare const retryAt: (options: {
  readonly headers: Headers.Headers
  readonly limits: ReadonlyArray<RateLimit>
  readonly retrySeconds: number | undefined
  readonly message: string
  readonly now: DateTime.Utc
}) => DateTime.Utc | undefined
export declare const scopeOf: (message: string) => "bytes" | "recipients" | "requests" | "unknown"

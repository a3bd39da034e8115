import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import {
  MailgunBadGateway,
  MailgunBadRequest,
  MailgunConflict,
  MailgunForbidden,
  MailgunGatewayTimeout,
  MailgunInternalServerError,
  MailgunNotFound,
  MailgunPayloadTooLarge,
  MailgunRateLimited,
  MailgunRequestFailed,
  MailgunServiceUnavailable,
  MailgunUnauthorized,
  MailgunUnexpectedStatus
} from "./AnswerError.ts"
export * from "./AnswerError.ts"
export declare class MailgunDecodeError extends MailgunDecodeError_base {
  get message(): string
}
declare const MailgunDecodeError_base: Schema.Class<
  MailgunDecodeError,
  Schema.TaggedStruct<"MailgunDecodeError", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly status: Schema.Int
    readonly issue: Schema.String
    readonly body: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare const MailgunError: Schema.Union<
  readonly [
    typeof MailgunBadRequest,
    typeof MailgunUnauthorized,
    typeof MailgunRequestFailed,
    typeof MailgunForbidden,
    typeof MailgunNotFound,
    typeof MailgunConflict,
    typeof MailgunPayloadTooLarge,
    typeof MailgunRateLimited,
    typeof MailgunInternalServerError,
    typeof MailgunBadGateway,
    typeof MailgunServiceUnavailable,
    typeof MailgunGatewayTimeout,
    typeof MailgunUnexpectedStatus,
    typeof MailgunTransportError,
    typeof MailgunDecodeError,
    typeof MailgunInvalidInput,
    typeof MailgunSendOutcomeUnknown
  ]
>
export type MailgunError =
  | MailgunBadGateway
  | MailgunBadRequest
  | MailgunConflict
  | MailgunDecodeError
  | MailgunForbidden
  | MailgunGatewayTimeout
  | MailgunInternalServerError
  | MailgunInvalidInput
  | MailgunNotFound
  | MailgunPayloadTooLarge
  | MailgunRateLimited
  | MailgunRequestFailed
  | MailgunSendOutcomeUnknown
  | MailgunServiceUnavailable
  | MailgunTransportError
  | MailgunUnauthorized
  | MailgunUnexpectedStatus
export declare class MailgunInvalidInput extends MailgunInvalidInput_base {
  get message(): string
}
declare const MailgunInvalidInput_base: Schema.Class<
  MailgunInvalidInput,
  Schema.TaggedStruct<"MailgunInvalidInput", {
    readonly operation: Schema.String
    readonly field: Schema.String
    readonly issue: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunSendOutcomeUnknown extends MailgunSendOutcomeUnknown_base {
  get message(): string
}
declare const MailgunSendOutcomeUnknown_base: Schema.Class<
  MailgunSendOutcomeUnknown,
  Schema.TaggedStruct<"MailgunSendOutcomeUnknown", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly messageId: Schema.UndefinedOr<Schema.String>
    readonly causeTag: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunTransportError extends MailgunTransportError_base {
  get message(): string
}
declare const MailgunTransportError_base: Schema.Class<
  MailgunTransportError,
  Schema.TaggedStruct<"MailgunTransportError", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly reason: Schema.Literals<
      readonly [
        "Dns",
        "Refused",
        "Tls",
        "Timeout",
        "Reset",
        "Request",
        "Unknown"
      ]
    >
    readonly mayHaveBeenSent: Schema.Boolean
    readonly detail: Schema.String
    readonly origin: Schema.optional<Schema.String>
  }>,
  import("effect/Cause").YieldableError
>
export declare class ReportedFailure extends ReportedFailure_base<{
  readonly cause: unknown
}> {
  readonly [Runtime.errorReported] = false
  get message(): string
}
declare const ReportedFailure_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "ReportedFailure"
} & Readonly<A>
export declare const explain: (error: unknown) => string
export declare const isMailgunError: (u: unknown) => u is MailgunError
export declare const isRetryable: (error: MailgunError) => boolean
export declare const isServerError: (error: MailgunError) => boolean
export declare const report: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, ReportedFailure, R>
export declare const retryAfter: (error: MailgunError) => Effect.Effect<Option.Option<Duration.Duration>>

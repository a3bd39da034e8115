import * as Schema from "effect/Schema"
import { RateLimit } from "./RateLimit.ts"
export {}
export declare class MailgunBadGateway extends MailgunBadGateway_base {
  get message(): string
}
declare const MailgunBadGateway_base: Schema.Class<
  MailgunBadGateway,
  Schema.TaggedStruct<"MailgunBadGateway", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<502>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunBadRequest extends MailgunBadRequest_base {
  get message(): string
}
declare const MailgunBadRequest_base: Schema.Class<
  MailgunBadRequest,
  Schema.TaggedStruct<"MailgunBadRequest", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<400>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunConflict extends MailgunConflict_base {
  get message(): string
}
declare const MailgunConflict_base: Schema.Class<
  MailgunConflict,
  Schema.TaggedStruct<"MailgunConflict", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<409>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunForbidden extends MailgunForbidden_base {
  get message(): string
}
declare const MailgunForbidden_base: Schema.Class<
  MailgunForbidden,
  Schema.TaggedStruct<"MailgunForbidden", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<403>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunGatewayTimeout extends MailgunGatewayTimeout_base {
  get message(): string
}
declare const MailgunGatewayTimeout_base: Schema.Class<
  MailgunGatewayTimeout,
  Schema.TaggedStruct<"MailgunGatewayTimeout", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<504>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunInternalServerError extends MailgunInternalServerError_base {
  get message(): string
}
declare const MailgunInternalServerError_base: Schema.Class<
  MailgunInternalServerError,
  Schema.TaggedStruct<"MailgunInternalServerError", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<500>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunNotFound extends MailgunNotFound_base {
  get message(): string
}
declare const MailgunNotFound_base: Schema.Class<
  MailgunNotFound,
  Schema.TaggedStruct<"MailgunNotFound", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<404>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunPayloadTooLarge extends MailgunPayloadTooLarge_base {
  get message(): string
}
declare const MailgunPayloadTooLarge_base: Schema.Class<
  MailgunPayloadTooLarge,
  Schema.TaggedStruct<"MailgunPayloadTooLarge", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<413>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunRateLimited extends MailgunRateLimited_base {
  get message(): string
}
declare const MailgunRateLimited_base: Schema.Class<
  MailgunRateLimited,
  Schema.TaggedStruct<"MailgunRateLimited", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literals<
      readonly [
        420,
        429
      ]
    >
    readonly scope: Schema.Literals<
      readonly [
        "requests",
        "recipients",
        "bytes",
        "unknown"
      ]
    >
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunRequestFailed extends MailgunRequestFailed_base {
  get message(): string
}
declare const MailgunRequestFailed_base: Schema.Class<
  MailgunRequestFailed,
  Schema.TaggedStruct<"MailgunRequestFailed", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<402>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunServiceUnavailable extends MailgunServiceUnavailable_base {
  get message(): string
}
declare const MailgunServiceUnavailable_base: Schema.Class<
  MailgunServiceUnavailable,
  Schema.TaggedStruct<"MailgunServiceUnavailable", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<503>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunUnauthorized extends MailgunUnauthorized_base {
  get message(): string
}
declare const MailgunUnauthorized_base: Schema.Class<
  MailgunUnauthorized,
  Schema.TaggedStruct<"MailgunUnauthorized", {
    readonly operation: Schema.String
    readonly method: Schema.String
    readonly path: Schema.String
    readonly attempts: Schema.Int
    readonly detail: Schema.String
    readonly body: Schema.String
    readonly rateLimits: Schema.$Array<typeof RateLimit>
    readonly retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
    readonly status: Schema.Literal<401>
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunUnexpectedStatus extends MailgunUnexpectedStatus_base {
  get message(): string
}
declare const MailgunUnexpectedStatus_base: Schema.Class<
  MailgunUnexpectedStatus,
  Schema.TaggedStruct<"MailgunUnexpectedStatus", {
    operation: Schema.String
    method: Schema.String
    path: Schema.String
    attempts: Schema.Int
    status: Schema.Int
    detail: Schema.String
    body: Schema.String
    rateLimits: Schema.$Array<typeof RateLimit>
    retryAt: Schema.UndefinedOr<Schema.DateTimeUtc>
  }>,
  import("effect/Cause").YieldableError
>

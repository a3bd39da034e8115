import * as Schema from "effect/Schema"
export {}
export declare const MailgunWebhookError: Schema.Union<
  readonly [
    typeof MailgunWebhookMalformed,
    typeof MailgunWebhookTooLarge,
    typeof MailgunWebhookWrongEndpoint,
    typeof MailgunWebhookInvalidSignature,
    typeof MailgunWebhookExpired,
    typeof MailgunWebhookReplayed,
    typeof MailgunWebhookInProgress,
    typeof MailgunWebhookGuardFailed
  ]
>
export type MailgunWebhookError =
  | MailgunWebhookExpired
  | MailgunWebhookGuardFailed
  | MailgunWebhookInProgress
  | MailgunWebhookInvalidSignature
  | MailgunWebhookMalformed
  | MailgunWebhookReplayed
  | MailgunWebhookTooLarge
  | MailgunWebhookWrongEndpoint
export declare class MailgunWebhookExpired extends MailgunWebhookExpired_base {
  get message(): string
}
declare const MailgunWebhookExpired_base: Schema.Class<
  MailgunWebhookExpired,
  Schema.TaggedStruct<"MailgunWebhookExpired", {
    readonly signedAt: Schema.DateTimeUtc
    readonly ageSeconds: Schema.Finite
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookGuardFailed extends MailgunWebhookGuardFailed_base {
  get message(): string
}
declare const MailgunWebhookGuardFailed_base: Schema.Class<
  MailgunWebhookGuardFailed,
  Schema.TaggedStruct<"MailgunWebhookGuardFailed", {
    readonly detail: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookInProgress extends MailgunWebhookInProgress_base {
  get message(): string
}
declare const MailgunWebhookInProgress_base: Schema.Class<
  MailgunWebhookInProgress,
  Schema.TaggedStruct<"MailgunWebhookInProgress", {
    readonly token: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookInvalidSignature extends MailgunWebhookInvalidSignature_base {
  get message(): string
}
declare const MailgunWebhookInvalidSignature_base: Schema.Class<
  MailgunWebhookInvalidSignature,
  Schema.TaggedStruct<"MailgunWebhookInvalidSignature", {}>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookMalformed extends MailgunWebhookMalformed_base {
  get message(): string
}
declare const MailgunWebhookMalformed_base: Schema.Class<
  MailgunWebhookMalformed,
  Schema.TaggedStruct<"MailgunWebhookMalformed", {
    readonly field: Schema.String
    readonly issue: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookReplayed extends MailgunWebhookReplayed_base {
  get message(): string
}
declare const MailgunWebhookReplayed_base: Schema.Class<
  MailgunWebhookReplayed,
  Schema.TaggedStruct<"MailgunWebhookReplayed", {
    readonly token: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookTooLarge extends MailgunWebhookTooLarge_base {
  get message(): string
}
declare const MailgunWebhookTooLarge_base: Schema.Class<
  MailgunWebhookTooLarge,
  Schema.TaggedStruct<"MailgunWebhookTooLarge", {
    readonly limitBytes: Schema.Finite
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunWebhookWrongEndpoint extends MailgunWebhookWrongEndpoint_base {
  get message(): string
}
declare const MailgunWebhookWrongEndpoint_base: Schema.Class<
  MailgunWebhookWrongEndpoint,
  Schema.TaggedStruct<"MailgunWebhookWrongEndpoint", {}>,
  import("effect/Cause").YieldableError
>
export declare const answerStatus: (error: MailgunWebhookError) => 406 | 503
export declare const isMailgunWebhookError: (u: unknown) => u is MailgunWebhookError

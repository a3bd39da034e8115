import * as Schema from "effect/Schema"
export {}
export declare class MailgunInboundAttachmentFailed extends MailgunInboundAttachmentFailed_base {
  get message(): string
}
declare const MailgunInboundAttachmentFailed_base: Schema.Class<
  MailgunInboundAttachmentFailed,
  Schema.TaggedStruct<"MailgunInboundAttachmentFailed", {
    readonly field: Schema.String
    readonly issue: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare const MailgunInboundError: Schema.Union<
  readonly [
    typeof MailgunInboundMalformed,
    typeof MailgunInboundTooLarge,
    typeof MailgunInboundWrongEndpoint,
    typeof MailgunInboundInterrupted,
    typeof MailgunInboundAttachmentFailed
  ]
>
export type MailgunInboundError =
  | MailgunInboundAttachmentFailed
  | MailgunInboundInterrupted
  | MailgunInboundMalformed
  | MailgunInboundTooLarge
  | MailgunInboundWrongEndpoint
export declare class MailgunInboundInterrupted extends MailgunInboundInterrupted_base {
  get message(): string
}
declare const MailgunInboundInterrupted_base: Schema.Class<
  MailgunInboundInterrupted,
  Schema.TaggedStruct<"MailgunInboundInterrupted", {}>,
  import("effect/Cause").YieldableError
>
export declare class MailgunInboundMalformed extends MailgunInboundMalformed_base {
  get message(): string
}
declare const MailgunInboundMalformed_base: Schema.Class<
  MailgunInboundMalformed,
  Schema.TaggedStruct<"MailgunInboundMalformed", {
    readonly field: Schema.String
    readonly issue: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunInboundTooLarge extends MailgunInboundTooLarge_base {
  get message(): string
}
declare const MailgunInboundTooLarge_base: Schema.Class<
  MailgunInboundTooLarge,
  Schema.TaggedStruct<"MailgunInboundTooLarge", {
    readonly limitBytes: Schema.Finite
  }>,
  import("effect/Cause").YieldableError
>
export declare class MailgunInboundWrongEndpoint extends MailgunInboundWrongEndpoint_base {
  get message(): string
}
declare const MailgunInboundWrongEndpoint_base: Schema.Class<
  MailgunInboundWrongEndpoint,
  Schema.TaggedStruct<"MailgunInboundWrongEndpoint", {}>,
  import("effect/Cause").YieldableError
>
export declare const answerStatus: (error: MailgunInboundError) => 406 | 503
export declare const isMailgunInboundError: (u: unknown) => u is MailgunInboundError

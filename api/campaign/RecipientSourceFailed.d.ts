import * as Schema from "effect/Schema"
export {}
export declare class RecipientSourceFailed extends RecipientSourceFailed_base {
  get message(): string
}
declare const RecipientSourceFailed_base: Schema.Class<
  RecipientSourceFailed,
  Schema.TaggedStruct<"RecipientSourceFailed", {
    readonly source: Schema.String
    readonly at: Schema.UndefinedOr<Schema.String>
    readonly issue: Schema.String
  }>,
  import("effect/Cause").YieldableError
>

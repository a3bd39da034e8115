import * as Schema from "effect/Schema"
export {}
export declare class CampaignChanged extends CampaignChanged_base {
  get message(): string
}
declare const CampaignChanged_base: Schema.Class<
  CampaignChanged,
  Schema.TaggedStruct<"CampaignChanged", {
    readonly name: Schema.String
    readonly id: Schema.String
    readonly field: Schema.Literals<
      readonly [
        "recipients",
        "batchSize",
        "parameters"
      ]
    >
    readonly before: Schema.String
    readonly after: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class CampaignNotFound extends CampaignNotFound_base {
  get message(): string
}
declare const CampaignNotFound_base: Schema.Class<
  CampaignNotFound,
  Schema.TaggedStruct<"CampaignNotFound", {
    name: Schema.String
    id: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class CampaignNotReady extends CampaignNotReady_base {
  get message(): string
}
declare const CampaignNotReady_base: Schema.Class<
  CampaignNotReady,
  Schema.TaggedStruct<"CampaignNotReady", {
    readonly name: Schema.String
    readonly id: Schema.String
    readonly state: Schema.String
    readonly action: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class CampaignStoreFailed extends CampaignStoreFailed_base {
  get message(): string
}
declare const CampaignStoreFailed_base: Schema.Class<
  CampaignStoreFailed,
  Schema.TaggedStruct<"CampaignStoreFailed", {
    readonly detail: Schema.String
  }>,
  import("effect/Cause").YieldableError
>

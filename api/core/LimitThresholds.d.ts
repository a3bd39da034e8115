import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Threshold from "./Threshold.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & import("effect/Schema").Opaque<
    CreateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
        limit: Input.Field<number, "required">
        dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
        filters: Input.Field<readonly Threshold.FilterInput[], "optional">
        period: Input.Field<import("effect/Duration").Duration | string, "optional">
        description: Input.Field<string, "optional">
        metric: Input.Field<"email_preview_success_count" | "seed_test_count", "required">
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
      limit: Input.Field<number, "required">
      dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
      filters: Input.Field<readonly Threshold.FilterInput[], "optional">
      period: Input.Field<import("effect/Duration").Duration | string, "optional">
      description: Input.Field<string, "optional">
      metric: Input.Field<"email_preview_success_count" | "seed_test_count", "required">
      name: Input.Field<string, "required">
    }
  }
export declare class LimitThreshold extends LimitThreshold_base {
}
declare const LimitThreshold_base: import("effect/Schema").Opaque<
  LimitThreshold,
  import("effect/Schema").Codec<
    Wire.Type<{
      id: Wire.Optional<import("effect/Schema").String>
      name: Wire.Required<import("effect/Schema").String>
      description: Wire.Optional<import("effect/Schema").String>
      parentAccountId: Wire.Optional<import("effect/Schema").String>
      subaccountId: Wire.Optional<import("effect/Schema").String>
      accountGroup: Wire.Optional<import("effect/Schema").String>
      createdAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      updatedAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      lastCheckedAt: Wire.Optional<import("./Timestamp.ts").Timestamp>
      comparator: Wire.Optional<Wire.Codec<Wire.Open<"!=" | "<" | "<=" | "=" | ">" | ">=">>>
      limit: Wire.Optional<Wire.Codec<number>>
      dimension: Wire.Optional<Wire.Codec<Wire.Open<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount">>>
      filters: Wire.Optional<Wire.Codec<readonly Threshold.Filter[]>>
      period: Wire.Optional<import("effect/Schema").String>
      metric: Wire.Optional<Wire.Codec<Wire.Open<"email_preview_success_count" | "seed_test_count">>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & import("effect/Schema").Opaque<ListInput, import("effect/Schema").Schema<Input.Type<{}>>, {}>
  & {
    readonly inputFields: {}
  }
export declare class NameInput extends NameInput_base {
}
declare const NameInput_base:
  & import("effect/Schema").Opaque<
    NameInput,
    import("effect/Schema").Schema<
      Input.Type<{
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & import("effect/Schema").Opaque<
    UpdateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
        limit: Input.Field<number, "required">
        dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
        filters: Input.Field<readonly Threshold.FilterInput[], "optional">
        period: Input.Field<import("effect/Duration").Duration | string, "optional">
        description: Input.Field<string, "optional">
        name: Input.Field<string, "required">
        newName: Input.Field<string, "optional">
        metric: Input.Field<"email_preview_success_count" | "seed_test_count", "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comparator: Input.Field<"!=" | "<" | "<=" | "=" | ">" | ">=", "required">
      limit: Input.Field<number, "required">
      dimension: Input.Field<"domain" | "ip" | "ip_pool" | "recipient_provider" | "subaccount", "required">
      filters: Input.Field<readonly Threshold.FilterInput[], "optional">
      period: Input.Field<import("effect/Duration").Duration | string, "optional">
      description: Input.Field<string, "optional">
      name: Input.Field<string, "required">
      newName: Input.Field<string, "optional">
      metric: Input.Field<"email_preview_success_count" | "seed_test_count", "required">
    }
  }
export declare const create: Operation.Operation<CreateInput, LimitThreshold>
declare const delete_: Operation.Operation<NameInput, Acknowledgement>
export declare const get: Operation.Operation<NameInput, LimitThreshold>
export declare const list: Operation.Operation<ListInput, Page.Page<LimitThreshold>>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>

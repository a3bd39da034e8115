import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { StartedChange } from "./StartedChange.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        name: Input.Field<string, "required">
        description: Input.Field<string, "required">
        ips: Input.Field<readonly string[] | string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "required">
      description: Input.Field<string, "required">
      ips: Input.Field<readonly string[] | string, "optional">
    }
  }
export declare class CreatedIpPool extends CreatedIpPool_base {
}
declare const CreatedIpPool_base: Schema.Opaque<
  CreatedIpPool,
  Schema.Codec<
    Wire.Type<{
      poolId: Wire.Required<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DelegationInput extends DelegationInput_base {
}
declare const DelegationInput_base:
  & Schema.Opaque<
    DelegationInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
        subaccountId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      subaccountId: Input.Field<string, "required">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
        replacementIp: Input.Field<string, "optional">
        replacementPoolId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      replacementIp: Input.Field<string, "optional">
      replacementPoolId: Input.Field<string, "optional">
    }
  }
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base:
  & Schema.Opaque<
    GetInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
    }
  }
export declare class IpPool extends IpPool_base {
}
export declare class IpPoolAssignment extends IpPoolAssignment_base {
}
declare const IpPoolAssignment_base: Schema.Opaque<
  IpPoolAssignment,
  Schema.Codec<
    Wire.Type<{
      linkedAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class IpPoolMetadata extends IpPoolMetadata_base {
}
declare const IpPoolMetadata_base: Schema.Opaque<
  IpPoolMetadata,
  Schema.Codec<
    Wire.Type<{
      assignments: Wire.Optional<
        Wire.Codec<{
          readonly [x: string]: IpPoolAssignment
        }>
      >
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const IpPool_base: Schema.Opaque<
  IpPool,
  Schema.Codec<
    Wire.Type<{
      poolId: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
      ips: Wire.Optional<Schema.$Array<Schema.String>>
      isLinked: Wire.Optional<Wire.Codec<boolean>>
      isInherited: Wire.Optional<Wire.Codec<boolean>>
      linkedDomains: Wire.Optional<Schema.$Array<Schema.String>>
      metadata: Wire.Optional<typeof IpPoolMetadata>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base: Schema.Opaque<ListInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        poolId: Input.Field<string, "required">
        name: Input.Field<string, "optional">
        description: Input.Field<string, "optional">
        addIps: Input.Field<readonly string[] | string, "optional">
        removeIps: Input.Field<readonly string[] | string, "optional">
        linkDomainIds: Input.Field<readonly string[] | string, "optional">
        unlinkDomainIds: Input.Field<readonly string[] | string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      poolId: Input.Field<string, "required">
      name: Input.Field<string, "optional">
      description: Input.Field<string, "optional">
      addIps: Input.Field<readonly string[] | string, "optional">
      removeIps: Input.Field<readonly string[] | string, "optional">
      linkDomainIds: Input.Field<readonly string[] | string, "optional">
      unlinkDomainIds: Input.Field<readonly string[] | string, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, CreatedIpPool>
export declare const delegate: Operation.Operation<DelegationInput, Acknowledgement>
declare const delete_: Operation.Operation<DeleteInput, StartedChange>
export declare const get: Operation.Operation<GetInput, IpPool>
export declare const list: Operation.Operation<ListInput, Page.Page<IpPool>>
export declare const revokeDelegation: Operation.Operation<DelegationInput, StartedChange>
export declare const update: Operation.Operation<UpdateInput, StartedChange>

import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class DkimRotation extends DkimRotation_base {
}
declare const DkimRotation_base: Schema.Opaque<
  DkimRotation,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Required<Schema.String>
      id: Wire.Optional<Schema.String>
      accountId: Wire.Optional<Schema.String>
      sid: Wire.Optional<Schema.String>
      state: Wire.Optional<Wire.Codec<Wire.Open<"enabled" | "wait_verify">>>
      activeSelector: Wire.Optional<Schema.String>
      rotationEnabled: Wire.Optional<Wire.Codec<boolean>>
      rotationInterval: Wire.Optional<Schema.String>
      records: Wire.Optional<Wire.Codec<readonly RotationRecord[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class RotateInput extends RotateInput_base {
}
declare const RotateInput_base:
  & Schema.Opaque<
    RotateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
    }
  }
export declare class RotationRecord extends RotationRecord_base {
}
declare const RotationRecord_base: Schema.Opaque<
  RotationRecord,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Required<Schema.String>
      type: Wire.Optional<Wire.Codec<Wire.Open<"CNAME" | "TXT">>>
      identifier: Wire.Optional<Schema.String>
      value: Wire.Optional<Schema.String>
      comment: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        rotationEnabled: Input.Field<boolean, "required">
        rotationInterval: Input.Field<Duration.Duration | string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      rotationEnabled: Input.Field<boolean, "required">
      rotationInterval: Input.Field<Duration.Duration | string, "optional">
    }
  }
export declare const rotate: Operation.Operation<RotateInput, Acknowledgement>
export declare const update: Operation.Operation<UpdateInput, DkimRotation>

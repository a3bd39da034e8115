import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class Feature extends Feature_base {
}
declare const Feature_base: import("effect/Schema").Opaque<
  Feature,
  import("effect/Schema").Codec<
    Wire.Type<{
      enabled: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Features extends Features_base {
}
declare const Features_base: import("effect/Schema").Opaque<
  Features,
  import("effect/Schema").Codec<
    Wire.Type<{
      emailPreview: Wire.Optional<typeof Feature>
      inboxPlacement: Wire.Optional<typeof Feature>
      sending: Wire.Optional<typeof Feature>
      validations: Wire.Optional<typeof Feature>
      validationsBulk: Wire.Optional<typeof Feature>
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
  & import("effect/Schema").Opaque<
    UpdateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        subaccountId: Input.Field<string, "required">
        emailPreview: Input.Field<boolean, "optional">
        inboxPlacement: Input.Field<boolean, "optional">
        sending: Input.Field<boolean, "optional">
        validations: Input.Field<boolean, "optional">
        validationsBulk: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      subaccountId: Input.Field<string, "required">
      emailPreview: Input.Field<boolean, "optional">
      inboxPlacement: Input.Field<boolean, "optional">
      sending: Input.Field<boolean, "optional">
      validations: Input.Field<boolean, "optional">
      validationsBulk: Input.Field<boolean, "optional">
    }
  }
export declare const update: Operation.Operation<UpdateInput, Features>

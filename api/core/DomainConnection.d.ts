import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ConnectionSettings extends ConnectionSettings_base {
}
declare const ConnectionSettings_base: Schema.Opaque<
  ConnectionSettings,
  Schema.Codec<
    Wire.Type<{
      requireTls: Wire.Optional<Wire.Codec<boolean>>
      skipVerification: Wire.Optional<Wire.Codec<boolean>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DomainInput extends DomainInput_base {
}
declare const DomainInput_base:
  & Schema.Opaque<
    DomainInput,
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
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        requireTls: Input.Field<boolean, "optional">
        skipVerification: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      requireTls: Input.Field<boolean, "optional">
      skipVerification: Input.Field<boolean, "optional">
    }
  }
export declare const get: Operation.Operation<DomainInput, ConnectionSettings>
export declare const update: Operation.Operation<UpdateInput, ConnectionSettings>

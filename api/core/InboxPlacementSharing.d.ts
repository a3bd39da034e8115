import * as Schema from "effect/Schema"
import { InboxPlacementResult } from "./InboxPlacementResult.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class GetSharedInput extends GetSharedInput_base {
}
declare const GetSharedInput_base:
  & Schema.Opaque<
    GetSharedInput,
    Schema.Schema<
      Input.Type<{
        shareId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      shareId: Input.Field<string, "required">
    }
  }
export declare class ResultInput extends ResultInput_base {
}
declare const ResultInput_base:
  & Schema.Opaque<
    ResultInput,
    Schema.Schema<
      Input.Type<{
        resultId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      resultId: Input.Field<string, "required">
    }
  }
export declare class Sharing extends Sharing_base {
}
declare const Sharing_base: Schema.Opaque<
  Sharing,
  Schema.Codec<
    Wire.Type<{
      resultId: Wire.Required<Schema.String>
      enabled: Wire.Optional<Wire.Codec<boolean>>
      expiresAt: Wire.Optional<Timestamp.Timestamp>
      shareId: Wire.Optional<Schema.String>
      url: Wire.Optional<Schema.String>
      apiUrl: Wire.Optional<Schema.String>
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
        resultId: Input.Field<string, "required">
        enabled: Input.Field<boolean, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      resultId: Input.Field<string, "required">
      enabled: Input.Field<boolean, "required">
    }
  }
export declare const get: Operation.Operation<ResultInput, Sharing>
export declare const getShared: Operation.Operation<GetSharedInput, InboxPlacementResult>
export declare const update: Operation.Operation<UpdateInput, Sharing>

import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ClickTracking extends ClickTracking_base {
}
export declare class ClickTrackingUpdated extends ClickTrackingUpdated_base {
}
declare const ClickTrackingUpdated_base: Schema.Opaque<
  ClickTrackingUpdated,
  Schema.Codec<
    Wire.Type<{
      click: Wire.Optional<typeof ClickTracking>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const ClickTracking_base: Schema.Opaque<
  ClickTracking,
  Schema.Codec<
    Wire.Type<{
      active: Wire.Required<
        Schema.Union<
          readonly [
            Wire.Codec<boolean>,
            Schema.Literal<"htmlonly">
          ]
        >
      >
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
export declare class OpenTracking extends OpenTracking_base {
}
export declare class OpenTrackingUpdated extends OpenTrackingUpdated_base {
}
declare const OpenTrackingUpdated_base: Schema.Opaque<
  OpenTrackingUpdated,
  Schema.Codec<
    Wire.Type<{
      open: Wire.Optional<typeof OpenTracking>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const OpenTracking_base: Schema.Opaque<
  OpenTracking,
  Schema.Codec<
    Wire.Type<{
      active: Wire.Required<Wire.Codec<boolean>>
      placeAtTheTop: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Tracking extends Tracking_base {
}
declare const Tracking_base: Schema.Opaque<
  Tracking,
  Schema.Codec<
    Wire.Type<{
      open: Wire.Optional<typeof OpenTracking>
      click: Wire.Optional<typeof ClickTracking>
      unsubscribe: Wire.Optional<typeof UnsubscribeTracking>
      webScheme: Wire.Optional<Wire.Codec<Wire.Open<"http" | "https">>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UnsubscribeTracking extends UnsubscribeTracking_base {
}
export declare class UnsubscribeTrackingUpdated extends UnsubscribeTrackingUpdated_base {
}
declare const UnsubscribeTrackingUpdated_base: Schema.Opaque<
  UnsubscribeTrackingUpdated,
  Schema.Codec<
    Wire.Type<{
      unsubscribe: Wire.Optional<typeof UnsubscribeTracking>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const UnsubscribeTracking_base: Schema.Opaque<
  UnsubscribeTracking,
  Schema.Codec<
    Wire.Type<{
      active: Wire.Required<Wire.Codec<boolean>>
      htmlFooter: Wire.Optional<Schema.String>
      textFooter: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateClickInput extends UpdateClickInput_base {
}
declare const UpdateClickInput_base:
  & Schema.Opaque<
    UpdateClickInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        active: Input.Field<"htmlonly" | boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      active: Input.Field<"htmlonly" | boolean, "optional">
    }
  }
export declare class UpdateOpenInput extends UpdateOpenInput_base {
}
declare const UpdateOpenInput_base:
  & Schema.Opaque<
    UpdateOpenInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        active: Input.Field<boolean, "optional">
        placeAtTheTop: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      active: Input.Field<boolean, "optional">
      placeAtTheTop: Input.Field<boolean, "optional">
    }
  }
export declare class UpdateUnsubscribeInput extends UpdateUnsubscribeInput_base {
}
declare const UpdateUnsubscribeInput_base:
  & Schema.Opaque<
    UpdateUnsubscribeInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        active: Input.Field<boolean, "optional">
        htmlFooter: Input.Field<string, "optional">
        textFooter: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      active: Input.Field<boolean, "optional">
      htmlFooter: Input.Field<string, "optional">
      textFooter: Input.Field<string, "optional">
    }
  }
export declare class UpdateWebPrefixInput extends UpdateWebPrefixInput_base {
}
declare const UpdateWebPrefixInput_base:
  & Schema.Opaque<
    UpdateWebPrefixInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        webPrefix: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      webPrefix: Input.Field<string, "required">
    }
  }
export declare const get: Operation.Operation<DomainInput, Tracking>
export declare const updateClick: Operation.Operation<UpdateClickInput, ClickTrackingUpdated>
export declare const updateOpen: Operation.Operation<UpdateOpenInput, OpenTrackingUpdated>
export declare const updateUnsubscribe: Operation.Operation<UpdateUnsubscribeInput, UnsubscribeTrackingUpdated>
export declare const updateWebPrefix: Operation.Operation<UpdateWebPrefixInput, Acknowledgement>

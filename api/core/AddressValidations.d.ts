import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AddressParts extends AddressParts_base {
}
declare const AddressParts_base: Schema.Opaque<
  AddressParts,
  Schema.Codec<
    Wire.Type<{
      localPart: Wire.Optional<Schema.String>
      domain: Wire.Optional<Schema.String>
      displayName: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class AddressValidation extends AddressValidation_base {
}
declare const AddressValidation_base: Schema.Opaque<
  AddressValidation,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Required<Schema.String>
      result: Wire.Optional<
        Wire.Codec<Wire.Open<"catch_all" | "deliverable" | "do_not_send" | "undeliverable" | "unknown">>
      >
      risk: Wire.Optional<Wire.Codec<Wire.Open<"high" | "low" | "medium" | "unknown">>>
      reason: Wire.Optional<Wire.Codec<readonly string[]>>
      isDisposableAddress: Wire.Optional<Wire.Codec<boolean>>
      isRoleAddress: Wire.Optional<Wire.Codec<boolean>>
      didYouMean: Wire.Optional<Schema.String>
      rootAddress: Wire.Optional<Schema.String>
      engagement: Wire.Optional<typeof Engagement>
      lastSeen: Wire.Optional<Timestamp.Timestamp>
      isValid: Wire.Optional<Wire.Codec<boolean>>
      mailboxVerification: Wire.Optional<Wire.Codec<Wire.Open<"false" | "true" | "unknown">>>
      parts: Wire.Optional<typeof AddressParts>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Engagement extends Engagement_base {
}
declare const Engagement_base: Schema.Opaque<
  Engagement,
  Schema.Codec<
    Wire.Type<{
      engaging: Wire.Optional<Wire.Codec<boolean>>
      behavior: Wire.Optional<
        Wire.Codec<Wire.Open<"bot" | "complainer" | "disengaged" | "engaged" | "highly_engaged" | "no_data">>
      >
      isBot: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ParseInput extends ParseInput_base {
}
declare const ParseInput_base:
  & Schema.Opaque<
    ParseInput,
    Schema.Schema<
      Input.Type<{
        addresses: Input.Field<readonly string[], "required">
        syntaxOnly: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      addresses: Input.Field<readonly string[], "required">
      syntaxOnly: Input.Field<boolean, "optional">
    }
  }
export declare class ParsedAddresses extends ParsedAddresses_base {
}
declare const ParsedAddresses_base: Schema.Opaque<
  ParsedAddresses,
  Schema.Codec<
    Wire.Type<{
      parsed: Wire.Optional<Wire.Codec<readonly string[]>>
      unparseable: Wire.Optional<Wire.Codec<readonly string[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidateByFormInput extends ValidateByFormInput_base {
}
declare const ValidateByFormInput_base:
  & Schema.Opaque<
    ValidateByFormInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
        providerLookup: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      address: Input.Field<string, "required">
      providerLookup: Input.Field<boolean, "optional">
    }
  }
export declare class ValidateInput extends ValidateInput_base {
}
declare const ValidateInput_base:
  & Schema.Opaque<
    ValidateInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
        providerLookup: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      address: Input.Field<string, "required">
      providerLookup: Input.Field<boolean, "optional">
    }
  }
export declare const parse: Operation.Operation<ParseInput, ParsedAddresses>
export declare const validate: Operation.Operation<ValidateInput, AddressValidation>
export declare const validateByForm: Operation.Operation<ValidateByFormInput, AddressValidation>

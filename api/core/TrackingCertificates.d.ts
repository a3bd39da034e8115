import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class CertificateStarted extends CertificateStarted_base {
}
declare const CertificateStarted_base: Schema.Opaque<
  CertificateStarted,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      location: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TrackingCertificate extends TrackingCertificate_base {
}
declare const TrackingCertificate_base: Schema.Opaque<
  TrackingCertificate,
  Schema.Codec<
    Wire.Type<{
      status: Wire.Required<Wire.Codec<Wire.Open<"active" | "error" | "expired" | "processing">>>
      error: Wire.Optional<Schema.String>
      certificate: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TrackingDomainInput extends TrackingDomainInput_base {
}
declare const TrackingDomainInput_base:
  & Schema.Opaque<
    TrackingDomainInput,
    Schema.Schema<
      Input.Type<{
        trackingDomain: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      trackingDomain: Input.Field<string, "required">
    }
  }
export declare const create: Operation.Operation<TrackingDomainInput, CertificateStarted>
export declare const get: Operation.Operation<TrackingDomainInput, TrackingCertificate>
export declare const regenerate: Operation.Operation<TrackingDomainInput, CertificateStarted>

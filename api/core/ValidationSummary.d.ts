import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class ValidationDownloads extends ValidationDownloads_base {
}
declare const ValidationDownloads_base: Schema.Opaque<
  ValidationDownloads,
  Schema.Codec<
    Wire.Type<{
      csv: Wire.Optional<Schema.String>
      json: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidationEngagementCounts extends ValidationEngagementCounts_base {
}
declare const ValidationEngagementCounts_base: Schema.Opaque<
  ValidationEngagementCounts,
  Schema.Codec<
    Wire.Type<{
      highlyEngaged: Wire.Optional<Wire.Codec<number>>
      engaged: Wire.Optional<Wire.Codec<number>>
      disengaged: Wire.Optional<Wire.Codec<number>>
      complainer: Wire.Optional<Wire.Codec<number>>
      bot: Wire.Optional<Wire.Codec<number>>
      noData: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidationResultCounts extends ValidationResultCounts_base {
}
declare const ValidationResultCounts_base: Schema.Opaque<
  ValidationResultCounts,
  Schema.Codec<
    Wire.Type<{
      deliverable: Wire.Optional<Wire.Codec<number>>
      undeliverable: Wire.Optional<Wire.Codec<number>>
      doNotSend: Wire.Optional<Wire.Codec<number>>
      catchAll: Wire.Optional<Wire.Codec<number>>
      acceptAll: Wire.Optional<Wire.Codec<number>>
      unknown: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidationRiskCounts extends ValidationRiskCounts_base {
}
declare const ValidationRiskCounts_base: Schema.Opaque<
  ValidationRiskCounts,
  Schema.Codec<
    Wire.Type<{
      high: Wire.Optional<Wire.Codec<number>>
      medium: Wire.Optional<Wire.Codec<number>>
      low: Wire.Optional<Wire.Codec<number>>
      unknown: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidationSummary extends ValidationSummary_base {
}
declare const ValidationSummary_base: Schema.Opaque<
  ValidationSummary,
  Schema.Codec<
    Wire.Type<{
      result: Wire.Optional<typeof ValidationResultCounts>
      risk: Wire.Optional<typeof ValidationRiskCounts>
      engagement: Wire.Optional<typeof ValidationEngagementCounts>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

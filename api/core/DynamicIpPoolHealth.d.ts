import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class HealthCheck extends HealthCheck_base {
}
declare const HealthCheck_base: Schema.Opaque<
  HealthCheck,
  Schema.Codec<
    Wire.Type<{
      value: Wire.Optional<Wire.Codec<number>>
      pool: Wire.Optional<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class HealthChecks extends HealthChecks_base {
}
declare const HealthChecks_base: Schema.Opaque<
  HealthChecks,
  Schema.Codec<
    Wire.Type<{
      bounceRate: Wire.Optional<typeof HealthCheck>
      complaintRate: Wire.Optional<typeof HealthCheck>
      processedCount: Wire.Optional<typeof HealthCheck>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const PoolName: Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>
export declare class Preview extends Preview_base {
}
declare const Preview_base: Schema.Opaque<
  Preview,
  Schema.Codec<
    Wire.Type<{
      pool: Wire.Optional<Wire.Codec<Wire.Open<"dynamic_good" | "dynamic_new" | "dynamic_poor">>>
      results: Wire.Optional<typeof HealthChecks>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

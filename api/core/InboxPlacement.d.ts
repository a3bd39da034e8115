import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class DeliveryStats extends DeliveryStats_base {
}
export interface DeliveryStatsByProvider {
  readonly [provider: string]: DeliveryStats
}
export declare const DeliveryStatsByProvider: Wire.Codec<DeliveryStatsByProvider>
declare const DeliveryStats_base: Schema.Opaque<
  DeliveryStats,
  Schema.Codec<
    Wire.Type<{
      provider: Wire.Optional<Schema.String>
      total: Wire.Optional<Wire.Codec<number>>
      delivered: Wire.Optional<Wire.Codec<number>>
      inbox: Wire.Optional<Wire.Codec<number>>
      spam: Wire.Optional<Wire.Codec<number>>
      pending: Wire.Optional<Wire.Codec<number>>
      missing: Wire.Optional<Wire.Codec<number>>
      categories: Wire.Optional<Schema.$Record<Schema.String, Wire.Codec<number>>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Filter extends Filter_base {
}
declare const Filter_base: Schema.Opaque<
  Filter,
  Schema.Codec<
    Wire.Type<{
      parameter: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

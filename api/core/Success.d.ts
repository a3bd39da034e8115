import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class Success extends Success_base {
}
declare const Success_base: Schema.Opaque<
  Success,
  Schema.Codec<
    Wire.Type<{
      success: Wire.Optional<Wire.Codec<boolean>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

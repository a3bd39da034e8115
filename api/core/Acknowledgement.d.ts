import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class Acknowledgement extends Acknowledgement_base {
}
declare const Acknowledgement_base: Schema.Opaque<
  Acknowledgement,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      address: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

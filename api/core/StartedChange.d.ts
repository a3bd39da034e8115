import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class StartedChange extends StartedChange_base {
}
declare const StartedChange_base: Schema.Opaque<
  StartedChange,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      referenceId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

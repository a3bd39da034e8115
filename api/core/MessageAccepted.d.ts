import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"
export {}
export declare class MessageAccepted extends MessageAccepted_base {
}
declare const MessageAccepted_base: Schema.Opaque<
  MessageAccepted,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base: Schema.Opaque<GetInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class RotateInput extends RotateInput_base {
}
declare const RotateInput_base: Schema.Opaque<RotateInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class WebhookSigningKey extends WebhookSigningKey_base {
}
declare const WebhookSigningKey_base: Schema.Opaque<
  WebhookSigningKey,
  Schema.Codec<
    Wire.Type<{
      signingKey: Wire.Required<Wire.Codec<import("effect/Redacted").Redacted<string>>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const get: Operation.Operation<GetInput, WebhookSigningKey>
export declare const rotate: Operation.Operation<RotateInput, WebhookSigningKey>

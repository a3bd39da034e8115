import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AlertWebhooks extends AlertWebhooks_base {
}
declare const AlertWebhooks_base: Schema.Opaque<
  AlertWebhooks,
  Schema.Codec<
    Wire.Type<{
      signingKey: Wire.Optional<Wire.Codec<import("effect/Redacted").Redacted<string>>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class RotateSigningKeyInput extends RotateSigningKeyInput_base {
}
declare const RotateSigningKeyInput_base: Schema.Opaque<RotateSigningKeyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class TestEmailInput extends TestEmailInput_base {
}
declare const TestEmailInput_base:
  & Schema.Opaque<
    TestEmailInput,
    Schema.Schema<
      Input.Type<{
        eventType: Input.Field<string, "required">
        emails: Input.Field<
          readonly [
            string,
            ...string[]
          ],
          "required"
        >
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      eventType: Input.Field<string, "required">
      emails: Input.Field<
        readonly [
          string,
          ...string[]
        ],
        "required"
      >
    }
  }
export declare class TestSlackInput extends TestSlackInput_base {
}
declare const TestSlackInput_base:
  & Schema.Opaque<
    TestSlackInput,
    Schema.Schema<
      Input.Type<{
        eventType: Input.Field<string, "required">
        channelIds: Input.Field<
          readonly [
            string,
            ...string[]
          ],
          "optional"
        >
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      eventType: Input.Field<string, "required">
      channelIds: Input.Field<
        readonly [
          string,
          ...string[]
        ],
        "optional"
      >
    }
  }
export declare class TestWebhookInput extends TestWebhookInput_base {
}
declare const TestWebhookInput_base:
  & Schema.Opaque<
    TestWebhookInput,
    Schema.Schema<
      Input.Type<{
        eventType: Input.Field<string, "required">
        url: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      eventType: Input.Field<string, "required">
      url: Input.Field<string, "required">
    }
  }
export declare const rotateSigningKey: Operation.Operation<RotateSigningKeyInput, AlertWebhooks>
export declare const testEmail: Operation.Operation<TestEmailInput, Acknowledgement>
export declare const testSlack: Operation.Operation<TestSlackInput, Acknowledgement>
export declare const testWebhook: Operation.Operation<TestWebhookInput, Acknowledgement>

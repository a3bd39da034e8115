import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        eventType: Input.Field<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed",
          "required"
        >
        urls: Input.Field<readonly string[] | string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      eventType: Input.Field<
        | "accepted"
        | "clicked"
        | "complained"
        | "delivered"
        | "opened"
        | "permanent_fail"
        | "temporary_fail"
        | "unsubscribed",
        "required"
      >
      urls: Input.Field<readonly string[] | string, "required">
    }
  }
export declare class DomainWebhook extends DomainWebhook_base {
}
declare const DomainWebhook_base: Schema.Opaque<
  DomainWebhook,
  Schema.Codec<
    Wire.Type<{
      eventType: Wire.Required<
        Wire.Codec<
          Wire.Open<
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "opened"
            | "permanent_fail"
            | "temporary_fail"
            | "unsubscribed"
          >
        >
      >
      urls: Wire.Required<Wire.Codec<readonly string[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventTypeInput extends EventTypeInput_base {
}
declare const EventTypeInput_base:
  & Schema.Opaque<
    EventTypeInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        eventType: Input.Field<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed",
          "required"
        >
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      eventType: Input.Field<
        | "accepted"
        | "clicked"
        | "complained"
        | "delivered"
        | "opened"
        | "permanent_fail"
        | "temporary_fail"
        | "unsubscribed",
        "required"
      >
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
    }
  }
export declare class TestInput extends TestInput_base {
}
declare const TestInput_base:
  & Schema.Opaque<
    TestInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        eventType: Input.Field<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed",
          "required"
        >
        url: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      eventType: Input.Field<
        | "accepted"
        | "clicked"
        | "complained"
        | "delivered"
        | "opened"
        | "permanent_fail"
        | "temporary_fail"
        | "unsubscribed",
        "required"
      >
      url: Input.Field<string, "required">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        eventType: Input.Field<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed",
          "required"
        >
        urls: Input.Field<readonly string[] | string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      eventType: Input.Field<
        | "accepted"
        | "clicked"
        | "complained"
        | "delivered"
        | "opened"
        | "permanent_fail"
        | "temporary_fail"
        | "unsubscribed",
        "required"
      >
      urls: Input.Field<readonly string[] | string, "required">
    }
  }
export declare class WebhookTest extends WebhookTest_base {
}
declare const WebhookTest_base: Schema.Opaque<
  WebhookTest,
  Schema.Codec<
    Wire.Type<{
      code: Wire.Optional<Wire.Codec<number>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class WebhookUrls extends WebhookUrls_base {
}
declare const WebhookUrls_base: Schema.Opaque<
  WebhookUrls,
  Schema.Codec<
    Wire.Type<{
      urls: Wire.Required<Wire.Codec<readonly string[]>>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const allWebhooks: Operation.Output<Page.Page<DomainWebhook>>
export declare const create: Operation.Operation<CreateInput, WebhookUrls>
declare const delete_: Operation.Operation<EventTypeInput, WebhookUrls>
export declare const get: Operation.Operation<EventTypeInput, WebhookUrls>
export declare const list: Operation.Operation<ListInput, Page.Page<DomainWebhook>>
export declare const test: Operation.Operation<TestInput, WebhookTest>
export declare const update: Operation.Operation<UpdateInput, WebhookUrls>

import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class AccountWebhook extends AccountWebhook_base {
}
export declare class AccountWebhookCreated extends AccountWebhookCreated_base {
}
declare const AccountWebhookCreated_base: Schema.Opaque<
  AccountWebhookCreated,
  Schema.Codec<
    Wire.Type<{
      webhookId: Wire.Required<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const AccountWebhook_base: Schema.Opaque<
  AccountWebhook,
  Schema.Codec<
    Wire.Type<{
      webhookId: Wire.Required<Schema.String>
      url: Wire.Optional<Schema.String>
      eventTypes: Wire.Optional<
        Schema.$Array<
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
      >
      description: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        url: Input.Field<string, "required">
        eventTypes: Input.Field<
          readonly (
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "opened"
            | "permanent_fail"
            | "temporary_fail"
            | "unsubscribed"
          )[],
          "required"
        >
        description: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      url: Input.Field<string, "required">
      eventTypes: Input.Field<
        readonly (
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed"
        )[],
        "required"
      >
      description: Input.Field<string, "optional">
    }
  }
export declare class DeleteManyFields extends DeleteManyFields_base {
}
declare const DeleteManyFields_base:
  & Schema.Opaque<
    DeleteManyFields,
    Schema.Schema<
      Input.Type<{
        webhookIds: Input.Field<readonly string[], "optional">
        all: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      webhookIds: Input.Field<readonly string[], "optional">
      all: Input.Field<boolean, "optional">
    }
  }
export type DeleteManyInput = Input.NotBoth<DeleteManyFields, "webhookIds", "all">
export declare const DeleteManyInput: Input.Input<DeleteManyInput>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        webhookIds: Input.Field<readonly string[], "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      webhookIds: Input.Field<readonly string[], "optional">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        url: Input.Field<string, "required">
        eventTypes: Input.Field<
          readonly (
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "opened"
            | "permanent_fail"
            | "temporary_fail"
            | "unsubscribed"
          )[],
          "required"
        >
        description: Input.Field<string, "optional">
        webhookId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      url: Input.Field<string, "required">
      eventTypes: Input.Field<
        readonly (
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed"
        )[],
        "required"
      >
      description: Input.Field<string, "optional">
      webhookId: Input.Field<string, "required">
    }
  }
export declare class WebhookIdInput extends WebhookIdInput_base {
}
declare const WebhookIdInput_base:
  & Schema.Opaque<
    WebhookIdInput,
    Schema.Schema<
      Input.Type<{
        webhookId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      webhookId: Input.Field<string, "required">
    }
  }
export declare const create: Operation.Operation<CreateInput, AccountWebhookCreated>
export declare const deleteMany: Operation.Operation<DeleteManyInput, Acknowledgement>
declare const delete_: Operation.Operation<WebhookIdInput, Acknowledgement>
export declare const get: Operation.Operation<WebhookIdInput, AccountWebhook>
export declare const list: Operation.Operation<ListInput, Page.Page<AccountWebhook>>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>

import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import { AlertWebhooks } from "./AlertChannels.ts"
import { SlackWorkspace } from "./AlertSlack.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class Alert extends Alert_base {
}
declare const Alert_base: Schema.Opaque<
  Alert,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      eventType: Wire.Optional<Schema.String>
      channel: Wire.Optional<Wire.Codec<Wire.Open<"email" | "slack" | "webhook">>>
      settings: Wire.Optional<typeof ChannelSettings>
      disabledAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ChannelSettings extends ChannelSettings_base {
}
declare const ChannelSettings_base: Schema.Opaque<
  ChannelSettings,
  Schema.Codec<
    Wire.Type<{
      url: Wire.Optional<Schema.String>
      emails: Wire.Optional<Wire.Codec<readonly string[]>>
      channelIds: Wire.Optional<Wire.Codec<readonly string[]>>
      disabledChannelIds: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Connections extends Connections_base {
}
declare const Connections_base: Schema.Opaque<
  Connections,
  Schema.Codec<
    Wire.Type<{
      webhooks: Wire.Optional<typeof AlertWebhooks>
      slack: Wire.Optional<typeof SlackWorkspace>
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
        eventType: Input.Field<string, "required">
        channel: Input.Field<"email" | "slack" | "webhook", "required">
        settings: Input.Field<ChannelSettings, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      eventType: Input.Field<string, "required">
      channel: Input.Field<"email" | "slack" | "webhook", "required">
      settings: Input.Field<ChannelSettings, "required">
    }
  }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        alertId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      alertId: Input.Field<string, "required">
    }
  }
export declare class EmptyInput extends EmptyInput_base {
}
declare const EmptyInput_base: Schema.Opaque<EmptyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        eventType: Input.Field<string, "required">
        channel: Input.Field<"email" | "slack" | "webhook", "required">
        settings: Input.Field<ChannelSettings, "required">
        alertId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      eventType: Input.Field<string, "required">
      channel: Input.Field<"email" | "slack" | "webhook", "required">
      settings: Input.Field<ChannelSettings, "required">
      alertId: Input.Field<string, "required">
    }
  }
export declare const create: Operation.Operation<CreateInput, Alert>
declare const delete_: Operation.Operation<DeleteInput, Acknowledgement>
export declare const list: Operation.Operation<
  EmptyInput,
  Page.Page<Alert> & {} & {
    readonly webhooks?: AlertWebhooks | undefined
    readonly slack?: SlackWorkspace | undefined
  }
>
export declare const listEventTypes: Operation.Operation<EmptyInput, Page.Page<string>>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>

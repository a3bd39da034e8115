import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class EmptyInput extends EmptyInput_base {
}
declare const EmptyInput_base: Schema.Opaque<EmptyInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class GetChannelInput extends GetChannelInput_base {
}
declare const GetChannelInput_base:
  & Schema.Opaque<
    GetChannelInput,
    Schema.Schema<
      Input.Type<{
        channelId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      channelId: Input.Field<string, "required">
    }
  }
export declare class ListChannelsInput extends ListChannelsInput_base {
}
declare const ListChannelsInput_base:
  & Schema.Opaque<
    ListChannelsInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class SlackChannel extends SlackChannel_base {
}
declare const SlackChannel_base: Schema.Opaque<
  SlackChannel,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      isArchived: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SlackWorkspace extends SlackWorkspace_base {
}
declare const SlackWorkspace_base: Schema.Opaque<
  SlackWorkspace,
  Schema.Codec<
    Wire.Type<{
      token: Wire.Optional<Wire.Codec<Redacted.Redacted<string>>>
      teamId: Wire.Optional<Schema.String>
      teamName: Wire.Optional<Schema.String>
      scope: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        token: Input.Field<Redacted.Redacted<string>, "required">
        teamId: Input.Field<string, "optional">
        teamName: Input.Field<string, "optional">
        scope: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      token: Input.Field<Redacted.Redacted<string>, "required">
      teamId: Input.Field<string, "optional">
      teamName: Input.Field<string, "optional">
      scope: Input.Field<string, "optional">
    }
  }
declare const delete_: Operation.Operation<EmptyInput, Acknowledgement>
export declare const getChannel: Operation.Operation<GetChannelInput, SlackChannel>
export declare const listChannels: Operation.Operation<ListChannelsInput, Page.Page<SlackChannel>>
export declare const pagesOfChannels: (
  input?: ListChannelsInput
) => Stream.Stream<Page.Page<SlackChannel>, MailgunError, Mailgun>
export declare const revoke: Operation.Operation<EmptyInput, Acknowledgement>
export declare const streamChannels: (input?: ListChannelsInput) => Stream.Stream<SlackChannel, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>

import * as Schema from "effect/Schema"
import * as Details from "./EventDetails.ts"
import { examples } from "./EventExamples.ts"
import { normalize } from "./NormalizedEvent.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { examples, normalize }
export declare class AcceptedEvent extends AcceptedEvent_base {
}
declare const AcceptedEvent_base: Schema.Opaque<
  AcceptedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"accepted">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
      routes: Wire.Optional<Wire.Codec<readonly Details.EventRoute[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ClickedEvent extends ClickedEvent_base {
}
declare const ClickedEvent_base: Schema.Opaque<
  ClickedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"clicked">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      deliveredAt: Wire.Optional<Timestamp.Timestamp>
      ip: Wire.Optional<Schema.String>
      geolocation: Wire.Optional<typeof Details.Geolocation>
      clientInfo: Wire.Optional<typeof Details.ClientInfo>
      url: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ComplainedEvent extends ComplainedEvent_base {
}
declare const ComplainedEvent_base: Schema.Opaque<
  ComplainedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"complained">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DeliveredEvent extends DeliveredEvent_base {
}
declare const DeliveredEvent_base: Schema.Opaque<
  DeliveredEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"delivered">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
      deliveryStatus: Wire.Optional<typeof Details.DeliveryStatus>
      deliveredAt: Wire.Optional<Timestamp.Timestamp>
      deliveryOptimizer: Wire.Optional<Schema.String>
      primaryDkim: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export type Event =
  | AcceptedEvent
  | ClickedEvent
  | ComplainedEvent
  | DeliveredEvent
  | FailedEvent
  | ListMemberUploadErrorEvent
  | ListMemberUploadedEvent
  | ListUploadedEvent
  | OpenedEvent
  | RejectedEvent
  | StoredEvent
  | UnknownEvent
  | UnsubscribedEvent
export declare const Event: Wire.Codec<Event>
export declare class FailedEvent extends FailedEvent_base {
}
declare const FailedEvent_base: Schema.Opaque<
  FailedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"failed">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
      severity: Wire.Optional<Wire.Codec<Wire.Open<"permanent" | "temporary">>>
      reason: Wire.Optional<Schema.String>
      deliveryStatus: Wire.Optional<typeof Details.DeliveryStatus>
      primaryDkim: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListMemberUploadErrorEvent extends ListMemberUploadErrorEvent_base {
}
declare const ListMemberUploadErrorEvent_base: Schema.Opaque<
  ListMemberUploadErrorEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"list_member_upload_error">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      taskId: Wire.Optional<Schema.String>
      format: Wire.Optional<Schema.String>
      memberDescription: Wire.Optional<Schema.String>
      error: Wire.Optional<typeof Details.UploadError>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListMemberUploadedEvent extends ListMemberUploadedEvent_base {
}
declare const ListMemberUploadedEvent_base: Schema.Opaque<
  ListMemberUploadedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"list_member_uploaded">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      member: Wire.Optional<typeof Details.EventMember>
      taskId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListUploadedEvent extends ListUploadedEvent_base {
}
declare const ListUploadedEvent_base: Schema.Opaque<
  ListUploadedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"list_uploaded">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      taskId: Wire.Optional<Schema.String>
      format: Wire.Optional<Schema.String>
      subscribed: Wire.Optional<Wire.Codec<boolean>>
      isUpsert: Wire.Optional<Wire.Codec<boolean>>
      upsertedCount: Wire.Optional<Wire.Codec<number>>
      failedCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class OpenedEvent extends OpenedEvent_base {
}
declare const OpenedEvent_base: Schema.Opaque<
  OpenedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"opened">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      deliveredAt: Wire.Optional<Timestamp.Timestamp>
      ip: Wire.Optional<Schema.String>
      geolocation: Wire.Optional<typeof Details.Geolocation>
      clientInfo: Wire.Optional<typeof Details.ClientInfo>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class RejectedEvent extends RejectedEvent_base {
}
declare const RejectedEvent_base: Schema.Opaque<
  RejectedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"rejected">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
      reject: Wire.Optional<typeof Details.Reject>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StoredEvent extends StoredEvent_base {
}
declare const StoredEvent_base: Schema.Opaque<
  StoredEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"stored">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      envelope: Wire.Optional<typeof Details.Envelope>
      storage: Wire.Optional<typeof Details.Storage>
      method: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      apiKeyId: Wire.Optional<Schema.String>
      batch: Wire.Optional<typeof Details.EventReference>
      template: Wire.Optional<typeof Details.EventTemplate>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export interface UnknownEvent {
  readonly event: "unknown"
  readonly name: string | undefined
  readonly raw: unknown
}
export declare const UnknownEvent: Wire.Codec<UnknownEvent>
export declare class UnsubscribedEvent extends UnsubscribedEvent_base {
}
declare const UnsubscribedEvent_base: Schema.Opaque<
  UnsubscribedEvent,
  Schema.Codec<
    Wire.Type<{
      event: Wire.Required<Schema.Literal<"unsubscribed">>
      id: Wire.Optional<Schema.String>
      timestamp: Wire.Optional<Timestamp.Timestamp>
      logLevel: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      campaigns: Wire.Optional<Schema.$Array<Schema.Unknown>>
      userVariables: Wire.Optional<Wire.Codec<Details.UserVariables>>
      message: Wire.Optional<typeof Details.EventMessage>
      flags: Wire.Optional<typeof Details.Flags>
      mailingList: Wire.Optional<typeof Details.EventMailingList>
      account: Wire.Optional<typeof Details.EventReference>
      domain: Wire.Optional<typeof Details.EventDomain>
      recipient: Wire.Optional<Schema.String>
      recipientDomain: Wire.Optional<Schema.String>
      recipientProvider: Wire.Optional<Schema.String>
      deliveredAt: Wire.Optional<Timestamp.Timestamp>
      ip: Wire.Optional<Schema.String>
      geolocation: Wire.Optional<typeof Details.Geolocation>
      clientInfo: Wire.Optional<typeof Details.ClientInfo>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

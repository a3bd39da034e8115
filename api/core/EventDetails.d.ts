import * as Schema from "effect/Schema"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ClientInfo extends ClientInfo_base {
}
declare const ClientInfo_base: Schema.Opaque<
  ClientInfo,
  Schema.Codec<
    Wire.Type<{
      clientType: Wire.Optional<Schema.String>
      clientName: Wire.Optional<Schema.String>
      clientOs: Wire.Optional<Schema.String>
      deviceType: Wire.Optional<Schema.String>
      userAgent: Wire.Optional<Schema.String>
      acceptLanguage: Wire.Optional<Schema.String>
      ip: Wire.Optional<Schema.String>
      bot: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DeliveryStatus extends DeliveryStatus_base {
}
declare const DeliveryStatus_base: Schema.Opaque<
  DeliveryStatus,
  Schema.Codec<
    Wire.Type<{
      code: Wire.Optional<Wire.Codec<number>>
      message: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
      enhancedCode: Wire.Optional<Schema.String>
      bounceCode: Wire.Optional<Wire.Codec<string>>
      bounceType: Wire.Optional<Schema.String>
      attemptNumber: Wire.Optional<Wire.Codec<number>>
      sessionSeconds: Wire.Optional<Wire.Codec<number>>
      retrySeconds: Wire.Optional<Wire.Codec<number>>
      firstDeliveryAttemptSeconds: Wire.Optional<Wire.Codec<number>>
      mxHost: Wire.Optional<Schema.String>
      tls: Wire.Optional<Wire.Codec<boolean>>
      utf8: Wire.Optional<Wire.Codec<boolean>>
      certificateVerified: Wire.Optional<Wire.Codec<boolean>>
      lastCode: Wire.Optional<Wire.Codec<number>>
      lastMessage: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Envelope extends Envelope_base {
}
declare const Envelope_base: Schema.Opaque<
  Envelope,
  Schema.Codec<
    Wire.Type<{
      sender: Wire.Optional<Schema.String>
      targets: Wire.Optional<Schema.String>
      transport: Wire.Optional<Schema.String>
      sendingIp: Wire.Optional<Schema.String>
      sendingHost: Wire.Optional<Schema.String>
      mailFrom: Wire.Optional<Schema.String>
      ipPoolId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventAttachment extends EventAttachment_base {
}
declare const EventAttachment_base: Schema.Opaque<
  EventAttachment,
  Schema.Codec<
    Wire.Type<{
      filename: Wire.Optional<Schema.String>
      contentType: Wire.Optional<Schema.String>
      sizeBytes: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventDomain extends EventDomain_base {
}
declare const EventDomain_base: Schema.Opaque<
  EventDomain,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventHeaders extends EventHeaders_base {
}
declare const EventHeaders_base: Schema.Opaque<
  EventHeaders,
  Schema.Codec<
    Wire.Type<{
      messageId: Wire.Optional<Schema.String>
      from: Wire.Optional<Schema.String>
      to: Wire.Optional<Schema.String>
      subject: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventMailingList extends EventMailingList_base {
}
declare const EventMailingList_base: Schema.Opaque<
  EventMailingList,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Optional<Schema.String>
      listId: Wire.Optional<Schema.String>
      sid: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventMember extends EventMember_base {
}
declare const EventMember_base: Schema.Opaque<
  EventMember,
  Schema.Codec<
    Wire.Type<{
      address: Wire.Optional<Schema.String>
      name: Wire.Optional<Schema.String>
      subscribed: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventMessage extends EventMessage_base {
}
declare const EventMessage_base: Schema.Opaque<
  EventMessage,
  Schema.Codec<
    Wire.Type<{
      headers: Wire.Optional<typeof EventHeaders>
      attachments: Wire.Optional<Wire.Codec<readonly EventAttachment[]>>
      recipients: Wire.Optional<Wire.Codec<readonly string[]>>
      sizeBytes: Wire.Optional<Wire.Codec<number>>
      scheduledFor: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventReference extends EventReference_base {
}
declare const EventReference_base: Schema.Opaque<
  EventReference,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      parentId: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class EventRoute extends EventRoute_base {
}
export declare class EventRouteMatch extends EventRouteMatch_base {
}
declare const EventRouteMatch_base: Schema.Opaque<
  EventRouteMatch,
  Schema.Codec<
    Wire.Type<{
      recipient: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const EventRoute_base: Schema.Opaque<
  EventRoute,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      expression: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
      actions: Wire.Optional<Wire.Codec<readonly string[]>>
      priority: Wire.Optional<Wire.Codec<number>>
      match: Wire.Optional<typeof EventRouteMatch>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const EventRoutes: Wire.Codec<ReadonlyArray<EventRoute>>
export declare class EventTemplate extends EventTemplate_base {
}
declare const EventTemplate_base: Schema.Opaque<
  EventTemplate,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Optional<Schema.String>
      version: Wire.Optional<Schema.String>
      isText: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Flags extends Flags_base {
}
declare const Flags_base: Schema.Opaque<
  Flags,
  Schema.Codec<
    Wire.Type<{
      isAuthenticated: Wire.Optional<Wire.Codec<boolean>>
      isRouted: Wire.Optional<Wire.Codec<boolean>>
      isTestMode: Wire.Optional<Wire.Codec<boolean>>
      isSystemTest: Wire.Optional<Wire.Codec<boolean>>
      isBig: Wire.Optional<Wire.Codec<boolean>>
      isAmp: Wire.Optional<Wire.Codec<boolean>>
      isEncrypted: Wire.Optional<Wire.Codec<boolean>>
      isDelayedBounce: Wire.Optional<Wire.Codec<boolean>>
      isWebhook: Wire.Optional<Wire.Codec<boolean>>
      isCallback: Wire.Optional<Wire.Codec<boolean>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Geolocation extends Geolocation_base {
}
declare const Geolocation_base: Schema.Opaque<
  Geolocation,
  Schema.Codec<
    Wire.Type<{
      country: Wire.Optional<Schema.String>
      region: Wire.Optional<Schema.String>
      city: Wire.Optional<Schema.String>
      timezone: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Reject extends Reject_base {
}
declare const Reject_base: Schema.Opaque<
  Reject,
  Schema.Codec<
    Wire.Type<{
      reason: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Storage extends Storage_base {
}
declare const Storage_base: Schema.Opaque<
  Storage,
  Schema.Codec<
    Wire.Type<{
      urls: Wire.Optional<Wire.Codec<readonly string[]>>
      key: Wire.Optional<Schema.String>
      region: Wire.Optional<Schema.String>
      env: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UploadError extends UploadError_base {
}
declare const UploadError_base: Schema.Opaque<
  UploadError,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export type UserVariables = {
  readonly [name: string]: unknown
}
export declare const UserVariables: Wire.Codec<UserVariables>

import * as Schema from "effect/Schema"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AcceptedCount extends AcceptedCount_base {
}
declare const AcceptedCount_base: Schema.Opaque<
  AcceptedCount,
  Schema.Codec<
    Wire.Type<{
      incoming: Wire.Optional<Wire.Codec<number>>
      outgoing: Wire.Optional<Wire.Codec<number>>
      total: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Count extends Count_base {
}
declare const Count_base: Schema.Opaque<
  Count,
  Schema.Codec<
    Wire.Type<{
      total: Wire.Optional<Wire.Codec<number>>
      unique: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class DeliveredCount extends DeliveredCount_base {
}
declare const DeliveredCount_base: Schema.Opaque<
  DeliveredCount,
  Schema.Codec<
    Wire.Type<{
      smtp: Wire.Optional<Wire.Codec<number>>
      http: Wire.Optional<Wire.Codec<number>>
      optimized: Wire.Optional<Wire.Codec<number>>
      total: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class Engagement extends Engagement_base {
}
export interface EngagementByKey {
  readonly [key: string]: Engagement
}
export declare const EngagementByKey: Wire.Codec<EngagementByKey>
declare const Engagement_base: Schema.Opaque<
  Engagement,
  Schema.Codec<
    Wire.Type<{
      accepted: Wire.Optional<Wire.Codec<number>>
      delivered: Wire.Optional<Wire.Codec<number>>
      opened: Wire.Optional<Wire.Codec<number>>
      uniqueOpened: Wire.Optional<Wire.Codec<number>>
      clicked: Wire.Optional<Wire.Codec<number>>
      uniqueClicked: Wire.Optional<Wire.Codec<number>>
      unsubscribed: Wire.Optional<Wire.Codec<number>>
      complained: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class FailedCount extends FailedCount_base {
}
declare const FailedCount_base: Schema.Opaque<
  FailedCount,
  Schema.Codec<
    Wire.Type<{
      temporary: Wire.Optional<typeof TemporaryFailureCount>
      permanent: Wire.Optional<typeof PermanentFailureCount>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class PermanentFailureCount extends PermanentFailureCount_base {
}
declare const PermanentFailureCount_base: Schema.Opaque<
  PermanentFailureCount,
  Schema.Codec<
    Wire.Type<{
      bounce: Wire.Optional<Wire.Codec<number>>
      delayedBounce: Wire.Optional<Wire.Codec<number>>
      suppressBounce: Wire.Optional<Wire.Codec<number>>
      suppressUnsubscribe: Wire.Optional<Wire.Codec<number>>
      suppressComplaint: Wire.Optional<Wire.Codec<number>>
      webhook: Wire.Optional<Wire.Codec<number>>
      optimized: Wire.Optional<Wire.Codec<number>>
      total: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StatsItem extends StatsItem_base {
}
declare const StatsItem_base: Schema.Opaque<
  StatsItem,
  Schema.Codec<
    Wire.Type<{
      time: Wire.Required<Timestamp.Timestamp>
      accepted: Wire.Optional<typeof AcceptedCount>
      delivered: Wire.Optional<typeof DeliveredCount>
      failed: Wire.Optional<typeof FailedCount>
      stored: Wire.Optional<typeof Count>
      opened: Wire.Optional<typeof Count>
      clicked: Wire.Optional<typeof Count>
      unsubscribed: Wire.Optional<typeof Count>
      complained: Wire.Optional<typeof Count>
      campaign: Wire.Optional<typeof Count>
      emailValidation: Wire.Optional<typeof ValidationCount>
      seedTest: Wire.Optional<typeof Count>
      ipBlocklistMonitoring: Wire.Optional<typeof Count>
      domainBlocklistMonitoring: Wire.Optional<typeof Count>
      emailPreview: Wire.Optional<typeof Count>
      emailPreviewFailed: Wire.Optional<typeof Count>
      linkValidation: Wire.Optional<typeof Count>
      linkValidationFailed: Wire.Optional<typeof Count>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StatsReport extends StatsReport_base {
}
declare const StatsReport_base: Schema.Opaque<
  StatsReport,
  Schema.Codec<
    Wire.Type<{
      tag: Wire.Optional<Schema.String>
      description: Wire.Optional<Schema.String>
      start: Wire.Optional<Timestamp.Timestamp>
      end: Wire.Optional<Timestamp.Timestamp>
      type: Wire.Optional<typeof StatsType>
      resolution: Wire.Optional<Wire.Codec<Wire.Open<"day" | "hour" | "month">>>
      stats: Wire.Optional<Wire.Codec<readonly StatsItem[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StatsType extends StatsType_base {
}
declare const StatsType_base: Schema.Opaque<
  StatsType,
  Schema.Codec<
    Wire.Type<{
      type: Wire.Optional<Schema.String>
      key: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TemporaryFailureCount extends TemporaryFailureCount_base {
}
declare const TemporaryFailureCount_base: Schema.Opaque<
  TemporaryFailureCount,
  Schema.Codec<
    Wire.Type<{
      espBlock: Wire.Optional<Wire.Codec<number>>
      total: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ValidationCount extends ValidationCount_base {
}
declare const ValidationCount_base: Schema.Opaque<
  ValidationCount,
  Schema.Codec<
    Wire.Type<{
      total: Wire.Optional<Wire.Codec<number>>
      public: Wire.Optional<Wire.Codec<number>>
      valid: Wire.Optional<Wire.Codec<number>>
      single: Wire.Optional<Wire.Codec<number>>
      bulk: Wire.Optional<Wire.Codec<number>>
      list: Wire.Optional<Wire.Codec<number>>
      mailgun: Wire.Optional<Wire.Codec<number>>
      mailjet: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>

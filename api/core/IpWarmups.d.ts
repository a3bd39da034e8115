import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class IpInput extends IpInput_base {
}
declare const IpInput_base:
  & Schema.Opaque<
    IpInput,
    Schema.Schema<
      Input.Type<{
        ip: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      ip: Input.Field<string, "required">
    }
  }
export declare class IpWarmup extends IpWarmup_base {
}
export declare class IpWarmupDetails extends IpWarmupDetails_base {
}
declare const IpWarmupDetails_base: Schema.Opaque<
  IpWarmupDetails,
  Schema.Codec<
    Wire.Type<{
      ip: Wire.Optional<Schema.String>
      sentWithinStagePercent: Wire.Optional<Wire.Codec<number>>
      throttle: Wire.Optional<Wire.Codec<number>>
      startVolume: Wire.Optional<Wire.Codec<number>>
      stageNumber: Wire.Optional<Wire.Codec<number>>
      stageVolumeLimit: Wire.Optional<Wire.Codec<number>>
      hourlyLimit: Wire.Optional<Wire.Codec<number>>
      stageStartedAt: Wire.Optional<Timestamp.Timestamp>
      hourStartedAt: Wire.Optional<Timestamp.Timestamp>
      planStartedAt: Wire.Optional<Timestamp.Timestamp>
      planLastUpdatedAt: Wire.Optional<Timestamp.Timestamp>
      totalStages: Wire.Optional<Wire.Codec<number>>
      stageHistory: Wire.Optional<Wire.Codec<readonly IpWarmupStage[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class IpWarmupStage extends IpWarmupStage_base {
}
declare const IpWarmupStage_base: Schema.Opaque<
  IpWarmupStage,
  Schema.Codec<
    Wire.Type<{
      firstUpdatedAt: Wire.Optional<Timestamp.Timestamp>
      completedAt: Wire.Optional<Timestamp.Timestamp>
      limit: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const IpWarmup_base: Schema.Opaque<
  IpWarmup,
  Schema.Codec<
    Wire.Type<{
      ip: Wire.Required<Schema.String>
      sentWithinStagePercent: Wire.Optional<Wire.Codec<number>>
      throttle: Wire.Optional<Wire.Codec<number>>
      stageNumber: Wire.Optional<Wire.Codec<number>>
      stageStartVolume: Wire.Optional<Wire.Codec<number>>
      stageStartedAt: Wire.Optional<Timestamp.Timestamp>
      stageVolumeLimit: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
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
export declare const create: Operation.Operation<IpInput, Acknowledgement>
declare const delete_: Operation.Operation<IpInput, Acknowledgement>
export declare const get: Operation.Operation<IpInput, IpWarmupDetails>
export declare const list: Operation.Operation<ListInput, Page.Page<IpWarmup>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<IpWarmup>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<IpWarmup, MailgunError, Mailgun>

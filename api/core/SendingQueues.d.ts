import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export interface Deleted {
  readonly origin: string
  readonly acknowledgement: Acknowledgement
}
export declare class DomainInput extends DomainInput_base {
}
declare const DomainInput_base:
  & Schema.Opaque<
    DomainInput,
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
export declare class QueueDisabled extends QueueDisabled_base {
}
declare const QueueDisabled_base: Schema.Opaque<
  QueueDisabled,
  Schema.Codec<
    Wire.Type<{
      until: Wire.Optional<Timestamp.Timestamp>
      reason: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SendingQueue extends SendingQueue_base {
}
declare const SendingQueue_base: Schema.Opaque<
  SendingQueue,
  Schema.Codec<
    Wire.Type<{
      isDisabled: Wire.Optional<Wire.Codec<boolean>>
      disabled: Wire.Optional<typeof QueueDisabled>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SendingQueues extends SendingQueues_base {
}
declare const SendingQueues_base: Schema.Opaque<
  SendingQueues,
  Schema.Codec<
    Wire.Type<{
      regular: Wire.Required<typeof SendingQueue>
      scheduled: Wire.Required<typeof SendingQueue>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const deleteAll: Operation.Operation<DomainInput, Acknowledgement>
export declare const deleteEverywhere: (
  input?: DomainInput | undefined
) => Effect.Effect<readonly Deleted[], MailgunError, Mailgun>
export declare const get: Operation.Operation<DomainInput, SendingQueues>

import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type DeliveredEvent, FailedEvent, RejectedEvent } from "./Event.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
export {}
export declare class DeliveryFailed extends DeliveryFailed_base {
  get message(): string
}
declare const DeliveryFailed_base: Schema.Class<
  DeliveryFailed,
  Schema.TaggedStruct<"DeliveryFailed", {
    readonly messageId: Schema.String
    readonly event: Schema.suspend<
      Schema.Union<
        readonly [
          Schema.toType<typeof FailedEvent>,
          Schema.toType<typeof RejectedEvent>
        ]
      >
    >
  }>,
  import("effect/Cause").YieldableError
>
export declare class DeliveryTimedOut extends DeliveryTimedOut_base {
  get message(): string
}
declare const DeliveryTimedOut_base: Schema.Class<
  DeliveryTimedOut,
  Schema.TaggedStruct<"DeliveryTimedOut", {
    readonly messageId: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export interface Options {
  readonly domain?: string | undefined
  readonly recipient?: string | undefined
  readonly timeout?: Duration.Input | undefined
  readonly interval?: Duration.Input | undefined
}
export declare const awaitDelivery: (
  id: string,
  options?: Options | undefined
) => Effect.Effect<DeliveredEvent, DeliveryFailed | DeliveryTimedOut | MailgunError, Mailgun>

/**
 * The messages of a domain that wait to be delivered: whether its queues take more, and how to empty them.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import { storageOrigins } from "./internal/settings.ts"
import { CurrentOrigin } from "./internal/storageUrl.ts"
import { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Until = Timestamp.timestamp({ encodeAs: "rfc2822-utc" })

/**
 * Why and until when a queue takes no messages.
 *
 * @category models
 * @since 0.1.0
 */
export class QueueDisabled extends Wire.Record<QueueDisabled>("QueueDisabled")({
  until: Wire.optional("until", Until),
  reason: Wire.optional("reason", Schema.String)
}) {}

/**
 * A queue.
 *
 * @category models
 * @since 0.1.0
 */
export class SendingQueue extends Wire.Record<SendingQueue>("SendingQueue")({
  /** Whether it takes no messages. */
  isDisabled: Wire.optional("is_disabled", Wire.Boolean),
  disabled: Wire.optional("disabled", QueueDisabled)
}) {}

/**
 * The queues of a domain.
 *
 * @category models
 * @since 0.1.0
 */
export class SendingQueues extends Wire.Record<SendingQueues>("SendingQueues")({
  regular: Wire.required("regular", SendingQueue),
  /** Of messages with a delivery time. */
  scheduled: Wire.required("scheduled", SendingQueue)
}) {}

/**
 * The input of {@link get} and {@link deleteAll}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("SendingQueuesDomainInput")({
  domain: Input.domain
}) {}

/**
 * Whether the queues of a domain take messages. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/sending_queues`.
 *
 * **Example**
 *
 * ```ts
 * import { SendingQueues } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const takesMessages = SendingQueues.get({ domain: "example.com" }).pipe(
 *   Effect.map(({ regular }) => regular.isDisabled !== true)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "sendingQueues.get",
  method: "GET",
  path: "/v3/domains/{domain}/sending_queues",
  input: DomainInput,
  output: SendingQueues,
  example: {}
})

/**
 * Throws away all messages of a domain that are scheduled or not delivered yet. Fails with `MailgunNotFound` where
 * there is no such domain.
 *
 * `DELETE /v3/{domain}/envelopes`.
 *
 * **Details**
 *
 * Messages wait at the storage host that took them, and Mailgun wants this call there: give it a layer whose `baseUrl` is
 * `https://storage-us-east4.api.mailgun.net`, one with `https://storage-us-west1.api.mailgun.net`, or in Europe
 * `https://storage-europe-west1.api.mailgun.net`. {@link deleteEverywhere} asks all of a region.
 *
 * **Example**
 *
 * ```ts
 * import { Mailgun, SendingQueues } from "@effect-mailgun/core"
 * import { Effect, Layer } from "effect"
 * import { FetchHttpClient } from "effect/http"
 *
 * const AtStorageHost = Mailgun.layerConfig({ baseUrl: "https://storage-us-east4.api.mailgun.net" }).pipe(
 *   Layer.provide(FetchHttpClient.layer)
 * )
 *
 * const program = SendingQueues.deleteAll({ domain: "example.com" }).pipe(Effect.provide(AtStorageHost))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deleteAll = Operation.make({
  name: "sendingQueues.deleteAll",
  method: "DELETE",
  path: "/v3/{domain}/envelopes",
  input: DomainInput,
  output: Acknowledgement,
  example: {}
})

/**
 * What a storage host said to {@link deleteEverywhere}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deleted {
  /** `"https://storage-us-east4.api.mailgun.net"`. */
  readonly origin: string
  readonly acknowledgement: Acknowledgement
}

/**
 * Throws away all messages of a domain that are scheduled or not delivered yet, at all storage hosts of the layer's
 * region.
 *
 * **Details**
 *
 * Every host is asked, even where another has failed; then it fails with the first failure, and may be called again. Where
 * the layer has a `baseUrl` of its own, only that is asked. No message can be thrown away by itself.
 *
 * **Example**
 *
 * ```ts
 * import { SendingQueues } from "@effect-mailgun/core"
 *
 * const program = SendingQueues.deleteEverywhere({ domain: "example.com" })
 * ```
 *
 * @category deleting
 * @since 0.1.0
 */
export const deleteEverywhere = Effect.fn("SendingQueues.deleteEverywhere")(function*(
  input: DomainInput = {}
): Effect.fn.Return<ReadonlyArray<Deleted>, MailgunError, Mailgun> {
  const { baseUrl } = yield* Mailgun
  const others = storageOrigins[baseUrl]
  const outcomes = yield* Effect.forEach(
    others ?? [baseUrl],
    (origin) =>
      deleteAll(input).pipe(
        Effect.provideService(CurrentOrigin, others === undefined ? undefined : origin),
        Effect.map((acknowledgement): Deleted => ({ origin, acknowledgement })),
        Effect.result
      ),
    { concurrency: "unbounded" }
  )
  return yield* Effect.forEach(outcomes, Effect.fromResult)
})

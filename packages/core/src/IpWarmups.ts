/**
 * The warm-up of dedicated IP addresses: Mailgun lets a new address send more from stage to stage, until receivers know
 * it.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/ip-address-warmup
 * @since 0.1.0
 */
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

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

const Percent = Wire.codec(Schema.Finite, {
  expected: `a percentage such as "25%"`,
  decode: (wire) => {
    if (typeof wire !== "string" || !/^\d+(\.\d+)?%$/.test(wire)) return Wire.invalid
    return Number(wire.slice(0, -1))
  },
  encode: (percent) => `${percent}%`
})

/**
 * An address on warm-up.
 *
 * @category models
 * @since 0.1.0
 */
export class IpWarmup extends Wire.Record<IpWarmup>("IpWarmup")({
  ip: Wire.required("ip", Schema.String),
  /** How much of the stage's limit is sent, from 0 to 100. */
  sentWithinStagePercent: Wire.optional("sent_within_stage", Percent),
  throttle: Wire.optional("throttle", Wire.Number),
  stageNumber: Wire.optional("stage_number", Wire.Number),
  /** In messages. */
  stageStartVolume: Wire.optional("stage_start_volume", Wire.Number),
  stageStartedAt: Wire.optional("stage_start_time", Instant),
  /** In messages. */
  stageVolumeLimit: Wire.optional("stage_volume_limit", Wire.Number)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("IpWarmupsListInput")({
  /** Items a page. Mailgun's default is 10. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the account's addresses that are on warm-up. Fails with `MailgunBadRequest` where `limit` or the page is
 * none that the list has.
 *
 * `GET /v3/ip_warmups`.
 *
 * **Example**
 *
 * ```ts
 * import { IpWarmups } from "@effect-mailgun/core"
 *
 * const firstHundred = IpWarmups.list({ limit: 100 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "ipWarmups.list",
  method: "GET",
  path: "/v3/ip_warmups",
  input: ListInput,
  output: Page.byUrl(IpWarmup),
  example: { limit: 100 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<IpWarmup>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All addresses on warm-up, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { IpWarmups } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const stages = IpWarmups.stream().pipe(Stream.map(({ ip, stageNumber }) => ({ ip, stageNumber })), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<IpWarmup, MailgunError, Mailgun> = Page.stream(list)

/**
 * A stage that is over.
 *
 * @category models
 * @since 0.1.0
 */
export class IpWarmupStage extends Wire.Record<IpWarmupStage>("IpWarmupStage")({
  /** Year 1 where Mailgun has not noted it. */
  firstUpdatedAt: Wire.optional("first_updated_at", Instant),
  completedAt: Wire.optional("completed_at", Instant),
  /** In messages. */
  limit: Wire.optional("limit", Wire.Number)
}) {}

/**
 * The warm-up of one address.
 *
 * @category models
 * @since 0.1.0
 */
export class IpWarmupDetails extends Wire.Record<IpWarmupDetails>("IpWarmupDetails")({
  ip: Wire.optional("ip", Schema.String),
  /** How much of the stage's limit is sent, from 0 to 100. */
  sentWithinStagePercent: Wire.optional("sent_within_stage", Percent),
  throttle: Wire.optional("throttle", Wire.Number),
  /** In messages. */
  startVolume: Wire.optional("start_volume", Wire.Number),
  stageNumber: Wire.optional("stage", Wire.Number),
  /** In messages. */
  stageVolumeLimit: Wire.optional("stage_limit", Wire.Number),
  /** In messages. */
  hourlyLimit: Wire.optional("hourly_limit", Wire.Number),
  stageStartedAt: Wire.optional("stage_started_at", Instant),
  hourStartedAt: Wire.optional("hour_started_at", Instant),
  planStartedAt: Wire.optional("plan_started_at", Instant),
  planLastUpdatedAt: Wire.optional("plan_last_updated_at", Instant),
  totalStages: Wire.optional("total_stages", Wire.Number),
  stageHistory: Wire.optional("stage_history", Wire.list(IpWarmupStage))
}) {}

/**
 * The input of {@link get}, {@link create} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class IpInput extends Input.Struct<IpInput>("IpWarmupsIpInput")({
  /** A dedicated address of the account. */
  ip: Input.text("ip", { nonEmpty: true })
}) {}

/**
 * How far the warm-up of an address is. Fails with `MailgunNotFound` where the address is not on warm-up.
 *
 * `GET /v3/ip_warmups/{ip}`.
 *
 * **Example**
 *
 * ```ts
 * import { IpWarmups } from "@effect-mailgun/core"
 *
 * const program = IpWarmups.get({ ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "ipWarmups.get",
  method: "GET",
  path: "/v3/ip_warmups/{ip}",
  input: IpInput,
  output: Wire.unwrapped("details", IpWarmupDetails),
  example: { ip: "1.0.0.1" }
})

/**
 * Begins the warm-up of a dedicated address of the account. Fails with `MailgunBadRequest` where it is not a dedicated
 * one, or is on warm-up already.
 *
 * `POST /v3/ip_warmups/{ip}`.
 *
 * **Example**
 *
 * ```ts
 * import { IpWarmups } from "@effect-mailgun/core"
 *
 * const program = IpWarmups.create({ ip: "192.0.2.1" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "ipWarmups.create",
  method: "POST",
  path: "/v3/ip_warmups/{ip}",
  input: IpInput,
  output: Acknowledgement,
  example: { ip: "1.0.0.1" }
})

const delete_ = Operation.make({
  name: "ipWarmups.delete",
  method: "DELETE",
  path: "/v3/ip_warmups/{ip}",
  input: IpInput,
  output: Acknowledgement,
  example: { ip: "1.0.0.1" }
})

export {
  /**
   * Ends the warm-up of an address before its time. Fails with `MailgunNotFound` where the address is not on warm-up.
   *
   * `DELETE /v3/ip_warmups/{ip}`.
   *
   * **Example**
   *
   * ```ts
   * import { IpWarmups } from "@effect-mailgun/core"
   *
   * const program = IpWarmups.delete({ ip: "192.0.2.1" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

/**
 * What the emulator tells of what happened.
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"

/**
 * An event as the API gives it out.
 *
 * @category models
 * @since 0.1.0
 */
export interface EventJson {
  readonly event: string
  readonly id: string
  /** Epoch seconds, with microseconds. */
  readonly timestamp: number
  readonly [field: string]: unknown
}

/**
 * A request that the emulator got.
 *
 * @category models
 * @since 0.1.0
 */
export interface RequestRecord {
  readonly at: DateTime.Utc
  readonly method: string
  /** As it came, without the query. */
  readonly path: string
  /** Absent where the connection was dropped. */
  readonly status: number | undefined
  /** Absent where the path leads to none. */
  readonly operation: string | undefined
}

/**
 * An attempt to post an event to a webhook, or a message to where a route forwards it.
 *
 * @category models
 * @since 0.1.0
 */
export interface WebhookDelivery {
  readonly id: string
  readonly url: string
  /** What the webhook is set for: `"delivered"`, `"permanent_fail"`; `"route"` for messages. */
  readonly eventType: string
  /** The `id` of the event; the Message-Id of a message. */
  readonly eventId: string
  /** From 1. It is 0 where no attempt was made, since 10,000 deliveries were under way. */
  readonly attempt: number
  readonly contentType: string
  /** What was posted. */
  readonly body: string
  /** Of the answer; absent where none came within a minute. */
  readonly status: number | undefined
  /** The first 10,000 characters of the answer's body. */
  readonly answer: string | undefined
  /** When the answer came. */
  readonly at: DateTime.Utc
}

/**
 * Something that happened: a message came or went, an event was logged, a webhook was posted to, the API was asked, the
 * time was changed, everything was forgotten.
 *
 * @category models
 * @since 0.1.0
 */
export type Change =
  | { readonly type: "message"; readonly key: string }
  | { readonly type: "event"; readonly event: string; readonly key?: string }
  | { readonly type: "webhookDelivery"; readonly id: string }
  | { readonly type: "request" }
  | { readonly type: "time" }
  | { readonly type: "clear" }

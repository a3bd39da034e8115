import type * as DateTime from "effect/DateTime"
export type Change = {
  readonly type: "clear"
} | {
  readonly type: "event"
  readonly event: string
  readonly key?: string
} | {
  readonly type: "message"
  readonly key: string
} | {
  readonly type: "request"
} | {
  readonly type: "time"
} | {
  readonly type: "webhookDelivery"
  readonly id: string
}
export interface EventJson {
  readonly event: string
  readonly id: string
  readonly timestamp: number
  readonly [field: string]: unknown
}
export interface RequestRecord {
  readonly at: DateTime.Utc
  readonly method: string
  readonly path: string
  readonly status: number | undefined
  readonly operation: string | undefined
}
export interface WebhookDelivery {
  readonly id: string
  readonly url: string
  readonly eventType: string
  readonly eventId: string
  readonly attempt: number
  readonly contentType: string
  readonly body: string
  readonly status: number | undefined
  readonly answer: string | undefined
  readonly at: DateTime.Utc
}

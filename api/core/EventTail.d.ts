import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Event } from "./Event.ts"
import type { Mailgun } from "./Mailgun.ts"
import { type MailgunError } from "./MailgunError.ts"
import type { Page } from "./Page.ts"
export interface Options {
  readonly since?: DateTime.DateTime | undefined
  readonly position?: string | undefined
  readonly trustAge?: Duration.Input | undefined
  readonly pause?: Duration.Input | undefined
}
export interface Request {
  readonly since: DateTime.Utc
  readonly cursor: string | undefined
}
export interface Source {
  readonly operation: string
  readonly read: (request: Request) => Effect.Effect<Page<Event>, MailgunError, Mailgun>
  readonly cursorsStayOpen: boolean
}
export interface TailedEvent {
  readonly event: Event
  readonly position: string
}
export declare const make: (source: Source, options?: Options) => Stream.Stream<TailedEvent, MailgunError, Mailgun>

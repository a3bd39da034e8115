import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { Change, EventJson, RequestRecord, WebhookDelivery } from "./Activity.ts"
import type { EmulatorStorage } from "./EmulatorStorage.ts"
import type { EventDelay } from "./EventDelay.ts"
import type { ConnectionDropped, Fault } from "./Fault.ts"
import type { Envelope, InboundResult } from "./Inbound.ts"
import type { MessageNotKept, Outcome } from "./Outcome.ts"
import type { ListedRule, Rule } from "./Rule.ts"
import type { MessageQuery, NoMessage, StoredMessage } from "./StoredMessage.ts"
export type { Change, EventJson, RequestRecord, WebhookDelivery } from "./Activity.ts"
export type { MessageQuery, StoredAttachment, StoredMessage } from "./StoredMessage.ts"
export declare class Emulator extends Emulator_base {
}
declare const Emulator_base: Context.ServiceClass<Emulator, "@effect-mailgun/emulator/Emulator", Service>
export interface Options {
  readonly apiKey?: string | undefined
  readonly users?: ReadonlyArray<UserOptions> | undefined
  readonly ips?: ReadonlyArray<string> | undefined
  readonly enforceIpAllowlist?: boolean | undefined
  readonly domains?:
    | readonly [
      string,
      ...ReadonlyArray<string>
    ]
    | undefined
  readonly maxMessages?: number | undefined
  readonly maxEvents?: number | undefined
  readonly eventDelay?: EventDelay | undefined
  readonly maxRequests?: number | undefined
  readonly maxWebhookDeliveries?: number | undefined
  readonly webhookSigningKey?: string | undefined
  readonly webhookRetryDelays?: ReadonlyArray<Duration.Input> | undefined
  readonly rules?: ReadonlyArray<Rule> | undefined
  readonly dkim?: boolean | undefined
  readonly timeZoneOf?: ((recipient: string) => string | undefined) | undefined
  readonly startTime?: DateTime.DateTime.Input | undefined
  readonly isFrozen?: boolean | undefined
  readonly seed?: number | string | undefined
  readonly origin?: string | undefined
  readonly httpClient?: HttpClient.HttpClient | undefined
  readonly storage?: EmulatorStorage | undefined
}
export interface Service {
  readonly apiKey: string
  readonly domain: string
  readonly messages: Effect.Effect<ReadonlyArray<StoredMessage>>
  readonly inbox: (address: string) => Effect.Effect<ReadonlyArray<StoredMessage>>
  readonly search: (query: MessageQuery) => Effect.Effect<ReadonlyArray<StoredMessage>>
  readonly awaitMessage: (query: MessageQuery, options?: {
    readonly timeout?: Duration.Input | undefined
  }) => Effect.Effect<StoredMessage, NoMessage>
  readonly message: (key: string) => Effect.Effect<StoredMessage, MessageNotKept>
  readonly copies: (key: string) => Effect.Effect<ReadonlyArray<StoredMessage>, MessageNotKept>
  readonly source: (key: string) => Effect.Effect<Uint8Array, MessageNotKept>
  readonly eventsOf: (key: string) => Effect.Effect<ReadonlyArray<EventJson>, MessageNotKept>
  readonly delete: (key: string) => Effect.Effect<void, MessageNotKept>
  readonly receive: (mime: Uint8Array | string, envelope?: Envelope) => Effect.Effect<ReadonlyArray<InboundResult>>
  readonly events: Effect.Effect<ReadonlyArray<EventJson>>
  readonly requests: Effect.Effect<ReadonlyArray<RequestRecord>>
  readonly webhookDeliveries: Effect.Effect<ReadonlyArray<WebhookDelivery>>
  readonly replayWebhook: (id: string) => Effect.Effect<WebhookDelivery | undefined>
  readonly webhookSigningKey: Effect.Effect<string>
  readonly report: (messageId: string, outcome: Outcome) => Effect.Effect<EventJson, MessageNotKept>
  readonly failNext: (fault: Fault) => Effect.Effect<void>
  readonly faults: Effect.Effect<ReadonlyArray<Fault>>
  readonly clearFaults: Effect.Effect<void>
  readonly rules: Effect.Effect<ReadonlyArray<ListedRule>>
  readonly addRule: (rule: Rule) => Effect.Effect<ListedRule>
  readonly removeRule: (id: string) => Effect.Effect<boolean>
  readonly clearRules: Effect.Effect<void>
  readonly now: Effect.Effect<DateTime.Utc>
  readonly isFrozen: Effect.Effect<boolean>
  readonly advance: (duration: Duration.Input) => Effect.Effect<void>
  readonly freeze: Effect.Effect<void>
  readonly resume: Effect.Effect<void>
  readonly changes: Stream.Stream<Change>
  readonly clear: Effect.Effect<void>
  readonly httpApp: Effect.Effect<
    HttpServerResponse.HttpServerResponse,
    ConnectionDropped,
    HttpServerRequest.HttpServerRequest
  >
}
export interface UserOptions {
  readonly name: string
  readonly email: string
  readonly role?: "admin" | "basic" | "billing" | "developer" | "support" | undefined
}
export declare const layer: (options?: Options) => Layer.Layer<Emulator>
export declare const make: (options?: Options) => Effect.Effect<Service, never, Scope.Scope>

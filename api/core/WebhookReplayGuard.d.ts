import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Scope from "effect/Scope"
import { type MailgunWebhookGuardFailed, MailgunWebhookInProgress, MailgunWebhookReplayed } from "./WebhookError.ts"
export {}
export interface Claim {
  readonly token: string
  readonly expiresAt: DateTime.Utc
}
export type ClaimResult = "claimed" | "done" | "in-progress"
export interface KeyValueStoreOptions {
  readonly prefix?: string | undefined
  readonly lease?: Duration.Input | undefined
  readonly sweepEvery?: Duration.Input | undefined
}
export interface MemoryOptions {
  readonly capacity?: number | undefined
}
export interface Service {
  readonly claim: (claim: Claim) => Effect.Effect<ClaimResult, MailgunWebhookGuardFailed>
  readonly complete: (claim: Claim) => Effect.Effect<void, MailgunWebhookGuardFailed>
  readonly forget: (claim: Claim) => Effect.Effect<void, MailgunWebhookGuardFailed>
}
export declare class WebhookReplayGuard extends WebhookReplayGuard_base {
}
declare const WebhookReplayGuard_base: Context.ServiceClass<
  WebhookReplayGuard,
  "@effect-mailgun/core/WebhookReplayGuard",
  Service
>
export declare const layerKeyValueStore: (
  options?: KeyValueStoreOptions
) => Layer.Layer<WebhookReplayGuard, never, KeyValueStore.KeyValueStore>
export declare const layerMemory: (options?: MemoryOptions) => Layer.Layer<WebhookReplayGuard>
export declare const makeKeyValueStore: (
  options?: KeyValueStoreOptions | undefined
) => Effect.Effect<Service, never, KeyValueStore.KeyValueStore | Scope.Scope>
export declare const makeMemory: (options?: MemoryOptions) => Effect.Effect<Service>
export declare const once: <A, E, R>(
  claim: Claim,
  effect: Effect.Effect<A, E, R>
) => Effect.Effect<
  A,
  E | MailgunWebhookGuardFailed | MailgunWebhookInProgress | MailgunWebhookReplayed,
  R | WebhookReplayGuard
>

import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type MailgunError, MailgunInvalidInput } from "./MailgunError.ts"
import type * as Operation from "./Operation.ts"
import * as RetryPolicy from "./RetryPolicy.ts"
export {}
export declare class Mailgun extends Mailgun_base {
}
declare const Mailgun_base: Context.ServiceClass<Mailgun, "@effect-mailgun/core/Mailgun", Service>
export interface Options {
  readonly apiKey: Redacted.Redacted
  readonly domain?: string | undefined
  readonly region?: Region | undefined
  readonly baseUrl?: string | undefined
  readonly subaccount?: string | undefined
  readonly retryPolicy?: RetryPolicy.RetryPolicy | undefined
  readonly timeout?: Duration.Input | undefined
  readonly maxResponseBytes?: number | undefined
  readonly rateLimit?: undefined | {
    readonly calls: number
    readonly per: Duration.Input
  }
  readonly userAgent?: string | undefined
  readonly transformClient?: ((client: HttpClient.HttpClient) => HttpClient.HttpClient) | undefined
}
export type Region = "eu" | "us"
export interface Service {
  readonly run: <I, A>(operation: Operation.Operation<I, A>, input: I) => Effect.Effect<A, MailgunError>
  readonly httpClient: HttpClient.HttpClient
  readonly baseUrl: string
  readonly domain: string | undefined
}
export interface Stub {
  readonly operation: Operation.Any
  readonly run: (input: unknown) => Effect.Effect<unknown, MailgunError>
}
export declare const config: (given?: Partial<Options>) => Config.Config<Options>
export declare const layer: (options: Options) => Layer.Layer<Mailgun, MailgunInvalidInput, HttpClient.HttpClient>
export declare const layerConfig: (
  given?: Partial<Options>
) => Layer.Layer<Mailgun, Config.ConfigError | MailgunInvalidInput, HttpClient.HttpClient>
export declare const layerStub: (...stubs: ReadonlyArray<Stub>) => Layer.Layer<Mailgun>
export declare const make: (options: Options) => Effect.Effect<Service, MailgunInvalidInput, HttpClient.HttpClient>
export declare const stub: <I, A>(
  operation: Operation.Operation<I, A>,
  run: (input: I) => Effect.Effect<A, MailgunError>
) => Stub
export declare const withDomain: (domain: string) => <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
export declare const withGuard: (
  guard: Effect.Effect<void, MailgunError>
) => <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
export declare const withRetryPolicy: (
  policy: RetryPolicy.RetryPolicy
) => <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
export declare const withSubaccount: (id: string) => <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
export declare const withTimeout: (
  timeout: Duration.Input
) => <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

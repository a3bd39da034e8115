import * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { type buildConnector, type Dispatcher } from "undici/index.js"
export interface Options {
  readonly connections?: number | undefined
  readonly pipelining?: number | undefined
  readonly keepAliveTimeout?: Duration.Input | undefined
  readonly connectTimeout?: Duration.Input | undefined
  readonly proxy?: URL | false | string | undefined
  readonly tls?: buildConnector.BuildOptions | undefined
  readonly maxResponseBytes?: number | undefined
  readonly compression?: boolean | undefined
}
export declare const layer: (options?: Options) => Layer.Layer<HttpClient.HttpClient, Config.ConfigError>
export declare const layerDispatcher: (dispatcher: Dispatcher) => Layer.Layer<HttpClient.HttpClient>
export declare const make: (options?: Options) => Effect.Effect<HttpClient.HttpClient, Config.ConfigError, Scope.Scope>
export declare const makeWithDispatcher: (dispatcher: Dispatcher) => HttpClient.HttpClient

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Emulator from "./Emulator.ts"
export {}
export declare class EmulatorServer extends EmulatorServer_base {
}
declare const EmulatorServer_base: Context.ServiceClass<
  EmulatorServer,
  "@effect-mailgun/emulator/EmulatorServer",
  Service
>
export interface Options extends Emulator.Options {
  readonly port?: number | undefined
  readonly host?: string | undefined
}
export interface Service {
  readonly url: string
  readonly port: number
}
export declare const layer: (
  options?: Options
) => Layer.Layer<Emulator.Emulator | EmulatorServer, HttpServerError.ServeError>
export declare const make: (
  options?: Pick<Options, "host" | "port"> | undefined
) => Effect.Effect<Service, HttpServerError.ServeError, Emulator.Emulator | Scope.Scope>

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { Emulator } from "./Emulator.ts"
export {}
export declare class EmulatorSmtp extends EmulatorSmtp_base {
}
declare const EmulatorSmtp_base: Context.ServiceClass<EmulatorSmtp, "@effect-mailgun/emulator/EmulatorSmtp", Service>
export interface Options {
  readonly port?: number | undefined
  readonly host?: string | undefined
}
export interface Service {
  readonly host: string
  readonly port: number
}
export declare class SmtpListenError extends SmtpListenError_base<{
  readonly host: string
  readonly port: number
  readonly cause: unknown
}> {
  get message(): string
}
declare const SmtpListenError_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "SmtpListenError"
} & Readonly<A>
export declare const layer: (options?: Options) => Layer.Layer<EmulatorSmtp, SmtpListenError, Emulator>
export declare const make: (
  args_0?: Options | undefined
) => Effect.Effect<Service, SmtpListenError, Emulator | Scope.Scope>

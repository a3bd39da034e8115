import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { EmulatorStorageError } from "./EmulatorStorage.ts"
export {}
export declare class CannotListen extends CannotListen_base<{
  readonly flag: "--port" | "--smtp-port"
  readonly host: string
  readonly port: number
  readonly cause: unknown
}> {
  get message(): string
}
declare const CannotListen_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "CannotListen"
} & Readonly<A>
export declare const command: Command.Command<
  "effect-mailgun-emulator",
  {
    readonly port: number
    readonly host: string
    readonly domain: readonly string[]
    readonly apiKey: string
    readonly webhookSigningKey: string
    readonly smtpPort: Option.Option<number>
    readonly dkim: boolean
    readonly maxMessages: Option.Option<number>
    readonly data: Option.Option<string>
  },
  {},
  CannotListen | EmulatorStorageError,
  never
>
export declare const run: (
  input: ReadonlyArray<string>
) => Effect.Effect<
  void,
  CannotListen | EmulatorStorageError | import("effect/cli/CliError").CliError,
  Command.Environment
>

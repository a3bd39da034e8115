import { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as Effect from "effect/Effect"
import { type LooseOptions } from "./wireOptions.ts"
export {}
export declare class ComposeFailed extends ComposeFailed_base<{
  readonly cause: unknown
}> {
}
declare const ComposeFailed_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "ComposeFailed"
} & Readonly<A>
export type Envelope = {
  from: false | string
  to: Array<string>
}
export interface Mail {
  readonly data: object
  readonly message: {
    readonly getEnvelope: () => Envelope
    readonly createReadStream: () => AsyncIterable<unknown>
  }
  readonly normalize: (callback: (error: Error | null, data: object) => void) => void
}
export declare const fieldsOf: (mail: Mail) => Effect.Effect<LooseOptions, ComposeFailed | MailgunInvalidInput>
export declare const mimeOf: (mail: Mail) => Effect.Effect<Buffer, ComposeFailed | MailgunInvalidInput>
export declare const optionsOf: ({ data }: Mail) => Effect.Effect<LooseOptions, MailgunInvalidInput>

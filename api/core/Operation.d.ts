import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Stream from "effect/Stream"
import type * as Input from "./Input.ts"
import { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Wire from "./Wire.ts"
export interface Any {
  readonly name: string
  readonly method: "DELETE" | "GET" | "PATCH" | "POST" | "PUT"
  readonly path: string
  readonly body: "form" | "json" | "multipart"
  readonly accept: string
  readonly idempotent: boolean
  readonly input: Input.AnyInput
  readonly output: Output<unknown>
  readonly example: unknown
  readonly exampleCall: Effect.Effect<unknown, MailgunError, Mailgun>
}
export type Arguments<I> = {} extends I ? [
    input?: I
  ] :
  [
    input: I
  ]
export interface Asked {
  readonly target: string
  readonly origins: Origins
}
export interface Operation<in out I, out A> {
  (...input: Arguments<I>): Effect.Effect<A, MailgunError, Mailgun>
  readonly name: string
  readonly method: "DELETE" | "GET" | "PATCH" | "POST" | "PUT"
  readonly path: string
  readonly input: Input.AnyInput
  readonly body: "form" | "json" | "multipart"
  readonly output: Output<A>
  readonly accept: string
  readonly holdsSecret: boolean
  readonly example: I
  readonly exampleCall: Effect.Effect<A, MailgunError, Mailgun>
  readonly idempotent: boolean
  readonly check: ((input: I) => Input.FieldComplaint | undefined) | undefined
  readonly recipients: ((input: I) => number) | undefined
  readonly prepare: ((input: I, domain: string | undefined) => Effect.Effect<Prepared<I, A>>) | undefined
}
export interface Options<In extends Input.AnyInput, Out extends Output<unknown> | Wire.AnyCodec> {
  readonly name: string
  readonly method: "DELETE" | "GET" | "PATCH" | "POST" | "PUT"
  readonly path: string
  readonly input: In
  readonly body?: "form" | "json" | "multipart" | undefined
  readonly output: Out
  readonly accept?: string | undefined
  readonly holdsSecret?: boolean | undefined
  readonly example: In["Type"]
  readonly idempotent?: boolean | undefined
  readonly check?: ((input: In["Type"]) => Input.FieldComplaint | undefined) | undefined
  readonly recipients?: ((input: In["Type"]) => number) | undefined
  readonly prepare?:
    | ((input: In["Type"], domain: string | undefined) => Effect.Effect<Prepared<In["Type"], OutputType<Out>>>)
    | undefined
}
export interface Origins {
  readonly baseUrl: string
  readonly others: ReadonlyArray<string>
}
export interface Output<out A> {
  readonly paging: "bodySkip" | "link" | "token" | undefined
  readonly isRedirect?: true | undefined
  readonly isStream?: true | undefined
  readonly decode: (json: unknown, asked: Asked) => Result.Result<A, string>
}
export type OutputType<Out> = Out extends Output<infer A> ? A : Out extends Wire.AnyCodec ? Out["Type"] : never
export interface Prepared<out I, out A> {
  readonly input: I
  readonly safety: "once" | "safe" | "unsafe"
  readonly message: undefined | {
    readonly id: string | undefined
  }
  readonly verify?: Effect.Effect<Option.Option<A>, MailgunError, Mailgun> | undefined
}
export declare const bytes: Output<Stream.Stream<Uint8Array, MailgunError>>
export declare const isOperation: (u: unknown) => u is Any
export declare const location: Output<string>
export declare const make: <In extends Input.AnyInput, Out extends Output<unknown> | Wire.AnyCodec>(
  options: Options<In, Out>
) => Operation<In["Type"], OutputType<Out>>

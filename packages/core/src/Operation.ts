/**
 * Every operation of the Mailgun API is one value: callable, and carrying its own description. The client's call, the
 * emulator's route, stubs for tests and the coverage check all come from it.
 *
 * **Example**
 *
 * ```ts
 * import { Bounces } from "@effect-mailgun/core"
 *
 * Bounces.get.method // => "GET"
 * Bounces.get.path // => "/v3/{domain}/bounces/{address}"
 * const program = Bounces.get({ address: "ann@example.com" })
 * ```
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Stream from "effect/Stream"
import type * as Input from "./Input.ts"
import { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Wire from "./Wire.ts"

/**
 * The arguments of an operation: its input, which may be left out where nothing in it is required.
 *
 * @category models
 * @since 0.1.0
 */
export type Arguments<I> = {} extends I ? [input?: I] : [input: I]

/**
 * The type of an output: of what {@link Output} decodes, or of a codec.
 *
 * @category models
 * @since 0.1.0
 */
export type OutputType<Out> = Out extends Output<infer A> ? A : Out extends Wire.AnyCodec ? Out["Type"] : never

/**
 * How the body of a success becomes a value.
 *
 * @category models
 * @since 0.1.0
 */
export interface Output<out A> {
  /**
   * Where the cursor of a list goes: in place of path and query (`"link"`), or into the `pagination` of a JSON body, as
   * its `token` or as its `skip`.
   */
  readonly paging: "link" | "token" | "bodySkip" | undefined
  /** Whether the answer is a redirect, whose `Location` is what `decode` gets. It is not followed. */
  readonly isRedirect?: true | undefined
  /** Whether the answer is bytes, which `decode` gets as a Stream. They are read as that Stream runs. */
  readonly isStream?: true | undefined
  /** Makes the output of an answer's body, or says what is wrong with it. */
  readonly decode: (json: unknown, asked: Asked) => Result.Result<A, string>
}

/**
 * The origins whose paging links are Mailgun's own: the configured one, and those of the API.
 *
 * @category models
 * @since 0.1.0
 */
export interface Origins {
  /** Scheme, host, port, and a path prefix where there is one, as configured. */
  readonly baseUrl: string
  readonly others: ReadonlyArray<string>
}

/**
 * What was asked for, as far as reading the answer needs it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked {
  /** Path and query. */
  readonly target: string
  readonly origins: Origins
}

/**
 * What {@link make} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options<In extends Input.AnyInput, Out extends Wire.AnyCodec | Output<unknown>> {
  /** Resource and verb: `"bounces.list"`. */
  readonly name: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The URL template, with the wire keys of the values that stand in it: `"/v3/{domain}/bounces"`. */
  readonly path: string
  readonly input: In
  /** A `"form"` is urlencoded, or multipart where there are files. Default `"form"`. */
  readonly body?: "form" | "multipart" | "json" | undefined
  readonly output: Out
  /** The media type to ask for, where one path answers in several. Default `"application/json"`. */
  readonly accept?: string | undefined
  /** Whether the answer holds a secret, or what messages say, which an error must not show. */
  readonly holdsSecret?: boolean | undefined
  /** An input that Mailgun would take: for its docs, for tests, and for walks over all operations. */
  readonly example: In["Type"]
  /** Whether a `POST` may be repeated without harm, as an upsert may. `GET`, `PUT` and `DELETE` always may. */
  readonly idempotent?: boolean | undefined
  /** Says what is wrong with fields that can't stand together. */
  readonly check?: ((input: In["Type"]) => Input.FieldComplaint | undefined) | undefined
  /** Set where the operation sends a message: how many recipients it has, for spans and metrics. */
  readonly recipients?: ((input: In["Type"]) => number) | undefined
  /** Completes the input before it is written, and says how safe a repetition is. */
  readonly prepare?:
    | ((input: In["Type"], domain: string | undefined) => Effect.Effect<Prepared<In["Type"], OutputType<Out>>>)
    | undefined
}

/**
 * An input that is ready to be written.
 *
 * @category models
 * @since 0.1.0
 */
export interface Prepared<out I, out A> {
  readonly input: I
  /** Whether it may be repeated; what may be done only `"once"` is not, whatever the retry policy says. */
  readonly safety: "safe" | "unsafe" | "once"
  /** Set where a message is sent: an unsafe failure then says that the outcome is not known, by this Message-Id. */
  readonly message: { readonly id: string | undefined } | undefined
  /** Looks whether an earlier attempt did what was asked, where that can be told; some value is then the result. */
  readonly verify?: Effect.Effect<Option.Option<A>, MailgunError, Mailgun> | undefined
}

/**
 * An operation of the API.
 *
 * @category models
 * @since 0.1.0
 */
export interface Operation<in out I, out A> {
  (...input: Arguments<I>): Effect.Effect<A, MailgunError, Mailgun>
  readonly name: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  readonly path: string
  readonly input: Input.AnyInput
  readonly body: "form" | "multipart" | "json"
  readonly output: Output<A>
  readonly accept: string
  readonly holdsSecret: boolean
  readonly example: I
  /** Calls the operation with its example. */
  readonly exampleCall: Effect.Effect<A, MailgunError, Mailgun>
  readonly idempotent: boolean
  /** Says what is wrong with fields that can't stand together. */
  readonly check: ((input: I) => Input.FieldComplaint | undefined) | undefined
  /** How many recipients an operation that sends a message has, for spans and metrics. */
  readonly recipients: ((input: I) => number) | undefined
  /** Completes the input before it is written, and says how safe a repetition is. */
  readonly prepare: ((input: I, domain: string | undefined) => Effect.Effect<Prepared<I, A>>) | undefined
}

/**
 * Any operation, for lists of them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Any {
  readonly name: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  readonly path: string
  readonly body: "form" | "multipart" | "json"
  readonly accept: string
  readonly idempotent: boolean
  readonly input: Input.AnyInput
  readonly output: Output<unknown>
  readonly example: unknown
  /** Calls the operation with its example. */
  readonly exampleCall: Effect.Effect<unknown, MailgunError, Mailgun>
}

/**
 * Whether a value is an operation.
 *
 * @category guards
 * @since 0.1.0
 */
export const isOperation = (u: unknown): u is Any =>
  typeof u === "function" && "method" in u && "path" in u && "inputFields" in Object(Reflect.get(u, "input"))

/**
 * Declares an operation.
 *
 * **Example**
 *
 * ```ts
 * import { Input, Operation, Wire } from "@effect-mailgun/core"
 * import { Schema } from "effect"
 *
 * class PingInput extends Input.Struct<PingInput>("PingInput")({ domain: Input.domain }) {}
 * class Pong extends Wire.Record<Pong>("Pong")({ message: Wire.required("message", Schema.String) }) {}
 *
 * const ping = Operation.make({
 *   name: "pings.get",
 *   method: "GET",
 *   path: "/v3/{domain}/ping",
 *   input: PingInput,
 *   output: Pong,
 *   example: { domain: "example.com" }
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <In extends Input.AnyInput, Out extends Wire.AnyCodec | Output<unknown>>(
  options: Options<In, Out>
): Operation<In["Type"], OutputType<Out>> => {
  type I = In["Type"]
  type A = OutputType<Out>
  const call = (input?: I): Effect.Effect<A, MailgunError, Mailgun> =>
    // An operation whose input may be left out takes `{}`: every field of it is optional.
    Mailgun.use((mailgun) => mailgun.run(operation, input ?? {}))
  const operation: Operation<I, A> = Object.assign(
    // A function's name can't be assigned. `Arguments<I>` is at most one input, and the properties are set right here.
    Object.defineProperty(call, "name", { value: options.name, enumerable: true }) as unknown as Operation<I, A>,
    {
      method: options.method,
      path: options.path,
      input: options.input,
      body: options.body ?? "form",
      output: "decode" in options.output ? options.output : record(options.output),
      accept: options.accept ?? "application/json",
      holdsSecret: options.holdsSecret ?? false,
      example: options.example,
      exampleCall: Effect.suspend(() => call(options.example)),
      idempotent: options.idempotent ?? options.method !== "POST",
      check: options.check,
      recipients: options.recipients,
      prepare: options.prepare
    } as const
  )
  return operation
}

/** The output of an operation that answers with one record. */
const record = <C extends Wire.AnyCodec>(codec: C): Output<C["Type"]> => ({
  paging: undefined,
  decode: Wire.decoder(codec)
})

/**
 * The output of an operation that answers with a redirect: the address that it leads to, which is not followed.
 *
 * @category outputs
 * @since 0.1.0
 */
export const location: Output<string> = {
  paging: undefined,
  isRedirect: true,
  decode: (location) => typeof location === "string" ? Result.succeed(location) : Result.fail("expected a Location")
}

/**
 * The output of an operation that answers with bytes, as a Stream to be run once. An answer that breaks off fails it with
 * `MailgunTransportError`.
 *
 * @category outputs
 * @since 0.1.0
 */
export const bytes: Output<Stream.Stream<Uint8Array, MailgunError>> = {
  paging: undefined,
  isStream: true,
  // The interpreter gives such an output the Stream of the answer, and nothing else.
  decode: (stream) => Result.succeed(stream as Stream.Stream<Uint8Array, MailgunError>)
}

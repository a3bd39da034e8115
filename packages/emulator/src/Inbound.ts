/**
 * Mail from the outside, which the emulator takes as Mailgun does that of the internet: routes forward and store it, and
 * mailing lists pass it on. Mail that the emulator itself delivers to an active domain of its own, or of a subaccount,
 * comes in the same way.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const mime = "From: bob@elsewhere.example\r\nTo: sales@sandbox.example.com\r\nSubject: Hello\r\n\r\nHello, Ann.\r\n"
 *
 * const routes = Emulator.Emulator.use(({ receive }) => receive(mime)).pipe(
 *   Effect.map((results) => results.flatMap((result) => result.routes))
 * )
 * ```
 *
 * @since 0.1.0
 */

/**
 * The envelope of incoming mail.
 *
 * @category options
 * @since 0.1.0
 */
export interface Envelope {
  /** Default: the address of `From`. */
  readonly sender?: string | undefined
  /** Bare addresses. Default: those of `To` and `Cc`. */
  readonly recipients?: ReadonlyArray<string> | undefined
}

/**
 * What incoming mail met.
 *
 * @category models
 * @since 0.1.0
 */
export interface InboundResult {
  readonly recipient: string
  /** The ids of the routes that took it, in the order in which they ran. */
  readonly routes: ReadonlyArray<string>
  /** The storage key, where it was stored. */
  readonly key?: string | undefined
}

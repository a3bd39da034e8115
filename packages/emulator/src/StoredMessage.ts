/**
 * Messages as the emulator keeps them.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import type * as DateTime from "effect/DateTime"
import { codesOf, linksOf } from "./internal/messageSearch.ts"

/**
 * A file of a message.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
  /** `"inline"` files are those that the HTML names as `cid:` and the Content-Id. */
  readonly disposition: "attachment" | "inline"
  /** Without angle brackets. Default: the file name. */
  readonly contentId?: string | undefined
}

/**
 * A message that the emulator took.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredMessage {
  /** The Message-Id, with angle brackets. */
  readonly id: string
  /** The key under which the API gives it back. */
  readonly storageKey: string
  readonly domain: string
  readonly from: string
  /** As they were given: `"Bob <bob@example.com>"`. */
  readonly to: ReadonlyArray<string>
  readonly cc: ReadonlyArray<string>
  readonly bcc: ReadonlyArray<string>
  /** The bare addresses of `to`, `cc` and `bcc`, each of them once. */
  readonly recipients: ReadonlyArray<string>
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly ampHtml: string | undefined
  /** All headers, those that clients don't show included, in their order. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly tags: ReadonlyArray<string>
  /** Custom data: the `v:` fields of the form. */
  readonly variables: { readonly [name: string]: string }
  /** All fields of the form, by their wire names. */
  readonly parameters: { readonly [name: string]: ReadonlyArray<string> }
  readonly attachments: ReadonlyArray<StoredAttachment>
  /** The text of a message that came as ready-made MIME. */
  readonly mime: Uint8Array | undefined
  readonly receivedAt: DateTime.Utc
  /** Whether it was sent by the API, or came from the outside. */
  readonly direction: "outgoing" | "incoming"
  readonly isTest: boolean
}

/**
 * Which messages are looked for. All that is given must fit; case makes no difference.
 *
 * @category models
 * @since 0.1.0
 */
export interface MessageQuery {
  /** The whole address of somebody who got it. */
  readonly recipient?: string | undefined
  /** A part of the sender. */
  readonly from?: string | undefined
  /** A part of the subject. */
  readonly subject?: string | undefined
  readonly domain?: string | undefined
  readonly tag?: string | undefined
  /** A header that is there, with a part of its value if one is given. */
  readonly header?: { readonly name: string; readonly value?: string | undefined } | undefined
  /** Words that all stand in it: in the addresses, the subject, the bodies or the tags. */
  readonly search?: string | undefined
}

/**
 * No message came in time that fits.
 *
 * @category errors
 * @since 0.1.0
 */
export class NoMessage extends Data.TaggedError("NoMessage")<{ readonly query: MessageQuery }> {
  override get message(): string {
    return `no message came that fits ${JSON.stringify(this.query)}`
  }
}

/**
 * The links of a message's HTML and text, each of them once, in their order: what a person could click on.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest, StoredMessage } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const confirmation = Effect.gen(function*() {
 *   const { inbox } = yield* Emulator.Emulator
 *   const [message] = yield* inbox("ann@example.com")
 *   return message === undefined ? undefined : StoredMessage.links(message).find((link) => link.includes("/confirm/"))
 * }).pipe(Effect.provide(EmulatorTest.layer()))
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const links: (message: Pick<StoredMessage, "html" | "text">) => ReadonlyArray<string> = linksOf

/**
 * What looks like a one-time code in a message's subject and bodies, each of them once: 4 to 8 digits, or capitals with
 * digits, that stand on their own. `271 828` and `271-828` are one code, `271828`.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorTest, StoredMessage } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const code = Effect.gen(function*() {
 *   const { inbox } = yield* Emulator.Emulator
 *   const [message] = yield* inbox("ann@example.com")
 *   return message === undefined ? undefined : StoredMessage.codes(message)[0]
 * }).pipe(Effect.provide(EmulatorTest.layer()))
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const codes: (message: Pick<StoredMessage, "html" | "subject" | "text">) => ReadonlyArray<string> = codesOf

/**
 * Messages as the emulator keeps them.
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"

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
}

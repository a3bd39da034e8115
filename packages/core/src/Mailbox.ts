/**
 * The addresses of people: `"ann@example.com"`, `"Ann <ann@example.com>"`, or `{ name, address }`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4
 * @since 0.1.0
 */
import * as Base64 from "effect/encoding/Base64"

/**
 * A person's address, with the name that mail readers show.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mailbox {
  readonly name?: string | undefined
  readonly address: string
}

/**
 * What every address field takes: text as it stands in a header, or a {@link Mailbox}.
 *
 * @category models
 * @since 0.1.0
 */
export type Input = string | Mailbox

/**
 * Writes an address as it stands in a header. A name with punctuation is quoted; one that is not ASCII becomes an
 * encoded word (RFC 2047), since Mailgun garbles names that have both.
 *
 * **Example**
 *
 * ```ts
 * import { Mailbox } from "@effect-mailgun/core"
 *
 * Mailbox.format({ name: "Doe, Ann", address: "ann@example.com" }) // "\"Doe, Ann\" <ann@example.com>"
 * ```
 *
 * @category formatting
 * @since 0.1.0
 */
export const format = (mailbox: Input): string => {
  if (typeof mailbox === "string") return mailbox
  const { address, name } = mailbox
  return name === undefined || name === "" ? address : `${displayName(name)} <${address}>`
}

const displayName = (name: string): string => {
  let needsQuotes = false
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code > 126) return encodedWords(name)
    if (!isAtomText(code)) needsQuotes = true
  }
  return needsQuotes ? `"${name.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"` : name
}

/** Letters, digits, blanks, and the punctuation that RFC 5322 allows in an unquoted phrase. */
const isAtomText = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) ||
  " !#$%&'*+-/=?^_`{|}~".includes(String.fromCharCode(code))

/** 45 bytes are 60 characters of base64: with its frame, a word stays within the 75 that RFC 2047 allows. */
const encodedWordBytes = 45

const encodedWords = (name: string): string => {
  const encoder = new TextEncoder()
  const words: Array<string> = []
  let chunk: Array<number> = []
  // Goes by characters, because a word may not end inside one.
  for (const character of name) {
    const bytes = encoder.encode(character)
    if (chunk.length + bytes.length > encodedWordBytes) {
      words.push(encodedWord(chunk))
      chunk = []
    }
    chunk.push(...bytes)
  }
  words.push(encodedWord(chunk))
  return words.join(" ")
}

const encodedWord = (bytes: ReadonlyArray<number>): string => `=?UTF-8?B?${Base64.encode(Uint8Array.from(bytes))}?=`

/**
 * What is wrong with an address, if anything is that can be told without asking its server.
 *
 * **Details**
 *
 * Looks for an `@` with something on both sides, and for characters that would let a header be forged; Mailgun checks
 * the rest.
 *
 * @category checks
 * @since 0.1.0
 */
export const complaint = (mailbox: unknown): string | undefined => {
  if (typeof mailbox === "string") return addressComplaint(mailbox)
  if (typeof mailbox !== "object" || mailbox === null || !("address" in mailbox)) {
    return "must be an address as text, or { name, address }"
  }
  if (typeof mailbox.address !== "string") return "must have an address that is text"
  if (mailbox.address.includes("<") || mailbox.address.includes(",")) return "must have one bare address in `address`"
  const name = "name" in mailbox ? mailbox.name : undefined
  if (name !== undefined && typeof name !== "string") return "must have a name that is text"
  return (name === undefined ? undefined : controlComplaint(name)) ?? addressComplaint(mailbox.address)
}

const addressComplaint = (text: string): string | undefined => {
  const at = text.lastIndexOf("@")
  if (at <= 0 || at === text.length - 1) return "must be an address such as ann@example.com"
  return controlComplaint(text)
}

const controlComplaint = (text: string): string | undefined => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code === 127) return `must not have a control character (at position ${i})`
  }
  return undefined
}

/**
 * The addresses of people: `"ann@example.com"`, `"Ann <ann@example.com>"`, or `{ name, address }`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { isAtomText } from "./internal/atom.ts"
import { isPrintable } from "./internal/cfws.ts"
import { encodeWords } from "./internal/encodedWord.ts"
import { asciiDomain, isAscii } from "./internal/idna.ts"
import { MailboxScanner, quote } from "./internal/mailbox.ts"
import { isPlainAddress, isPlainMailbox } from "./internal/plainAddress.ts"

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
 * The most characters that {@link parse} takes: the bound that Mailgun's own parser, flanker, sets for one address.
 *
 * @see https://github.com/mailgun/flanker
 * @category limits
 * @since 0.1.0
 */
export const maxLength = 1280

/**
 * The most characters that {@link parseList} takes: 1024 times {@link maxLength}, as in flanker.
 *
 * @category limits
 * @since 0.1.0
 */
export const maxListLength: number = 1024 * maxLength

/**
 * The text is not a mailbox, or not a list of them.
 *
 * **Details**
 *
 * `position` is the index of the character at which it stops being one; `reason` says what was expected there. The text
 * itself is left out, since addresses should not end up in logs.
 *
 * **Example** (Reading the message)
 *
 * ```ts
 * import * as Mailbox from "@effect-mailgun/core/Mailbox"
 * import * as Result from "effect/Result"
 *
 * const result = Mailbox.parse("Ann ann@example.com")
 * if (Result.isFailure(result)) {
 *   result.failure.message // => "not a mailbox: expected \"<\" before an address that has a name at position 4"
 * }
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class ParseError extends Data.TaggedError("MailboxParseError")<{
  readonly position: number
  readonly reason: string
}> {
  override get message(): string {
    return `not a mailbox: ${this.reason} at position ${this.position}`
  }
}

const resultOf = <A>(value: A | undefined, { failure }: MailboxScanner): Result.Result<A, ParseError> =>
  value === undefined ? Result.fail(new ParseError(failure)) : Result.succeed(value)

/**
 * Reads one mailbox; fails with a `ParseError` that names what is wrong and where.
 *
 * **Details**
 *
 * Takes the grammar of RFC 5322 section 3.4: an address alone or in angle brackets, names of atoms, quoted strings and
 * encoded words (RFC 2047, in every charset that the runtime knows), comments, folded lines, quoted local parts, IP
 * addresses in brackets; local parts and domains in the letters of any language (RFC 6532). Of the obsolete syntax it
 * takes unquoted dots in names, routes, and white space around the dots of an address.
 *
 * The address comes without comments and white space, its local part in quotes only where it needs them, its domain as
 * it was written. In the name every gap is one blank. Comments are dropped.
 *
 * **Gotchas**
 *
 * A domain is what the DNS can have, which is less than RFC 5322 allows: labels of up to 63 letters, digits, hyphens and
 * underscores, and those that IDNA maps to such. Text longer than {@link maxLength} and comments nested more than 32
 * deep are refused.
 *
 * **Example** (Reading a name and an address)
 *
 * ```ts
 * import * as Mailbox from "@effect-mailgun/core/Mailbox"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Mailbox.parse("=?UTF-8?Q?J=C3=BCrgen?= <jm@example.com>")) // => { name: "Jürgen", address: "jm@example.com" }
 * ```
 *
 * @category parsing
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<Mailbox, ParseError> => {
  const scanner = new MailboxScanner(text, { maxLength })
  return resultOf(scanner.single(), scanner)
}

/**
 * Reads mailboxes with commas in between, as `To` and `Cc` have them; fails with a `ParseError` that names what is wrong
 * and where.
 *
 * **Details**
 *
 * The mailboxes of a group (`Team: ann@example.com, bob@example.com;`) stand among the others; its name is dropped, and a
 * group may be empty. So may a place between two commas. What a mailbox is, {@link parse} tells. Text longer than
 * {@link maxListLength} is refused.
 *
 * **Example** (Reading a list)
 *
 * ```ts
 * import * as Mailbox from "@effect-mailgun/core/Mailbox"
 * import * as Result from "effect/Result"
 *
 * const mailboxes = Result.getOrThrow(Mailbox.parseList("\"Doe, Ann\" <ann@example.com>, bob@example.com"))
 * mailboxes.map(({ address }) => address) // => ["ann@example.com", "bob@example.com"]
 * ```
 *
 * @category parsing
 * @since 0.1.0
 */
export const parseList = (text: string): Result.Result<ReadonlyArray<Mailbox>, ParseError> => {
  const scanner = new MailboxScanner(text, { maxLength: maxListLength })
  return resultOf(scanner.list(), scanner)
}

/**
 * Writes an address as it stands in a header, in ASCII but for local parts that are not. A name with punctuation is
 * quoted; one that is not ASCII becomes encoded words (RFC 2047), since Mailgun garbles names that have both; a domain
 * that is not ASCII is written in punycode (RFC 5891).
 *
 * **Details**
 *
 * {@link parse} reads what it wrote: the same name, and the same address where the domain is ASCII.
 *
 * Text goes as it stands where it is ASCII. Where it is not, its mailboxes are written as said, those of a group without
 * the name of the group; text that {@link parseList} can't read goes as it stands too.
 *
 * **Example**
 *
 * ```ts
 * import { Mailbox } from "@effect-mailgun/core"
 *
 * Mailbox.format({ name: "Doe, Ann", address: "ann@example.com" }) // => "\"Doe, Ann\" <ann@example.com>"
 * Mailbox.format("ann@bücher.example") // => "ann@xn--bcher-kva.example"
 * ```
 *
 * @category formatting
 * @since 0.1.0
 */
export const format = (mailbox: Input): string => {
  if (typeof mailbox !== "string") return formatMailbox(mailbox)
  if (isAscii(mailbox)) return mailbox
  const mailboxes = parseList(mailbox)
  return Result.isFailure(mailboxes) ? mailbox : mailboxes.success.map(formatMailbox).join(", ")
}

const formatMailbox = ({ address, name }: Mailbox): string => {
  const ascii = asciiAddress(address)
  return name === undefined || name === "" ? ascii : `${displayName(name)} <${ascii}>`
}

/**
 * An address with its domain in ASCII, as {@link format} writes it: the form that `recipientVariables` know it by.
 *
 * **Example**
 *
 * ```ts
 * import * as Mailbox from "@effect-mailgun/core/Mailbox"
 *
 * Mailbox.asciiAddress("ann@bücher.example") // => "ann@xn--bcher-kva.example"
 * ```
 *
 * @category formatting
 * @since 0.1.0
 */
export const asciiAddress = (address: string): string => {
  if (isAscii(address)) return address
  const domainAt = address.lastIndexOf("@") + 1
  return address.slice(0, domainAt) + (asciiDomain(address.slice(domainAt)) ?? address.slice(domainAt))
}

const displayName = (name: string): string => {
  // What looks like an encoded word would be read as one, by many readers even between quotes.
  if (name.includes("=?")) return encodeWords(name)
  let needsQuotes = name.startsWith(" ") || name.endsWith(" ") || name.includes("  ")
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code < 32 || code > 126) return encodeWords(name)
    if (code !== 32 && !isAtomText(code)) needsQuotes = true
  }
  return needsQuotes ? quote(name) : name
}

/**
 * What is wrong with an address, if anything is that can be told without asking its server, and where.
 *
 * **Details**
 *
 * Text may have several mailboxes, and must have one. A {@link Mailbox} must have an address alone in `address`. A
 * control character is refused anywhere, line breaks included, since it could forge a header.
 *
 * @category checks
 * @since 0.1.0
 */
export const complaint = (mailbox: unknown): string | undefined => {
  if (typeof mailbox === "string") return textComplaint(mailbox)
  if (typeof mailbox !== "object" || mailbox === null || !("address" in mailbox)) {
    return "must be an address as text, or { name, address }"
  }
  const { address } = mailbox
  if (typeof address !== "string") return "must have an address that is text"
  const name = "name" in mailbox ? mailbox.name : undefined
  if (name !== undefined && typeof name !== "string") return "must have a name that is text"
  return addressComplaint(address) ?? (name === undefined ? undefined : nameComplaint(name, address))
}

const textComplaint = (text: string): string | undefined => {
  if (isPlainMailbox(text)) return undefined
  const control = controlComplaint(text)
  if (control !== undefined) return control
  const scanner = new MailboxScanner(text, { maxLength: maxListLength })
  const mailboxes = scanner.list()
  if (mailboxes === undefined) return `must be an address such as ann@example.com: ${failureText(scanner)}`
  return mailboxes.length === 0 ? "must have an address" : undefined
}

const addressComplaint = (address: string): string | undefined => {
  if (isPlainAddress(address)) return undefined
  const control = controlComplaint(address)
  if (control !== undefined) return control
  const scanner = new MailboxScanner(address, { maxLength, isBare: true })
  return scanner.single() === undefined
    ? `must have one bare address in \`address\`, such as ann@example.com: ${failureText(scanner)}`
    : undefined
}

const failureText = ({ failure }: MailboxScanner): string => `${failure.reason} at position ${failure.position}`

const nameComplaint = (name: string, address: string): string | undefined => {
  const control = controlComplaint(name)
  if (control !== undefined) return control
  if (!name.isWellFormed()) return "must have a name that is well-formed text (it has half of a surrogate pair)"
  return format({ name, address }).length > maxLength
    ? `must have a shorter name: with its address, at most ${maxLength} characters are taken`
    : undefined
}

const controlComplaint = (text: string): string | undefined => {
  for (let i = 0; i < text.length; i++) {
    if (!isPrintable(text.charCodeAt(i))) return `must not have a control character (at position ${i})`
  }
  return undefined
}

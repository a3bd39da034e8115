import type { Mailbox } from "../Mailbox.ts"
import { isAtomText, isDotAtom } from "./atom.ts"
import { isFold, isPrintable, skipCfws } from "./cfws.ts"
import { decodeWords, endOfEncodedWord } from "./encodedWord.ts"
import { asciiDomain } from "./idna.ts"
import { fail, type Failure, isBlank, isDigit, isLetter, noFailure } from "./scanner.ts"

const CARRIAGE_RETURN = 13
const DOUBLE_QUOTE = 34
const COMMA = 44
const HYPHEN = 45
const DOT = 46
const COLON = 58
const SEMICOLON = 59
const LESS_THAN = 60
const GREATER_THAN = 62
const AT_SIGN = 64
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const UNDERSCORE = 95

/** A piece of a name or of a local part. */
interface Word {
  readonly kind: "atom" | "quoted" | "encoded" | "dot"
  readonly start: number
  /** What a quoted string says, without quotes and backslashes; of all other words, the word as it stands. */
  readonly text: string
  /** Whether white space or a comment separates it from the word before. */
  readonly isApart: boolean
}

/** Puts text between quotes (RFC 5322 section 3.2.4). */
export const quote = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`

/**
 * Goes over a text once, from left to right, by the grammar of RFC 5322 sections 3.4 and 4.4.
 *
 * A step that fails records where and why and leaves the scanner at -1, where no token can start: the steps after it
 * fail too, and the first failure is the one kept.
 */
export class MailboxScanner {
  private readonly text: string
  /** Whether nothing but an address may stand here: no name, no angle brackets, no white space, no comments. */
  private readonly isBare: boolean
  private at = 0
  readonly failure: Failure = noFailure()

  constructor(text: string, options: { readonly maxLength: number; readonly isBare?: boolean | undefined }) {
    this.text = text
    this.isBare = options.isBare === true
    if (text.length > options.maxLength) {
      this.fail(options.maxLength, `expected at most ${options.maxLength} characters`)
    } else if (!text.isWellFormed()) {
      this.fail(firstLoneSurrogate(text), "expected a whole character, not half of a surrogate pair")
    }
  }

  /** The mailbox that is the whole of the text. */
  single(): Mailbox | undefined {
    this.skip(this.at)
    const mailbox = this.mailbox(this.words())
    if (this.at < this.text.length) this.fail(this.at, "expected nothing after the address")
    return this.hasFailed ? undefined : mailbox
  }

  /** The mailboxes of the whole text, those of groups among them. */
  list(): ReadonlyArray<Mailbox> | undefined {
    const found: Array<Mailbox> = []
    if (this.entries(found, false) === 0) this.fail(this.at, "expected an address")
    return this.hasFailed ? undefined : found
  }

  private get hasFailed(): boolean {
    return this.failure.position >= 0
  }

  private fail(position: number, reason: string): undefined {
    fail(this.failure, position, reason)
    this.at = -1
    return undefined
  }

  private get code(): number {
    return this.text.charCodeAt(this.at)
  }

  private is(code: number): boolean {
    return this.code === code
  }

  /** Goes on at `index`, or after the white space and the comments there. */
  private skip(index: number): void {
    this.at = this.isBare || index < 0 ? index : skipCfws(this.text, index, this.failure)
  }

  /** Reads mailboxes and groups up to the end of the text or of the group, and gives their number. */
  private entries(found: Array<Mailbox>, inGroup: boolean): number {
    let count = 0
    for (;;) {
      this.skip(this.at)
      // Empty places between commas are an obsolete form.
      while (this.is(COMMA)) this.skip(this.at + 1)
      if (this.isAtEnd(inGroup)) return count
      const words = this.words()
      if (this.is(COLON) && !inGroup) this.group(words, found)
      else {
        const mailbox = this.mailbox(words)
        if (mailbox !== undefined) found.push(mailbox)
      }
      count++
      if (!this.is(COMMA)) {
        if (!this.isAtEnd(inGroup)) this.fail(this.at, inGroup ? `expected "," or ";"` : `expected "," or the end`)
        return count
      }
    }
  }

  private isAtEnd(inGroup: boolean): boolean {
    return this.at < 0 || this.at === this.text.length || (inGroup && this.is(SEMICOLON))
  }

  private group(name: ReadonlyArray<Word>, found: Array<Mailbox>): void {
    const colon = this.at
    if (name.length === 0) this.fail(colon, `expected the name of a group before ":"`)
    else {
      this.at = colon + 1
      this.entries(found, true)
      if (this.is(SEMICOLON)) this.skip(this.at + 1)
      else this.fail(this.at, `expected ";" to close the group that opens at ${colon}`)
    }
  }

  /** The mailbox whose name or local part has been read, with what separates it from the next. */
  private mailbox(words: ReadonlyArray<Word>): Mailbox | undefined {
    if (this.is(AT_SIGN)) {
      const address = this.address(words)
      return address === undefined ? undefined : { address }
    }
    if (this.is(LESS_THAN) && !this.isBare) {
      const address = this.angleAddress()
      const name = displayName(words)
      return address === undefined ? undefined : name === "" ? { address } : { name, address }
    }
    return this.fail(
      this.at,
      words.length === 0 ? "expected an address" : this.isBare ? `expected "@"` : `expected "@" or "<"`
    )
  }

  private angleAddress(): string | undefined {
    this.skip(this.at + 1)
    this.route()
    const words = this.words()
    if (!this.is(AT_SIGN)) return this.fail(this.at, words.length === 0 ? "expected an address" : `expected "@"`)
    const address = this.address(words)
    if (!this.is(GREATER_THAN)) return this.fail(this.at, `expected ">"`)
    this.skip(this.at + 1)
    return address
  }

  /** The hosts that mail was once to go by, `@a,@b:`; RFC 5321 says to ignore them. */
  private route(): void {
    if (!this.is(AT_SIGN) && !this.is(COMMA)) return
    while (this.is(AT_SIGN) || this.is(COMMA)) {
      if (this.is(COMMA)) this.skip(this.at + 1)
      else this.domain()
    }
    if (this.is(COLON)) this.skip(this.at + 1)
    else this.fail(this.at, `expected ":" after the route`)
  }

  /** The words and dots up to the character that says what they are: `@`, `<`, `:`, or one that is wrong. */
  private words(): ReadonlyArray<Word> {
    const words: Array<Word> = []
    for (;;) {
      const end = this.at
      this.skip(end)
      const start = this.at
      const isApart = start > end
      if (this.is(DOUBLE_QUOTE)) {
        const text = this.quotedString(start)
        if (text === undefined) return words
        words.push({ kind: "quoted", start, text, isApart })
      } else if (this.is(DOT)) {
        this.at++
        words.push({ kind: "dot", start, text: ".", isApart })
      } else if (isAtomText(this.code)) {
        const encodedEnd = endOfEncodedWord(this.text, start)
        if (encodedEnd >= 0) this.at = encodedEnd
        else while (isAtomText(this.code)) this.at++
        const kind = encodedEnd < 0 ? "atom" : "encoded"
        words.push({ kind, start, text: this.text.slice(start, this.at), isApart })
      } else {
        return words
      }
    }
  }

  private quotedString(start: number): string | undefined {
    const { text } = this
    let content = ""
    let from = start + 1
    let i = from
    while (i < text.length) {
      const code = text.charCodeAt(i)
      if (code === DOUBLE_QUOTE) {
        this.at = i + 1
        return content + text.slice(from, i)
      }
      if (code === CARRIAGE_RETURN && isFold(text, i)) {
        content += text.slice(from, i)
        from = i + 2
        i += 3
        continue
      }
      if (code === BACKSLASH) {
        content += text.slice(from, i)
        i++
        from = i
      }
      const quoted = text.charCodeAt(i)
      if (!isPrintable(quoted) && !isBlank(quoted)) return this.fail(i, "expected a printable character")
      i++
    }
    return this.fail(text.length, `expected '"' to close the quoted string that opens at ${start}`)
  }

  /** The address whose local part has been read, from its `@` on. */
  private address(words: ReadonlyArray<Word>): string | undefined {
    const local = this.localPart(words)
    const domain = local === undefined ? undefined : this.domain()
    return domain === undefined ? undefined : `${local}@${domain}`
  }

  private localPart(words: ReadonlyArray<Word>): string | undefined {
    let content = ""
    let isQuoted = false
    let afterWord = false
    let strayAt = -1
    for (const { kind, start, text } of words) {
      if (kind === "dot" && !afterWord) return this.fail(start, "expected text before the dot")
      if (kind === "encoded" && !isDotAtom(text)) return this.fail(start, "expected no encoded word in an address")
      if (kind !== "dot" && afterWord) strayAt = start
      if (kind === "quoted") isQuoted = true
      afterWord = kind !== "dot"
      content += text
    }
    if (strayAt >= 0) return this.fail(strayAt, `expected "<" before an address that has a name`)
    if (!afterWord) return this.fail(this.at, `expected text before the "@"`)
    return isQuoted && !isDotAtom(content) ? quote(content) : content
  }

  /** The domain after the `@` that the scanner is at. */
  private domain(): string | undefined {
    this.skip(this.at + 1)
    const start = this.at
    if (this.is(OPEN_BRACKET)) return this.domainLiteral(start)
    let domain = ""
    for (;;) {
      domain += this.label()
      this.skip(this.at)
      if (!this.is(DOT)) break
      domain += "."
      this.skip(this.at + 1)
    }
    if (this.at < 0) return undefined
    return asciiDomain(domain) === undefined
      ? this.fail(start, "expected a domain that the DNS can have")
      : domain
  }

  private label(): string {
    const start = this.at
    while (isLabelText(this.code)) this.at++
    const label = this.text.slice(start, this.at)
    if (label === "") this.fail(start, "expected a letter or a digit of a domain")
    else if (label.startsWith("-")) this.fail(start, "expected a domain without a hyphen there")
    else if (label.endsWith("-")) this.fail(this.at - 1, "expected a domain without a hyphen there")
    return label
  }

  /** An address of the network in place of a domain: `[192.0.2.1]`. */
  private domainLiteral(start: number): string | undefined {
    let literal = "["
    this.skip(start + 1)
    while (isLiteralText(this.code)) {
      literal += this.text[this.at]
      this.at++
      if (!isLiteralText(this.code)) this.skip(this.at)
    }
    if (!this.is(CLOSE_BRACKET) || literal === "[") {
      return this.fail(this.at, literal === "[" ? "expected an IP address" : `expected "]"`)
    }
    this.skip(this.at + 1)
    return `${literal}]`
  }
}

const isLabelText = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === HYPHEN || code === UNDERSCORE || code >= 160

/** ASCII but for blanks, brackets and the backslash. */
const isLiteralText = (code: number): boolean =>
  code > 32 && code < 127 && (code < OPEN_BRACKET || code > CLOSE_BRACKET)

const firstLoneSurrogate = (text: string): number => {
  let position = 0
  for (const character of text) {
    if (!character.isWellFormed()) break
    position += character.length
  }
  return position
}

/** Words as they stand, with encoded words decoded and every gap made one blank. */
const displayName = (words: ReadonlyArray<Word>): string => {
  let name = ""
  let encoded: Array<string> = []
  for (const { isApart, kind, text } of words) {
    if (kind === "encoded" && encoded.length > 0) {
      // Between two encoded words a gap means nothing: it stands there because each is short.
      encoded.push(text)
      continue
    }
    name += decodeWords(encoded) + (isApart && (name !== "" || encoded.length > 0) ? " " : "")
    encoded = kind === "encoded" ? [text] : []
    if (kind !== "encoded") name += text
  }
  return withoutControls(name + decodeWords(encoded))
}

/** A control character can come out of an encoded word; in a header it could start a line. */
const withoutControls = (text: string): string => {
  let clean = ""
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (isPrintable(text.charCodeAt(i))) continue
    clean += `${text.slice(from, i)} `
    from = i + 1
  }
  return clean + text.slice(from)
}

import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import { isAtomText } from "./atom.ts"

const EQUALS_SIGN = 61
const QUESTION_MARK = 63
const DOT = 46

/** 45 bytes are 60 characters of base64: with its frame, a word stays within the 75 that RFC 2047 allows. */
const encodedWordBytes = 45

const encoder = new TextEncoder()

/** Text as encoded words (RFC 2047) in UTF-8 and base64, with blanks in between, which a reader leaves out. */
export const encodeWords = (text: string): string => {
  const words: Array<string> = []
  let chunk: Array<number> = []
  // Goes by characters, because a word may not end inside one.
  for (const character of text) {
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

/** The index after the encoded word that starts at `start`, or -1 where there is none. */
export const endOfEncodedWord = (text: string, start: number): number => {
  if (text.charCodeAt(start) !== EQUALS_SIGN || text.charCodeAt(start + 1) !== QUESTION_MARK) return -1
  const encodingAt = nextQuestionMark(text, start + 2) + 1
  if (encodingAt === 0 || text.charCodeAt(encodingAt + 1) !== QUESTION_MARK) return -1
  const endAt = nextQuestionMark(text, encodingAt + 2)
  if (endAt < 0) return -1
  const end = endAt + 2
  return text.charCodeAt(end - 1) === EQUALS_SIGN && !isEncodedText(text.charCodeAt(end)) ? end : -1
}

/** Dots are not allowed where a name stands, but common. */
const isEncodedText = (code: number): boolean => isAtomText(code) || code === DOT

const nextQuestionMark = (text: string, start: number): number => {
  let i = start
  while (text.charCodeAt(i) !== QUESTION_MARK && isEncodedText(text.charCodeAt(i))) i++
  return text.charCodeAt(i) === QUESTION_MARK ? i : -1
}

/** The text of encoded words that follow each other; of words in an unknown charset or encoding, the words themselves. */
export const decodeWords = (words: ReadonlyArray<string>): string => {
  let text = ""
  let charset: string | undefined
  let decoder: TextDecoder | undefined
  for (const word of words) {
    const [, label = "", encoding = "", encoded = ""] = word.split("?")
    if (label !== charset) {
      // A character may be cut in two by the end of a word, though not by a change of charset.
      text += decoder?.decode() ?? ""
      charset = label
      decoder = decoderOf(label)
    }
    const bytes = bytesOf(encoding, encoded)
    if (decoder === undefined || bytes === undefined) return words.join(" ")
    text += decoder.decode(bytes, { stream: true })
  }
  return text + (decoder?.decode() ?? "")
}

/** A language may stand behind the charset (RFC 2231): `utf-8*en`. */
const decoderOf = (label: string): TextDecoder | undefined => {
  const star = label.indexOf("*")
  try {
    return new TextDecoder(star < 0 ? label : label.slice(0, star), { ignoreBOM: true })
  } catch {
    return undefined
  }
}

const bytesOf = (encoding: string, text: string): Uint8Array | undefined => {
  switch (encoding) {
    case "B":
    case "b":
      return Result.getOrUndefined(Base64.decode(text))
    case "Q":
    case "q":
      return quotedBytes(text)
    default:
      return undefined
  }
}

const quotedBytes = (text: string): Uint8Array | undefined => {
  const bytes: Array<number> = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return undefined
    if (code === EQUALS_SIGN) {
      const byte = twoHexDigits(text, i + 1)
      if (byte < 0) return undefined
      bytes.push(byte)
      i += 2
    } else {
      bytes.push(text[i] === "_" ? 32 : code)
    }
  }
  return Uint8Array.from(bytes)
}

const twoHexDigits = (text: string, index: number): number => {
  const high = hexDigit(text.charCodeAt(index))
  const low = hexDigit(text.charCodeAt(index + 1))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

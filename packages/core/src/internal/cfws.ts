import { failIndex, isBlank } from "./scanner.ts"
import type { Failure } from "./scanner.ts"

/** Deepest nesting of comments; a bound of ours, far beyond what any mail program writes. */
export const MAX_COMMENT_DEPTH = 32

const CARRIAGE_RETURN = 13
const LINE_FEED = 10
const OPEN_PARENTHESIS = 40
const CLOSE_PARENTHESIS = 41
const BACKSLASH = 92

/** True at a line break that is followed by a blank, which RFC 5322 section 3.2.2 calls a fold. */
export const isFold = (text: string, index: number): boolean =>
  text.charCodeAt(index + 1) === LINE_FEED && isBlank(text.charCodeAt(index + 2))

// The letters of any language may stand here (RFC 6532), but no C0 or C1 control and no DEL.
export const isPrintable = (code: number): boolean => (code >= 32 && code < 127) || code >= 160

/** The index after the comment that opens at `start`, or -1. A counter, not recursion, follows the nesting. */
const skipComment = (text: string, start: number, failure: Failure | undefined): number => {
  let depth = 1
  let i = start + 1
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (code === CLOSE_PARENTHESIS) {
      i++
      if (--depth === 0) return i
    } else if (code === OPEN_PARENTHESIS) {
      if (++depth > MAX_COMMENT_DEPTH) {
        return failIndex(failure, i, `expected at most ${MAX_COMMENT_DEPTH} nested comments`)
      }
      i++
    } else if (code === CARRIAGE_RETURN && isFold(text, i)) {
      i += 3
    } else {
      const at = code === BACKSLASH ? i + 1 : i
      const quoted = text.charCodeAt(at)
      if (!isPrintable(quoted) && !isBlank(quoted)) return failIndex(failure, at, "expected a printable character")
      i = at + 1
    }
  }
  return failIndex(failure, text.length, `expected ")" to close the comment that opens at ${start}`)
}

/** The index after the comments and the folding white space at `start` (CFWS), or -1. */
export const skipCfws = (text: string, start: number, failure: Failure | undefined): number => {
  let i = start
  while (i < text.length) {
    const code = text.charCodeAt(i)
    // Most calls end here: of the characters that open white space or a comment, "(" is the last.
    if (code > OPEN_PARENTHESIS) return i
    if (isBlank(code)) {
      i++
    } else if (code === OPEN_PARENTHESIS) {
      i = skipComment(text, i, failure)
    } else if (code === CARRIAGE_RETURN) {
      if (!isFold(text, i)) return failIndex(failure, i, "expected a line break only before a blank")
      i += 3
    } else {
      return i
    }
  }
  return i
}

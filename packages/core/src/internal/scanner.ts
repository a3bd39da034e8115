/** Longest input, in UTF-16 code units, that any date parser looks at. */
export const MAX_LENGTH = 1024

/** Where and why a scan first stopped. The caller owns it; a scan that succeeds never touches it. */
export interface Failure {
  position: number
  reason: string
}

export const noFailure = (): Failure => ({ position: -1, reason: "" })

/** Records the first failure of a scan if anyone asked for it. The result, NaN, is what a failed scan returns. */
export const fail = (failure: Failure | undefined, position: number, reason: string): number => {
  if (failure !== undefined && failure.position < 0) {
    failure.position = position
    failure.reason = reason
  }
  return NaN
}

/** Like `fail`, for a step that returns an index: -1 is an index where nothing can be read. */
export const failIndex = (failure: Failure | undefined, position: number, reason: string): number => {
  fail(failure, position, reason)
  return -1
}

// Outside the text `charCodeAt` is NaN, which is in none of these ranges: no scan needs a bounds check of its own.

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

export const isBlank = (code: number): boolean => code === 32 || code === 9

export const isSign = (code: number): boolean => code === 43 || code === 45

/** The two-digit number at `index`, or -1. */
export const twoDigits = (text: string, index: number): number => {
  // XOR with the code of "0" takes the digits, and nothing else, to 0 to 9.
  const tens = text.charCodeAt(index) ^ 48
  const ones = text.charCodeAt(index + 1) ^ 48
  return tens < 10 && ones < 10 ? tens * 10 + ones : -1
}

/** The index after the run of digits that starts at `index`. */
export const skipDigits = (text: string, index: number): number => {
  let i = index
  while (isDigit(text.charCodeAt(i))) i++
  return i
}

/** The index after the run of letters that starts at `index`. */
export const skipLetters = (text: string, index: number): number => {
  let i = index
  while (isLetter(text.charCodeAt(i))) i++
  return i
}

/** The index after the run of blanks that starts at `index`. */
export const skipBlanks = (text: string, index: number): number => {
  let i = index
  while (isBlank(text.charCodeAt(i))) i++
  return i
}

/** How a failed parse reads in an error message. `subject` is what the text was expected to be. */
export const failureMessage = (
  error: { readonly input: string; readonly position: number; readonly reason: string },
  subject: string
): string => `${JSON.stringify(error.input)} is not ${subject}: ${error.reason} at position ${error.position}`

/** Longest part of an input, in UTF-16 code units, that an error repeats. */
export const MAX_INPUT_IN_ERROR = 80

import { isDigit, isLetter } from "./scanner.ts"

const DOT = 46

/** The symbols that may stand in an atom (RFC 5322 section 3.2.3). */
const symbols = new Set(Array.from("!#$%&'*+-/=?^_`{|}~", (symbol) => symbol.charCodeAt(0)))

/** What an atom is made of, the letters of any language included (RFC 6532), but no C1 control. */
export const isAtomText = (code: number): boolean => isLetter(code) || isDigit(code) || code >= 160 || symbols.has(code)

/** Atoms with dots in between. */
export const isDotAtom = (text: string): boolean => {
  let afterAtom = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === DOT ? !afterAtom : !isAtomText(code)) return false
    afterAtom = code !== DOT
  }
  return afterAtom
}

/**
 * Expressions for the filters of the Events API: `rejected OR failed`, `>10000 AND <20000`, `"a phrase"`.
 *
 * **Details**
 *
 * A term is a word, or an expression that this module has made. A word that the API would read as more than that (with
 * blanks, parentheses, `<`, or named like an operator) is quoted. Text of unknown origin belongs in {@link phrase}, since
 * a text such as `a OR b` is an expression.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter, Events } from "@effect-mailgun/core"
 *
 * const failures = Events.list({
 *   event: EventFilter.anyOf("rejected", "failed"),
 *   size: EventFilter.allOf(EventFilter.greaterThan(10_000), EventFilter.lessThan(20_000)),
 *   subject: EventFilter.not(EventFilter.phrase("out of office"))
 * })
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/events
 * @since 0.1.0
 */

/**
 * Any of the terms.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.anyOf("rejected", "failed") // => "rejected OR failed"
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const anyOf = (term: string, ...others: ReadonlyArray<string>): string => joined("OR", [term, ...others])

/**
 * All of the terms.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.allOf("newsletter", EventFilter.anyOf("june", "july")) // => "newsletter AND (june OR july)"
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const allOf = (term: string, ...others: ReadonlyArray<string>): string => joined("AND", [term, ...others])

/**
 * All but the term.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.not("delivered") // => "NOT delivered"
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const not = (term: string): string => `NOT ${operand(term)}`

/**
 * Numbers above this one.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.greaterThan(10_000) // => ">10000"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const greaterThan = (bound: number): string => `>${bound}`

/**
 * Numbers below this one.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.lessThan(20_000) // => "<20000"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const lessThan = (bound: number): string => `<${bound}`

/**
 * This text as it stands, whatever is in it. The language has no way to write a quotation mark inside a phrase: a blank
 * takes its place.
 *
 * **Example**
 *
 * ```ts
 * import { EventFilter } from "@effect-mailgun/core"
 *
 * EventFilter.phrase("this OR that") // => "\"this OR that\""
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const phrase = (text: string): string => `"${text.replaceAll(`"`, " ")}"`

const joined = (operator: "AND" | "OR", [term = "", ...others]: ReadonlyArray<string>): string =>
  others.length === 0 ? quoted(term) : [term, ...others].map(operand).join(` ${operator} `)

/** The term as it may stand beside others. */
const operand = (term: string): string => {
  const text = quoted(term)
  return isOperand.test(outline(text)) ? text : `(${text})`
}

const quoted = (term: string): string => isExpression(term) ? term : phrase(term)

/** What stands for an operand that needs no further look; a term that has it is no expression. */
const mark = "\u0000"

const word = String.raw`(?!(?:AND|OR|NOT)(?![^\s"()<>]))[^\s"()<>\u0000]+`

const simple = String.raw`(?:NOT )*(?:\u0000|[<>]-?\d+(?:\.\d+)?|${word})`

const isOperand = new RegExp(`^${simple}$`)

const isFlat = new RegExp(`^${simple}(?: (?:AND|OR) ${simple})*$`)

const group = new RegExp(String.raw`\((${simple}(?: (?:AND|OR) ${simple})*)\)`, "g")

/** The text with a mark for each phrase and each group, from the innermost outwards. */
const outline = (text: string): string => {
  let rest = text.replaceAll(/(?<![^ (])"[^"]*"(?![^ )])/g, mark)
  for (let shorter = rest.replaceAll(group, mark); shorter !== rest; shorter = rest.replaceAll(group, mark)) {
    rest = shorter
  }
  return rest
}

const isExpression = (term: string): boolean => !term.includes(mark) && isFlat.test(outline(term))

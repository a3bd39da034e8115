/** Whether a filter holds for the values of its field. */
export type Predicate = (values: ReadonlyArray<string>) => boolean

/** How a word of a filter compares with a value: as the same word, or as a part of a longer text. */
export type Comparison = "whole" | "part"

/**
 * Compiles a filter of the events API: words that must all hold, `AND`, `OR` and `NOT` in capitals, parentheses,
 * quoted phrases, and bounds on numbers, `>10000 <20000`. What it can't make sense of, it takes as words.
 */
export const compile = (text: string, comparison: Comparison): Predicate => {
  const tokens = text.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? []
  let index = 0

  const alternatives = (): Predicate => {
    const terms = [conjunction()]
    while (tokens[index] === "OR") {
      index += 1
      terms.push(conjunction())
    }
    return terms.length === 1 ? terms[0] ?? always : (values) => terms.some((term) => term(values))
  }

  const conjunction = (): Predicate => {
    const terms: Array<Predicate> = []
    while (index < tokens.length && tokens[index] !== "OR" && tokens[index] !== ")") {
      if (tokens[index] === "AND") index += 1
      else terms.push(term())
    }
    return terms.length === 1 ? terms[0] ?? always : (values) => terms.every((one) => one(values))
  }

  const term = (): Predicate => {
    const token = tokens[index] ?? ""
    index += 1
    if (token === "NOT" && index < tokens.length) {
      const negated = term()
      return (values) => !negated(values)
    }
    if (token !== "(") return word(token, comparison)
    const inner = alternatives()
    if (tokens[index] === ")") index += 1
    return inner
  }

  const terms: Array<Predicate> = []
  while (index < tokens.length) {
    terms.push(alternatives())
    if (tokens[index] === ")") index += 1
  }
  return (values) => terms.every((one) => one(values))
}

const always: Predicate = () => true

const word = (token: string, comparison: Comparison): Predicate => {
  const bound = /^([<>])(\d+(?:\.\d+)?)$/.exec(token)
  if (bound !== null) {
    const limit = Number(bound[2])
    return bound[1] === ">"
      ? (values) => values.some((value) => Number(value) > limit)
      : (values) => values.some((value) => Number(value) < limit)
  }
  const wanted = token.replaceAll("\"", "").toLowerCase()
  return comparison === "whole"
    ? (values) => values.some((value) => value.toLowerCase() === wanted)
    : (values) => values.some((value) => value.toLowerCase().includes(wanted))
}

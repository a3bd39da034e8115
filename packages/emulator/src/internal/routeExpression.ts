import * as Effect from "effect/Effect"
import type { Header } from "./messageRow.ts"

/** What a route looks at. */
export interface RoutedMessage {
  readonly recipient: string
  readonly headers: ReadonlyArray<Header>
}

/** What a filter found: what its patterns captured, by number and by name. */
export type Captures = ReadonlyMap<string, string>

/** Looks at a message; undefined where it is none of the route's. */
export type RouteFilter = (message: RoutedMessage, isFirst: boolean) => Captures | undefined

/** What a route does. */
export type RouteAction =
  | { readonly _tag: "Forward"; readonly targets: ReadonlyArray<string> }
  | { readonly _tag: "Store"; readonly notify: string | undefined }
  | { readonly _tag: "Stop" }

const maxLength = 4096

const text = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`

const term = new RegExp(
  String
    .raw`^\s*(?:(match_recipient)\s*\(\s*(${text})\s*\)|(match_header)\s*\(\s*(${text})\s*,\s*(${text})\s*\)|(catch_?all)\s*\(\s*\))\s*(and\b|$)`,
  "i"
)

/** Reads a filter: `match_recipient("...")`, `match_header("name", "...")` and `catch_all()`, joined by `and`. */
export const parseExpression: (expression: string) => Effect.Effect<RouteFilter, string> = Effect.fnUntraced(
  function*(expression) {
    if (expression.length > maxLength) return yield* Effect.fail("the expression is longer than 4 kB")
    const filters: Array<RouteFilter> = []
    let rest = expression
    for (;;) {
      const found = term.exec(rest)
      if (found === null) return yield* Effect.fail(`can't understand the expression at ${JSON.stringify(rest)}`)
      const [whole, recipient, recipientPattern = "", header, name = "", headerPattern = "", , joined] = found
      if (recipient !== undefined) filters.push(yield* recipientFilter(unquoted(recipientPattern)))
      else if (header !== undefined) filters.push(yield* headerFilter(unquoted(name), unquoted(headerPattern)))
      else filters.push((_, isFirst) => isFirst ? nothing : undefined)
      rest = rest.slice(whole.length)
      if (joined === "") break
    }
    return (message, isFirst) => {
      const captures = new Map<string, string>()
      for (const filter of filters) {
        const found = filter(message, isFirst)
        if (found === undefined) return undefined
        for (const [name, value] of found) captures.set(name, value)
      }
      return captures
    }
  }
)

const nothing: Captures = new Map()

const recipientFilter = (pattern: string): Effect.Effect<RouteFilter, string> =>
  // Addresses have no case.
  Effect.map(compile(pattern, true), (match) => ({ recipient }) => match(recipient))

const headerFilter = (name: string, pattern: string): Effect.Effect<RouteFilter, string> =>
  Effect.map(compile(pattern, false), (match) => ({ headers }) => {
    for (const [header, value] of headers) {
      const found = header.toLowerCase() === name.toLowerCase() ? match(value) : undefined
      if (found !== undefined) return found
    }
    return undefined
  })

/**
 * Compiles a pattern in Python's syntax, which is matched from the start. RE2 takes time in proportion to the text, so that
 * no pattern can hang the emulator; it knows no look-around and no back-references.
 */
const compile = Effect.fnUntraced(function*(
  pattern: string,
  ignoresCase: boolean
): Effect.fn.Return<(subject: string) => Captures | undefined, string> {
  // Imported by the first route, as most emulators have none.
  const { RE2JS } = yield* Effect.promise(() => import("re2js"))
  const compiled = yield* Effect.try({
    try: () => RE2JS.compile(pattern, RE2JS.DOTALL | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0)),
    catch: (cause) =>
      `${JSON.stringify(pattern)} is no regular expression: ${cause instanceof Error ? cause.message : ""}`
  })
  const names = Object.entries(compiled.namedGroups())
  return (subject) => {
    const matcher = compiled.matcher(subject)
    if (!matcher.lookingAt()) return undefined
    const captures = new Map<string, string>()
    for (let group = 0; group <= matcher.groupCount(); group++) captures.set(String(group), matcher.group(group) ?? "")
    for (const [name, group] of names) captures.set(name, matcher.group(group) ?? "")
    return captures
  }
})

/** Of backslashes only those before a quote are the quoting's; the others are the pattern's. */
const unquoted = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(["'])/g, "$1")

const action = new RegExp(
  String
    .raw`^\s*(?:(forward)\s*\(\s*(${text})\s*\)|(store)\s*\(\s*(?:(?:notify\s*=\s*)?(${text})\s*)?\)|(stop)\s*\(\s*\))\s*$`,
  "i"
)

/** Reads an action: `forward("...")`, `store()`, `store(notify="...")` or `stop()`. */
export const parseAction = (written: string): Effect.Effect<RouteAction, string> => {
  if (written.length > maxLength) return Effect.fail("the action is longer than 4 kB")
  const found = action.exec(written)
  if (found === null) return Effect.fail(`can't understand the action ${JSON.stringify(written)}`)
  const [, forward, targets = "", store, notify] = found
  if (forward !== undefined) {
    const all = unquoted(targets).split(",").map((target) => target.trim()).filter((target) => target !== "")
    return all.length === 0
      ? Effect.fail("forward() needs a target")
      : Effect.succeed({ _tag: "Forward", targets: all })
  }
  return Effect.succeed(
    store === undefined
      ? { _tag: "Stop" }
      : { _tag: "Store", notify: notify === undefined ? undefined : unquoted(notify) }
  )
}

/** Puts what a filter captured in the place of `\1` and `\g<name>`. */
export const withCaptures = (target: string, captures: Captures): string =>
  target.replaceAll(
    /\\(?:(\d)|g<(\w+)>)/g,
    (whole: string, number?: string, name?: string) => captures.get(number ?? name ?? "") ?? whole
  )

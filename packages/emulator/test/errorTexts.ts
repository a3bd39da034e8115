import { existsSync, readdirSync, readFileSync } from "node:fs"

const source = new URL("../src/internal/", import.meta.url)

/** Where an answer that refuses is made, or its text, up to what follows. */
const refusals =
  /(?:\b(?:refuse|describe|Answer\.refuse|Answer\.message)\(|\b(?:Reason|Description|notFound): |\bbyField\()/g

const literal = /"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|`[^`]*`)*\})*)`/g

/** What stands between parentheses that are open already. */
const untilClosed = (text: string): string => {
  let depth = 1
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "(") depth += 1
    if (text[index] === ")") depth -= 1
    if (depth === 0) return text.slice(0, index)
  }
  return text
}

const plain = (text: string): string => text.replaceAll(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, "…").replaceAll(/\\(.)/g, "$1")

/** The texts of all error answers, with `…` for what differs, in the order of the alphabet. */
export const errorTexts = (): ReadonlyArray<string> => {
  const texts = new Set<string>()
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue
    const code = readFileSync(new URL(name, source), "utf8")
    for (const { 0: start, index } of code.matchAll(refusals)) {
      const after = code.slice(index + start.length)
      const given = start.endsWith("(") ? untilClosed(after) : after.slice(0, after.search(/[,}\n]/))
      // An answer that refuses nothing has a status of its own.
      if (/^\s*[123]\d\d\b/.test(given)) continue
      for (const [, quoted, template] of given.matchAll(literal)) {
        const text = plain(quoted ?? template ?? "")
        if (text.includes(" ") || text === "Forbidden") texts.add(text)
      }
    }
  }
  return [...texts].toSorted()
}

const reference = new URL("../../../../shared/reference/", import.meta.url)

const files = ["mailgun-facts.md", "mailgun-openapi-a.yaml", "mailgun-openapi-b.yaml"]

/** What the collected sources about Mailgun say; undefined where they are not at hand. */
export const referenceText = (): string | undefined =>
  existsSync(reference)
    ? files.map((name) => readFileSync(new URL(name, reference), "utf8")).join(" ")
      .replaceAll("''", "'").replaceAll(/\s+/g, " ").toLowerCase()
    : undefined

/** Of a text that differs, how much must be fixed for its words to be told from any others. */
const shortest = 20

/** Whether a source has a text, with anything short in place of each `…`. */
export const isFoundIn = (sources: string, text: string): boolean => {
  const parts = text.toLowerCase().split("…")
  if (parts.length > 1 && parts.join("").length < shortest) return false
  return new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".{1,60}?")).test(sources)
}

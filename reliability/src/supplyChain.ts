/**
 * Checks what the project installs: the licences of all packages, and known vulnerabilities, where the registry answers
 * audits. Not every mirror does; then this says so, and only the licences count.
 */
import { spawnSync } from "node:child_process"

const pnpm = (...args: ReadonlyArray<string>): string =>
  spawnSync("npx", ["-y", "pnpm@12", ...args], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }).stdout

const allowedLicences = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense"
])

/** Every licence of an expression such as `(MIT OR GPL-2.0)` that leaves a choice, or the whole of one that does not. */
const isAllowed = (expression: string): boolean => {
  const choices = expression.replaceAll(/[()]/g, "").split(" OR ")
  return choices.some((choice) => choice.split(" AND ").every((licence) => allowedLicences.has(licence.trim())))
}

interface Package {
  readonly name: string
}

const licences: { readonly [licence: string]: ReadonlyArray<Package> } = JSON.parse(pnpm("licenses", "list", "--json"))
for (const [licence, packages] of Object.entries(licences)) {
  const names = packages.map(({ name }) => name)
  console.log(`${licence}: ${names.length} packages`)
  // Where a package says it in words or not at all, somebody has to look.
  if (!isAllowed(licence)) {
    console.error(`*** not among the licences that are allowed: ${names.join(", ")}`)
    process.exitCode = 1
  }
}

const counts = (audit: unknown): { readonly [severity: string]: number } | undefined =>
  typeof audit === "object" && audit !== null && "metadata" in audit
    ? Object(audit.metadata).vulnerabilities
    : undefined

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const vulnerabilities = counts(parse(pnpm("audit", "--json")))
if (vulnerabilities === undefined) {
  console.log("vulnerabilities: NOT CHECKED, since the registry does not answer audits")
} else {
  console.log(`vulnerabilities: ${JSON.stringify(vulnerabilities)}`)
  if ((vulnerabilities["high"] ?? 0) + (vulnerabilities["critical"] ?? 0) > 0) process.exitCode = 1
}

import * as Operation from "@effect-mailgun/core/Operation"
import { resources } from "@effect-mailgun/core/operations"
import { describe, expect, it } from "@effect/vitest"

/** The table of the documentation: every path, in order, with its function. */
const table = (): string => {
  const rows = Object.entries(resources).flatMap(([resource, module]) =>
    Object.entries(module).flatMap(([verb, operation]) =>
      Operation.isOperation(operation)
        ? [{ path: operation.path, method: operation.method, call: `${resource}.${verb}` }]
        : []
    )
  )
  const sorted = rows.toSorted((a, b) =>
    a.path.localeCompare(b.path, "en") || a.method.localeCompare(b.method, "en") || a.call.localeCompare(b.call, "en")
  )
  return [
    "# Every operation",
    "",
    `All ${rows.length} operations, by their path at Mailgun. Every list also has \`pages\` and \`stream\` beside it where Mailgun`,
    "pages it.",
    "",
    "| method | path | function |",
    "| --- | --- | --- |",
    ...sorted.map(({ call, method, path }) => `| ${method} | \`${path}\` | \`${call}\` |`),
    ""
  ].join("\n")
}

describe("The table of operations in the documentation", () => {
  it("is up to date (npx -y pnpm@12 codegen writes it anew)", async () => {
    await expect(table()).toMatchFileSnapshot("../../../docs/operations.md")
  })
})

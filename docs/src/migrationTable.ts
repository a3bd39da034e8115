import * as core from "@effect-mailgun/core"
import { readFileSync } from "node:fs"

/** A row of a guide from another client: a call of that client, and the functions that stand beside it. */
export interface MigrationRow {
  readonly call: string
  /** Such as `Messages.send`. */
  readonly functions: ReadonlyArray<string>
}

/** The rows of a guide whose first cell is a call, and whose second names functions of core. */
export const migrationRows = (guide: string): ReadonlyArray<MigrationRow> =>
  readFileSync(new URL(`../${guide}`, import.meta.url), "utf8").split("\n").flatMap((line) => {
    const [, call, here = ""] = /^\| `((?:mg|mailgun)\.[\w.()]+)` +\| (.*)\|$/.exec(line) ?? []
    const functions = [...here.matchAll(/`([A-Z]\w+\.\w+)`/g)].flatMap(([, name = ""]) => [name])
    return call === undefined ? [] : [{ call, functions }]
  })

/** What core exports under such a name. */
export const functionNamed = (name: string): unknown => {
  const [module = "", member = ""] = name.split(".")
  const found: unknown = Reflect.get(core, module)
  return typeof found === "object" && found !== null ? Reflect.get(found, member) : undefined
}

/** Whether a path is one that a template such as `/v3/{domain}/bounces` makes. */
export const isPathOf = (template: string, path: string): boolean => {
  const pattern = template.split(/\{[^}]+\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${pattern.join("[^/]+")}$`).test(path)
}

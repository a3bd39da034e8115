import { readFileSync } from "node:fs"

/** A path with its placeholders emptied, since every source names them differently. */
export const normalized = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}")

/** The lines of a file of this folder. */
export const lines = (file: string): ReadonlyArray<string> =>
  readFileSync(new URL(file, import.meta.url), "utf8").split("\n").filter((line) => line !== "")

/** The operations of Mailgun's two OpenAPI files, each with the statuses of the failures that they document. */
export const documented: ReadonlyMap<string, ReadonlyArray<number>> = new Map(
  lines("documented.txt").map((line) => {
    const [operation = "", statuses] = line.split("\t")
    return [operation, statuses === undefined ? [] : statuses.split(" ").map(Number)]
  })
)

import { readdirSync } from "node:fs"
import type { Row } from "./Row.ts"

const folder = new URL(".", import.meta.url)

const resources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !/^rows?\.ts$/i.test(name)).toSorted()

/** What is to be true of every operation, resource by resource: each file beside this one has the rows of one. */
export const rows: ReadonlyArray<Row> = (await Promise.all(
  resources.map((name): Promise<{ readonly rows: ReadonlyArray<Row> }> => import(new URL(name, folder).href))
)).flatMap((resource) => resource.rows)

import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** A link to somewhere in this repository. */
export interface Link {
  /** Where it stands: `docs/sending.md:12`. */
  readonly place: string
  /** The file that it stands in. */
  readonly from: string
  readonly target: string
}

const root = fileURLToPath(new URL("../../", import.meta.url))

const isOthers = (name: string): boolean => name === "node_modules" || name === "dist" || name.startsWith(".")

/** Every Markdown file of the repository. */
export const markdownFiles = (): ReadonlyArray<string> =>
  globSync("**/*.md", { cwd: root, exclude: isOthers }).toSorted()

/** The guides, by their names in `docs`. */
export const guides = (): ReadonlyArray<string> => globSync("*.md", { cwd: join(root, "docs") }).toSorted()

/** All links of a file but those that lead out of the repository. */
export const linksOf = (from: string): ReadonlyArray<Link> =>
  proseOf(from).flatMap((line, index) =>
    [...line.replaceAll(/`[^`]*`/g, "``").matchAll(/\]\(([^()\s]+)\)/g)]
      .map(([, target = ""]) => ({ place: `${from}:${index + 1}`, from, target }))
      .filter(({ target }) => !/^[a-z][a-z+.-]*:/.test(target))
  )

/** Whether a link leads to a file or a folder that is there, and to a heading that the file has. */
export const leadsSomewhere = ({ from, target }: Link): boolean => {
  const [path = "", anchor] = target.split("#")
  const file = path === "" ? from : join(dirname(from), path)
  if (!existsSync(resolve(root, file))) return false
  return anchor === undefined || anchorsOf(file).includes(anchor)
}

/** The lines of a file, those inside of code blocks emptied. */
const proseOf = (file: string): ReadonlyArray<string> => {
  let isCode = false
  return readFileSync(resolve(root, file), "utf8").split("\n").map((line) => {
    const isFence = /^ *```/.test(line)
    if (isFence) isCode = !isCode
    return isFence || isCode ? "" : line
  })
}

/** As GitHub makes them of headings: lower case, hyphens for blanks, and a number where a heading comes again. */
const anchorsOf = (file: string): ReadonlyArray<string> => {
  const seen = new Map<string, number>()
  return proseOf(file).flatMap((line) => {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1]
    if (heading === undefined) return []
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase()
    const anchor = text.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(" ", "-")
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return [count === 0 ? anchor : `${anchor}-${count}`]
  })
}

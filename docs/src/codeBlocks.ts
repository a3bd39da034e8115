import { readdirSync, readFileSync } from "node:fs"

/** A block of TypeScript in a guide or in a docstring. */
export interface CodeBlock {
  /** Where it stands: `docs/sending.md:12`. */
  readonly place: string
  /** The name of the file that is made of it, without `.ts`. */
  readonly name: string
  readonly code: string
}

const root = new URL("../../", import.meta.url)

/** All code of the guides and of the docstrings. Blocks that begin with three backticks and `ts` are to compile and run. */
export const codeBlocks = (): ReadonlyArray<CodeBlock> =>
  [...guides(), ...sources()].flatMap((path) => blocksOf(path, readFileSync(new URL(path, root), "utf8")))

const guides = (): ReadonlyArray<string> => [
  ...markdownOf(""),
  ...markdownOf("docs/"),
  ...readdirSync(new URL("packages/", root)).flatMap((name) => markdownOf(`packages/${name}/`))
]

const markdownOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".md")).toSorted().map((name) => folder + name)

const sources = (): ReadonlyArray<string> =>
  readdirSync(new URL("packages/", root)).toSorted().flatMap((name) =>
    readdirSync(new URL(`packages/${name}/src/`, root))
      .filter((file) => file.endsWith(".ts"))
      .toSorted()
      .map((file) => `packages/${name}/src/${file}`)
  )

const blocksOf = (path: string, text: string): ReadonlyArray<CodeBlock> => {
  const blocks: Array<CodeBlock> = []
  const lines = text.split("\n")
  let start: number | undefined
  for (const [index, line] of lines.entries()) {
    const [, margin = "", fence] = /^( *(?:\* )?)```(\w*)$/.exec(line) ?? []
    if (fence === undefined) continue
    if (start === undefined) {
      start = fence === "ts" ? index + 1 : -1
    } else {
      if (start > 0) {
        const code = lines.slice(start, index).map((each) => each.slice(margin.length)).join("\n")
        const name = `${path.replaceAll(/[^\w]+/g, "_")}_${start}`
        blocks.push({ place: `${path}:${start + 1}`, name, code })
      }
      start = undefined
    }
  }
  return blocks
}

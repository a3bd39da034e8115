/** What a reader of a guide does, block by block. */
export type Step =
  | { readonly _tag: "File"; readonly place: string; readonly name: string; readonly content: string }
  | { readonly _tag: "Command"; readonly place: string; readonly script: string; readonly keepsRunning: boolean }
  /** What the command before prints, where `...` stands for anything. */
  | { readonly _tag: "Output"; readonly place: string; readonly text: string }

/** A block of code, and where it begins. */
export interface Block {
  readonly place: string
  readonly language: string
  readonly content: string
  /** The words right before it. */
  readonly paragraph: string
}

const fence = /^```(\w*)$/

/** All blocks of code of a guide. */
export const blocksOf = (guide: string, markdown: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  const lines = markdown.split("\n")
  let start: { readonly index: number; readonly language: string } | undefined
  for (const [index, line] of lines.entries()) {
    const language = fence.exec(line)?.[1]
    if (language === undefined) continue
    if (start === undefined) {
      start = { index, language }
      continue
    }
    blocks.push({
      place: `${guide}:${start.index + 1}`,
      language: start.language,
      content: `${lines.slice(start.index + 1, index).join("\n")}\n`,
      paragraph: paragraphBefore(lines, start.index)
    })
    start = undefined
  }
  return blocks
}

const paragraphBefore = (lines: ReadonlyArray<string>, index: number): string => {
  let end = index
  while (lines[end - 1] === "") end--
  let begin = end
  while (begin > 0 && lines[begin - 1] !== "") begin--
  return lines.slice(begin, end).join(" ")
}

/** The name of a file stands right before its content: "and this goes into `send.ts`:". */
const namedFile = /`([\w./-]+)`:$/

/**
 * What a block tells its reader to do: `sh` is a command, `text` what it prints, and all else a file. A command that is
 * for a second terminal keeps running.
 */
export const stepOf = ({ content, language, paragraph, place }: Block): Step => {
  if (language === "text") return { _tag: "Output", place, text: content }
  if (language === "sh") {
    return { _tag: "Command", place, script: content, keepsRunning: paragraph.includes("second terminal") }
  }
  const name = namedFile.exec(paragraph)?.[1]
  if (name === undefined) throw new Error(`${place}: the guide does not say which file this goes into`)
  return { _tag: "File", place, name, content }
}

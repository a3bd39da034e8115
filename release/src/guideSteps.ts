/** What a reader of a guide does, block by block. */
export type Step =
  | { readonly _tag: "File"; readonly place: string; readonly name: string; readonly content: string }
  | { readonly _tag: "Command"; readonly place: string; readonly script: string; readonly keepsRunning: boolean }
  /** What the command before prints, where `...` stands for anything. */
  | { readonly _tag: "Output"; readonly place: string; readonly text: string }

const fence = /^```(\w*)$/

/** The name of a file stands right before its content: "and this goes into `send.ts`:". */
const namedFile = /`([\w./-]+)`:$/

/**
 * Reads the steps out of a guide: blocks of `sh` are commands, blocks of `text` are what they print, and all others are
 * files. A command that is for a second terminal keeps running.
 */
export const stepsOf = (guide: string, markdown: string): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  const lines = markdown.split("\n")
  let start: { readonly index: number; readonly language: string } | undefined
  for (const [index, line] of lines.entries()) {
    const language = fence.exec(line)?.[1]
    if (language === undefined) continue
    if (start === undefined) {
      start = { index, language }
      continue
    }
    const content = `${lines.slice(start.index + 1, index).join("\n")}\n`
    steps.push(step(`${guide}:${start.index + 1}`, start.language, content, paragraphBefore(lines, start.index)))
    start = undefined
  }
  return steps
}

const step = (place: string, language: string, content: string, paragraph: string): Step => {
  if (language === "text") return { _tag: "Output", place, text: content }
  if (language === "sh") {
    return { _tag: "Command", place, script: content, keepsRunning: paragraph.includes("second terminal") }
  }
  const name = namedFile.exec(paragraph)?.[1]
  if (name === undefined) throw new Error(`${place}: the guide does not say which file this goes into`)
  return { _tag: "File", place, name, content }
}

const paragraphBefore = (lines: ReadonlyArray<string>, index: number): string => {
  let end = index
  while (lines[end - 1] === "") end--
  let begin = end
  while (begin > 0 && lines[begin - 1] !== "") begin--
  return lines.slice(begin, end).join(" ")
}

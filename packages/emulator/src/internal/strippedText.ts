/** A reply without what it quotes. */
export interface Stripped {
  readonly text: string
  readonly signature: string
}

const quoteStart = /^(?:On .{1,300}wrote:|-{2,} ?Original Message ?-{2,}|_{20,}|From: .{1,300})$/

/** Takes the quoted message from the end of a text, and the signature before it. */
export const stripText = (text: string): Stripped => {
  const lines = text.split(/\r?\n/)
  let end = lines.length
  const start = lines.findIndex((line, index) =>
    quoteStart.test(line.trim()) && lines.slice(index + 1).some((below) => below.trim() !== "")
  )
  if (start > 0) end = start
  while (end > 0 && (lines[end - 1]?.startsWith(">") === true || lines[end - 1]?.trim() === "")) end -= 1
  // A text that quotes nothing keeps its line breaks as they are.
  const isWhole = !lines.slice(end).some((line) => line.trim() !== "")
  const delimiter = lines.slice(0, end).findLastIndex((line) => /^--\s*$/.test(line))
  if (delimiter < 0) return { text: isWhole ? text : lines.slice(0, end).join("\n"), signature: "" }
  return {
    text: lines.slice(0, delimiter).join("\n").trimEnd(),
    signature: lines.slice(delimiter, end).join("\n")
  }
}

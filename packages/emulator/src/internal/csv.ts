/** One line of comma-separated values, without its end. */
export const csvLine = (cells: ReadonlyArray<string>): string => cells.map(quoted).join(",")

const quoted = (cell: string): string => /[",\r\n]/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell

/** Records as lines of comma-separated values, below a line of all their names. What is no text is written as JSON. */
export const csvOf = (records: ReadonlyArray<{ readonly [name: string]: unknown }>): string => {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const lines = records.map((record) => csvLine(names.map((name) => cellOf(record[name]))))
  return [csvLine(names), ...lines, ""].join("\n")
}

const cellOf = (value: unknown): string => {
  if (value === undefined || value === null) return ""
  return typeof value === "string" ? value : JSON.stringify(value)
}

const quote = 0x22

const lineFeed = 0x0a

/**
 * Where the record that begins at `start` ends, its line break included: a line break within quotation marks is part of
 * a field. None where the bytes end first. All that matters is ASCII, so that no character is cut.
 */
export const endOfCsvRecord = (bytes: Uint8Array, start: number): number | undefined => {
  let isQuoted = false
  for (let position = start; position < bytes.length; position++) {
    const byte = bytes[position]
    // A doubled quotation mark closes and opens again.
    if (byte === quote) isQuoted = !isQuoted
    else if (byte === lineFeed && !isQuoted) return position + 1
  }
  return undefined
}

/** The fields of a record, or what is wrong with it. */
export const readCsvRecord = (record: string): ReadonlyArray<string> | string => {
  const fields: Array<string> = []
  let position = 0
  for (;;) {
    if (record[position] === "\"") {
      let text = ""
      let from = position + 1
      for (;;) {
        const close = record.indexOf("\"", from)
        if (close < 0) return "a quotation mark is not closed"
        text += record.slice(from, close)
        if (record[close + 1] !== "\"") {
          position = close + 1
          break
        }
        text += "\""
        from = close + 2
      }
      if (position < record.length && record[position] !== ",") return "a quoted field goes on after its quotation mark"
      fields.push(text)
    } else {
      const comma = record.indexOf(",", position)
      const end = comma < 0 ? record.length : comma
      const text = record.slice(position, end)
      if (text.includes("\"")) return "a quotation mark stands within a field that is not quoted"
      fields.push(text)
      position = end
    }
    if (position >= record.length) return fields
    position++
  }
}

/** A record, its line break included. */
export const writeCsvRecord = (fields: ReadonlyArray<string>): string =>
  `${fields.map((field) => /[",\r\n]/.test(field) ? `"${field.replaceAll("\"", "\"\"")}"` : field).join(",")}\r\n`

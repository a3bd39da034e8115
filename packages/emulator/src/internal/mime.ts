/** The headers of a message and the text below them. */
export interface Mime {
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body: string
}

/** Splits RFC 5322 text; folded header lines are joined. */
export const parse = (bytes: Uint8Array): Mime => {
  const text = new TextDecoder().decode(bytes)
  const end = /\r?\n\r?\n/.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const headers: Array<readonly [string, string]> = []
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":")
    if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return { headers, body: end === null ? "" : text.slice(end.index + end[0].length) }
}

/** The value of a header, whatever the case of its name. */
export const headerOf = (
  headers: ReadonlyArray<readonly [name: string, value: string]>,
  lowerCaseName: string
): string | undefined => headers.find(([name]) => name.toLowerCase() === lowerCaseName)?.[1]

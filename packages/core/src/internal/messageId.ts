import { isBracketText } from "./bracketText.ts"

/** Without angle brackets, as events show it. */
export const bareMessageId = (id: string): string => id.startsWith("<") && id.endsWith(">") ? id.slice(1, -1) : id

/** What is wrong with a Message-Id of one's own, with or without its angle brackets, if anything is. */
export const messageIdComplaint = (id: unknown): string | undefined =>
  typeof id === "string" && isMessageId(bareMessageId(id)) && id.indexOf("@") === id.lastIndexOf("@")
    ? undefined
    : "must be of the form id@domain, in ASCII"

/**
 * Whether this is a Message-Id (RFC 5322 section 3.6.4) without its brackets. Both sides may be any visible ASCII
 * without brackets: those of others hold colons, slashes, even a second at sign.
 */
export const isMessageId = (id: string): boolean => {
  const at = id.lastIndexOf("@")
  return at > 0 && at < id.length - 1 && isBracketText(id)
}

/** The Message-Ids in a header such as `References`, without angle brackets; what is none is left out. */
export const messageIdsIn = (header: string): ReadonlyArray<string> => {
  const ids: Array<string> = []
  let open = header.indexOf("<")
  while (open >= 0) {
    const close = header.indexOf(">", open)
    if (close < 0) break
    // A bracket that was never closed must not swallow the id after it.
    const id = header.slice(header.lastIndexOf("<", close) + 1, close)
    if (isMessageId(id)) ids.push(id)
    open = header.indexOf("<", close)
  }
  return ids
}

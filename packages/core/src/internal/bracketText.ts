/** Whether a text may stand in angle brackets in a header, as ids and URIs do: visible ASCII without such brackets. */
export const isBracketText = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code >= 127 || code === 60 || code === 62) return false
  }
  return true
}

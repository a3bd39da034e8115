const address = String.raw`[\w+-]+(?:\.[\w+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}`

const plainAddress = new RegExp(`^${address}$`, "i")

const plainMailbox = new RegExp(`^(?:${address}|(?:[a-z0-9'-]+ )+<${address}>)$`, "i")

/** The longest domain there can be, so that none in such a text is longer. */
const maxLength = 253

/**
 * Whether a text is an address as nearly all are: `ann.lee@mail.example.com`. Says so quicker than the parser, and of
 * nothing that the parser refuses; a property test holds it to that. What it does not know, the parser decides.
 */
export const isPlainAddress = (text: string): boolean => text.length <= maxLength && plainAddress.test(text)

/** The same, of an address alone or one with a name before it: `Ann Lee <ann@example.com>`. */
export const isPlainMailbox = (text: string): boolean => text.length <= maxLength && plainMailbox.test(text)

/** A recipient or a sender. */
export interface Mailbox {
  /** As it was given: `Ann <ann@example.com>`. */
  readonly text: string
  readonly address: string
}

/** The mailboxes of a list as it stands in a header or a form; undefined where one of them is none. */
export const parseMailboxes = (text: string): ReadonlyArray<Mailbox> | undefined => {
  const mailboxes: Array<Mailbox> = []
  for (const piece of splitAtCommas(text)) {
    if (piece === "") continue
    const address = addressOf(piece)
    if (address === undefined) return undefined
    mailboxes.push({ text: piece, address })
  }
  return mailboxes.length === 0 ? undefined : mailboxes
}

const addressOf = (mailbox: string): string | undefined => {
  const open = mailbox.lastIndexOf("<")
  const bare = open < 0 ? mailbox : mailbox.endsWith(">") ? mailbox.slice(open + 1, -1).trim() : ""
  return isAddress(bare) ? bare : undefined
}

const localPart = /^(?:[^\s()<>[\]:;@\\,".]+(?:\.[^\s()<>[\]:;@\\,".]+)*|"(?:[^"\\\r\n]|\\.)*")$/
const hostPart =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*|\[[^\s[\]]+\])$/u

const isAddress = (text: string): boolean => {
  const at = text.lastIndexOf("@")
  return at > 0 && text.length <= 512 && localPart.test(text.slice(0, at)) && hostPart.test(text.slice(at + 1))
}

/** Splits at the commas that stand outside of quotes, angle brackets and comments. */
export const splitAtCommas = (text: string): ReadonlyArray<string> => {
  if (!text.includes(",")) return [text.trim()]
  const pieces: Array<string> = []
  let start = 0
  let quoted = false
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === "\\") index += 1
    else if (character === "\"") quoted = !quoted
    else if (quoted) continue
    else if (character === "<" || character === "(") depth += 1
    else if (character === ">" || character === ")") depth -= 1
    else if (character === "," && depth <= 0) {
      pieces.push(text.slice(start, index).trim())
      start = index + 1
    }
  }
  pieces.push(text.slice(start).trim())
  return pieces
}

/** Addresses are compared without regard to case. */
export const canonical = (address: string): string => address.toLowerCase()

/** The part after the at sign. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1)

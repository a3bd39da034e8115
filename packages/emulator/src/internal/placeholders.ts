import type { Mailbox } from "./address.ts"

/** Where a recipient says that they want no more. */
export interface UnsubscribeLinks {
  readonly domain: string
  readonly tag: string
  readonly mailingList: string
  /** An address. */
  readonly email: string
}

/** What the placeholders of a copy stand for. */
export interface Placeholders {
  /** Absent where only the links are to be replaced. */
  readonly recipient: Mailbox | undefined
  readonly variables: { readonly [name: string]: unknown }
  readonly links: UnsubscribeLinks
}

const pattern =
  /%(?:recipient(?:\.([^%\r\n]{1,256})|_(email|name|fname|lname))?|(unsubscribe_url|tag_unsubscribe_url|mailing_list_unsubscribe_url|unsubscribe_email))%/g

/** Replaces placeholders; those that stand for nothing stay as they are. */
export const replacePlaceholders = (text: string, given: Placeholders): string =>
  text.includes("%")
    ? text.replaceAll(pattern, (whole: string, variable?: string, part?: string, link?: string) => {
      if (variable !== undefined) {
        return Object.hasOwn(given.variables, variable) ? asText(given.variables[variable]) : whole
      }
      if (link !== undefined) return linkOf(link, given.links)
      if (given.recipient === undefined) return whole
      return part === undefined ? given.recipient.text : partOf(part, given.recipient)
    })
    : text

const asText = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : JSON.stringify(value)

const linkOf = (name: string, links: UnsubscribeLinks): string => {
  switch (name) {
    case "tag_unsubscribe_url":
      return links.tag
    case "mailing_list_unsubscribe_url":
      return links.mailingList
    case "unsubscribe_email":
      return links.email
    default:
      return links.domain
  }
}

const partOf = (part: string, { address, text }: Mailbox): string => {
  if (part === "email") return address
  const name = displayName(text)
  if (part === "name") return name
  const [first = "", ...others] = name.split(/\s+/)
  return part === "fname" ? first : others.join(" ")
}

const displayName = (text: string): string => {
  const open = text.lastIndexOf("<")
  const name = open > 0 ? text.slice(0, open).trim() : ""
  return /^"(.*)"$/s.exec(name)?.[1]?.replaceAll(/\\(.)/g, "$1") ?? name
}

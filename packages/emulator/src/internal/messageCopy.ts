import * as DateTime from "effect/DateTime"
import type { StoredMessage } from "../StoredMessage.ts"
import { canonical, type Mailbox } from "./address.ts"
import type { Batch, ExpandedList, Header, MessageRow } from "./messageRow.ts"
import { replacePlaceholders, type UnsubscribeLinks } from "./placeholders.ts"
import * as WireDate from "./wireDate.ts"

/**
 * A message as somebody gets it. Most messages have one copy for all. Of a batch each of `to` gets a copy of their own, and
 * those of `cc` and `bcc` get every one of them; those on a mailing list get a copy each.
 */
export interface MessageCopy {
  readonly row: MessageRow
  /** The key under which the API gives it back. */
  readonly key: string
  /** Those that it names as its recipients. */
  readonly to: ReadonlyArray<Mailbox>
  /** The addresses of all that get it. */
  readonly recipients: ReadonlyArray<string>
  /** Whom its placeholders are about; absent where it is not made for somebody. */
  readonly made: Made | undefined
  /** Where it came by. */
  readonly list: ExpandedList | undefined
}

interface Made {
  readonly for: Mailbox
  readonly variables: { readonly [name: string]: unknown }
}

const keyLength = 32

/** The key of a message, of the key of any of its copies. */
export const messageKey = (key: string): string => key.slice(0, keyLength)

/** All copies of a message. */
export const copiesOf = (row: MessageRow): ReadonlyArray<MessageCopy> => {
  const copies = row.batch === undefined ? [wholeCopy(row)] : distinct(row.to).map(batchCopy(row, row.batch))
  for (const list of row.lists) {
    for (const { address, name, vars } of list.members) {
      const text = name === "" ? address : `${name} <${address}>`
      copies.push({
        row,
        key: row.key + copies.length.toString(36),
        to: row.batch === undefined ? row.to : [{ address: list.address, text: list.address }],
        recipients: [address],
        made: { for: { address, text }, variables: vars },
        list
      })
    }
  }
  return copies
}

/** The copy that all recipients share. */
export const wholeCopy = (row: MessageRow): MessageCopy => ({
  row,
  key: row.key,
  to: row.to,
  recipients: row.recipients,
  made: undefined,
  list: undefined
})

const batchCopy = (row: MessageRow, { variables }: Batch) => (mailbox: Mailbox, index: number): MessageCopy => ({
  row,
  key: index === 0 ? row.key : row.key + index.toString(36),
  to: [mailbox],
  recipients: distinct([mailbox, ...row.cc, ...row.bcc]).map(({ address }) => address),
  made: { for: mailbox, variables: variables[canonical(mailbox.address)] ?? {} },
  list: undefined
})

/** The copy that a key names. */
export const copyWithKey = (row: MessageRow, key: string): MessageCopy | undefined =>
  copiesOf(row).find((copy) => copy.key === key)

/** The copies that somebody gets. */
export const copiesTo = (row: MessageRow, address: string): ReadonlyArray<MessageCopy> => {
  const wanted = canonical(address)
  if (row.lists.length === 0 && !row.recipients.some((one) => canonical(one) === wanted)) return []
  return copiesOf(row).filter(({ recipients }) => recipients.some((one) => canonical(one) === wanted))
}

/** Every mailbox once; of the same address, the last one. */
export const distinct = (mailboxes: ReadonlyArray<Mailbox>): ReadonlyArray<Mailbox> =>
  mailboxes.length === 1
    ? mailboxes
    : [...new Map(mailboxes.map((mailbox) => [canonical(mailbox.address), mailbox])).values()]

/** What a copy says, with its placeholders replaced. */
export interface Content {
  readonly from: string
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly ampHtml: string | undefined
  readonly headers: ReadonlyArray<Header>
  readonly variables: { readonly [name: string]: string }
}

/** What a copy says. What it says to each recipient alone, such as where to unsubscribe, it says to the one given. */
export const contentOf = (copy: MessageCopy, address?: string): Content => {
  const { made, row } = copy
  if (made === undefined && (address === undefined || !mayHaveLinks(row))) return row
  const recipient = made?.for ?? { address: address ?? "", text: address ?? "" }
  const links = unsubscribeLinks(copy, address ?? recipient.address)
  const given = { recipient: made?.for, variables: made?.variables ?? {}, links }
  const replace = (text: string): string => replacePlaceholders(text, given)
  const replaceLine = (text: string): string => replace(text).replaceAll(/[\r\n]+/g, " ")
  const replaceAny = (text: string | undefined): string | undefined => text === undefined ? undefined : replace(text)
  return {
    from: replaceLine(row.from),
    subject: row.subject === undefined ? undefined : replaceLine(row.subject),
    text: replaceAny(row.text),
    html: replaceAny(row.html),
    ampHtml: replaceAny(row.ampHtml),
    headers: row.headers.map(([name, value]) => [name, replaceLine(value)]),
    variables: Object.fromEntries(Object.entries(row.variables).map(([name, value]) => [name, replace(value)]))
  }
}

/** Most messages have none; to look takes less than to replace. */
const mayHaveLinks = (row: MessageRow): boolean =>
  [row.text, row.html, row.ampHtml].some((body) => body?.includes("unsubscribe_") === true) ||
  row.headers.some(([, value]) => value.includes("unsubscribe_"))

const unsubscribeLinks = (copy: MessageCopy, address: string): UnsubscribeLinks => ({
  domain: trackingUrl(copy, "unsubscribe", address),
  tag: trackingUrl(copy, "unsubscribe-tag", address),
  mailingList: trackingUrl(copy, "unsubscribe-list", address),
  email: `unsubscribe+${copy.key}@${copy.row.domain}`
})

/** Where the emulator learns what somebody does with a copy. */
export const trackingUrl = ({ key, row }: MessageCopy, what: string, address: string): string =>
  `${row.origin}/emulator/track/${what}/${key}?recipient=${encodeURIComponent(address)}`

/** All headers of a copy, in their order. */
export const headersOf = (copy: MessageCopy, content: Content = contentOf(copy)): ReadonlyArray<Header> => {
  const { row, to } = copy
  if (row.mime !== undefined) return content.headers
  const headers: Array<Header> = [
    ["Mime-Version", "1.0"],
    ["Date", WireDate.numeric(row.receivedAt)],
    ["Subject", content.subject ?? ""],
    ["From", content.from],
    ["To", to.map(({ text }) => text).join(", ")]
  ]
  if (row.cc.length > 0) headers.push(["Cc", row.cc.map(({ text }) => text).join(", ")])
  headers.push(["Message-Id", row.id])
  for (const tag of row.tags) headers.push(["X-Mailgun-Tag", tag])
  for (const header of content.headers) {
    if (header[0].toLowerCase() !== "message-id") headers.push(header)
  }
  return headers
}

/** A copy as people look at it. */
export const storedMessage = (copy: MessageCopy, content: Content = contentOf(copy)): StoredMessage => {
  const { row } = copy
  return {
    id: row.id,
    storageKey: copy.key,
    domain: row.domain,
    from: content.from,
    to: copy.to.map(({ text }) => text),
    cc: row.cc.map(({ text }) => text),
    bcc: row.bcc.map(({ text }) => text),
    recipients: copy.recipients,
    subject: content.subject,
    text: content.text,
    html: content.html,
    ampHtml: content.ampHtml,
    headers: headersOf(copy, content),
    tags: row.tags,
    variables: content.variables,
    parameters: row.parameters,
    attachments: row.attachments,
    mime: row.mime,
    receivedAt: DateTime.makeUnsafe(row.receivedAt),
    direction: row.direction,
    isTest: row.isTest
  }
}

/** A message as it was taken, placeholders and all. */
export const asTaken = (row: MessageRow): StoredMessage => storedMessage(wholeCopy(row), row)

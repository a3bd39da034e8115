import * as DateTime from "effect/DateTime"
import type { StoredMessage } from "../StoredMessage.ts"
import { canonical, type Mailbox } from "./address.ts"
import type { Header, MessageRow } from "./messageRow.ts"
import { replacePlaceholders, type UnsubscribeLinks } from "./placeholders.ts"
import * as WireDate from "./wireDate.ts"

/**
 * A message as somebody gets it. Most messages have one copy for all; of a batch each of `to` gets a copy of their own,
 * and those of `cc` and `bcc` get every one of them.
 */
export interface MessageCopy {
  readonly row: MessageRow
  /** The key under which the API gives it back. */
  readonly key: string
  /** Those that it names as its recipients. */
  readonly to: ReadonlyArray<Mailbox>
  /** The addresses of all that get it. */
  readonly recipients: ReadonlyArray<string>
}

const keyLength = 32

/** The key of a message, of the key of any of its copies. */
export const messageKey = (key: string): string => key.slice(0, keyLength)

/** All copies of a message. */
export const copiesOf = (row: MessageRow): ReadonlyArray<MessageCopy> =>
  row.batch === undefined
    ? [{ row, key: row.key, to: row.to, recipients: row.recipients }]
    : distinct(row.to).map((mailbox, index) => batchCopy(row, mailbox, index))

const batchCopy = (row: MessageRow, mailbox: Mailbox, index: number): MessageCopy => ({
  row,
  key: index === 0 ? row.key : row.key + index.toString(36),
  to: [mailbox],
  recipients: distinct([mailbox, ...row.cc, ...row.bcc]).map(({ address }) => address)
})

/** The copy that a key names. */
export const copyWithKey = (row: MessageRow, key: string): MessageCopy | undefined =>
  copiesOf(row).find((copy) => copy.key === key)

/** The copies that somebody gets. */
export const copiesTo = (row: MessageRow, address: string): ReadonlyArray<MessageCopy> => {
  const wanted = canonical(address)
  if (!row.recipients.some((one) => canonical(one) === wanted)) return []
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

/** What a copy says. Without a recipient, only a copy of a batch has somebody whom its placeholders are about. */
export const contentOf = (copy: MessageCopy, recipient = recipientOf(copy)): Content => {
  const { row } = copy
  if (recipient === undefined || !mayHavePlaceholders(row)) return row
  const variables = row.batch?.variables[canonical(recipient.address)] ?? {}
  const given = { recipient, variables, links: unsubscribeLinks(copy, recipient.address) }
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

const recipientOf = ({ row, to }: MessageCopy): Mailbox | undefined => row.batch === undefined ? undefined : to[0]

/** Most messages have none; to look takes less than to replace. */
const mayHavePlaceholders = (row: MessageRow): boolean =>
  row.batch !== undefined || [row.text, row.html, row.ampHtml].some((body) =>
    body?.includes("unsubscribe_") === true
  ) ||
  row.headers.some(([, value]) => value.includes("unsubscribe_"))

const unsubscribeLinks = ({ key, row }: MessageCopy, address: string): UnsubscribeLinks => {
  const link = (scope: string): string =>
    `${row.origin}/emulator/track/${scope}/${key}?recipient=${encodeURIComponent(address)}`
  return {
    domain: link("unsubscribe"),
    tag: link("unsubscribe-tag"),
    mailingList: link("unsubscribe-list"),
    email: `unsubscribe+${key}@${row.domain}`
  }
}

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
    receivedAt: DateTime.makeUnsafe(row.receivedAt)
  }
}

/** A message as it was taken, placeholders and all. */
export const asTaken = (row: MessageRow): StoredMessage =>
  storedMessage({ row, key: row.key, to: row.to, recipients: row.recipients }, row)

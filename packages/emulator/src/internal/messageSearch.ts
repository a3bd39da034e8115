import type { MessageQuery, StoredMessage } from "../StoredMessage.ts"
import { canonical } from "./address.ts"

/** Whether a message is what somebody looks for. */
export const fits = (message: StoredMessage, query: MessageQuery): boolean =>
  (query.recipient === undefined ||
    message.recipients.some((one) => canonical(one) === canonical(query.recipient ?? ""))) &&
  (query.domain === undefined || message.domain === query.domain.toLowerCase()) &&
  (query.tag === undefined || message.tags.some((tag) => tag.toLowerCase() === query.tag?.toLowerCase())) &&
  (query.from === undefined || contains(message.from, query.from)) &&
  (query.subject === undefined || contains(message.subject, query.subject)) &&
  (query.header === undefined || hasHeader(message, query.header)) &&
  (query.search === undefined || words(query.search).every((word) => says(message, word)))

const contains = (text: string | undefined, part: string): boolean =>
  text !== undefined && text.toLowerCase().includes(part.toLowerCase())

const words = (text: string): ReadonlyArray<string> => text.split(/\s+/).filter((word) => word !== "")

const hasHeader = ({ headers }: StoredMessage, { name, value }: NonNullable<MessageQuery["header"]>): boolean =>
  headers.some(([header, given]) =>
    header.toLowerCase() === name.toLowerCase() && (value === undefined || contains(given, value))
  )

const says = (message: StoredMessage, word: string): boolean =>
  [message.subject, message.from, message.text, message.html, message.id, message.domain].some((text) =>
    contains(text, word)
  ) || [...message.to, ...message.cc, ...message.bcc, ...message.tags].some((text) => contains(text, word))

/** The links of a message, in their order, each of them once: those of its HTML first. */
export const linksOf = ({ html = "", text = "" }: Pick<StoredMessage, "html" | "text">): ReadonlyArray<string> => {
  const ofHtml = Array.from(
    html.matchAll(/<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi),
    (found) => unescaped(found[1] ?? found[2] ?? found[3] ?? "").trim()
  )
  const ofText = Array.from(text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi), ([link]) => link.replace(/[.,;:!?]+$/, ""))
  return [...new Set([...ofHtml, ...ofText].filter((link) => /^https?:/i.test(link)))]
}

const unescaped = (text: string): string =>
  text.replaceAll("&quot;", "\"").replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

/** What looks like a one-time code: digits, or capitals with digits, that stand on their own. */
export const codesOf = (
  { html, text, subject }: Pick<StoredMessage, "html" | "subject" | "text">
): ReadonlyArray<string> => {
  const body = text ?? visible(html ?? "")
  const found = `${subject ?? ""}\n${body}`.replaceAll(/https?:\/\/\S+/g, " ")
    .matchAll(
      /(?<![\w.,:/@#%$€£-])(?:\d{3}[ -]\d{3}|\d{4,8}|(?=[A-Z-]*\d)[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8})?)(?![\w@/%]|[.,:-]\d)/g
    )
  return [...new Set(Array.from(found, ([code]) => code.replaceAll(/[ ]|(?<=^\d{3})-(?=\d{3}$)/g, "")))]
}

const visible = (html: string): string =>
  html.replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, " ").replaceAll(/<[^>]+>/g, " ")

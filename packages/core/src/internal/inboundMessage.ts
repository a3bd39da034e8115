import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { MailgunInboundMalformed, MailgunInboundWrongEndpoint } from "../InboundError.ts"
import {
  type ContentId,
  type Envelope,
  header,
  type InboundMessage,
  type ParsedMail,
  type Signature,
  type SpamResults,
  type TextPart
} from "../InboundMessage.ts"
import { StoredAttachment } from "../StoredMessages.ts"
import { decoder, isJsonObject } from "../Wire.ts"
import {
  type ContentIdEntry,
  type Fields,
  fieldsOf,
  invalid,
  missing,
  parseJson,
  readContentIds
} from "./inboundFields.ts"
import type { Form } from "./inboundForm.ts"

/** The mail that a form brings. */
export const messageOf = (
  form: Form,
  signature: Signature
): InboundMessage | MailgunInboundMalformed | MailgunInboundWrongEndpoint => {
  const fields = fieldsOf(form)
  if (fields instanceof MailgunInboundMalformed) return fields
  if (isEvent(fields)) return new MailgunInboundWrongEndpoint()
  const recipient = fields.value("recipient")
  if (recipient === undefined || recipient === "") return missing("recipient")
  const envelope: Envelope = {
    signature,
    recipient,
    sender: fields.value("sender"),
    from: fields.value("from"),
    subject: fields.value("subject"),
    fields: fields.all
  }
  const bodyMime = fields.own("body-mime").at(-1)
  if (bodyMime !== undefined) return { ...envelope, _tag: "Mime", bodyMime }
  const entries = readContentIds(fields.own("content-id-map").at(-1) || "{}")
  if (entries instanceof MailgunInboundMalformed) return entries
  const messageUrl = fields.own("message-url").at(-1)
  return messageUrl === undefined
    ? forwarded(form, envelope, fields, entries)
    : stored(envelope, fields, entries, messageUrl)
}

/** Event webhooks of the older kind are forms, too; no mail comes without all of these. */
const isEvent = (fields: Fields): boolean =>
  fields.own("event").at(-1) !== undefined &&
  ["sender", "from", "body-plain", "body-mime", "message-url"].every((name) => fields.value(name) === undefined)

const forwarded = (
  form: Form,
  envelope: Envelope,
  fields: Fields,
  entries: ReadonlyArray<ContentIdEntry>
): InboundMessage | MailgunInboundMalformed => {
  const contentIds: Array<ContentId> = []
  for (const [contentId, target] of entries) {
    if (typeof target !== "string") {
      return invalid("content-id-map", "must name the field of a file for each Content-Id")
    }
    contentIds.push({ contentId: bare(contentId), attachment: target })
  }
  const attachments = form.files.map((file) => ({
    ...file,
    contentId: contentIds.find(({ attachment, contentId }) => attachment === file.field && contentId !== "")?.contentId
  }))
  return { ...envelope, ...parsed(fields, contentIds), _tag: "Forwarded", attachments }
}

const stored = (
  envelope: Envelope,
  fields: Fields,
  entries: ReadonlyArray<ContentIdEntry>,
  messageUrl: string
): InboundMessage | MailgunInboundMalformed => {
  const contentIds: Array<ContentId> = []
  for (const [contentId, target] of entries) {
    const attachment = isJsonObject(target) ? target["url"] : target
    if (typeof attachment !== "string") return invalid("content-id-map", "must name a URL for each Content-Id")
    contentIds.push({ contentId: bare(contentId), attachment })
  }
  const attachments = storedAttachments(fields.own("attachments").at(-1) || "[]")
  if (attachments instanceof MailgunInboundMalformed) return attachments
  return {
    ...envelope,
    ...parsed(fields, contentIds),
    _tag: "Stored",
    domain: fields.own("domain").at(-1),
    messageUrl,
    attachments
  }
}

const decodeAttachments = decoder(Schema.Array(StoredAttachment))

const storedAttachments = (text: string): ReadonlyArray<StoredAttachment> | MailgunInboundMalformed => {
  const json = parseJson("attachments", text)
  if (json instanceof MailgunInboundMalformed) return json
  return Result.getOrElse(
    decodeAttachments(json),
    () => invalid("attachments", "must be a JSON list of { url, name, content-type, size }")
  )
}

const parsed = (fields: Fields, contentIds: ReadonlyArray<ContentId>): Omit<ParsedMail, keyof Envelope> => {
  const htmlParts = fields.own("body-html").flatMap(htmlOf)
  return {
    bodyPlain: fields.own("body-plain").at(-1),
    bodyHtml: htmlParts[0],
    htmlParts,
    strippedText: fields.own("stripped-text").at(-1),
    strippedSignature: fields.own("stripped-signature").at(-1),
    strippedHtml: fields.own("stripped-html").at(-1),
    otherTextParts: otherTextParts(fields),
    headers: fields.headers,
    contentIds,
    spam: spamOf(fields)
  }
}

/** Several HTML parts may stand in one field, as a JSON list. */
const htmlOf = (text: string): ReadonlyArray<string> => {
  if (!text.startsWith("[\"")) return [text]
  const json = parseJson("body-html", text)
  return Array.isArray(json) && json.every((part) => typeof part === "string") ? json : [text]
}

const ownBodies: ReadonlyArray<string> = ["body-plain", "body-html", "body-mime"]

const otherTextParts = (fields: Fields): ReadonlyArray<TextPart> =>
  fields.names
    .filter((name) => name.startsWith("body-") && !ownBodies.includes(name))
    .flatMap((name) => fields.own(name).map((text) => ({ subtype: name.slice("body-".length), text })))

const spamOf = (fields: Fields): SpamResults => {
  const result = (name: string) => (header(fields, name) ?? fields.value(name))?.trim()
  const oneOf = <const L extends string>(known: ReadonlyArray<L>, name: string): L | undefined => {
    const text = result(name)?.toLowerCase()
    return known.find((literal) => literal.toLowerCase() === text)
  }
  const flag = oneOf(["Yes", "No"], "X-Mailgun-Sflag")
  const score = Number(result("X-Mailgun-Sscore") || Number.NaN)
  return {
    isSpam: flag === undefined ? undefined : flag === "Yes",
    score: Number.isFinite(score) ? score : undefined,
    dkim: oneOf(["Pass", "Fail"], "X-Mailgun-Dkim-Check-Result"),
    spf: oneOf(["Pass", "Neutral", "Fail", "SoftFail"], "X-Mailgun-Spf")
  }
}

const bare = (contentId: string): string =>
  contentId.startsWith("<") && contentId.endsWith(">") ? contentId.slice(1, -1) : contentId

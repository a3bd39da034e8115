import type * as Input from "../Input.ts"
import type { HeaderValue, SendFields, SendMimeInput } from "../Messages.ts"
import { areShort, fileParts, optionsComplaint, recipientsComplaint, sizeComplaint, textPart } from "./sendLimits.ts"

/** What is wrong with a message beyond each of its fields alone, if anything is. */
export const sendComplaint = (input: SendFields, fields: Input.Fields): Input.FieldComplaint | undefined => {
  if (input.from === undefined && input.template === undefined) return { field: "from", issue: "is missing" }
  if (input.html !== undefined && input.template !== undefined) {
    return { field: "html", issue: "can't be combined with template" }
  }
  const hasBody = input.text !== undefined || input.html !== undefined || input.ampHtml !== undefined ||
    input.template !== undefined
  if (!hasBody) return { field: "text", issue: "is missing, and so are html, ampHtml and template: one is needed" }
  if (input.messageId !== undefined && headerOf(input.headers, "message-id") !== undefined) {
    return { field: "messageId", issue: "stands in headers too" }
  }
  if (input.replyTo !== undefined && headerOf(input.headers, "reply-to") !== undefined) {
    return { field: "replyTo", issue: "stands in headers too" }
  }
  return recipientsComplaint(input.to, input.cc, input.bcc) ??
    optionsComplaint(input, fields) ??
    partsComplaint(input)
}

const partsComplaint = ({ ampHtml, attachments, html, inline, text }: SendFields): Input.FieldComplaint | undefined =>
  attachments === undefined && inline === undefined && areShort(text, html, ampHtml)
    ? undefined
    : sizeComplaint([
      ...textPart("text", text),
      ...textPart("html", html),
      ...textPart("ampHtml", ampHtml),
      ...fileParts("attachments", attachments),
      ...fileParts("inline", inline)
    ])

/** A header's value, or the first of several. */
export const headerOf = (
  headers: { readonly [name: string]: HeaderValue } | undefined,
  lowerCaseName: string
): string | undefined => {
  if (headers === undefined) return undefined
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === lowerCaseName) return typeof value === "string" ? value : value[0]
  }
  return undefined
}

/** What is wrong with ready-made MIME and its options, if anything is. */
export const sendMimeComplaint = (input: SendMimeInput, fields: Input.Fields): Input.FieldComplaint | undefined =>
  recipientsComplaint(input.to) ??
    optionsComplaint(input, fields) ??
    sizeComplaint([{ field: "message", content: input.message }])

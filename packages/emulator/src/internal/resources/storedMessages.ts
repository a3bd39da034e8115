import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { StoredMessage } from "../../Emulator.ts"
import { parseMailboxes } from "../address.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as Mime from "../mime.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const message = yield* find(call)
  const accepted = call.header("accept") ?? ""
  return Answer.json(
    message.mime !== undefined && accepted.includes("message/rfc2822")
      ? { ...summary(message), "body-mime": new TextDecoder().decode(message.mime) }
      : json(message, `${call.origin}${call.pathname}`)
  )
})

const getAttachment = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const message = yield* find(call)
  const attachment = message.attachments[Number(call.path["index"])]
  return attachment === undefined
    ? yield* notFound
    : HttpServerResponse.uint8Array(attachment.content, { contentType: attachment.contentType })
})

const notFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, "Message not found"))

const find = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<StoredMessage, Answer.Answer> {
  const domain = yield* call.domain
  const message = call.account.messages.get(call.path["storage_key"] ?? "")
  return message === undefined || message.domain !== domain.name ? yield* notFound : message
})

const summary = (message: StoredMessage): { readonly [field: string]: unknown } => ({
  recipients: message.recipients.join(", "),
  sender: parseMailboxes(message.from)?.[0]?.address ?? message.from,
  from: message.from,
  subject: message.subject ?? ""
})

/** A message taken apart. Each header stands under its own name too, as Mailgun has it. */
const json = (message: StoredMessage, url: string): { readonly [field: string]: unknown } => {
  const headers = headersOf(message)
  const files = message.attachments.map(({ content, contentType, disposition, filename }, index) => ({
    disposition,
    json: { url: `${url}/attachments/${index}`, "content-type": contentType, name: filename, size: content.length }
  }))
  return {
    ...Object.fromEntries(headers),
    ...summary(message),
    "body-plain": message.text ?? "",
    "body-html": message.html,
    "stripped-text": message.text ?? "",
    "stripped-html": message.html,
    "stripped-signature": "",
    attachments: files.map((file) => file.json),
    "content-id-map": Object.fromEntries(
      files.filter(({ disposition }) => disposition === "inline").map((file) => [`<${file.json.name}>`, file.json])
    ),
    "message-headers": headers
  }
}

const headersOf = (message: StoredMessage): ReadonlyArray<readonly [name: string, value: string]> => {
  if (message.mime !== undefined) return Mime.parse(message.mime).headers
  const headers: Array<readonly [string, string]> = [
    ["Mime-Version", "1.0"],
    ["Date", WireDate.numeric(DateTime.toEpochMillis(message.receivedAt))],
    ["Subject", message.subject ?? ""],
    ["From", message.from],
    ["To", message.to.join(", ")]
  ]
  if (message.cc.length > 0) headers.push(["Cc", message.cc.join(", ")])
  headers.push(["Message-Id", message.id])
  for (const [name, values] of Object.entries(message.parameters)) {
    if (name === "o:tag") headers.push(...values.map((tag) => ["X-Mailgun-Tag", tag] as const))
    if (name.startsWith("h:") && name.toLowerCase() !== "h:message-id") {
      headers.push(...values.map((value) => [name.slice(2), value] as const))
    }
  }
  return headers
}

export const storedMessages: Resource = {
  operations: {
    "storedMessages.get": get
  },
  routes: [
    {
      name: "storedMessages.getAttachment",
      method: "GET",
      path: "/v3/domains/{domain}/messages/{storage_key}/attachments/{index}",
      handle: getAttachment
    }
  ]
}

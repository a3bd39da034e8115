import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { type Content, contentOf, headersOf, type MessageCopy } from "../messageCopy.ts"
import { mimeOf } from "../mimeComposer.ts"
import type { Resource } from "../resource.ts"
import { stripText } from "../strippedText.ts"

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const copy = yield* find(call)
  const content = contentOf(copy)
  if ((call.header("accept") ?? "").includes("message/rfc2822")) {
    const mime = yield* mimeOf(copy)
    return Answer.json({ ...summary(copy, content), "body-mime": new TextDecoder().decode(mime) })
  }
  return Answer.json(json(copy, content, `${call.origin}${call.pathname}`))
})

const getAttachment = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { row } = yield* find(call)
  const attachment = row.attachments[Number(call.path["index"])]
  return attachment === undefined
    ? yield* notFound
    : HttpServerResponse.uint8Array(attachment.content, { contentType: attachment.contentType })
})

const notFound: Effect.Effect<never, Answer.Answer> = Effect.fail(Answer.message(404, "Message not found"))

const find = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<MessageCopy, Answer.Answer> {
  const domain = yield* call.domain
  const copy = call.account.messages.copy(call.path["storage_key"] ?? "")
  return copy === undefined || copy.row.domain !== domain.name ? yield* notFound : copy
})

const summary = (copy: MessageCopy, content: Content): { readonly [field: string]: unknown } => ({
  recipients: copy.recipients.join(", "),
  sender: copy.row.sender,
  from: content.from,
  subject: content.subject ?? ""
})

/** A message taken apart. Each header stands under its own name too, as Mailgun has it. */
const json = (copy: MessageCopy, content: Content, url: string): { readonly [field: string]: unknown } => {
  const headers = headersOf(copy, content)
  const files = copy.row.attachments.map((
    { content: bytes, contentId, contentType, disposition, filename },
    index
  ) => ({
    contentId: disposition === "inline" ? contentId ?? filename : undefined,
    json: { url: `${url}/attachments/${index}`, "content-type": contentType, name: filename, size: bytes.length }
  }))
  const stripped = stripText(content.text ?? "")
  return {
    ...Object.fromEntries(headers),
    ...summary(copy, content),
    "body-plain": content.text ?? "",
    "body-html": content.html,
    "stripped-text": stripped.text,
    "stripped-html": content.html,
    "stripped-signature": stripped.signature,
    attachments: files.map((file) => file.json),
    "content-id-map": Object.fromEntries(
      files.filter(({ contentId }) => contentId !== undefined).map((file) => [`<${file.contentId}>`, file.json])
    ),
    "message-headers": headers
  }
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

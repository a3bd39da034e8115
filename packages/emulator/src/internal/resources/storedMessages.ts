import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import * as Identifier from "../identifier.ts"
import { type Content, contentOf, distinct, headersOf, type MessageCopy } from "../messageCopy.ts"
import { countMessages } from "../messageLimit.ts"
import { listsAmong } from "../messageOptions.ts"
import { mimeOf } from "../mimeComposer.ts"
import type { Resource } from "../resource.ts"
import { checkSending } from "../sendingRules.ts"
import { mailboxes, maxRecipients } from "../sentForm.ts"
import { stripText } from "../strippedText.ts"

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const copy = yield* find(call)
  return Answer.json(json(copy, contentOf(copy), `${call.origin}${call.pathname}`))
})

const getMime = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const copy = yield* find(call)
  const mime = yield* mimeOf(copy)
  return Answer.json({ ...summary(copy, contentOf(copy)), "body-mime": new TextDecoder().decode(mime) })
})

/** Sends a message again, to others. */
const resend = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { row } = yield* find(call)
  const form = yield* call.form
  const domain = yield* call.domain
  const to = yield* mailboxes(form, "to")
  if (to.length === 0) return yield* Answer.refuse(400, "to parameter is missing")
  const recipients = distinct(to).map(({ address }) => address)
  if (recipients.length > maxRecipients) {
    return yield* Answer.refuse(400, `Too many recipients, max is ${maxRecipients}`)
  }
  const now = yield* Clock.currentTimeMillis
  yield* checkSending(call.account, domain, recipients)
  yield* countMessages(call.account, domain.name, recipients.length, now)
  const random = yield* Random.Random
  call.account.send(
    {
      ...row,
      key: Identifier.storageKey(random),
      direction: "outgoing",
      origin: call.origin,
      receivedAt: now,
      to,
      cc: [],
      bcc: [],
      recipients,
      batch: undefined,
      scheduledFor: undefined,
      localTime: undefined,
      optimizeWithin: undefined,
      lists: listsAmong(call.account, recipients)
    },
    random,
    now
  )
  return Answer.json({ id: row.id, message: "Queued. Thank you." })
})

/** What version 2 had. */
const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { row } = yield* find(call)
  call.account.messages.delete(row.key)
  return Answer.json({ message: "Message has been deleted" })
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
  if (copy === undefined || copy.row.domain !== domain.name) return yield* notFound
  // The API forgets it when its domain says so; people may still look at it.
  const age = (yield* Clock.currentTimeMillis) - copy.row.receivedAt
  return age < domain.settings.messageTtlSeconds * 1000 ? copy : yield* notFound
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
    "storedMessages.get": get,
    "storedMessages.getMime": getMime,
    "storedMessages.resend": resend
  },
  routes: [
    {
      name: "storedMessages.delete",
      method: "DELETE",
      path: "/v3/domains/{domain}/messages/{storage_key}",
      handle: delete_
    },
    {
      name: "storedMessages.getAttachment",
      method: "GET",
      path: "/v3/domains/{domain}/messages/{storage_key}/attachments/{index}",
      handle: getAttachment
    }
  ]
}

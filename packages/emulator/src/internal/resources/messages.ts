import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { StoredAttachment, StoredMessage } from "../../Emulator.ts"
import { type Mailbox, parseMailboxes } from "../address.ts"
import * as Answer from "../answer.ts"
import { type Call, isMultipart } from "../call.ts"
import type { Domain } from "../domain.ts"
import type { Form } from "../form.ts"
import * as Identifier from "../identifier.ts"
import { logSent, makeShared } from "../messageEvents.ts"
import { countMessages } from "../messageLimit.ts"
import * as Mime from "../mime.ts"
import type { Resource } from "../resource.ts"
import { type Options, readOptions } from "../sentForm.ts"

const send = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.domain
  const form = yield* call.form
  const template = form.first("template")
  const html = form.first("html")
  const from = form.first("from") ?? (template === undefined ? undefined : `postmaster@${domain.name}`)
  if (from === undefined || from === "") return yield* refuse("from parameter is missing")
  const sender = parseMailboxes(from)?.[0]
  if (sender === undefined) {
    return yield* refuse("from parameter is not a valid address. please check documentation")
  }
  const options = yield* readOptions(form)
  if (html !== undefined && template !== undefined) {
    return yield* refuse("Only one parameters 'html' or 'template' is allowed")
  }
  const text = form.first("text")
  if (text === undefined && html === undefined && template === undefined && form.first("amp-html") === undefined) {
    return yield* refuse("Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified")
  }
  return yield* accept(call, domain, form, options, {
    from,
    sender,
    subject: form.first("subject"),
    text,
    html,
    attachments: attachmentsOf(form),
    messageId: Mime.headerOf(options.headers, "message-id"),
    mime: undefined
  })
})

const sendMime = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.domain
  const contentType = call.header("content-type") ?? ""
  if (!isMultipart(contentType)) {
    return yield* refuse(`Invalid request content type. Expecting 'multipart/form-data' but got '${contentType}'`)
  }
  const form = yield* call.form
  const options = yield* readOptions(form)
  const file = form.files.find(({ field }) => field === "message")
  if (file === undefined) {
    return yield* refuse(
      form.first("message") === undefined ? "message parameter is missing" : "'message' parameter is not a file"
    )
  }
  const { body, headers } = Mime.parse(file.content)
  const from = Mime.headerOf(headers, "from") ?? `postmaster@${domain.name}`
  const type = Mime.headerOf(headers, "content-type")?.toLowerCase() ?? "text/plain"
  return yield* accept(call, domain, form, options, {
    from,
    sender: parseMailboxes(from)?.[0] ?? { text: from, address: from },
    subject: Mime.headerOf(headers, "subject"),
    text: type.startsWith("text/plain") ? body : undefined,
    html: type.startsWith("text/html") ? body : undefined,
    attachments: [],
    messageId: Mime.headerOf(options.headers, "message-id") ?? Mime.headerOf(headers, "message-id"),
    mime: file.content
  })
})

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

/** A part without a file name is no file to Mailgun, which says nothing about it. */
const attachmentsOf = (form: Form): ReadonlyArray<StoredAttachment> =>
  form.files
    .filter(({ field, filename }) => filename !== "" && (field === "attachment" || field === "inline"))
    .map(({ content, contentType, field, filename }) => ({
      filename,
      contentType,
      content,
      disposition: field === "inline" ? "inline" : "attachment"
    }))

interface Content {
  readonly from: string
  readonly sender: Mailbox
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly attachments: ReadonlyArray<StoredAttachment>
  readonly messageId: string | undefined
  readonly mime: Uint8Array | undefined
}

/** Stores a message, logs what becomes of it, and says thank you. */
const accept = Effect.fnUntraced(function*(
  call: Call,
  domain: Domain,
  form: Form,
  options: Options,
  content: Content
): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  yield* countMessages(call.account, domain.name, options.recipients.length, now)
  const random = yield* Random.Random
  const message: StoredMessage = {
    id: bracketed(content.messageId ?? Identifier.messageId(random, now, domain.name)),
    storageKey: Identifier.storageKey(random),
    domain: domain.name,
    from: content.from,
    to: options.to.map(({ text }) => text),
    cc: options.cc.map(({ text }) => text),
    bcc: options.bcc.map(({ text }) => text),
    recipients: options.recipients,
    subject: content.subject,
    text: content.text,
    html: content.html,
    parameters: form.toRecord(),
    attachments: content.attachments,
    mime: content.mime,
    receivedAt: DateTime.makeUnsafe(now)
  }
  const shared = makeShared(domain, message, {
    origin: call.origin,
    sender: content.sender.address,
    isTest: options.isTest,
    tags: options.tags,
    variables: options.variables,
    template: options.template,
    scheduledFor: options.scheduledFor
  })
  call.account.messages.add(message, shared)
  logSent(call.account, message, shared, random, now)
  return Answer.json({ id: message.id, message: "Queued. Thank you." })
})

const bracketed = (messageId: string): string => messageId.startsWith("<") ? messageId : `<${messageId}>`

export const messages: Resource = {
  operations: {
    "messages.send": send,
    "messages.sendMime": sendMime
  }
}

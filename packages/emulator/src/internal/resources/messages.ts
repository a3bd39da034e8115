import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { StoredAttachment } from "../../StoredMessage.ts"
import { type Mailbox, parseMailboxes } from "../address.ts"
import * as Answer from "../answer.ts"
import { type Call, isMultipart } from "../call.ts"
import type { Domain } from "../domain.ts"
import { secondaryKey } from "../domainKeys.ts"
import type { Form } from "../form.ts"
import * as Identifier from "../identifier.ts"
import { countMessages } from "../messageLimit.ts"
import { listsAmong, trackingFor } from "../messageOptions.ts"
import type { Header, MessageRow, UsedTemplate } from "../messageRow.ts"
import { headerOf, parseMime } from "../mimeParser.ts"
import type { Resource } from "../resource.ts"
import { checkSending } from "../sendingRules.ts"
import { type Options, readOptions } from "../sentForm.ts"
import { type TemplatedContent, templatedContent } from "../templatedContent.ts"

const send = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.domain
  const form = yield* call.form
  const name = form.first("template")
  const html = form.first("html")
  const options = yield* readOptions(form)
  const templated = yield* rendered(domain, form, options, options.headers)
  const from = form.first("from") ?? templated.from ?? (name === undefined ? undefined : `postmaster@${domain.name}`)
  if (from === undefined || from === "") return yield* refuse("from parameter is missing")
  const sender = parseMailboxes(from)?.[0]
  if (sender === undefined) {
    return yield* refuse("from parameter is not a valid address. please check documentation")
  }
  if (html !== undefined && name !== undefined) {
    return yield* refuse("Only one parameters 'html' or 'template' is allowed")
  }
  const text = form.first("text")
  const ampHtml = form.first("amp-html")
  if (text === undefined && html === undefined && name === undefined && ampHtml === undefined) {
    return yield* refuse("Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified")
  }
  return yield* accept(call, domain, form, options, {
    from,
    sender,
    subject: form.first("subject") ?? templated.subject,
    text: text ?? templated.text,
    html: html ?? templated.html,
    ampHtml,
    headers: withReplyTo(options.headers, templated.replyTo),
    template: templated.template,
    problem: templated.problem,
    attachments: attachmentsOf(form),
    messageId: headerOf(options.headers, "message-id"),
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
  const parsed = yield* parseMime(file.content)
  const templated = yield* rendered(domain, form, options, parsed.headers)
  const from = headerOf(parsed.headers, "from") ?? templated.from ?? `postmaster@${domain.name}`
  return yield* accept(call, domain, form, options, {
    ...parsed,
    from,
    subject: parsed.subject ?? templated.subject,
    text: templated.text ?? parsed.text,
    html: templated.html ?? parsed.html,
    template: templated.template,
    problem: templated.problem,
    sender: parseMailboxes(from)?.[0] ?? { text: from, address: from },
    ampHtml: undefined,
    messageId: headerOf(options.headers, "message-id") ?? headerOf(parsed.headers, "message-id"),
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

/** What the template says, where the message has one. */
const rendered = (
  domain: Domain,
  form: Form,
  options: Options,
  headers: ReadonlyArray<Header>
): Effect.Effect<Partial<TemplatedContent> & { readonly problem?: string }> => {
  const name = options.template
  if (name === undefined) return Effect.succeed({})
  return templatedContent(domain, name, form, { headers, variables: options.variables }).pipe(
    Effect.catch((problem) =>
      Effect.succeed({ template: { name, version: form.first("t:version"), isText: false }, problem })
    )
  )
}

const withReplyTo = (headers: ReadonlyArray<Header>, replyTo: string | undefined): ReadonlyArray<Header> =>
  replyTo === undefined || headerOf(headers, "reply-to") !== undefined ? headers : [...headers, ["Reply-To", replyTo]]

interface Content {
  readonly from: string
  readonly sender: Mailbox
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly ampHtml: string | undefined
  readonly headers: ReadonlyArray<Header>
  readonly attachments: ReadonlyArray<StoredAttachment>
  readonly messageId: string | undefined
  readonly mime: Uint8Array | undefined
  readonly template: UsedTemplate | undefined
  readonly problem: string | undefined
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
  yield* checkSending(call.account, domain, options.recipients)
  const secondary = form.first("o:secondary-dkim")
  if (secondary !== undefined && secondaryKey(call.account, secondary) === undefined) {
    return yield* refuse(`${secondary} is not a valid secondary dkim domain name`)
  }
  yield* countMessages(call.account, domain.name, options.recipients.length, now)
  const random = yield* Random.Random
  const id = bracketed(content.messageId ?? Identifier.messageId(random, now, domain.name))
  const row: MessageRow = {
    key: Identifier.storageKey(random),
    id,
    domain: domain.name,
    direction: "outgoing",
    origin: call.origin,
    receivedAt: now,
    from: content.from,
    sender: content.sender.address,
    to: options.to,
    cc: options.cc,
    bcc: options.bcc,
    recipients: options.recipients,
    subject: content.subject,
    text: content.text,
    html: content.html,
    ampHtml: content.ampHtml,
    headers: content.headers,
    parameters: form.toRecord(),
    attachments: content.attachments,
    mime: content.mime,
    batch: options.recipientVariables === undefined
      ? undefined
      : { id: Identifier.hex(random, 24), variables: options.recipientVariables },
    tags: options.tags,
    variables: options.variables,
    isTest: options.isTest,
    template: content.template,
    problem: content.problem,
    scheduledFor: options.scheduledFor,
    localTime: options.localTime,
    optimizeWithin: options.optimizeWithin,
    deliverWithin: options.deliverWithin,
    tracking: trackingFor(domain, form),
    lists: listsAmong(call.account, options.recipients),
    route: undefined
  }
  call.account.send(row, random, now)
  return Answer.json({ id, message: "Queued. Thank you." })
})

const bracketed = (messageId: string): string => messageId.startsWith("<") ? messageId : `<${messageId}>`

export const messages: Resource = {
  operations: {
    "messages.send": send,
    "messages.sendMime": sendMime
  }
}

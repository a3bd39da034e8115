/**
 * Headers that mean something to mail readers and mail servers, checked: of threads, of unsubscribing, of mail that no
 * person wrote. Each function gives what goes into the `headers` of a message.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const reply = yield* Effect.fromResult(MessageHeaders.reply({ messageId: "<7@example.org>" }))
 *   const automatic = yield* Effect.fromResult(MessageHeaders.autoSubmitted("auto-replied"))
 *   return yield* Messages.send({
 *     from: "ann@example.com",
 *     to: "bob@example.org",
 *     subject: "Re: Minutes",
 *     text: "I am on holiday.",
 *     headers: { ...reply, ...automatic }
 *   })
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { isBracketText } from "./internal/bracketText.ts"
import { bareMessageId, isMessageId, messageIdComplaint, messageIdsIn } from "./internal/messageId.ts"
import * as Mailbox from "./Mailbox.ts"
import { MailgunInvalidInput } from "./MailgunError.ts"

/**
 * Headers by their names, for the `headers` of a message.
 *
 * @category models
 * @since 0.1.0
 */
export interface Headers {
  readonly [name: string]: string
}

/** The longest line of a header that RFC 5322 section 2.1.1 allows, without its line break. */
const maxLineLength = 998

const refuse = (name: string, field: string, issue: string): Result.Result<never, MailgunInvalidInput> =>
  Result.fail(new MailgunInvalidInput({ operation: `MessageHeaders.${name}`, field, issue }))

/**
 * The name of a message, by which replies and events refer to it. `send` has a field for it; ready-made MIME takes it as
 * a header.
 *
 * **Details**
 *
 * The angle brackets may be left out. Fails with `MailgunInvalidInput` where it is not of the form `id@domain`.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(MessageHeaders.messageId("7@example.com")) // => { "Message-Id": "<7@example.com>" }
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 * @category threading
 * @since 0.1.0
 */
export const messageId = (id: string): Result.Result<Headers, MailgunInvalidInput> => {
  const issue = messageIdComplaint(id)
  return issue === undefined
    ? Result.succeed({ "Message-Id": `<${bareMessageId(id)}>` })
    : refuse("messageId", "id", issue)
}

/**
 * The message that this one answers, or several.
 *
 * **Details**
 *
 * What does not fit into one line is left out as {@link references} does. Fails with `MailgunInvalidInput` where there is
 * none, or one is not of the form `id@domain`. {@link reply} sets `References` too, which is what most mail readers build their threads from.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(MessageHeaders.inReplyTo("<7@example.com>")) // => { "In-Reply-To": "<7@example.com>" }
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 * @category threading
 * @since 0.1.0
 */
export const inReplyTo = (ids: string | ReadonlyArray<string>): Result.Result<Headers, MailgunInvalidInput> =>
  Result.map(checkedIds("inReplyTo", typeof ids === "string" ? [ids] : ids), (bare) => ({
    "In-Reply-To": idLine("In-Reply-To", bare)
  }))

/**
 * The messages of the thread so far, the first one first.
 *
 * **Details**
 *
 * Where they do not fit into one line of 998 characters, the first stays, and as many of the last as have room. Fails
 * with `MailgunInvalidInput` where there is none, or one is not of the form `id@domain`.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(MessageHeaders.references(["1@example.com", "2@example.com"])) // => { References: "<1@example.com> <2@example.com>" }
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 * @category threading
 * @since 0.1.0
 */
export const references = (ids: ReadonlyArray<string>): Result.Result<Headers, MailgunInvalidInput> =>
  Result.map(checkedIds("references", ids), (bare) => ({ References: idLine("References", bare) }))

const checkedIds = (
  name: string,
  ids: ReadonlyArray<string>
): Result.Result<ReadonlyArray<string>, MailgunInvalidInput> => {
  if (ids.length === 0) return refuse(name, "ids", "must not be empty")
  const bare = ids.map((id) => bareMessageId(id))
  const wrong = bare.findIndex((id) => !isMessageId(id) || id.length > maxIdLength)
  return wrong < 0
    ? Result.succeed(bare)
    : refuse(name, `ids[${wrong}]`, `must be of the form id@domain, in ASCII, with at most ${maxIdLength} characters`)
}

/** So that the first and the last of a thread have room in one line. */
const maxIdLength = 400

/** The first id, and as many of the last as a line of the header takes. */
const idLine = (header: string, ids: ReadonlyArray<string>): string => {
  const [first, ...rest] = ids.map((id) => `<${id}>`)
  let room = maxLineLength - `${header}: ${first}`.length
  let from = rest.length
  while (from > 0) {
    room -= ` ${rest[from - 1]}`.length
    if (room < 0) break
    from--
  }
  return [first, ...rest.slice(from)].join(" ")
}

/**
 * What {@link reply} takes of the message that is answered: the values of its headers as they stand there.
 *
 * @category inputs
 * @since 0.1.0
 */
export interface Original {
  /** `Message-Id`, with or without angle brackets. */
  readonly messageId: string | undefined
  /** `References`, folded or not. */
  readonly references?: string | undefined
  readonly inReplyTo?: string | undefined
}

/**
 * Puts a reply into the thread of the message that it answers: `In-Reply-To` and `References`.
 *
 * **Details**
 *
 * `References` are those of the original, or its `In-Reply-To` where it has none and that names one message, with the
 * original itself at the end (RFC 5322 section 3.6.4). What in the original's headers is not a Message-Id is left out:
 * another's mistake must not keep one from answering. What does not fit is left out as {@link references} does.
 *
 * Fails with `MailgunInvalidInput` where the original has no `Message-Id`, or one that is not of the form `id@domain`.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * const headers = Result.getOrThrow(MessageHeaders.reply({
 *   messageId: "<3@example.org>",
 *   references: "<1@example.com>\r\n <2@example.org>"
 * }))
 * headers["In-Reply-To"] // => "<3@example.org>"
 * headers["References"] // => "<1@example.com> <2@example.org> <3@example.org>"
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 * @category threading
 * @since 0.1.0
 */
export const reply = (original: Original): Result.Result<Headers, MailgunInvalidInput> => {
  if (original.messageId === undefined) return refuse("reply", "messageId", "is missing")
  const parent = bareMessageId(original.messageId.trim())
  if (!isMessageId(parent) || parent.length > maxIdLength) {
    return refuse("reply", "messageId", `must be of the form id@domain, with at most ${maxIdLength} characters`)
  }
  const answered = messageIdsIn(original.inReplyTo ?? "")
  const earlier = messageIdsIn(original.references ?? "")
  const thread = (earlier.length > 0 ? earlier : answered.length === 1 ? answered : [])
    .filter((id) => id !== parent && id.length <= maxIdLength)
  return Result.succeed({
    "In-Reply-To": `<${parent}>`,
    References: idLine("References", [...thread, parent])
  })
}

/**
 * What {@link listUnsubscribe} takes: one way to unsubscribe, or both.
 *
 * @category inputs
 * @since 0.1.0
 */
export interface Unsubscribe {
  /** A page to visit; with `oneClick`, also where a mail reader posts. Mailgun's placeholders may stand in it. */
  readonly url?: string | undefined
  /** Where to write to: `"leave@example.com"`, or a whole `mailto:` URI with a subject. */
  readonly mailto?: string | undefined
  /**
   * Whether a `POST` to `url` unsubscribes at once, with nothing more to ask (RFC 8058). Large mailbox providers want it
   * of those who send many messages.
   */
  readonly oneClick?: boolean | undefined
}

/**
 * Says how to unsubscribe, so that mail readers can show a button: `List-Unsubscribe`, and `List-Unsubscribe-Post` for
 * the one that needs a single click.
 *
 * **Details**
 *
 * Fails with `MailgunInvalidInput` where neither way is given, where a URL is not of http or https, or has a character
 * that does not belong into one, and where `oneClick` has no https URL.
 *
 * **Gotchas**
 *
 * A domain that tracks unsubscribes gets such a header from Mailgun anyway.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * const headers = Result.getOrThrow(MessageHeaders.listUnsubscribe({
 *   url: "https://example.com/leave/%recipient.token%",
 *   mailto: "leave@example.com",
 *   oneClick: true
 * }))
 * headers["List-Unsubscribe"] // => "<https://example.com/leave/%recipient.token%>, <mailto:leave@example.com>"
 * headers["List-Unsubscribe-Post"] // => "List-Unsubscribe=One-Click"
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc8058
 * @see https://www.rfc-editor.org/rfc/rfc2369#section-3.2
 * @category lists
 * @since 0.1.0
 */
export const listUnsubscribe = (
  { mailto, oneClick = false, url }: Unsubscribe
): Result.Result<Headers, MailgunInvalidInput> => {
  if (url === undefined && mailto === undefined) return refuse("listUnsubscribe", "url", "is missing, and so is mailto")
  const urlIssue = url === undefined ? undefined : urlComplaint(url)
  if (urlIssue !== undefined) return refuse("listUnsubscribe", "url", urlIssue)
  if (oneClick && (url === undefined || protocolOf(url) !== "https:")) {
    return refuse("listUnsubscribe", "url", "must be an https URL, since oneClick is set")
  }
  const uri = mailto === undefined || isMailto(mailto) ? mailto : `mailto:${mailto}`
  const mailtoIssue = uri === undefined ? undefined : mailtoComplaint(uri)
  if (mailtoIssue !== undefined) return refuse("listUnsubscribe", "mailto", mailtoIssue)
  const value = [url, uri].flatMap((way) => way === undefined ? [] : [`<${way}>`]).join(", ")
  if (`List-Unsubscribe: ${value}`.length > maxLineLength) {
    return refuse("listUnsubscribe", url === undefined ? "mailto" : "url", `is too long for a line of ${maxLineLength}`)
  }
  return Result.succeed(
    oneClick
      ? { "List-Unsubscribe": value, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
      : { "List-Unsubscribe": value }
  )
}

/** The placeholder for Mailgun's own unsubscribe page, and the one for its address. */
const mailgunPage = "%unsubscribe_url%"
const mailgunAddress = "%unsubscribe_email%"

const urlComplaint = (url: string): string | undefined => {
  if (!isBracketText(url)) return "must be visible ASCII without angle brackets; encode all else by %"
  const protocol = protocolOf(url)
  return url === mailgunPage || protocol === "https:" || protocol === "http:"
    ? undefined
    : "must be an http or https URL"
}

const protocolOf = (url: string): string | undefined => URL.canParse(url) ? new URL(url).protocol : undefined

const isMailto = (text: string): boolean => text.slice(0, 7).toLowerCase() === "mailto:"

const mailtoComplaint = (uri: string): string | undefined => {
  if (!isBracketText(uri)) return "must be visible ASCII without angle brackets; encode all else by %"
  const queryAt = uri.indexOf("?")
  const address = uri.slice("mailto:".length, queryAt < 0 ? uri.length : queryAt)
  return address === mailgunAddress || Mailbox.complaint({ address }) === undefined
    ? undefined
    : "must be an address, or a mailto: URI with one"
}

/**
 * Who wrote a message: `"auto-generated"` for what a program sends of itself, `"auto-replied"` for its answer to another
 * message, `"auto-notified"` for what a mailbox's filter sends (RFC 5436), `"no"` for a person.
 *
 * @category models
 * @since 0.1.0
 */
export type AutoSubmitted = "no" | "auto-generated" | "auto-replied" | "auto-notified"

const autoSubmittedValues: ReadonlySet<string> = new Set<AutoSubmitted>([
  "no",
  "auto-generated",
  "auto-replied",
  "auto-notified"
])

/**
 * Says that no person wrote this message, so that holiday notices and the like do not answer it.
 *
 * **Details**
 *
 * Fails with `MailgunInvalidInput` where the value is another than {@link AutoSubmitted} has.
 *
 * **Example**
 *
 * ```ts
 * import * as MessageHeaders from "@effect-mailgun/core/MessageHeaders"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(MessageHeaders.autoSubmitted("auto-generated")) // => { "Auto-Submitted": "auto-generated" }
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc3834#section-5
 * @category automation
 * @since 0.1.0
 */
export const autoSubmitted = (value: AutoSubmitted): Result.Result<Headers, MailgunInvalidInput> =>
  autoSubmittedValues.has(value)
    ? Result.succeed({ "Auto-Submitted": value })
    : refuse("autoSubmitted", "value", `must be one of ${[...autoSubmittedValues].map((one) => `"${one}"`).join(", ")}`)

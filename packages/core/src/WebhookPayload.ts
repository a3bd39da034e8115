/**
 * Reads the body of a webhook: the JSON that Mailgun sends today, and the form of its legacy webhooks. `Webhook` exports
 * all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Event from "./Event.ts"
import { type FormField, formFields, readMultipart } from "./internal/formFields.ts"
import { eventOfForm, isInbound } from "./internal/legacyWebhook.ts"
import { MailgunWebhookMalformed, MailgunWebhookWrongEndpoint } from "./WebhookError.ts"
import * as Wire from "./Wire.ts"

/**
 * A body that was read. Whether it comes from Mailgun is not known until its signature is verified.
 *
 * @category models
 * @since 0.1.0
 */
export interface Payload {
  /** What `verify` takes, as it came. */
  readonly signature: unknown
  readonly event: Event.Event
  /** The whole payload as it came: parsed JSON, or the list of the form's text fields. */
  readonly raw: unknown
}

/**
 * What {@link parse} takes: text or bytes of either format; the fields of a form, as `URLSearchParams`, `FormData` and
 * lists of pairs give them; or JSON that a server has already parsed.
 *
 * @category models
 * @since 0.1.0
 */
export type Body =
  | string
  | Uint8Array
  | Iterable<readonly [name: string, value: unknown]>
  | { readonly signature?: unknown; readonly "event-data"?: unknown }

/**
 * What {@link parse} can be told about a body.
 *
 * @category options
 * @since 0.1.0
 */
export interface ParseOptions {
  /** The request's `Content-Type`. Needed for bytes of `multipart/form-data`, whose boundary stands there. */
  readonly contentType?: string | undefined
}

/**
 * Reads a body, of either format. Fails with `MailgunWebhookMalformed`, and with `MailgunWebhookWrongEndpoint` where it is
 * an incoming message.
 *
 * **Details**
 *
 * Text that begins with a brace is JSON, whatever its `Content-Type`; other text is a urlencoded form. The legacy events
 * `bounced` and `dropped` come as a permanent `failed` event, the others under their names; the legacy form has no `id`.
 * Custom variables come as `userVariables`. Of a form's repeated fields the last counts for `timestamp`, `token` and
 * `signature`, since Mailgun appends its own, and the first for all others. Attached files are passed over.
 *
 * An event that this version does not know comes as an `UnknownEvent`.
 *
 * **Gotchas**
 *
 * This alone trusts nobody: `verify` the `signature`, or use `receive`, which does both.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 *
 * const payload = Webhook.parse(`{"signature":{},"event-data":{"event":"opened","recipient":"ann@example.com"}}`)
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @category parsing
 * @since 0.1.0
 */
export const parse = Effect.fn("Webhook.parse")((
  body: Body,
  options: ParseOptions = {}
): Effect.Effect<Payload, MailgunWebhookMalformed | MailgunWebhookWrongEndpoint> =>
  Effect.suspend(() => Effect.fromResult(readBody(body, options.contentType ?? "")))
)

type Read = Result.Result<Payload, MailgunWebhookMalformed | MailgunWebhookWrongEndpoint>

/** Takes anything: callers without types have the same right to a typed failure. */
const readBody = (body: unknown, contentType: string): Read => {
  if (typeof body === "string") return readText(body)
  if (body instanceof Uint8Array) {
    return isMultipart(contentType)
      ? Result.flatMap(readMultipart(body, contentType), readForm)
      : readText(decoder.decode(body))
  }
  if (isIterable(body)) return Result.flatMap(textFields(body), readForm)
  return readJson(body)
}

const decoder = new TextDecoder()

const isMultipart = (contentType: string): boolean => /^\s*multipart\/form-data\b/i.test(contentType)

const isIterable = (u: unknown): u is Iterable<unknown> => typeof u === "object" && u !== null && Symbol.iterator in u

const readText = (text: string): Read => {
  if (!/^\s*[[{]/.test(text)) return readForm([...new URLSearchParams(text)])
  return Result.flatMap(
    Result.try({ try: (): unknown => JSON.parse(text.trim()), catch: () => malformed("body", "is not JSON") }),
    readJson
  )
}

const readJson = (json: unknown): Read => {
  if (!Wire.isJsonObject(json)) return Result.fail(malformed("body", "must be an object"))
  const eventData = json["event-data"]
  return Wire.isJsonObject(eventData)
    ? decodeEvent(eventData, json["signature"], json)
    : Result.fail(malformed("event-data", "must be an object"))
}

/** The text fields of a form; files, which only legacy webhooks have, are passed over. */
const textFields = (entries: Iterable<unknown>): Result.Result<ReadonlyArray<FormField>, MailgunWebhookMalformed> => {
  const fields: Array<FormField> = []
  for (const entry of entries) {
    if (!Array.isArray(entry) || typeof entry[0] !== "string") {
      return Result.fail(malformed("body", "must be a list of names with values"))
    }
    const value: unknown = entry[1]
    if (typeof value === "string") fields.push([entry[0], value])
  }
  return Result.succeed(fields)
}

const readForm = (fields: ReadonlyArray<FormField>): Read => {
  const form = formFields(fields)
  if (isInbound(form)) return Result.fail(new MailgunWebhookWrongEndpoint())
  if (!form.has("event")) {
    return Result.fail(malformed("body", "must be JSON with `event-data`, or a form with a field `event`"))
  }
  const signature = {
    timestamp: form.last("timestamp"),
    token: form.last("token"),
    signature: form.last("signature")
  }
  return decodeEvent(eventOfForm(form), signature, fields)
}

const decode = Wire.decoder(Event.Event)

const decodeEvent = (json: unknown, signature: unknown, raw: unknown): Read =>
  Result.mapBoth(decode(json), {
    onSuccess: (event) => ({ signature, event, raw }),
    onFailure: (issue) => malformed("event-data", issue)
  })

const malformed = (field: string, issue: string): MailgunWebhookMalformed =>
  new MailgunWebhookMalformed({ field, issue })

import * as Result from "effect/Result"
import * as Event from "../Event.ts"
import { MailgunWebhookMalformed, MailgunWebhookWrongEndpoint } from "../WebhookError.ts"
import type { Body, ParseOptions, Payload } from "../WebhookPayload.ts"
import * as Wire from "../Wire.ts"
import { type FormField, formFields, readMultipart } from "./formFields.ts"
import { eventOfForm, isInbound } from "./legacyWebhook.ts"

/** Reads the body of a webhook, of either format. */
export const readWebhook = (body: Body, options: ParseOptions): Read => readBody(body, options.contentType ?? "")

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

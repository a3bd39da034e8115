import type * as Schema from "effect/Schema"
import { MailgunInboundMalformed } from "../InboundError.ts"
import type { Header, Signature } from "../InboundMessage.ts"
import { isJsonObject } from "../Wire.ts"
import type { Form } from "./inboundForm.ts"

/**
 * The fields of a form by their names.
 *
 * Each header of the mail is a field, too, under its own name, so that a sender can bring a second `recipient` or
 * `token`. What the list of headers says to be a header is not Mailgun's own; of what is left, the last value counts.
 */
export interface Fields {
  readonly all: Form["fields"]
  readonly headers: ReadonlyArray<Header>
  /** Each name once. */
  readonly names: ReadonlyArray<string>
  /** The values of a field that no header has brought, in their order. */
  readonly own: (name: string) => ReadonlyArray<string>
  /** The value of a field that Mailgun always writes, even where a header has the very same. */
  readonly value: (name: string) => string | undefined
}

/** Sorts the fields of a form. Headers that can't be read are an error. */
export const fieldsOf = (form: Form): Fields | MailgunInboundMalformed => {
  const text = form.fields.findLast(([name]) => name === "message-headers")?.[1]
  const headers = text === undefined ? [] : readHeaders(text)
  return headers instanceof MailgunInboundMalformed ? headers : withHeaders(form, headers)
}

const withHeaders = (form: Form, headers: ReadonlyArray<Header>): Fields => {
  const ofHeaders = new Set(headers.map(([name, value]) => fieldKey(name, value)))
  const byName = new Map<string, { readonly all: Array<string>; readonly own: Array<string> }>()
  for (const [name, value] of form.fields) {
    const found = byName.get(name) ?? { all: [], own: [] }
    byName.set(name, found)
    found.all.push(value)
    if (!ofHeaders.has(fieldKey(name, value))) found.own.push(value)
  }
  const own = (name: string): ReadonlyArray<string> => byName.get(name)?.own ?? []
  return {
    all: form.fields,
    headers,
    names: [...byName.keys()],
    own,
    value: (name) => own(name).at(-1) ?? byName.get(name)?.all.at(-1)
  }
}

const fieldKey = (name: string, value: Header[1]): string => typeof value === "string" ? `${name}\n${value}` : name

/** The signature of a form, if all of it is there. Headers that can't be read are none, so that it is checked first. */
export const signatureOf = (form: Form): Signature | MailgunInboundMalformed => {
  const fields = fieldsOf(form)
  const { value } = fields instanceof MailgunInboundMalformed ? withHeaders(form, []) : fields
  const timestamp = value("timestamp")
  const token = value("token")
  const signature = value("signature")
  if (timestamp === undefined) return missing("timestamp")
  if (token === undefined) return missing("token")
  if (signature === undefined) return missing("signature")
  return { timestamp, token, signature }
}

/** A field that each mail has, and this form has not. */
export const missing = (field: string): MailgunInboundMalformed =>
  new MailgunInboundMalformed({ field, issue: "is missing" })

/** A field of another shape than Mailgun documents. */
export const invalid = (field: string, issue: string): MailgunInboundMalformed =>
  new MailgunInboundMalformed({ field, issue })

/** Parses a field that holds JSON. */
export const parseJson = (field: string, text: string): Schema.Json | MailgunInboundMalformed => {
  try {
    // What JSON.parse gives is JSON.
    return JSON.parse(text) as Schema.Json
  } catch {
    return invalid(field, "must be JSON")
  }
}

const isHeader = (json: Schema.Json): json is Header & ReadonlyArray<Schema.Json> =>
  Array.isArray(json) && json.length === 2 && typeof json[0] === "string" &&
  (typeof json[1] === "string" || Array.isArray(json[1]))

const readHeaders = (text: string): ReadonlyArray<Header> | MailgunInboundMalformed => {
  const json = parseJson("message-headers", text)
  if (json instanceof MailgunInboundMalformed) return json
  return Array.isArray(json) && json.every(isHeader)
    ? json
    : invalid("message-headers", "must be a JSON list of [name, value]")
}

/** A Content-Id and what Mailgun writes for it: the field of a file, its URL, or an object that has the URL. */
export type ContentIdEntry = readonly [contentId: string, target: Schema.Json]

/** The entries of a `content-id-map`, those with the same key among them, which `JSON.parse` alone would lose. */
export const readContentIds = (text: string): ReadonlyArray<ContentIdEntry> | MailgunInboundMalformed => {
  const json = parseJson("content-id-map", text)
  if (json instanceof MailgunInboundMalformed) return json
  if (!isJsonObject(json)) return invalid("content-id-map", "must be a JSON object")
  const entries = Object.entries(json)
  if (!entries.every(([, target]) => typeof target === "string")) return entries
  // An object of texts alone is a row of JSON texts: key, value, key, value.
  const texts = (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((literal) => String(JSON.parse(literal)))
  return texts.flatMap((key, at) => at % 2 === 0 ? [[key, texts[at + 1] ?? ""] as const] : [])
}

import * as Wire from "../Wire.ts"
import type { FormFields } from "./formFields.ts"

/**
 * Whether a form is an incoming message. Each of those has the sender in both fields; whoever writes to a route can add a
 * field `event`, which comes from a header of that name, so its presence proves nothing.
 */
export const isInbound = (form: FormFields): boolean =>
  form.has("body-mime") || form.has("message-url") || (form.has("sender") && form.has("from")) ||
  (!form.has("event") && inboundOnly.some(form.has))

const inboundOnly = ["sender", "body-plain", "body-html", "stripped-text", "stripped-html", "attachment-count"]

/** Turns the form of a legacy webhook into the JSON in which the same event comes today. */
export const eventOfForm = (form: FormFields): { readonly [key: string]: unknown } => {
  const name = form.first("event")
  const headers = messageHeaders(form)
  return {
    ...kindOf(name, form),
    ...given({
      timestamp: form.last("timestamp"),
      recipient: form.first("recipient"),
      domain: given({ name: form.first("domain") }),
      "mailing-list": given({ address: form.first("mailing-list") }),
      tags: tagsOf(form),
      message: given({ headers: eventHeaders(form, headers) }),
      "user-variables": userVariables(form, headers),
      ip: form.first("ip"),
      url: form.first("url"),
      geolocation: given({
        country: form.first("country"),
        region: form.first("region"),
        city: form.first("city")
      }),
      "client-info": given({
        "client-type": form.first("client-type"),
        "client-name": form.first("client-name"),
        "client-os": form.first("client-os"),
        "device-type": form.first("device-type"),
        "user-agent": form.first("user-agent")
      })
    })
  }
}

/** What the form has, and nothing at all where it has none of it. */
const given = (json: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } | undefined => {
  const entries = Object.entries(json).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** What used to be `bounced` and `dropped` is `failed` today. */
const kindOf = (name: string | undefined, form: FormFields): { readonly [key: string]: unknown } => {
  switch (name) {
    case "bounced":
      return {
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        "delivery-status": deliveryStatus(form, form.first("notification"))
      }
    case "dropped":
      return {
        event: "failed",
        severity: "permanent",
        reason: form.first("reason"),
        "delivery-status": deliveryStatus(form, form.first("description"))
      }
    default:
      return { event: name }
  }
}

const deliveryStatus = (form: FormFields, description: string | undefined) =>
  given({ ...codeOf(form.first("code")), message: form.first("error"), description })

/** A code is SMTP's (`550`) or an enhanced one (`5.1.1`). */
const codeOf = (code: string | undefined): { readonly [key: string]: unknown } => {
  if (code === undefined) return {}
  return /^[0-9]{3}$/.test(code.trim()) ? { code: Number(code) } : { "enhanced-code": code }
}

/** Tags have come under either name. */
const tagsOf = (form: FormFields): ReadonlyArray<string> =>
  form.has("tag") ? form.all("tag") : form.all("X-Mailgun-Tag")

type Header = readonly [name: string, value: string]

/** The field `message-headers` is JSON text: a list of names with values. */
const messageHeaders = (form: FormFields): ReadonlyArray<Header> => {
  const parsed = parseJson(form.first("message-headers"))
  return Array.isArray(parsed) ? parsed.filter(isHeader) : []
}

const isHeader = (entry: unknown): entry is Header =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string"

const parseJson = (text: string | undefined): unknown => {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Senders can write into these fields; what is no JSON tells nothing.
    return undefined
  }
}

const eventHeaders = (form: FormFields, headers: ReadonlyArray<Header>) => {
  const header = (name: string) => headers.find(([found]) => found.toLowerCase() === name)?.[1]
  return given({
    "message-id": withoutBrackets(form.first("Message-Id") ?? form.first("message-id") ?? header("message-id")),
    from: header("from"),
    to: header("to"),
    subject: header("subject")
  })
}

const withoutBrackets = (messageId: string | undefined): string | undefined =>
  messageId?.startsWith("<") && messageId.endsWith(">") ? messageId.slice(1, -1) : messageId

/** Custom variables: in a header of the message where the event has it, otherwise among the fields of the form. */
const userVariables = (form: FormFields, headers: ReadonlyArray<Header>): { readonly [name: string]: unknown } => {
  const variables = headers.filter(([name]) => name.toLowerCase() === "x-mailgun-variables")
    .map(([, value]) => parseJson(value))
    .filter(Wire.isJsonObject)
  return Object.fromEntries(variables.length > 0 ? variables.flatMap(Object.entries) : variablesOfFields(form))
}

/** A field of Mailgun's own is a variable as well where it comes twice: Mailgun's value of a signature field is the last. */
const variablesOfFields = (form: FormFields): ReadonlyArray<readonly [string, string]> =>
  form.names.flatMap((name) => {
    if (name.startsWith("attachment-") || name === "tag" || name === "X-Mailgun-Tag") return []
    const values = form.all(name)
    if (ownFields.has(name) && values.length < 2) return []
    const value = signatureFields.has(name) ? values[0] : values.at(-1)
    return value === undefined ? [] : [[name, value]]
  })

const signatureFields = new Set(["timestamp", "token", "signature"])

/** The fields that Mailgun writes itself; `body-plain`, `h` and the Message-Id are not documented, but come. */
const ownFields = new Set([
  ...signatureFields,
  "event",
  "recipient",
  "domain",
  "campaign-id",
  "campaign-name",
  "mailing-list",
  "ip",
  "country",
  "region",
  "city",
  "user-agent",
  "device-type",
  "client-type",
  "client-name",
  "client-os",
  "url",
  "message-headers",
  "code",
  "error",
  "notification",
  "reason",
  "description",
  "Message-Id",
  "message-id",
  "body-plain",
  "h",
  "X-Mailgun-Sid"
])

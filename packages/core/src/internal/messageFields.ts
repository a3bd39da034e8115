import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"
import * as Mailbox from "../Mailbox.ts"
import type { HeaderValue, Template } from "../Messages.ts"
import { isJsonObject } from "../Wire.ts"
import { MailboxScanner } from "./mailbox.ts"
import { bareMessageId, messageIdComplaint } from "./messageId.ts"

const MailboxSchema: Schema.Schema<Mailbox.Input> = Schema.declare(
  (u): u is Mailbox.Input => Mailbox.complaint(u) === undefined,
  { expected: "an address" }
)

const mailboxComplaint = (value: unknown, at = ""): Input.Complaint | undefined => {
  const issue = Mailbox.complaint(value)
  return issue === undefined ? undefined : Input.complaint(issue, at)
}

/** One address. */
export const mailbox = (key: string): Input.Field<Mailbox.Input, "required"> =>
  Input.field(key, MailboxSchema, {
    check: (value) => mailboxComplaint(value),
    write: (sink, value) => sink.text(key, Mailbox.format(value))
  })

const isList = (value: Mailbox.Input | ReadonlyArray<Mailbox.Input>): value is ReadonlyArray<Mailbox.Input> =>
  Array.isArray(value)

/** Addresses; one may be given bare. */
export const mailboxes = (key: string): Input.Field<Mailbox.Input | ReadonlyArray<Mailbox.Input>, "required"> =>
  Input.field(key, Schema.Union([MailboxSchema, Schema.Array(MailboxSchema)]), {
    check: (value) => {
      if (!Array.isArray(value)) return mailboxComplaint(value)
      return value.length === 0 ? Input.complaint("must not be empty") : Input.firstComplaint(value, mailboxComplaint)
    },
    write: (sink, value) => {
      if (isList(value)) { for (const item of value) sink.text(key, Mailbox.format(item)) }
      else sink.text(key, Mailbox.format(value))
    }
  })

/** Text that goes into a header. */
export const line = (key: string): Input.Field<string, "required"> =>
  Input.field(key, Schema.String, {
    check: (value) => lineComplaint(value, ""),
    write: (sink, value) => sink.text(key, value)
  })

const lineComplaint = (value: unknown, at: string): Input.Complaint | undefined => {
  if (typeof value !== "string") return Input.complaint("must be text", at)
  if (/[\r\n\0]/.test(value)) return Input.complaint("must be one line", at)
  return value.isWellFormed()
    ? undefined
    : Input.complaint("must be well-formed text (it has half of a surrogate pair)", at)
}

/** A `yes`, a `no`, or `htmlonly`: only in the HTML part. */
export const yesNoHtmlOnly = (key: string): Input.Field<boolean | "htmlonly", "required"> =>
  Input.field(key, Schema.Union([Schema.Boolean, Schema.Literal("htmlonly")]), {
    check: (value) =>
      typeof value === "boolean" || value === "htmlonly"
        ? undefined
        : Input.complaint(`must be true, false or "htmlonly"`),
    write: (sink, value) => sink.text(key, value === "htmlonly" ? value : value ? "yes" : "no")
  })

const hourMillis = 3_600_000
const minuteMillis = 60_000

const durationComplaint = (
  value: unknown,
  bounds: { readonly min: number; readonly max: number; readonly unit: number; readonly text: string }
): Input.Complaint | undefined => {
  const duration = Duration.isDuration(value) ? Duration.toMillis(value) : undefined
  return duration !== undefined && duration >= bounds.min && duration <= bounds.max && duration % bounds.unit === 0
    ? undefined
    : Input.complaint(`must be a Duration of ${bounds.text}`)
}

/** A time to deliver within: `1h30m`. */
export const deliverWithin = (key: string): Input.Field<Duration.Duration, "required"> =>
  Input.field(key, Schema.Duration, {
    check: (value) =>
      durationComplaint(value, {
        min: 5 * minuteMillis,
        max: 24 * hourMillis,
        unit: minuteMillis,
        text: "whole minutes, from 5 minutes to 24 hours"
      }),
    write: (sink, value) => {
      const minutes = Duration.toMinutes(value)
      const hours = Math.floor(minutes / 60)
      const rest = minutes % 60
      sink.text(key, `${hours > 0 ? `${hours}h` : ""}${rest > 0 ? `${rest}m` : ""}`)
    }
  })

/** A period of whole hours: `48h`. */
export const optimizePeriod = (key: string): Input.Field<Duration.Duration, "required"> =>
  Input.field(key, Schema.Duration, {
    check: (value) =>
      durationComplaint(value, {
        min: 24 * hourMillis,
        max: 72 * hourMillis,
        unit: hourMillis,
        text: "whole hours, from 24 to 72"
      }),
    write: (sink, value) => sink.text(key, `${Duration.toHours(value)}h`)
  })

/** A time of day, `"09:30"` or `"09:30AM"`. */
export const timeOfDay = (key: string): Input.Field<string, "required"> =>
  Input.field(key, Schema.String, {
    check: (value) =>
      typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$|^(0[1-9]|1[0-2]):[0-5]\d([aApP][mM])$/.test(value)
        ? undefined
        : Input.complaint(`must be a time of day such as "21:30" or "09:30PM"`),
    write: (sink, value) => sink.text(key, value)
  })

const maxTagLength = 128

const tagComplaint = (value: unknown, at = ""): Input.Complaint | undefined => {
  if (typeof value !== "string" || value === "") return Input.complaint("must be text, and not empty", at)
  if (value.length > maxTagLength) return Input.complaint(`must have at most ${maxTagLength} characters`, at)
  return isVisibleAscii(value) ? undefined : Input.complaint("must be ASCII: Mailgun strips all else", at)
}

/** Tags; Mailgun drops, without a word, what it does not take. */
export const tags = (key: string): Input.Field<ReadonlyArray<string>, "required"> =>
  Input.field(key, Schema.Array(Schema.String), {
    check: (value) => {
      if (!Array.isArray(value)) return Input.complaint("must be a list of texts")
      return value.length > 10
        ? Input.complaint("must have at most 10 tags")
        : Input.firstComplaint(value, tagComplaint)
    },
    write: (sink, value) => {
      for (const tag of value) sink.text(key, tag)
    }
  })

const isVisibleAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code >= 127) return false
  }
  return true
}

/** RFC 5322 `ftext`: visible ASCII without the colon; and nothing that could end the name of a part. */
const isHeaderName = (name: string): boolean => name !== "" && isVisibleAscii(name) && !/[ :"\\]/.test(name)

/** Headers of the message, each under `h:` and its name. */
export const headers: Input.Field<{ readonly [name: string]: HeaderValue }, "required"> = Input.field(
  "h:",
  Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Array(Schema.String)])),
  {
    check: (value) => {
      if (!isJsonObject(value)) return Input.complaint("must be an object of header names and values")
      for (const [name, header] of Object.entries(value)) {
        const at = `[${JSON.stringify(name)}]`
        if (!isHeaderName(name)) {
          return Input.complaint("must have a name of visible ASCII without colon, quote and backslash", at)
        }
        const issue = Array.isArray(header)
          ? Input.firstComplaint(header, (item, index) => lineComplaint(item, at + index))
          : lineComplaint(header, at)
        if (issue !== undefined) return issue
      }
      return undefined
    },
    write: (sink, value) => {
      for (const [name, header] of Object.entries(value)) {
        for (const item of typeof header === "string" ? [header] : header) sink.text(`h:${name}`, item)
      }
    }
  }
)

/** The value as JSON text; undefined where JSON can't hold it. */
const jsonText = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

const variableText = (value: unknown): string | undefined => typeof value === "string" ? value : jsonText(value)

const valuesComplaint = (value: unknown, at = ""): Input.Complaint | undefined =>
  isJsonObject(value) && jsonText(value) !== undefined
    ? undefined
    : Input.complaint("must be an object that JSON can hold", at)

/** Parsers of multipart forms don't agree on how the rest is written in the name of a part. */
const isVariableName = (name: string): boolean => name !== "" && name.isWellFormed() && !/["\\\p{Cc}]/u.test(name)

/** Custom data, each under `v:` and its name; what is not text travels as JSON. */
export const variables: Input.Field<{ readonly [name: string]: unknown }, "required"> = Input.field(
  "v:",
  Schema.Record(Schema.String, Schema.Unknown),
  {
    check: (value) => {
      if (!isJsonObject(value)) return Input.complaint("must be an object")
      for (const [name, variable] of Object.entries(value)) {
        if (!isVariableName(name)) {
          const issue = "must have a name, without quotes, backslashes and control characters"
          return Input.complaint(issue, `[${JSON.stringify(name)}]`)
        }
        if (variableText(variable)?.isWellFormed() !== true) {
          return Input.complaint("must have a value that JSON can hold", `[${JSON.stringify(name)}]`)
        }
      }
      return undefined
    },
    write: (sink, value) => {
      for (const [name, variable] of Object.entries(value)) {
        const text = variableText(variable)
        if (text !== undefined) sink.text(`v:${name}`, text)
      }
    }
  }
)

/** Values by recipient, under the address that {@link mailboxes} writes. */
export const recipientVariables = (
  key: string
): Input.Field<{ readonly [address: string]: unknown }, "required"> =>
  Input.field(key, Schema.Record(Schema.String, Schema.Unknown), {
    check: (value) => {
      const complaint = valuesComplaint(value)
      if (complaint !== undefined || !isJsonObject(value)) return complaint
      // The number, not the name: addresses stay out of errors.
      for (const [index, address] of Object.keys(value).entries()) {
        const scanner = new MailboxScanner(address, { maxLength: Mailbox.maxLength, isBare: true })
        if (scanner.single() !== undefined) continue
        const { position, reason } = scanner.failure
        return Input.complaint(`must be an address: ${reason} at position ${position}`, `[${index}]`)
      }
      return undefined
    },
    write: (sink, value) => {
      const byAddress = Object.entries(value).map(([address, values]) => [Mailbox.asciiAddress(address), values])
      sink.json(key, Object.fromEntries(byAddress))
    }
  })

/** A template: four parameters on the wire. */
export const template: Input.Field<Template, "required"> = Input.field(
  "template",
  Schema.Struct({
    name: Schema.String,
    version: Schema.optional(Schema.String),
    text: Schema.optional(Schema.Boolean),
    variables: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  {
    check: (value) => {
      if (!isJsonObject(value)) return Input.complaint("must be { name, version, text, variables }")
      const { name, text, variables: values, version } = value
      if (name === undefined || name === "") return Input.complaint("is missing", ".name")
      const complaint = lineComplaint(name, ".name") ??
        (version === undefined ? undefined : lineComplaint(version, ".version"))
      if (complaint !== undefined) return complaint
      if (text !== undefined && typeof text !== "boolean") return Input.complaint("must be true or false", ".text")
      return values === undefined ? undefined : valuesComplaint(values, ".variables")
    },
    write: (sink, value) => {
      sink.text("template", value.name)
      if (value.version !== undefined) sink.text("t:version", value.version)
      if (value.text === true) sink.text("t:text", "yes")
      if (value.variables !== undefined) sink.json("t:variables", value.variables)
    }
  }
)

/** A Message-Id (RFC 5322 section 3.6.4), with or without its angle brackets. */
export const messageId = (key: string): Input.Field<string, "required"> =>
  Input.field(key, Schema.String, {
    check: (value) => {
      const issue = messageIdComplaint(value)
      return issue === undefined ? undefined : Input.complaint(issue)
    },
    write: (sink, value) => sink.text(key, `<${bareMessageId(value)}>`)
  })

/** How the send is repeated. It directs the client and is not sent. */
export const guarantee: Input.Field<"at-least-once" | "at-most-once" | "verified", "required"> = {
  ...Input.literal("guarantee", "at-least-once", "at-most-once", "verified"),
  write: () => undefined
}

/** How long to wait before looking. It directs the client and is not sent. */
export const verifyAfter: Input.Field<Duration.Duration, "required"> = Input.field("verifyAfter", Schema.Duration, {
  check: (value) => Duration.isDuration(value) ? undefined : Input.complaint("must be a Duration"),
  write: () => undefined
})

/** `"all"`, or names of `X-Mailgun-*` headers to strip. */
export const suppressHeaders = (key: string): Input.Field<"all" | ReadonlyArray<string>, "required"> => {
  const names = Input.commaList(key)
  return Input.field(key, Schema.Union([Schema.Literal("all"), names.schema]), {
    check: (value) => value === "all" ? undefined : names.check(value),
    write: (sink, value) => value === "all" ? sink.text(key, value) : names.write(sink, value)
  })
}

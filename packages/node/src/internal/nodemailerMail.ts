import * as Attachment from "@effect-mailgun/core/Attachment"
import { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { asOptions, type LooseOptions, readWireOptions } from "./wireOptions.ts"

/**
 * Whom a message is from and for, as a mail server is told. A type, since nodemailer's own has an index signature, which
 * no interface is assignable to.
 */
export type Envelope = {
  from: string | false
  to: Array<string>
}

/** What a transport gets of nodemailer: the part that is used, as every version of nodemailer has it. */
export interface Mail {
  /** What was given to `sendMail`, and the transporter's defaults. */
  readonly data: object
  /** The mail as the MIME tree that nodemailer made of it. */
  readonly message: {
    /** Whom it is from and for. */
    readonly getEnvelope: () => Envelope
    /** Its MIME, in chunks. */
    readonly createReadStream: () => AsyncIterable<unknown>
  }
  /** Gives the data with its addresses parsed and the content of its files at hand. */
  readonly normalize: (callback: (error: Error | null, data: object) => void) => void
}

/** Nodemailer could not make the message: a file is missing, an address of the web does not answer. */
export class ComposeFailed extends Data.TaggedError("ComposeFailed")<{ readonly cause: unknown }> {}

const invalid = (field: string, issue: string): MailgunInvalidInput =>
  new MailgunInvalidInput({ operation: "nodemailer.sendMail", field, issue })

/** Mailgun's options: those under their names on the wire, those in `mailgun`, and a template by its name. */
export const optionsOf = ({ data }: Mail): Effect.Effect<LooseOptions, MailgunInvalidInput> => {
  const wire = readWireOptions(data)
  if (Result.isFailure(wire)) return Effect.fail(invalid(wire.failure, "is no option of Mailgun"))
  const { html, mailgun = {}, template } = asOptions(data)
  if (!Predicate.isObject(mailgun)) return Effect.fail(invalid("mailgun", "must be an object of options"))
  const own = asOptions(mailgun)
  // Plugins that render leave their template beside the HTML that they made of it.
  const named = html === undefined && typeof template === "string" ? { name: template } : undefined
  return Effect.succeed({
    ...wire.success,
    ...own,
    ...together("headers", wire.success, own),
    ...together("variables", wire.success, own),
    template: own["template"] ??
      (named === undefined ? undefined : { ...asOptions(wire.success["template"]), ...named })
  })
}

/** What both have is joined, not replaced. */
const together = (name: string, one: LooseOptions, other: LooseOptions): LooseOptions =>
  one[name] === undefined || other[name] === undefined
    ? {}
    : { [name]: { ...asOptions(one[name]), ...asOptions(other[name]) } }

/** The message as nodemailer writes it, whole, so that it can be sent again. */
export const mimeOf = (mail: Mail): Effect.Effect<Buffer, ComposeFailed | MailgunInvalidInput> =>
  Effect.suspend(() => {
    const pieces: Array<Buffer> = []
    let size = 0
    return Stream.fromAsyncIterable(mail.message.createReadStream(), (cause) => new ComposeFailed({ cause })).pipe(
      Stream.runForEach((piece): Effect.Effect<void, ComposeFailed | MailgunInvalidInput> => {
        if (!(piece instanceof Uint8Array)) return Effect.fail(new ComposeFailed({ cause: "not a stream of bytes" }))
        pieces.push(Buffer.from(piece))
        size += piece.length
        return size <= Attachment.maxMessageBytes
          ? Effect.void
          : Effect.fail(invalid("message", `is larger than the ${Attachment.maxMessageBytes} bytes that Mailgun takes`))
      }),
      Effect.map(() => Buffer.concat(pieces, size))
    )
  })

/** What only a message that nodemailer writes can have; Mailgun itself writes one of a template. */
const onlyMime = [
  "raw",
  "html",
  "watchHtml",
  "alternatives",
  "icalEvent",
  "dkim",
  "envelope",
  "sender",
  "date",
  "priority",
  "otp"
]

/** The mail as fields of `Messages.send`, for a template. */
export const fieldsOf = (mail: Mail): Effect.Effect<LooseOptions, ComposeFailed | MailgunInvalidInput> => {
  const given = asOptions(mail.data)
  const unfit = onlyMime.find((name) => given[name] !== undefined)
  if (unfit !== undefined) {
    return Effect.fail(invalid(unfit, "can't be combined with a template, of which Mailgun makes the message"))
  }
  return Effect.map(normalized(mail), (data) => {
    const files = Array.isArray(data["attachments"]) ? data["attachments"].map(fileOf) : []
    const attachments = files.filter(({ isInline }) => !isInline).map(({ file }) => file)
    const inline = files.filter(({ isInline }) => isInline).map(({ file }) => file)
    return {
      from: data["from"] ?? undefined,
      to: data["to"] ?? undefined,
      cc: data["cc"] ?? undefined,
      bcc: data["bcc"] ?? undefined,
      replyTo: Array.isArray(data["replyTo"]) ? data["replyTo"][0] : undefined,
      subject: data["subject"],
      text: data["text"],
      ampHtml: data["amp"],
      messageId: data["messageId"],
      headers: data["normalizedHeaders"],
      ...(attachments.length === 0 ? undefined : { attachments }),
      ...(inline.length === 0 ? undefined : { inline })
    }
  })
}

const normalized = (mail: Mail): Effect.Effect<LooseOptions, ComposeFailed> =>
  Effect.callback((resume) =>
    mail.normalize((error, data) =>
      resume(error === null ? Effect.succeed(asOptions(data)) : Effect.fail(new ComposeFailed({ cause: error })))
    )
  )

/** Mailgun refers to an image by its file name, so that is what a content id becomes. */
const fileOf = (attachment: unknown): { readonly isInline: boolean; readonly file: LooseOptions } => {
  const { cid, content, contentType, encoding, filename } = asOptions(attachment)
  const bytes = typeof content === "string" && encoding === "base64" ? Buffer.from(content, "base64") : content ?? ""
  return { isInline: cid !== undefined, file: { filename: cid ?? filename, content: bytes, contentType } }
}

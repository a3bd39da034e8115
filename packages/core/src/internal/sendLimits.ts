import * as Attachment from "../Attachment.ts"
import type * as Input from "../Input.ts"
import type * as Mailbox from "../Mailbox.ts"
import { maxListLength } from "../Mailbox.ts"
import { MailboxScanner } from "./mailbox.ts"
import { utf8Length } from "./utf8.ts"

/** Of one message, in `to`, `cc` and `bcc` together. */
export const maxRecipients = 1000

type Recipients = Mailbox.Input | ReadonlyArray<Mailbox.Input> | undefined

/** What is wrong with the number of recipients, if anything is. One text may name many. */
export const recipientsComplaint = (...fields: ReadonlyArray<Recipients>): Input.FieldComplaint | undefined => {
  const recipients = countRecipients(...fields)
  return recipients > maxRecipients
    ? {
      field: "to",
      issue: `has too many recipients: ${recipients} with cc and bcc, at most ${maxRecipients} are taken`
    }
    : undefined
}

/** How many recipients these fields name. One text may name many. */
export const countRecipients = (...fields: ReadonlyArray<Recipients>): number => {
  let total = 0
  for (const field of fields) total += isRecipientList(field) ? sumOf(field, countOf) : countOf(field)
  return total
}

const isRecipientList = (field: Recipients): field is ReadonlyArray<Mailbox.Input> => Array.isArray(field)

const countOf = (recipient: Mailbox.Input | undefined): number => {
  if (typeof recipient !== "string") return recipient === undefined ? 0 : 1
  return recipient.includes(",") ? new MailboxScanner(recipient, { maxLength: maxListLength }).list()?.length ?? 0 : 1
}

const maxOptionBytes = 16 * 1024

/** Takes what fields write, and adds up what counts towards the limit of options: their names and values. */
class OptionBytes implements Input.Sink {
  total = 0

  text(key: string, value: string): void {
    if (key[1] === ":") this.total += utf8Length(key) + utf8Length(value)
  }

  texts(key: string, values: ReadonlyArray<string>): void {
    for (const value of values) this.text(key, value)
  }

  number(key: string, value: number): void {
    this.text(key, String(value))
  }

  boolean(key: string, value: boolean): void {
    this.text(key, String(value))
  }

  json(key: string, value: unknown): void {
    this.text(key, JSON.stringify(value))
  }

  file(): void {}

  body(): void {}

  cursor(): void {}

  subaccount(): void {}
}

/** A template writes `t:` options beside its own name. */
const hasOptions = ({ key }: Input.Field<unknown>): boolean => key[1] === ":" || key === "template"

const optionsOfFields = new WeakMap<Input.Fields, ReadonlyMap<string, Input.Field<unknown>>>()

/** The fields that write options, by name. */
const optionFields = (fields: Input.Fields): ReadonlyMap<string, Input.Field<unknown>> => {
  let options = optionsOfFields.get(fields)
  if (options === undefined) {
    options = new Map(Object.entries(fields).filter(([, field]) => hasOptions(field)))
    optionsOfFields.set(fields, options)
  }
  return options
}

/** What is wrong with the size of all `o:`, `h:`, `v:` and `t:` parameters, if anything is, by the largest field. */
export const optionsComplaint = (
  input: object,
  fields: Input.Fields
): Input.FieldComplaint | undefined => {
  const options = optionFields(fields)
  const bytes = new OptionBytes()
  let largest = { field: "", bytes: -1 }
  for (const name of Object.keys(input)) {
    const field = options.get(name)
    if (field === undefined) continue
    const value: unknown = Reflect.get(input, name)
    if (value === undefined) continue
    const before = bytes.total
    field.write(bytes, value)
    if (bytes.total - before > largest.bytes) largest = { field: name, bytes: bytes.total - before }
  }
  return bytes.total > maxOptionBytes
    ? {
      field: largest.field,
      issue: `takes ${largest.bytes} bytes of the options, headers, variables and template variables, which come to ` +
        `${bytes.total}: at most ${maxOptionBytes} are taken`
    }
    : undefined
}

/** A part of a message: a body, or a file. */
export interface MessagePart {
  readonly field: string
  readonly content: Attachment.Content
}

type Files = Attachment.Attachment | ReadonlyArray<Attachment.Attachment> | undefined

/** The parts that a field of files has, each with its place in it. */
export const fileParts = (field: string, files: Files): ReadonlyArray<MessagePart> => {
  if (files === undefined) return []
  return isList(files)
    ? files.map(({ content }, index) => ({ field: `${field}[${index}]`, content }))
    : [{ field, content: files.content }]
}

const isList = (
  files: Attachment.Attachment | ReadonlyArray<Attachment.Attachment>
): files is ReadonlyArray<Attachment.Attachment> => Array.isArray(files)

/** The part of a body that is text, if it is there. */
export const textPart = (field: string, text: string | undefined): ReadonlyArray<MessagePart> =>
  text === undefined ? [] : [{ field, content: text }]

/** Whether texts are so short that no look at what they hold is needed to know that a message of them can be sent. */
export const areShort = (...texts: ReadonlyArray<string | undefined>): boolean => {
  let most = 0
  for (const text of texts) if (text !== undefined) most += text.length * 3
  return most <= Attachment.maxMessageBytes
}

/** What is wrong with the size of a message, if anything is, by its largest part. A part of unknown size counts none. */
export const sizeComplaint = (parts: ReadonlyArray<MessagePart>): Input.FieldComplaint | undefined => {
  if (sumOf(parts, atMost) <= Attachment.maxMessageBytes) return undefined
  const total = sumOf(parts, bytesOf)
  if (total <= Attachment.maxMessageBytes) return undefined
  const largest = parts.reduce((a, b) => bytesOf(b) > bytesOf(a) ? b : a)
  return {
    field: largest.field,
    issue: `takes ${bytesOf(largest)} bytes of a message of ${total}: at most ${Attachment.maxMessageBytes} are taken`
  }
}

const sumOf = <A>(items: ReadonlyArray<A>, numberOf: (item: A) => number): number => {
  let total = 0
  for (const item of items) total += numberOf(item)
  return total
}

const bytesOf = ({ content }: MessagePart): number => Attachment.sizeBytes(content) ?? 0

/** A bound that needs no look at the text. */
const atMost = (part: MessagePart): number => typeof part.content === "string" ? part.content.length * 3 : bytesOf(part)

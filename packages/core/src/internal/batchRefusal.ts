import * as Stream from "effect/Stream"
import type { FieldComplaint } from "../Input.ts"
import type { MessageAccepted } from "../MessageAccepted.ts"
import type * as MessageBatch from "../MessageBatch.ts"
import type { SendFields, SendInput } from "../Messages.ts"
import type * as Operation from "../Operation.ts"
import { refusal } from "./request.ts"
import { maxRecipients } from "./sendLimits.ts"
import { isRate } from "./settings.ts"

/** The input of one chunk. That `html` and `template` don't stand together, the operation's own check sees to. */
export const inputOf = (fields: SendFields): SendInput => fields as SendInput

/** What is wrong with a batch before anyone is sent to, if anything is. */
export const batchRefusal = (
  send: Operation.Operation<SendInput, MessageAccepted>,
  message: MessageBatch.Message,
  options: MessageBatch.Options
): FieldComplaint | undefined => optionsRefusal(options) ?? messageRefusal(send, message)

/** What is wrong with the message for every chunk. Where its domain is missing, each chunk says so. */
const messageRefusal = (
  send: Operation.Operation<SendInput, MessageAccepted>,
  message: MessageBatch.Message
): FieldComplaint | undefined => {
  for (const field of ["to", "recipientVariables"]) {
    if (Object.hasOwn(message, field)) return { field, issue: "comes from the recipients" }
  }
  const ownHeader = Object.keys(message.headers ?? {}).find((name) => name.toLowerCase() === "message-id")
  const ownId = Object.hasOwn(message, "messageId") ? "messageId" : ownHeader && `headers[${JSON.stringify(ownHeader)}]`
  if (ownId !== undefined) {
    return { field: ownId, issue: "can't be the same for all chunks: options.messageId makes one for each" }
  }
  const example = inputOf({ ...message, to: "recipient@example.com", recipientVariables: {} })
  return refusal(send, example, "example.com") ??
    oneTimeRefusal("attachments", message.attachments) ??
    oneTimeRefusal("inline", message.inline)
}

/** Every chunk sends the files anew. */
const oneTimeRefusal = (field: string, files: MessageBatch.Message["attachments"]): FieldComplaint | undefined => {
  const index = [files ?? []].flat().findIndex(({ content }) =>
    typeof content === "object" && "stream" in content && Stream.isStream(content.stream)
  )
  return index < 0
    ? undefined
    : { field: `${field}[${index}].content`, issue: "can be read only once, and each chunk needs it: give { open }" }
}

/** What is wrong with the options of a batch, if anything is. */
export const optionsRefusal = (options: MessageBatch.Options): FieldComplaint | undefined =>
  wholeNumberRefusal("concurrency", options.concurrency, 1, Number.MAX_SAFE_INTEGER) ??
    wholeNumberRefusal("maxChunkRecipients", options.maxChunkRecipients, 1, maxRecipients) ??
    wholeNumberRefusal("maxChunkBytes", options.maxChunkBytes, 1, Number.MAX_SAFE_INTEGER) ??
    wholeNumberRefusal("resumeAt", options.resumeAt, 0, Number.MAX_SAFE_INTEGER) ??
    (options.rate === undefined ? undefined : rateRefusal(options.rate))

const wholeNumberRefusal = (
  name: string,
  value: number | undefined,
  min: number,
  max: number
): FieldComplaint | undefined =>
  value === undefined || (Number.isInteger(value) && value >= min && value <= max)
    ? undefined
    : { field: `options.${name}`, issue: `must be a whole number from ${min} to ${max}` }

const rateRefusal = (rate: MessageBatch.Rate): FieldComplaint | undefined =>
  isRate("chunks" in rate ? rate.chunks : rate.recipients, rate.per)
    ? undefined
    : { field: "options.rate", issue: "must be a number above 0 in a finite time above 0" }

import * as Effect from "effect/Effect"
import { canonical, type Mailbox, parseMailboxes } from "./address.ts"
import * as Answer from "./answer.ts"
import type { Form } from "./form.ts"
import { isJsonObject, jsonObject } from "./jsonObject.ts"
import { deliverWithin } from "./messageOptions.ts"
import type { Batch, Header } from "./messageRow.ts"
import { optimizePeriod, timeOfDay } from "./sendTime.ts"
import * as WireDate from "./wireDate.ts"

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

/** Most recipients of a call. */
export const maxRecipients = 1000

/** 16 kB for the names and values of all options together. */
const maxOptionsLength = 16 * 1024

/** What the send operations have in common, checked in Mailgun's words. */
export interface Options {
  readonly to: ReadonlyArray<Mailbox>
  readonly cc: ReadonlyArray<Mailbox>
  readonly bcc: ReadonlyArray<Mailbox>
  /** Every address once. */
  readonly recipients: ReadonlyArray<string>
  /** Custom headers, by name. */
  readonly headers: ReadonlyArray<Header>
  /** Custom data, by name. */
  readonly variables: { readonly [name: string]: string }
  readonly tags: ReadonlyArray<string>
  readonly isTest: boolean
  readonly template: string | undefined
  /** The placeholders of each recipient; with them, even with none, each of `to` gets a copy of their own. */
  readonly recipientVariables: Batch["variables"] | undefined
  /** Epoch seconds. */
  readonly scheduledFor: number | undefined
  /** A time of day. */
  readonly localTime: string | undefined
  /** In milliseconds. */
  readonly optimizeWithin: number | undefined
  /** In milliseconds. */
  readonly deliverWithin: number | undefined
}

/** Reads the recipients and the options of a send; refuses what Mailgun refuses. */
export const readOptions = Effect.fnUntraced(function*(form: Form): Effect.fn.Return<Options, Answer.Answer> {
  const to = yield* mailboxes(form, "to")
  if (to.length === 0) return yield* refuse("to parameter is missing")
  const cc = yield* mailboxes(form, "cc")
  const bcc = yield* mailboxes(form, "bcc")
  const recipients = distinct([...to, ...cc, ...bcc])
  if (recipients.length > maxRecipients) return yield* refuse(`Too many recipients, max is ${maxRecipients}`)

  const headers: Array<Header> = []
  const variables = new Map<string, string>()
  let optionsLength = 0
  for (const [name, values] of form.entries()) {
    if (!isOption(name)) continue
    for (const value of values) {
      optionsLength += name.length + value.length
      if (name.startsWith("h:")) headers.push([name.slice(2), value])
      if (name.startsWith("v:")) variables.set(name.slice(2), value)
    }
  }
  if (optionsLength > maxOptionsLength) {
    return yield* refuse("Send options (parameters starting with o:, h:, or v:) are limited to 16KB total")
  }
  const unusable = headers.find(([name]) => !/^[\x21-\x7E]+$/.test(name))
  if (unusable !== undefined) return yield* refuse(`Header name must be pure ASCII: ${unusable[0]}`)
  const recipientVariables = yield* recipientVariablesOf(form.first("recipient-variables"))
  const within = form.first("o:deliver-within")
  if (within !== undefined && deliverWithin(within) === undefined) {
    return yield* refuse(`${within} is not a valid duration from 5m to 24h`)
  }
  const localTime = form.first("o:time-zone-localize")
  if (localTime !== undefined && timeOfDay(localTime) === undefined) {
    const is24Hours = /^\d+:\d+$/.test(localTime)
    return yield* refuse(is24Hours ? `${localTime} invalid 24 hour time` : `${localTime} is not a valid time to send`)
  }
  const period = form.first("o:deliverytime-optimize-period")
  if (period !== undefined && optimizePeriod(period) === undefined) {
    return yield* refuse(`${period} is not a valid deliverytime-optimize-period from 24h to 72h`)
  }
  return {
    to,
    cc,
    bcc,
    recipients,
    headers,
    variables: Object.fromEntries(variables),
    tags: form.all("o:tag"),
    isTest: isYes(form.first("o:testmode")),
    template: form.first("template"),
    recipientVariables,
    localTime,
    optimizeWithin: period === undefined ? undefined : optimizePeriod(period),
    deliverWithin: within === undefined ? undefined : deliverWithin(within),
    scheduledFor: yield* deliveryTime(form.first("o:deliverytime"))
  }
})

const isOption = (name: string): boolean => name[1] === ":" && "ohvt".includes(name.charAt(0))

const isYes = (value: string | undefined): boolean => value !== undefined && /^(?:yes|true)$/i.test(value)

/** The recipients that a field names. */
export const mailboxes = (form: Form, field: "to" | "cc" | "bcc") =>
  Effect.suspend((): Effect.Effect<ReadonlyArray<Mailbox>, Answer.Answer> => {
    const result: Array<Mailbox> = []
    for (const value of form.all(field)) {
      if (value.trim() === "") continue
      const parsed = parseMailboxes(value)
      if (parsed === undefined) return refuse(`${field} parameter is not a valid address. please check documentation`)
      result.push(...parsed)
    }
    return Effect.succeed(result)
  })

const distinct = (all: ReadonlyArray<Mailbox>): ReadonlyArray<string> => {
  if (all.length === 1) return all.map(({ address }) => address)
  return [...new Map(all.map(({ address }) => [canonical(address), address])).values()]
}

/** Addresses are compared without regard to case. What is not an object has no variables. */
const recipientVariablesOf = (
  text: string | undefined
): Effect.Effect<Batch["variables"] | undefined, Answer.Answer> => {
  if (text === undefined) return Effect.succeed(undefined)
  const given = jsonObject(text)
  if (given === undefined) return refuse("'recipient-variables' parameter is not a valid JSON")
  const byAddress = Object.entries(given).map(([address, values]) =>
    [canonical(address), isJsonObject(values) ? values : {}] as const
  )
  return Effect.succeed(Object.fromEntries(byAddress))
}

const deliveryTime = (text: string | undefined): Effect.Effect<number | undefined, Answer.Answer> => {
  if (text === undefined) return Effect.succeed(undefined)
  const millis = WireDate.parse(text)
  return millis === undefined
    ? refuse(`${text} is not an RFC-2822 compliant date`)
    : Effect.succeed(millis / 1000)
}

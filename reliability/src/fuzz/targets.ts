/**
 * The parsers of what others write, each with inputs and with what must hold whatever the input is: an answer or a typed
 * failure, and nothing of what was read out of its bounds.
 */
import * as Event from "@effect-mailgun/core/Event"
import * as Inbound from "@effect-mailgun/core/Inbound"
import * as Mailbox from "@effect-mailgun/core/Mailbox"
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Rfc2822 from "@effect-mailgun/core/Rfc2822"
import * as Timestamp from "@effect-mailgun/core/Timestamp"
import * as Webhook from "@effect-mailgun/core/Webhook"
import * as Wire from "@effect-mailgun/core/Wire"
import type * as Arbitrary from "effect/Arbitrary"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Headers from "effect/http/Headers"
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import * as ErrorAnswer from "../../../packages/core/src/internal/errorAnswer.ts"
import { spoiledJson, spoiledText } from "./inputs.ts"
import * as Samples from "./samples.ts"

export interface Target<A> {
  readonly name: string
  readonly inputs: Arbitrary.Arbitrary<A>
  readonly holds: (input: A) => boolean | Effect.Effect<boolean>
  /** Texts of a length that grows with the number, of kinds that parsers of this sort have trouble with. */
  readonly growing: { readonly [name: string]: (length: number) => A }
}

const target = <A>(options: Target<A>): Target<A> => options

const isTime = (millis: number): boolean => Number.isNaN(millis) || Math.abs(millis) <= 8.64e15

/** Whatever is the way of asking, the same is found. */
const rfc2822 = target({
  name: "dates of RFC 2822",
  inputs: spoiledText(Samples.dates, Samples.datePieces),
  holds: (text) => {
    const millis = Rfc2822.parseMillis(text)
    const parsed = Rfc2822.parse(text)
    if (Result.isFailure(parsed)) return Number.isNaN(millis) && parsed.failure.position <= text.length
    return isTime(millis) && parsed.success.epochMilliseconds === millis
  },
  growing: {
    "open comments": (n) => `${"(".repeat(n)}13 Oct 2011 18:02 GMT`,
    "nested comments": (n) => `${"(".repeat(n / 2)}${")".repeat(n / 2)} 13 Oct 2011 18:02 GMT`,
    "folds": (n) => `13 Oct 2011${"\r\n ".repeat(n / 3)}18:02 GMT`,
    "digits": (n) => `13 Oct ${"9".repeat(n)} 18:02 GMT`,
    "quoted pairs": (n) => `13 Oct 2011 18:02 GMT (${"\\(".repeat(n / 2)})`
  }
})

const timestamps = target({
  name: "timestamps",
  inputs: spoiledText(Samples.dates, Samples.datePieces),
  holds: (text) => {
    const numeric = Number(text)
    for (const input of [text, numeric]) {
      const millis = Timestamp.parseMillis(input)
      const parsed = Timestamp.parse(input)
      const isSame = Result.isFailure(parsed)
        ? Number.isNaN(millis)
        : isTime(millis) && parsed.success.epochMilliseconds === millis
      if (!isSame) return false
    }
    return true
  },
  growing: {
    "digits": (n) => "1".repeat(n),
    "fractions": (n) => `2011-10-13T18:02:00.${"9".repeat(n)}Z`,
    "blanks": (n) => `2011-10-13${" ".repeat(n)}18:02:00 +0000 UTC`
  }
})

/** What was read of a mailbox can be written, and read again as the same. */
const mailboxes = target({
  name: "mailboxes",
  inputs: spoiledText(Samples.mailboxes, Samples.mailboxPieces),
  holds: (text) => {
    const single = Mailbox.parse(text)
    if (Result.isFailure(single) && single.failure.position > text.length) return false
    const list = Mailbox.parseList(text)
    if (Result.isFailure(list)) return list.failure.position <= text.length
    return list.success.every(staysTheSame)
  },
  growing: {
    "open comments": (n) => `${"(".repeat(n)}ann@example.com`,
    "nested comments": (n) => `${"(".repeat(n / 2)}${")".repeat(n / 2)} ann@example.com`,
    "addresses": (n) => "a@b.c,".repeat(n / 6),
    "empty items": (n) => `ann@example.com${",".repeat(n)}`,
    "open quotes": (n) => `"${"\\\"".repeat(n / 2)}`,
    "encoded words": (n) => `${"=?utf-8?q?a?= ".repeat(n / 14)}<a@b.c>`,
    "encoded words that are none": (n) => `${"=?".repeat(n / 2)} <a@b.c>`,
    "names": (n) => `${"a ".repeat(n / 2)}<a@b.c>`,
    "dots": (n) => `${"a.".repeat(n / 2)}a@b.c`,
    "labels of a host": (n) => `a@${"b.".repeat(n / 2)}c`,
    "groups": (n) => "a:;,".repeat(n / 4),
    "not ASCII": (n) => `${"ü".repeat(n)}@${"ü".repeat(60)}.example`
  }
})

const staysTheSame = (mailbox: Mailbox.Mailbox): boolean => {
  // What was taken on the way in may be more than what goes out again: only that is held to it.
  if (Mailbox.complaint(mailbox) !== undefined) return true
  const again = Mailbox.parse(Mailbox.format(mailbox))
  return Result.isSuccess(again) && again.success.address === Mailbox.asciiAddress(mailbox.address)
}

/** Success, or one failure that a guard knows. */
const typed = <A, E>(effect: Effect.Effect<A, E>, isTyped: (error: unknown) => boolean): Effect.Effect<boolean> =>
  Effect.map(Effect.exit(effect), (exit) =>
    Exit.isSuccess(exit) ||
    exit.cause.reasons.every((reason) => Cause.isFailReason(reason) && isTyped(reason.error)))

const contentTypes = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  undefined
]

const webhooks = target({
  name: "webhooks",
  inputs: spoiledText(Samples.webhooks, Samples.webhookPieces),
  holds: (text) =>
    Effect.map(
      Effect.forEach(contentTypes, (contentType) =>
        typed(Webhook.parse(text, { contentType }), Webhook.isMailgunWebhookError)),
      (all) =>
        all.every(Boolean)
    ),
  growing: {
    "open lists": (n) => `{"signature":${"[".repeat(n)}`,
    "nested lists": (n) => `{"event-data":${"[".repeat(n / 2)}${"]".repeat(n / 2)}}`,
    "nested objects": (n) => `{"event-data":${"{\"a\":".repeat(n / 6)}1${"}".repeat(n / 6)}}`,
    "keys": (n) => `{"event-data":{${Array.from({ length: n / 12 }, (_, i) => `"key${i}":1`).join()}}}`,
    "fields": (n) => `event=opened&${"a=b&".repeat(n / 4)}`,
    "percent signs": (n) => `event=${"%".repeat(n)}`,
    "parts": (n) => `${"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(n / 52)}--x--`,
    "almost boundaries": (n) =>
      `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${"\r\n--".repeat(n / 4)}\r\n--x--`,
    "header lines": (n) => `--x\r\n${"a: b\r\n".repeat(n / 6)}\r\n\r\n--x--`
  }
})

const post = (body: BodyInit, contentType: string): Request =>
  new Request("https://example.com/mail", { method: "POST", body, headers: { "content-type": contentType } })

const mail = target({
  name: "incoming mail",
  inputs: spoiledText(Samples.mails, Samples.mailPieces),
  holds: (text) =>
    Effect.map(
      Effect.forEach(
        [
          post(text, "application/x-www-form-urlencoded"),
          post(text, "multipart/form-data; boundary=x"),
          // Bytes that are no UTF-8.
          post(Uint8Array.from(text, (character) => character.charCodeAt(0) % 256), "multipart/form-data; boundary=x")
        ],
        (request) => typed(Inbound.parse(request, { attachments: Inbound.keepInMemory }), Inbound.isMailgunInboundError)
      ),
      (all) => all.every(Boolean)
    ),
  growing: webhooks.growing
})

/** Its text and its size in every form are bounded, and it crosses workers as it is. */
const encodeError = SchemaParser.encodeUnknownResult(MailgunError.MailgunError)

const errorCall = { operation: "bounces.list", method: "GET", path: "/v3/{domain}/bounces", attempts: 1 }

const errorStatuses = [400, 401, 404, 420, 429, 500, 503, 599]

const errors = target({
  name: "bodies and headers of errors",
  inputs: spoiledText(Samples.errorBodies, Samples.errorPieces),
  holds: (text) => {
    const line = text.replaceAll(/[\r\n]/g, " ")
    const headers = Headers.fromInput({
      "retry-after": line,
      "x-ratelimit-limit": line,
      "x-ratelimit-remaining": line,
      "x-ratelimit-reset": line
    })
    const status = errorStatuses[text.length % errorStatuses.length] ?? 500
    const error = ErrorAnswer.fromAnswer(errorCall, { status, headers, body: text }, 1_700_000_000_000)
    return error.message.length < 2000 && Result.isSuccess(encodeError(error))
  },
  growing: {
    "open lists": (n) => `{"message":${"[".repeat(n)}`,
    "blanks": (n) => `${" ".repeat(n)}x`,
    "HTML without a title": (n) => `<${"<".repeat(n)}`,
    "titles without an end": (n) => "<title>".repeat(n / 7),
    "a message": (n) => JSON.stringify({ message: "a".repeat(n) }),
    "a message about time": (n) => `try again after ${"1".repeat(n)}`
  }
})

const decodeEvent = Wire.decoder(Event.Event)
const explainEvent = SchemaParser.decodeUnknownResult(Event.Event)

/** The plain decoder and the Schema agree on what is an event. */
const events = target({
  name: "events",
  inputs: spoiledJson(Samples.events),
  holds: (json) => Result.isSuccess(decodeEvent(json)) === Result.isSuccess(explainEvent(json)),
  growing: {
    "custom data": (n) => ({
      event: "delivered",
      id: "1",
      timestamp: 1,
      "user-variables": Object.fromEntries(Array.from({ length: n / 10 }, (_, i) => [`key${i}`, "1"]))
    }),
    "recipients": (n) => ({
      event: "accepted",
      id: "1",
      timestamp: 1,
      recipients: Array.from({ length: n / 6 }, () => "a@b.c")
    }),
    "nested custom data": (n) => ({
      event: "delivered",
      id: "1",
      timestamp: 1,
      "user-variables": JSON.parse(`${"{\"a\":".repeat(n / 6)}1${"}".repeat(n / 6)}`)
    })
  }
})

/** All parsers, of inputs of their own type each. */
export const targets = [rfc2822, timestamps, mailboxes, webhooks, mail, errors, events] as const

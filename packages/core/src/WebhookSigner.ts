/**
 * Makes webhooks as Mailgun makes them, signature and all, for tests. `Webhook` exports all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as SchemaParser from "effect/SchemaParser"
import * as Event from "./Event.ts"
import { randomHex } from "./internal/randomHex.ts"
import { makeSigner, signingKeyIssue } from "./internal/signer.ts"
import { MailgunInvalidInput } from "./MailgunError.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * What a webhook says: an event; the same as Mailgun's JSON; or the fields of a legacy form, where a list of values is a
 * repeated field.
 *
 * @category models
 * @since 0.1.0
 */
export type Content =
  | { readonly event: Event.Event }
  | { readonly eventData: { readonly [key: string]: unknown } }
  | { readonly fields: { readonly [name: string]: string | ReadonlyArray<string> } }

/**
 * What {@link sign} can be told.
 *
 * @category options
 * @since 0.1.0
 */
export interface SignOptions {
  readonly signingKey: Redacted.Redacted
  /** Adds a `parent-signature`, as the JSON of a subaccount's event has it. */
  readonly parentSigningKey?: Redacted.Redacted | undefined
  /** Default 50 random hexadecimal digits. */
  readonly token?: string | undefined
  /** To the second. Default now. */
  readonly signedAt?: DateTime.DateTime | undefined
}

/**
 * The signature of a webhook, as Mailgun writes it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Signature {
  readonly timestamp: string
  readonly token: string
  readonly signature: string
  readonly "parent-signature"?: string | undefined
}

/**
 * A webhook that is ready to be posted.
 *
 * @category models
 * @since 0.1.0
 */
export interface SignedWebhook {
  readonly body: string
  readonly contentType: "application/json" | "application/x-www-form-urlencoded"
  readonly signature: Signature
}

/**
 * Makes a webhook as Mailgun makes it, with a signature that is right. Fails with `MailgunInvalidInput` where a key is
 * empty.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 * import { Effect, Redacted } from "effect"
 *
 * const request = Webhook.sign(
 *   { eventData: { event: "opened", recipient: "ann@example.com" } },
 *   { signingKey: Redacted.make("key") }
 * ).pipe(
 *   Effect.map(({ body, contentType }) =>
 *     new Request("http://localhost/mailgun", { method: "POST", body, headers: { "content-type": contentType } })
 *   )
 * )
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @category testing
 * @since 0.1.0
 */
export const sign = Effect.fn("Webhook.sign")(function*(
  content: Content,
  options: SignOptions
): Effect.fn.Return<SignedWebhook, MailgunInvalidInput> {
  const millis = options.signedAt?.epochMilliseconds ?? (yield* Clock.currentTimeMillis)
  // Ten digits, as Mailgun's have, at the start of a TestClock, too.
  const timestamp = `${Math.floor(millis / 1000)}`.padStart(10, "0")
  const token = options.token ?? (yield* randomHex(7)).slice(0, 50)
  const signature = yield* signText(timestamp + token, "signingKey", options.signingKey)
  if ("fields" in content) {
    const fields = { timestamp, token, signature }
    return {
      body: urlencoded({ ...content.fields, ...fields }),
      contentType: "application/x-www-form-urlencoded",
      signature: fields
    }
  }
  const fields = options.parentSigningKey === undefined ? { timestamp, token, signature } : {
    timestamp,
    token,
    signature,
    "parent-signature": yield* signText(timestamp + token, "parentSigningKey", options.parentSigningKey)
  }
  const eventData = "event" in content ? eventJson(content.event) : content.eventData
  return {
    body: JSON.stringify({ signature: fields, "event-data": eventData }),
    contentType: "application/json",
    signature: fields
  }
})

const signText = Effect.fnUntraced(function*(text: string, field: string, signingKey: Redacted.Redacted) {
  const issue = signingKeyIssue(signingKey)
  if (issue !== undefined) return yield* new MailgunInvalidInput({ operation: "webhook.sign", field, issue })
  const signer = yield* makeSigner(signingKey)
  return yield* signer.sign(text)
})

const urlencoded = (fields: { readonly [name: string]: string | ReadonlyArray<string> }): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      (typeof values === "string" ? [values] : values).map((value) => [name, value])
    )
  ).toString()

const encodeEvent = SchemaParser.encodeSync(Event.Event)

/** Webhooks have the time of their event as a number. */
const eventJson = (event: Event.Event): unknown => {
  const json = encodeEvent(event)
  if (!Wire.isJsonObject(json) || event.event === "unknown" || event.timestamp === undefined) return json
  return { ...json, timestamp: Timestamp.format(event.timestamp, "epoch-seconds") }
}

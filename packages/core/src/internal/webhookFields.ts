import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"
import * as Wire from "../Wire.ts"

/** What webhooks can be called for. */
const WebhookEvent = Schema.Literals([
  "accepted",
  "delivered",
  "opened",
  "clicked",
  "unsubscribed",
  "complained",
  "temporary_fail",
  "permanent_fail"
])

type WebhookEvent = typeof WebhookEvent.Type

/** One of the events, in an input. */
export const eventType = (key: string): Input.Field<WebhookEvent, "required"> =>
  Input.literal(key, ...WebhookEvent.literals)

/** Events, written as the same key again and again. */
export const eventTypes = (key: string): Input.Field<ReadonlyArray<WebhookEvent>, "required"> => {
  const { check } = eventType(key)
  return Input.field(key, Schema.Array(WebhookEvent), {
    check: (value) => {
      if (!Array.isArray(value)) return Input.complaint("must be a list of events")
      if (value.length === 0) return Input.complaint("must not be empty")
      const found = Input.firstComplaint(value, (item, at) => {
        const complaint = check(item)
        return complaint === undefined ? undefined : { ...complaint, at }
      })
      return found ?? (new Set(value).size === value.length ? undefined : Input.complaint("has an event twice"))
    },
    write: (sink, value) => {
      for (const item of value) sink.text(key, item)
    }
  })
}

const maxUrls = 3

/** From one to three URLs, written as the same key again and again; one may be given bare. */
export const urls = (key: string): Input.Field<string | ReadonlyArray<string>, "required"> => {
  const texts = Input.texts(key)
  return {
    ...texts,
    check: (value) =>
      texts.check(value) ?? (Array.isArray(value) && (value.length === 0 || value.length > maxUrls)
        ? Input.complaint(`must have from 1 to ${maxUrls} URLs`)
        : undefined)
  }
}

/** An event in an answer: Mailgun may come to know more of them. */
export const EventType = Wire.literals(...WebhookEvent.literals)

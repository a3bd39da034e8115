import { type AnalyticsEvent, providerOf, tagsOf, valueAt } from "./analyticsEvent.ts"
import * as WireDate from "./wireDate.ts"

type Read = (event: AnalyticsEvent) => unknown

const json = (...path: ReadonlyArray<string>): Read => (event) => valueAt(event.json, ...path)

const header = (name: string): Read => json("message", "headers", name)

const attachmentNames: Read = (event) => {
  const attachments = valueAt(event.json, "message", "attachments")
  return Array.isArray(attachments) ? attachments.map((one: unknown) => Reflect.get(Object(one), "filename")) : []
}

const variables: Read = (event) => {
  const given = event.json["user-variables"]
  return given === undefined ? undefined : JSON.stringify(given)
}

/** What events can be split and filtered by, under all the names that the APIs have for it. */
const attributes: { readonly [name: string]: Read } = {
  id: json("id"),
  event: json("event"),
  domain: ({ domain }) => domain,
  "domain.name": ({ domain }) => domain,
  subaccount: ({ account }) => account.id,
  "account.name": ({ account }) => account.id,
  ip: json("envelope", "sending-ip"),
  "envelope.sending-ip": json("envelope", "sending-ip"),
  ip_pool: json("envelope", "i-ip-pool-id"),
  "envelope.i-ip-pool-name": json("envelope", "i-ip-pool-id"),
  recipient_domain: json("recipient-domain"),
  "recipient-domain": json("recipient-domain"),
  recipient_provider: providerOf,
  provider: json("recipient-domain"),
  country: json("geolocation", "country"),
  device: json("client-info", "device-type"),
  bot: json("client-info", "bot"),
  tag: tagsOf,
  tags: tagsOf,
  recipient: json("recipient"),
  recipients: json("message", "recipients"),
  severity: json("severity"),
  from: header("from"),
  to: header("to"),
  subject: header("subject"),
  message_id: header("message-id"),
  size: json("message", "size"),
  attachment_filename: attachmentNames,
  mailing_list_address: json("mailing-list", "address"),
  user_variables: variables,
  delivered_at: (event) => event.json.event === "delivered" ? WireDate.numeric(event.at / 1000) : undefined,
  delivery_status_code: json("delivery-status", "code"),
  delivery_status_bounce_type: json("delivery-status", "bounce-type"),
  delivery_status_message: json("delivery-status", "message"),
  is_routed: json("flags", "is-routed"),
  i_classification_rule_id: () => undefined,
  i_classification_group_id: () => undefined
}

/** Reads an attribute of events; undefined where there is none of that name. */
export const attribute = (name: string): ((event: AnalyticsEvent) => ReadonlyArray<string>) | undefined => {
  const read = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (read === undefined) return undefined
  return (event) => {
    const value = read(event)
    const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    return values.filter((one) => one !== undefined && one !== null && one !== "").map(String)
  }
}

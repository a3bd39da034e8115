import type * as Random from "effect/Random"
import type { EventJson } from "../Emulator.ts"
import type { Failure, Outcome } from "../Outcome.ts"
import type { Account } from "./account.ts"
import { canonical, domainOf } from "./address.ts"
import type { Domain } from "./domain.ts"
import { eventId } from "./identifier.ts"
import { contentOf, type MessageCopy } from "./messageCopy.ts"
import { type Shared, sharedOf } from "./messageEvents.ts"
import { linksOf } from "./messageSearch.ts"

/** What an event is known by. */
interface Stamp {
  readonly id: string
  /** Epoch microseconds. */
  readonly at: number
}

/** The event of an outcome. */
export const outcomeJson = (
  shared: Shared,
  outcome: Outcome,
  recipient: string,
  stamp: Stamp,
  attempt = 1
): EventJson => {
  const start = { event: outcome.event, id: stamp.id, timestamp: stamp.at / 1_000_000 }
  const about = { recipient, "recipient-domain": canonical(domainOf(recipient)) }
  if (outcome.event === "complained") {
    return { ...start, "log-level": "warn", ...about, ...shared.details, ...shared.marks }
  }
  if (outcome.event === "failed") {
    return { ...start, ...about, ...refusal(shared, outcome, recipient, attempt), ...shared.details, ...shared.marks }
  }
  const link = outcome.event === "clicked" ? { url: outcome.url } : undefined
  return { ...start, "log-level": "info", ...about, ...link, ...reader(shared), ...shared.marks }
}

/** Somebody with a browser. Of the message, such events tell only the id. */
const reader = (shared: Shared): { readonly [field: string]: unknown } => ({
  ip: "127.0.0.1",
  geolocation: { country: "US", region: "CA", city: "San Francisco" },
  "client-info": {
    "client-type": "browser",
    "client-os": "Linux",
    "client-name": "Firefox",
    "device-type": "desktop",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    bot: ""
  },
  message: { headers: { "message-id": shared.messageId } }
})

/** The code and the words with which a server refuses, where the outcome leaves them open. */
const refusalOf = ({ code, message, severity }: Failure): { readonly code: number; readonly message: string } =>
  severity === "permanent"
    ? { code: code ?? 550, message: message ?? "5.1.1 The email account that you tried to reach does not exist" }
    : { code: code ?? 452, message: message ?? "4.2.2 The email account that you tried to reach is over quota" }

/** A mail server that does not take the message. */
const refusal = (
  shared: Shared,
  failure: Failure,
  recipient: string,
  attempt: number
): { readonly [field: string]: unknown } => ({
  "log-level": failure.severity === "permanent" ? "error" : "warn",
  severity: failure.severity,
  reason: failure.severity === "permanent" ? "bounce" : "generic",
  method: "HTTP",
  envelope: { sender: shared.sender, targets: recipient, transport: "smtp", "sending-ip": "127.0.0.1" },
  "delivery-status": deliveryStatus(failure, recipient, attempt)
})

const deliveryStatus = (
  failure: Failure,
  recipient: string,
  attempt: number
): { readonly [field: string]: unknown } => {
  const { code, message } = refusalOf(failure)
  const isPermanent = failure.severity === "permanent"
  return {
    "attempt-no": attempt,
    code,
    message,
    description: "",
    "enhanced-code": /^\d\.\d{1,3}\.\d{1,3}\b/.exec(message)?.[0] ?? "",
    "session-seconds": 0.001,
    "mx-host": domainOf(recipient),
    tls: true,
    utf8: true,
    "certificate-verified": true,
    "bounce-type": isPermanent ? "hard" : "soft",
    ...(isPermanent ? undefined : { "retry-seconds": 600 })
  }
}

/** A click on no link in particular is one on the first of them. */
const withLink = (outcome: Outcome, copy: MessageCopy, recipient: string): Outcome =>
  outcome.event === "clicked" && outcome.url === undefined
    ? { ...outcome, url: linksOf(contentOf(copy, recipient))[0] ?? "https://example.com/" }
    : outcome

/** Puts an address on the list that goes with what happened. */
const suppress = (domain: Domain, outcome: Outcome, address: string, createdAt: number): void => {
  if (outcome.event === "failed" && outcome.severity === "permanent") {
    const { code, message } = refusalOf(outcome)
    domain.addBounce({ address, code: String(code), error: message, createdAt })
  }
  if (outcome.event === "complained") domain.complaints.set({ address, createdAt })
  if (outcome.event === "unsubscribed") {
    const tags = new Set(domain.unsubscribes.get(address)?.tags).add(outcome.tag ?? "*")
    domain.unsubscribes.set({ address, tags: [...tags], createdAt })
  }
}

/** Makes an outcome happen: logs its event, and puts the address on the list of those who get nothing, where there is one for it. */
export const logOutcome = (
  account: Account,
  copy: MessageCopy,
  outcome: Outcome,
  recipient: string,
  random: typeof Random.Random["Service"],
  now: number,
  attempt = 1
): EventJson => {
  const { events } = account
  const domain = account.eventDomain(copy.row.domain)
  // What lies ahead comes before what follows from it.
  events.settled()
  const at = events.stamp(now)
  const json = outcomeJson(
    sharedOf(copy),
    withLink(outcome, copy, recipient),
    recipient,
    { id: eventId(random), at },
    attempt
  )
  events.append({ domain, at, key: copy.key, json })
  const settings = account.domain(copy.row.domain)
  if (settings !== undefined) suppress(settings, outcome, recipient, now)
  return json
}

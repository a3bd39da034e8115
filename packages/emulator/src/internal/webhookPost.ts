import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type { WebhookDelivery } from "../Activity.ts"
import type { Account } from "./account.ts"
import type { LoggedEvent } from "./eventLog.ts"
import { forwardForm, mimeForm, notifyForm, type Signed, type WrittenForm } from "./inboundForm.ts"
import type { MessageRow } from "./messageRow.ts"
import { TableName } from "./table.ts"

/** What is posted. */
export interface Post {
  readonly url: string
  /** How a receiver's answer is taken goes by it. */
  readonly eventType: string
  readonly eventId: string
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** What is to be posted, before it is written and signed. */
export type Letter =
  | { readonly _tag: "Event"; readonly event: LoggedEvent }
  | {
    readonly _tag: "Mail"
    readonly row: MessageRow
    readonly recipient: string
    readonly form: "forward" | "mime" | "notify"
  }

/** A post that was made, as it is listed and as it can be made again. */
export interface LoggedPost extends Pick<WebhookDelivery, "id" | "attempt" | "status" | "answer"> {
  /** Epoch milliseconds. */
  readonly at: number
  readonly post: Post
}

export const webhookPosts = new TableName<LoggedPost>("webhookPosts")

/** How much of a body is shown where it is not all text. */
const maxShownBytes = 100_000

export const deliveryOf = ({ answer, at, attempt, id, post, status }: LoggedPost): WebhookDelivery => {
  const { body, contentType, eventId, eventType, url } = post
  return {
    id,
    url,
    eventType,
    eventId,
    attempt,
    contentType,
    body: typeof body === "string" ? body : new TextDecoder().decode(body.subarray(0, maxShownBytes)),
    status,
    answer,
    at: DateTime.makeUnsafe(at)
  }
}

/** An event as webhooks tell it: with the account and the domain that it comes from. */
export const eventData = (account: Account, { domain, json }: LoggedEvent): { readonly [field: string]: unknown } => ({
  ...json,
  account: { id: account.id },
  domain: { name: domain.name }
})

/** Writes and signs what an account posts. */
export const written = (account: Account, letter: Letter): Effect.Effect<WrittenForm> =>
  letter._tag === "Event"
    ? Effect.map(
      account.poster.write(account.signingKeys, eventData(account, letter.event)),
      (body) => ({ contentType: "application/json", body })
    )
    : Effect.flatMap(account.poster.sign(account.signingKeys.own), (signature) => formOf(letter, signature))

const formOf = (
  { form, recipient, row }: Extract<Letter, { readonly _tag: "Mail" }>,
  signature: Signed
): Effect.Effect<WrittenForm> => {
  if (form === "forward") return forwardForm(row, recipient, signature)
  return Effect.succeed((form === "mime" ? mimeForm : notifyForm)(row, recipient, signature))
}

import type { StoredAttachment } from "../StoredMessage.ts"
import type { Mailbox } from "./address.ts"
import type { Member } from "./mailingLists.ts"
import { TableName } from "./table.ts"

/** The name and the value of a header. */
export type Header = readonly [name: string, value: string]

/** The values of placeholders, by recipient. The addresses are in lower case. */
export interface Batch {
  readonly id: string
  readonly variables: { readonly [address: string]: { readonly [name: string]: unknown } }
}

/** The template that a message was rendered from. */
export interface UsedTemplate {
  readonly name: string
  readonly version: string | undefined
  readonly isText: boolean
}

/** What of a message is rewritten on its way to a reader. */
export interface MessageTracking {
  readonly opens: "top" | "bottom" | undefined
  readonly clicks: boolean | "htmlonly"
  /** What is put below the bodies. */
  readonly footer: { readonly html: string; readonly text: string } | undefined
}

/** A mailing list, and those on it that get its mail. */
export interface ExpandedList {
  readonly id: string
  readonly address: string
  readonly members: ReadonlyArray<Pick<Member, "address" | "name" | "vars">>
}

/** A route, and whose mail it forwarded. */
export interface ForwardingRoute {
  readonly id: string
  readonly expression: string
  readonly recipient: string
}

/** What is kept of a message, as it was sent: before placeholders are replaced, and before links are tracked. */
export interface MessageRow {
  /** The key under which the API gives it back. */
  readonly key: string
  /** With angle brackets. */
  readonly id: string
  readonly domain: string
  /** Whether it was sent by the API, or came from the outside. */
  readonly direction: "outgoing" | "incoming"
  /** Where the client reached the emulator; the beginning of all links. */
  readonly origin: string
  /** Epoch milliseconds. */
  readonly receivedAt: number
  readonly from: string
  /** The address that the envelope says it is from. */
  readonly sender: string
  readonly to: ReadonlyArray<Mailbox>
  readonly cc: ReadonlyArray<Mailbox>
  readonly bcc: ReadonlyArray<Mailbox>
  /** Every address once. */
  readonly recipients: ReadonlyArray<string>
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly ampHtml: string | undefined
  /** Those of the message's own; of ready-made MIME, all that it has. */
  readonly headers: ReadonlyArray<Header>
  readonly parameters: { readonly [name: string]: ReadonlyArray<string> }
  readonly attachments: ReadonlyArray<StoredAttachment>
  /** Ready-made MIME. */
  readonly mime: Uint8Array | undefined
  /** With it, each of `to` gets a copy of their own. */
  readonly batch: Batch | undefined
  readonly tags: ReadonlyArray<string>
  readonly variables: { readonly [name: string]: string }
  readonly isTest: boolean
  readonly template: UsedTemplate | undefined
  /** Why there is nothing to send, where its template could not be rendered. */
  readonly problem: string | undefined
  /** Epoch seconds. */
  readonly scheduledFor: number | undefined
  /** The time of day at which each recipient is to get it, where their time zone is known. */
  readonly localTime: string | undefined
  /** Within which time it is to come when its recipient reads mail, in milliseconds. */
  readonly optimizeWithin: number | undefined
  /** How long is tried to deliver it, in milliseconds from when it is due. */
  readonly deliverWithin: number | undefined
  /** Absent where nothing is. */
  readonly tracking: MessageTracking | undefined
  /** Those that mailing lists among its recipients had when it was sent. */
  readonly lists: ReadonlyArray<ExpandedList>
  /** The route that forwarded it. */
  readonly route: ForwardingRoute | undefined
}

/** The messages of an account, by their keys. */
export const messages = new TableName<MessageRow>("messages")

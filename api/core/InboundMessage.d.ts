import type * as Schema from "effect/Schema"
import type { InboundAttachment } from "./InboundAttachment.ts"
import type { StoredAttachment } from "./StoredMessages.ts"
export interface ContentId {
  readonly contentId: string
  readonly attachment: string
}
export interface Envelope {
  readonly signature: Signature
  readonly recipient: string
  readonly sender: string | undefined
  readonly from: string | undefined
  readonly subject: string | undefined
  readonly fields: ReadonlyArray<
    readonly [
      name: string,
      value: string
    ]
  >
}
export interface ForwardedMail extends ParsedMail {
  readonly _tag: "Forwarded"
  readonly attachments: ReadonlyArray<InboundAttachment>
}
export type Header = readonly [
  name: string,
  value: ReadonlyArray<Schema.Json> | string
]
export type InboundMessage = ForwardedMail | MimeMail | StoredMail
export interface MimeMail extends Envelope {
  readonly _tag: "Mime"
  readonly bodyMime: string
}
export interface ParsedMail extends Envelope {
  readonly bodyPlain: string | undefined
  readonly bodyHtml: string | undefined
  readonly htmlParts: ReadonlyArray<string>
  readonly strippedText: string | undefined
  readonly strippedSignature: string | undefined
  readonly strippedHtml: string | undefined
  readonly otherTextParts: ReadonlyArray<TextPart>
  readonly headers: ReadonlyArray<Header>
  readonly contentIds: ReadonlyArray<ContentId>
  readonly spam: SpamResults
}
export interface Signature {
  readonly timestamp: string
  readonly token: string
  readonly signature: string
}
export interface SpamResults {
  readonly isSpam: boolean | undefined
  readonly score: number | undefined
  readonly dkim: "Fail" | "Pass" | undefined
  readonly spf: "Fail" | "Neutral" | "Pass" | "SoftFail" | undefined
}
export interface StoredMail extends ParsedMail {
  readonly _tag: "Stored"
  readonly domain: string | undefined
  readonly messageUrl: string
  readonly attachments: ReadonlyArray<StoredAttachment>
}
export interface TextPart {
  readonly subtype: string
  readonly text: string
}
export declare const header: (mail: Pick<ParsedMail, "headers">, name: string) => string | undefined
export declare const headerValues: (mail: Pick<ParsedMail, "headers">, name: string) => ReadonlyArray<string>

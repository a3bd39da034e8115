import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type { Keeper } from "./InboundAttachment.ts"
import type { MailgunInboundError } from "./InboundError.ts"
import type { InboundMessage, StoredMail } from "./InboundMessage.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as StoredMessages from "./StoredMessages.ts"
export * from "./InboundAttachment.ts"
export * from "./InboundEndpoint.ts"
export * from "./InboundError.ts"
export * from "./InboundMessage.ts"
export interface ParseOptions<K = never> {
  readonly attachments?: Keeper<K> | undefined
  readonly maxBodyBytes?: number | undefined
}
export declare const fetchStored: (
  mail: Pick<StoredMail, "messageUrl">
) => Effect.Effect<StoredMessages.StoredMessage, MailgunError, Mailgun>
export declare const parse: <K = never>(
  request: HttpServerRequest.HttpServerRequest | Request,
  options?: ParseOptions<K>
) => Effect.Effect<InboundMessage, MailgunInboundError, K>

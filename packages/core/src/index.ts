/**
 * The Mailgun HTTP API for Effect.
 *
 * @since 0.1.0
 */
export * as Attachment from "./Attachment.ts"
export * as Bounces from "./Bounces.ts"
export * as Domains from "./Domains.ts"
export * as Event from "./Event.ts"
export * as Events from "./Events.ts"
export * as Input from "./Input.ts"
export * as Mailbox from "./Mailbox.ts"
export * as Mailgun from "./Mailgun.ts"
export * as MailgunError from "./MailgunError.ts"
export * as Messages from "./Messages.ts"
export * as Operation from "./Operation.ts"
export * as Page from "./Page.ts"
export * as RateLimit from "./RateLimit.ts"
export * as RetryPolicy from "./RetryPolicy.ts"
export * as Rfc2822 from "./Rfc2822.ts"
export * as Timestamp from "./Timestamp.ts"
export * as Wire from "./Wire.ts"

import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Event from "./Event.ts"
import { MailgunInvalidInput } from "./MailgunError.ts"
export type Content = {
  readonly event: Event.Event
} | {
  readonly eventData: {
    readonly [key: string]: unknown
  }
} | {
  readonly fields: {
    readonly [name: string]: ReadonlyArray<string> | string
  }
}
export interface SignOptions {
  readonly signingKey: Redacted.Redacted
  readonly parentSigningKey?: Redacted.Redacted | undefined
  readonly token?: string | undefined
  readonly signedAt?: DateTime.DateTime | undefined
}
export interface Signature {
  readonly timestamp: string
  readonly token: string
  readonly signature: string
  readonly "parent-signature"?: string | undefined
}
export interface SignedWebhook {
  readonly body: string
  readonly contentType: "application/json" | "application/x-www-form-urlencoded"
  readonly signature: Signature
}
export declare const sign: (
  content: Content,
  options: SignOptions
) => Effect.Effect<SignedWebhook, MailgunInvalidInput, never>

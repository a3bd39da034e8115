import type { Attachment } from "@effect-mailgun/core/Attachment"
import { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as Effect from "effect/Effect"
export interface Options {
  readonly filename?: string | undefined
  readonly contentType?: string | undefined
}
export declare const fromPath: (
  path: string,
  options?: Options | undefined
) => Effect.Effect<Attachment, MailgunInvalidInput, never>

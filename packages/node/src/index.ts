/**
 * effect-mailgun on Node.
 *
 * @since 0.1.0
 */
export * as NodeAttachment from "./NodeAttachment.ts"
export * as NodemailerTransport from "./NodemailerTransport.ts"
export * as NodeMailgun from "./NodeMailgun.ts"
export * as NodeWebhook from "./NodeWebhook.ts"
export * as UndiciHttpClient from "./UndiciHttpClient.ts"

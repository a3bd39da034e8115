export * as NodeAttachment from "./NodeAttachment.ts"
export * as NodeMailgun from "./NodeMailgun.ts"
export * as NodeWebhook from "./NodeWebhook.ts"
export * as UndiciHttpClient from "./UndiciHttpClient.ts"

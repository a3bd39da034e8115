/**
 * Campaigns: bulk sending that survives crashes and outgrows one machine.
 *
 * @since 0.1.0
 */
export * as RecipientSource from "./RecipientSource.ts"
export * as SendBatch from "./SendBatch.ts"
export { sendBatchOnce } from "./SendBatch.ts"
export * as SendLedger from "./SendLedger.ts"
export * as SqliteClient from "./SqliteClient.ts"
export * as SqlSendLedger from "./SqlSendLedger.ts"

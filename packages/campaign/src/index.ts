/**
 * Campaigns: bulk sending that survives crashes and outgrows one machine.
 *
 * @since 0.1.0
 */
export * as Campaign from "./Campaign.ts"
export * as CampaignEngine from "./CampaignEngine.ts"
export * as CampaignError from "./CampaignError.ts"
export * as CampaignReport from "./CampaignReport.ts"
export * as CampaignStatus from "./CampaignStatus.ts"
export * as RecipientSource from "./RecipientSource.ts"
export * as SendBatch from "./SendBatch.ts"
export { sendBatchOnce } from "./SendBatch.ts"
export * as SendBudget from "./SendBudget.ts"
export * as SendLedger from "./SendLedger.ts"
export * as SqliteClient from "./SqliteClient.ts"
export * as SqlSendLedger from "./SqlSendLedger.ts"

import { TableName } from "./table.ts"

/** What a subaccount can be allowed or denied. */
export const features = ["email_preview", "inbox_placement", "sending", "validations", "validations_bulk"] as const

export type Feature = (typeof features)[number]

/** What is kept of a subaccount by its parent. */
export interface SubaccountRow {
  readonly id: string
  readonly name: string
  readonly status: "open" | "disabled" | "closed"
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly updatedAt: number
  /** Those that were allowed or denied; the others are allowed. */
  readonly features: { readonly [K in Feature]?: boolean }
  /** What webhooks are signed with until it is rotated. */
  readonly webhookSigningKey: string
}

/** The subaccounts of an account, by id. */
export const subaccounts = new TableName<SubaccountRow>("subaccounts")

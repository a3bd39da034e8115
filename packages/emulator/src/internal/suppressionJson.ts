import type { AllowlistEntry, Bounce, Complaint, Unsubscribe } from "./domain.ts"
import * as WireDate from "./wireDate.ts"

type Json = { readonly [field: string]: unknown }

export const bounceJson = ({ address, code, createdAt, error }: Bounce): Json => ({
  address,
  code,
  error,
  created_at: WireDate.utc(createdAt)
})

export const complaintJson = ({ address, createdAt }: Complaint): Json => ({
  address,
  created_at: WireDate.utc(createdAt)
})

export const unsubscribeJson = ({ address, createdAt, tags }: Unsubscribe): Json => ({
  address,
  tags,
  created_at: WireDate.utc(createdAt)
})

export const allowlistEntryJson = (
  { address, createdAt, reason, type }: AllowlistEntry
): Json => ({
  type,
  value: address,
  reason,
  createdAt: WireDate.utc(createdAt)
})

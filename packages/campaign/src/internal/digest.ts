import { createHash } from "node:crypto"

/** 128 bits of SHA-256 as hexadecimal text: enough that no two of a ledger are ever the same. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32)

import * as DateTime from "effect/DateTime"
import type { RequestRecord } from "../Activity.ts"
import { TableName } from "./table.ts"

/** A request that came, as it is kept. */
export interface RequestRow extends Omit<RequestRecord, "at"> {
  /** Epoch milliseconds. */
  readonly at: number
}

export const requests = new TableName<RequestRow>("requests")

export const requestRecord = ({ at, ...record }: RequestRow): RequestRecord => ({
  at: DateTime.makeUnsafe(at),
  ...record
})

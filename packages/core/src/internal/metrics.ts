import * as Schema from "effect/Schema"
import { AnalyticsFilter } from "../AnalyticsFilter.ts"
import * as Input from "../Input.ts"
import * as Timestamp from "../Timestamp.ts"
import * as Wire from "../Wire.ts"

/** The time that metrics are asked for, and how it is divided. */
export const periodInput = {
  /** Mailgun's default is seven days ago. */
  start: Input.optional(Input.date("start")),
  /** Mailgun's default is now. */
  end: Input.optional(Input.date("end")),
  /** Mailgun's default is `"day"`. */
  resolution: Input.optional(Input.literal("resolution", "hour", "day", "month")),
  /** How far back from `end`, in place of `start`: `"7d"`, `"24h"`, or `"1m"` for a month. */
  duration: Input.optional(Input.period("duration"))
}

/** What metrics are taken over. */
export const scopeInput = {
  filter: Input.optional(Input.value("filter", AnalyticsFilter)),
  includeSubaccounts: Input.optional(Input.trueFalse("include_subaccounts")),
  /** Asks for the totals over all items. */
  includeAggregates: Input.optional(Input.trueFalse("include_aggregates"))
}

/** The time that metrics are of, as Mailgun understood what was asked. */
export const periodAnswer = {
  start: Wire.optional("start", Timestamp.Timestamp),
  end: Wire.optional("end", Timestamp.Timestamp),
  resolution: Wire.optional("resolution", Wire.literals("hour", "day", "month")),
  /** As it was asked for: `"1m"` is a month. */
  duration: Wire.optional("duration", Schema.String)
}

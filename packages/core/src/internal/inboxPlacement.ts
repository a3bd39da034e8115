import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import { Acknowledgement } from "../Acknowledgement.ts"
import * as Input from "../Input.ts"
import * as Wire from "../Wire.ts"

/** A date as RFC 3339, which is what these lists filter by; everywhere else it is RFC 2822. */
const isoDate = (key: string): Input.Field<DateTime.DateTime, "required"> => ({
  ...Input.date(key),
  write: (sink, value) => sink.text(key, DateTime.formatIso(value))
})

/** The filters by time, and the order and size of the pages, of seed lists and results alike. */
export const listOptions = {
  timeAfter: Input.optional(isoDate("time_after")),
  timeBefore: Input.optional(isoDate("time_before")),
  /** The field to sort by; Mailgun calls it experimental. */
  sort: Input.optional(Input.text("sort")),
  /** Oldest first. */
  ascending: Input.optional(Input.trueFalse("ascending")),
  /** How many items to skip. */
  offset: Input.optional(Input.integer("offset", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  /** Items a page. Mailgun's default is 25. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: Number.MAX_SAFE_INTEGER }))
}

/** Addresses that Mailgun writes as one text with commas in between. */
export const CommaList: Wire.Codec<ReadonlyArray<string>> = Wire.codec(Schema.Array(Schema.String), {
  expected: "addresses with commas in between",
  decode: (wire) => {
    if (typeof wire !== "string") return Wire.invalid
    return wire === "" ? [] : wire.split(",").map((item) => item.trim())
  },
  encode: (items) => items.join(",")
})

/** What a deletion answers with: nothing, `null`, or a message under a key of either case. */
export const Deleted: Wire.Codec<Acknowledgement> = Wire.codec(Acknowledgement, {
  expected: "nothing, or an object with a message",
  decode: (wire) => {
    if (wire === null) return {}
    if (!Wire.isJsonObject(wire)) return Wire.invalid
    const message = wire["message"] ?? wire["Message"]
    return typeof message === "string" ? { message } : {}
  },
  encode: (acknowledgement) => acknowledgement
})

import * as TagStatTypes from "@effect-mailgun/core/TagStatTypes"
import { row } from "./Row.ts"

const base = "/v3/domains/example.com/tag"

/** One page of these, as it is documented. */
const documented = (...items: ReadonlyArray<string>) => ({
  what: "documented",
  body: { items },
  value: { items, unknown: [] }
})

export const rows = [
  row(TagStatTypes.listCountries, { line: `GET ${base}/countries` }, documented("us", "gb")),
  row(TagStatTypes.listDevices, { line: `GET ${base}/devices` }, documented("desktop", "mobile", "tablet", "unknown")),
  row(
    TagStatTypes.listProviders,
    { line: `GET ${base}/providers` },
    documented("gmail.com", "yahoo.com", "hotmail.com")
  )
]

import { Event } from "@effect-mailgun/core"
import * as Page from "@effect-mailgun/core/Page"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { atMost, type BenchRow, compared } from "./BenchRow.ts"
import { inTurns } from "./rounds.ts"
import { eventsPage } from "./samples.ts"

const asked = { target: "/v3/example.org/events", origins: { baseUrl: "https://api.mailgun.net", others: [] } }

/** Compares decoding a page of 300 events to camelCase, DateTime and the typed union with parsing its JSON alone. */
export const run = (options: { readonly quick: boolean }): ReadonlyArray<BenchRow> => {
  const text = eventsPage(300)
  const page = Page.byUrl(Event.Event)
  const bySchema = Schema.decodeUnknownSync(Schema.Struct({ items: Schema.Array(Event.Event) }))

  const decoded = page.decode(JSON.parse(text), asked)
  if (Result.isFailure(decoded) || decoded.success.items.some(({ event }) => event === "unknown")) {
    throw new Error("the sample does not decode")
  }

  const microseconds = inTurns({
    parse: () => JSON.parse(text),
    decode: () => page.decode(JSON.parse(text), asked),
    schema: () => bySchema(JSON.parse(text))
  }, options.quick ? { rounds: 3, passes: 3 } : { rounds: 21, passes: 20 })

  const beside = (work: string, ours: string) => ({
    work,
    unit: "CPU µs",
    ours: microseconds(ours),
    peer: microseconds("parse"),
    against: "JSON.parse alone"
  })
  return [
    atMost(1.6, beside("a page of 300 events, decoded", "decode")),
    compared(beside("the same through the Schema", "schema"))
  ]
}

import * as Stats from "@effect-mailgun/core/Stats"
import { DateTime } from "effect"
import { statsReport } from "../samples/statsReport.ts"
import { row } from "./Row.ts"

const documented = { what: "documented", ...statsReport }

const counts = (clicked: number) => ({ accepted: 0, clicked, opened: 1, unique_clicked: 1, unsubscribed: 0 })

const countsValue = (clicked: number) => ({ accepted: 0, clicked, opened: 1, uniqueClicked: 1, unsubscribed: 0 })

export const rows = [
  row(
    Stats.getTotal,
    {
      line: "GET /v3/example.com/stats/total?event=accepted&event=delivered&event=failed&resolution=month&duration=2m"
    },
    documented,
    {
      what: "documented, with failures",
      body: {
        end: "Fri, 01 Apr 2012 00:00:00 UTC",
        resolution: "month",
        start: "Tue, 14 Feb 2012 00:00:00 UTC",
        stats: [{
          time: "Tue, 14 Feb 2012 00:00:00 UTC",
          accepted: { outgoing: 10, incoming: 5, total: 15 },
          delivered: { smtp: 15, http: 5, total: 20 },
          failed: {
            permanent: {
              bounce: 4,
              "delayed-bounce": 1,
              "suppress-bounce": 1,
              "suppress-unsubscribe": 2,
              "suppress-complaint": 3,
              total: 10
            },
            temporary: { espblock: 1, total: 1 }
          }
        }]
      },
      value: {
        end: DateTime.makeUnsafe("2012-04-01T00:00:00Z"),
        resolution: "month",
        start: DateTime.makeUnsafe("2012-02-14T00:00:00Z"),
        stats: [{
          time: DateTime.makeUnsafe("2012-02-14T00:00:00Z"),
          accepted: { outgoing: 10, incoming: 5, total: 15 },
          delivered: { smtp: 15, http: 5, total: 20 },
          failed: {
            permanent: {
              bounce: 4,
              delayedBounce: 1,
              suppressBounce: 1,
              suppressUnsubscribe: 2,
              suppressComplaint: 3,
              total: 10
            },
            temporary: { espBlock: 1, total: 1 }
          }
        }]
      }
    }
  ),
  row(Stats.getAccountTotal, { line: "GET /v3/stats/total?event=delivered&duration=7d" }, documented),
  row(Stats.getDomainTotals, {
    line:
      "GET /v3/stats/total/domains?event=accepted&event=delivered&timestamp=Sun%2C+01+Apr+2012+00%3A00%3A00+%2B0000&resolution=month&limit=10"
  }, documented),
  row(Stats.getFiltered, {
    line: "GET /v3/stats/filter?event=opened&event=clicked&duration=1m&filter=domain%3Amy.example.com&group=provider"
  }, documented),
  row(Stats.getCountries, { line: "GET /v3/example.com/aggregates/countries" }, {
    what: "documented",
    body: { countries: { ru: counts(2), us: counts(1) } },
    value: { ru: countsValue(2), us: countsValue(1) }
  }),
  row(Stats.getDevices, { line: "GET /v3/example.com/aggregates/devices" }, {
    what: "documented",
    body: { devices: { desktop: counts(1), mobile: counts(2), tablet: counts(2), unknown: counts(2) } },
    value: { desktop: countsValue(1), mobile: countsValue(2), tablet: countsValue(2), unknown: countsValue(2) }
  }),
  row(Stats.getProviders, { line: "GET /v3/example.com/aggregates/providers" }, {
    what: "documented",
    body: { providers: { "aol.com": counts(1), "gmail.com": counts(2) } },
    value: { "aol.com": countsValue(1), "gmail.com": countsValue(2) }
  })
]

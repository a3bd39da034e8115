import { DateTime } from "effect"

/** The report that Mailgun documents for a domain, for the account, and for a tag. */
export const statsReport = {
  body: {
    description: "Optional Description",
    start: "Tue, 14 Feb 2012 00:00:00 UTC",
    end: "Fri, 01 Apr 2012 00:00:00 UTC",
    resolution: "month",
    stats: [{
      time: "Fri, 01 Apr 2012 00:00:00 UTC",
      accepted: { incoming: 2, outgoing: 1, total: 3 },
      delivered: { smtp: 15, http: 10, optimized: 5, total: 20 },
      opened: { total: 20, unique: 1 },
      clicked: { total: 1, unique: 1 }
    }]
  },
  value: {
    description: "Optional Description",
    start: DateTime.makeUnsafe("2012-02-14T00:00:00Z"),
    end: DateTime.makeUnsafe("2012-04-01T00:00:00Z"),
    resolution: "month",
    stats: [{
      time: DateTime.makeUnsafe("2012-04-01T00:00:00Z"),
      accepted: { incoming: 2, outgoing: 1, total: 3 },
      delivered: { smtp: 15, http: 10, optimized: 5, total: 20 },
      opened: { total: 20, unique: 1 },
      clicked: { total: 1, unique: 1 }
    }]
  }
}

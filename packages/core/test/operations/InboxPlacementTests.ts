import * as InboxPlacementTests from "@effect-mailgun/core/InboxPlacementTests"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const results = "https://api.mailgun.net/v4/inbox/results/1a066d4a-2207-4240-9e89-9e1a55511f0e"

export const rows = [
  row(InboxPlacementTests.create, {
    line: "POST /v4/inbox/tests",
    json: {
      from: "user@domain.com",
      subject: "testSubject",
      html: "<html>HTML version of the body</html>",
      variables: { greeting: "Hello %recipient.first_name%" },
      seed_list: "ibp-seedlist@example.com",
      provider_filter: ["gmail.com"]
    }
  }, {
    what: "documented",
    body: { result_id: "1a066d4a-2207-4240-9e89-9e1a55511f0e", links: { results } },
    value: { resultId: "1a066d4a-2207-4240-9e89-9e1a55511f0e", links: { results } }
  }, {
    what: "from the vendor's mock",
    body: { result_id: "result-id", mailing_list: "ibp-123@mailgun.net,seed@domain.tld" },
    value: { resultId: "result-id", mailingList: ["ibp-123@mailgun.net", "seed@domain.tld"] }
  }),
  row(InboxPlacementTests.listProviders, { line: "GET /v4/inbox/providers" }, {
    what: "documented",
    body: { items: [{ domain: "hotmail.com", display_name: "Hotmail", region: "Global" }] },
    value: { items: [{ domain: "hotmail.com", displayName: "Hotmail", region: "Global" }], unknown: [] }
  }, {
    what: "from the vendor's client",
    body: {
      items: [{
        domain: "att.net",
        display_name: "AT&T",
        region: "UnitedStates",
        created_at: "2023-01-04T17:42:30.576Z",
        updated_at: "2023-02-17T17:20:20.664Z"
      }]
    },
    value: {
      items: [{
        domain: "att.net",
        displayName: "AT&T",
        region: "UnitedStates",
        createdAt: DateTime.makeUnsafe("2023-01-04T17:42:30.576Z"),
        updatedAt: DateTime.makeUnsafe("2023-02-17T17:20:20.664Z")
      }],
      unknown: []
    }
  })
]

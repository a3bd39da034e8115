import * as EmailPreviews from "@effect-mailgun/core/EmailPreviews"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(EmailPreviews.getResults, { line: "GET /v1/preview/tests/aBcD1234/results" }, {
    what: "documented",
    body: {
      iphone13_15: {
        id: "iphone13_15",
        display_name: "iPhone 13",
        client: "iPhone",
        os: "iOS 15",
        category: "Mobile",
        screenshots: { default: "<URL>", horizontal: "<URL>" },
        thumbnail: "<URL>",
        full_thumbnail: "<URL>",
        status: "Complete",
        status_details: { submitted: 1649353640, completed: 1649353649 }
      },
      ffr_chr26_win: null
    },
    value: {
      iphone13_15: {
        id: "iphone13_15",
        displayName: "iPhone 13",
        client: "iPhone",
        os: "iOS 15",
        category: "Mobile",
        screenshots: { default: "<URL>", horizontal: "<URL>" },
        thumbnail: "<URL>",
        fullThumbnail: "<URL>",
        status: "Complete",
        statusDetails: {
          submitted: DateTime.makeUnsafe("2022-04-07T17:47:20Z"),
          completed: DateTime.makeUnsafe("2022-04-07T17:47:29Z")
        }
      },
      ffr_chr26_win: null
    }
  }, {
    what: "of a message that bounced",
    body: {
      ffr_chr26_win: {
        browser: "Chrome",
        status: "Bounced",
        status_details: { bounce_code: "550", bounce_message: "No such mailbox" }
      }
    },
    value: {
      ffr_chr26_win: {
        browser: "Chrome",
        status: "Bounced",
        statusDetails: { bounceCode: "550", bounceMessage: "No such mailbox" }
      }
    }
  })
]

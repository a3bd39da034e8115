import * as BulkValidations from "@effect-mailgun/core/BulkValidations"
import { DateTime } from "effect"
import { validationJob } from "../samples/validationJob.ts"
import { row } from "./Row.ts"

/** A fixture of the vendor's JavaScript client. */
const fixture = {
  body: {
    created_at: 1636716764,
    download_url: { csv: "csv-url", json: "json-url" },
    id: "testValidationList",
    quantity: 40,
    records_processed: 40,
    status: "uploaded",
    summary: {
      result: { catch_all: 0, deliverable: 2, do_not_send: 0, undeliverable: 16, unknown: 22 },
      risk: { high: 16, low: 2, medium: 0, unknown: 22 }
    }
  },
  value: {
    createdAt: DateTime.makeUnsafe("2021-11-12T11:32:44Z"),
    downloadUrl: { csv: "csv-url", json: "json-url" },
    id: "testValidationList",
    quantity: 40,
    recordsProcessed: 40,
    status: "uploaded",
    summary: {
      result: { catchAll: 0, deliverable: 2, doNotSend: 0, undeliverable: 16, unknown: 22 },
      risk: { high: 16, low: 2, medium: 0, unknown: 22 }
    }
  }
}

const path = "/v4/address/validate/bulk"
const link = (page: string) => `${path}?limit=100&page=${page}&pivot=`

export const rows = [
  row(BulkValidations.list, { line: `GET ${path}?limit=100` }, {
    what: "from the vendor's client",
    body: {
      jobs: [fixture.body],
      paging: {
        first: `https://api.mailgun.net${link("first")}`,
        last: `https://api.mailgun.net${link("last")}`,
        next: `https://api.mailgun.net${link("next")}`,
        prev: `https://api.mailgun.net${link("prev")}`
      },
      total: 1
    },
    value: {
      items: [fixture.value],
      unknown: [],
      totalCount: 1,
      first: link("first"),
      last: link("last"),
      next: link("next"),
      previous: link("prev")
    }
  }),
  row(BulkValidations.get, { line: `GET ${path}/newsletter` }, {
    what: "documented",
    ...validationJob("bulk_validations_sandbox_mailgun_org")
  }, {
    what: "from the vendor's client",
    ...fixture
  }, {
    what: "with engagement, and nothing processed yet",
    body: {
      id: "newsletter",
      is_preview: false,
      records_processed: null,
      reason: "",
      summary: { engagement: { no_data: 1, highly_engaged: 2, engaged: 3, bot: 4, complainer: 5, disengaged: 6 } }
    },
    value: {
      id: "newsletter",
      isPreview: false,
      reason: "",
      summary: { engagement: { noData: 1, highlyEngaged: 2, engaged: 3, bot: 4, complainer: 5, disengaged: 6 } }
    }
  }),
  row(BulkValidations.create, {
    line: `POST ${path}/newsletter`,
    parts: [["file", ["newsletter.csv", "text/csv", "email\nann@example.com\n"]]]
  }, {
    what: "documented",
    status: 202,
    body: { id: "myemails", message: "The validation job was submitted." },
    value: { id: "myemails", message: "The validation job was submitted." }
  }),
  row(BulkValidations.delete, { line: `DELETE ${path}/newsletter` }, {
    what: "documented",
    body: { message: "Validation job canceled." },
    value: { message: "Validation job canceled." }
  })
]

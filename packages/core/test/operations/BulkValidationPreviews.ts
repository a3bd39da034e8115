import * as BulkValidationPreviews from "@effect-mailgun/core/BulkValidationPreviews"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const path = "/v4/address/validate/preview"

const previewBody = {
  id: "test_500",
  valid: true,
  status: "preview_complete",
  quantity: 8,
  created_at: 1590080191,
  summary: {
    result: { deliverable: 37.5, do_not_send: 0, undeliverable: 25, unknown: 37.5 },
    risk: { high: 25, low: 25, medium: 12.5, unknown: 37.5 }
  }
}

const previewValue = {
  id: "test_500",
  valid: true,
  status: "preview_complete",
  quantity: 8,
  createdAt: DateTime.makeUnsafe("2020-05-21T16:56:31Z"),
  summary: {
    result: { deliverable: 37.5, doNotSend: 0, undeliverable: 25, unknown: 37.5 },
    risk: { high: 25, low: 25, medium: 12.5, unknown: 37.5 }
  }
}

export const rows = [
  row(BulkValidationPreviews.list, { line: `GET ${path}?limit=500` }, {
    what: "documented",
    body: { previews: [previewBody] },
    value: { items: [previewValue], unknown: [] }
  }),
  row(BulkValidationPreviews.get, { line: `GET ${path}/newsletter` }, {
    what: "documented",
    body: { preview: previewBody },
    value: previewValue
  }, {
    what: "bare, as newer documentation shows it",
    body: {
      id: "SampleList",
      valid: true,
      status: "preview_complete",
      quantity: 1,
      created_at: 1234567890,
      summary: { result: {}, risk: {} }
    },
    value: {
      id: "SampleList",
      valid: true,
      status: "preview_complete",
      quantity: 1,
      createdAt: DateTime.makeUnsafe("2009-02-13T23:31:30Z"),
      summary: { result: {}, risk: {} }
    }
  }),
  row(BulkValidationPreviews.create, {
    line: `POST ${path}/newsletter`,
    parts: [["file", ["newsletter.csv", "text/csv", "email\nann@example.com\n"]]]
  }, {
    what: "documented",
    body: { id: "test_501", message: "The bulk preview was submitted." },
    value: { id: "test_501", message: "The bulk preview was submitted." }
  }),
  row(BulkValidationPreviews.promote, { line: `PUT ${path}/newsletter` }, {
    what: "documented",
    status: 202,
    body: {
      Response: {
        id: "example_list_id",
        message: "The bulk preview job was promoted to a bulk validation job."
      },
      Status: 202
    },
    value: { id: "example_list_id", message: "The bulk preview job was promoted to a bulk validation job." }
  }, {
    what: "bare, as its schema and the vendor's client have it",
    status: 202,
    body: { message: "The bulk preview job was promoted to a bulk validation job." },
    value: { message: "The bulk preview job was promoted to a bulk validation job." }
  }),
  row(BulkValidationPreviews.delete, { line: `DELETE ${path}/newsletter` }, {
    what: "documented",
    status: 204,
    body: "",
    value: {}
  }, {
    what: "with a message, as newer documentation shows it",
    body: { id: "example_list_id", message: "The bulk preview was deleted." },
    value: { message: "The bulk preview was deleted." }
  })
]

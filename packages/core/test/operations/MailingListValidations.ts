import * as MailingListValidations from "@effect-mailgun/core/MailingListValidations"
import { DateTime } from "effect"
import { validationJob } from "../samples/validationJob.ts"
import { row } from "./Row.ts"

const path = "/v3/lists/listname%40yourdomain.com/validate"

export const rows = [
  row(
    MailingListValidations.create,
    { line: `POST ${path}` },
    {
      what: "documented",
      body: { message: "The validation job was submitted." },
      value: { message: "The validation job was submitted." }
    },
    {
      what: "of older documentation",
      body: { id: "listname@yourdomain.com", message: "The validation job was submitted." },
      value: { id: "listname@yourdomain.com", message: "The validation job was submitted." }
    }
  ),
  row(
    MailingListValidations.get,
    { line: `GET ${path}` },
    {
      what: "of a client's fixture",
      body: {
        status: "uploaded",
        created_at: 1649665452,
        download_url: { csv: "csvURL", json: "JSONURL" },
        id: "testId",
        quantity: 100,
        records_processed: 100,
        summary: {
          result: { catch_all: 0, deliverable: 0, do_not_send: 0, undeliverable: 0, unknown: 100 },
          risk: { high: 0, low: 0, medium: 0, unknown: 100 }
        }
      },
      value: {
        status: "uploaded",
        createdAt: DateTime.makeUnsafe("2022-04-11T08:24:12Z"),
        downloadUrl: { csv: "csvURL", json: "JSONURL" },
        id: "testId",
        quantity: 100,
        recordsProcessed: 100,
        summary: {
          result: { catchAll: 0, deliverable: 0, doNotSend: 0, undeliverable: 0, unknown: 100 },
          risk: { high: 0, low: 0, medium: 0, unknown: 100 }
        }
      }
    },
    { what: "of older documentation, with a date", ...validationJob("listname@mydomain.sandbox.mailgun.org") },
    {
      what: "of the oldest documentation, while it runs",
      body: {
        created_at: 1539816623,
        ended_at: null,
        id: "c02b6a30-df7e-4145-a1d2-5a961867a8ed",
        list_id: "testing@domain.com",
        quantity: 200000,
        records_processed: null,
        started_at: 1539816623,
        status: "processing",
        updated_at: 1539816623
      },
      value: {
        createdAt: DateTime.makeUnsafe("2018-10-17T22:50:23Z"),
        id: "c02b6a30-df7e-4145-a1d2-5a961867a8ed",
        listId: "testing@domain.com",
        quantity: 200000,
        startedAt: DateTime.makeUnsafe("2018-10-17T22:50:23Z"),
        status: "processing",
        updatedAt: DateTime.makeUnsafe("2018-10-17T22:50:23Z")
      }
    }
  ),
  row(MailingListValidations.delete, { line: `DELETE ${path}` }, {
    what: "documented",
    body: { message: "Validation job canceled." },
    value: { message: "Validation job canceled." }
  })
]

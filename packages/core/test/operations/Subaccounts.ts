import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const body = {
  id: "123",
  name: "My subaccount",
  created_at: "Wed, 06 Nov 2024 19:48:29 GMT",
  updated_at: "Wed, 28 May 2025 20:03:05 GMT",
  status: "open"
}

const value = {
  id: "123",
  name: "My subaccount",
  createdAt: DateTime.makeUnsafe("2024-11-06T19:48:29Z"),
  updatedAt: DateTime.makeUnsafe("2025-05-28T20:03:05Z"),
  status: "open"
}

const documented = (status = "open") => ({
  what: "documented",
  body: { subaccount: { ...body, status } },
  value: { ...value, status }
})

/** What it gave in 2023: no dates yet. */
const recorded = (name: string, status = "open") => ({
  what: "recorded",
  body: { subaccount: { id: "xxx", name, status } },
  value: { id: "xxx", name, status }
})

const listQuery = "sort=asc&filter=my&limit=50&skip=0&enabled=true&closed=false"

export const rows = [
  row(Subaccounts.list, { line: `GET /v5/accounts/subaccounts?${listQuery}` }, {
    what: "documented",
    body: { subaccounts: [body], total: 1 },
    value: { items: [value], unknown: [], totalCount: 1, first: `/v5/accounts/subaccounts?${listQuery}` }
  }, {
    what: "recorded",
    body: { subaccounts: [{ id: "xxx", name: "test-ruby-lib", status: "open" }], total: 1 },
    value: {
      items: [{ id: "xxx", name: "test-ruby-lib", status: "open" }],
      unknown: [],
      totalCount: 1,
      first: `/v5/accounts/subaccounts?${listQuery}`
    }
  }),
  row(Subaccounts.get, { line: "GET /v5/accounts/subaccounts/123" }, documented(), recorded("test-ruby-lib"), {
    what: "with features",
    body: { subaccount: { ...body, features: { sending: { enabled: true }, validations: { enabled: false } } } },
    value: { ...value, features: { sending: { enabled: true }, validations: { enabled: false } } }
  }),
  row(
    Subaccounts.create,
    { line: "POST /v5/accounts/subaccounts", form: [["name", "My subaccount"]] },
    documented(),
    recorded("test.subaccount")
  ),
  row(
    Subaccounts.disable,
    { line: "POST /v5/accounts/subaccounts/123/disable?reason=Invoice+overdue&note=Since+May" },
    documented("disabled"),
    recorded("test-ruby-lib", "disabled")
  ),
  row(
    Subaccounts.enable,
    { line: "POST /v5/accounts/subaccounts/123/enable" },
    documented(),
    recorded("test-ruby-lib")
  ),
  row(Subaccounts.delete, {
    line: "DELETE /v5/accounts/subaccounts",
    headers: { "x-mailgun-on-behalf-of": "64e7a1d2c0ffee0011223344" }
  }, {
    what: "documented",
    body: { message: "Subaccount successfully deleted" },
    value: { message: "Subaccount successfully deleted" }
  })
]

import * as Users from "@effect-mailgun/core/Users"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const body = {
  id: "123",
  name: "John Doe",
  activated: true,
  is_disabled: false,
  email: "johndoe@example.com",
  email_details: {
    address: "johndoe@example.com",
    is_valid: true,
    parts: { local_part: "johndoe", domain: "example.com" }
  },
  role: "basic",
  account_id: "567",
  opened_ip: "67.111.60.111",
  is_master: true,
  metadata: {},
  tfa_enabled: true,
  tfa_active: true,
  tfa_created_at: "2022-12-20T16:52:01.892000",
  password_updated_at: "2022-12-20T16:52:01.892000",
  preferences: { programming_language: "curl", time_format: "%m/%d/%y %I:%M %p", time_zone: "US/Eastern" },
  auth: { method: "sinch", prior_details: {}, prior_method: "" },
  github_user_id: null,
  salesforce_user_id: null,
  migration_status: "done"
}

const value = {
  id: "123",
  name: "John Doe",
  activated: true,
  isDisabled: false,
  email: "johndoe@example.com",
  emailDetails: {
    address: "johndoe@example.com",
    isValid: true,
    parts: { localPart: "johndoe", domain: "example.com" }
  },
  role: "basic",
  accountId: "567",
  openedIp: "67.111.60.111",
  isMaster: true,
  metadata: {},
  twoFactorEnabled: true,
  twoFactorActive: true,
  twoFactorCreatedAt: DateTime.makeUnsafe("2022-12-20T16:52:01.892Z"),
  passwordUpdatedAt: DateTime.makeUnsafe("2022-12-20T16:52:01.892Z"),
  preferences: { programmingLanguage: "curl", timeFormat: "%m/%d/%y %I:%M %p", timeZone: "US/Eastern" },
  authentication: { method: "sinch", priorDetails: {}, priorMethod: "" },
  migrationStatus: "done"
}

export const rows = [
  row(Users.list, { line: "GET /v5/users?role=basic&limit=10&skip=0" }, {
    what: "documented",
    body: { users: [body], total: 1 },
    value: { items: [value], unknown: [], totalCount: 1, first: "/v5/users?role=basic&limit=10&skip=0" }
  }),
  row(Users.get, { line: "GET /v5/users/123" }, { what: "documented", body, value }),
  row(Users.getMe, { line: "GET /v5/users/me" }, { what: "documented", body, value })
]

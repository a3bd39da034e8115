import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import { DateTime, Redacted } from "effect"
import { row } from "./Row.ts"

const createdBody = {
  id: "f2153fd0-f1277777",
  description: "api key",
  kind: "domain",
  role: "sending",
  created_at: "2006-01-02T15:04:05",
  updated_at: "2006-01-02T15:04:05",
  requestor: null,
  user_name: null,
  domain_name: "example.com",
  is_disabled: false,
  secret: "api-key-be-careful"
}

const createdValue = {
  id: "f2153fd0-f1277777",
  description: "api key",
  kind: "domain",
  role: "sending",
  createdAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
  updatedAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
  domainName: "example.com",
  isDisabled: false,
  secret: Redacted.make("api-key-be-careful")
}

export const rows = [
  row(ApiKeys.list, { line: "GET /v1/keys?domain_name=example.com&kind=domain" }, {
    what: "documented",
    body: {
      total_count: 1,
      items: [{
        id: "e2153fd0-e0277777",
        description: "api key",
        kind: "user",
        role: "admin",
        created_at: "2006-01-02T15:04:05",
        updated_at: "2006-01-02T15:04:05",
        requestor: "janedoe@example.com",
        user_name: "Jane Doe",
        domain_name: null,
        is_disabled: false
      }]
    },
    value: {
      items: [{
        id: "e2153fd0-e0277777",
        description: "api key",
        kind: "user",
        role: "admin",
        createdAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
        updatedAt: DateTime.makeUnsafe("2006-01-02T15:04:05Z"),
        requestor: "janedoe@example.com",
        userName: "Jane Doe",
        isDisabled: false
      }],
      unknown: [],
      totalCount: 1
    }
  }, {
    what: "recorded",
    body: {
      total_count: 1,
      items: [{
        id: "test",
        description: "Alex",
        kind: "user",
        role: "admin",
        created_at: "2024-11-27T11:45:29",
        updated_at: "2024-11-27T11:45:29",
        is_disabled: false,
        domain_name: null,
        requestor: null,
        user_name: null
      }]
    },
    value: {
      items: [{
        id: "test",
        description: "Alex",
        kind: "user",
        role: "admin",
        createdAt: DateTime.makeUnsafe("2024-11-27T11:45:29Z"),
        updatedAt: DateTime.makeUnsafe("2024-11-27T11:45:29Z"),
        isDisabled: false
      }],
      unknown: [],
      totalCount: 1
    }
  }),
  row(ApiKeys.create, {
    line: "POST /v1/keys",
    form: [
      ["role", "sending"],
      ["kind", "domain"],
      ["domain_name", "example.com"],
      ["description", "api key"],
      ["expiration", "86400"]
    ]
  }, {
    what: "documented",
    body: { message: "great success", key: createdBody },
    value: createdValue
  }, {
    what: "recorded",
    body: {
      message: "great success",
      key: {
        id: "test",
        description: "test test",
        kind: "user",
        role: "admin",
        created_at: "2026-06-26T17:14:08",
        updated_at: "2026-06-26T17:14:08",
        is_disabled: false,
        domain_name: null,
        requestor: null,
        user_name: null,
        secret: "xxx"
      }
    },
    value: {
      id: "test",
      description: "test test",
      kind: "user",
      role: "admin",
      createdAt: DateTime.makeUnsafe("2026-06-26T17:14:08Z"),
      updatedAt: DateTime.makeUnsafe("2026-06-26T17:14:08Z"),
      isDisabled: false,
      secret: Redacted.make("xxx")
    }
  }, {
    what: "not wrapped, as Mailgun's JavaScript SDK reads it",
    body: createdBody,
    value: createdValue
  }),
  row(ApiKeys.delete, { line: "DELETE /v1/keys/f2153fd0-f1277777" }, {
    what: "recorded",
    body: { message: "key deleted" },
    value: { message: "key deleted" }
  }),
  row(ApiKeys.rotatePublicKey, { line: "POST /v1/keys/public" }, {
    what: "documented",
    body: {
      key: "pubkey-626b31f321228ddddddddddcc5a7a1c9",
      message: "The public API key has been successfully regenerated."
    },
    value: {
      key: "pubkey-626b31f321228ddddddddddcc5a7a1c9",
      message: "The public API key has been successfully regenerated."
    }
  }, {
    what: "recorded",
    body: { key: "pubkey-test", message: "The public API key has been successfully regenerated." },
    value: { key: "pubkey-test", message: "The public API key has been successfully regenerated." }
  })
]

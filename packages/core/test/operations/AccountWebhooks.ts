import * as AccountWebhooks from "@effect-mailgun/core/AccountWebhooks"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const documented = {
  body: {
    webhook_id: "507f1f77bcf86cd799439011",
    description: "Production alerts webhook",
    url: "https://api.example.com/webhooks/mailgun",
    event_types: ["delivered", "permanent_fail", "complained"],
    created_at: "2026-02-16T19:06:01Z"
  },
  value: {
    webhookId: "507f1f77bcf86cd799439011",
    description: "Production alerts webhook",
    url: "https://api.example.com/webhooks/mailgun",
    eventTypes: ["delivered", "permanent_fail", "complained"],
    createdAt: DateTime.makeUnsafe("2026-02-16T19:06:01Z")
  }
}

const recorded = {
  body: {
    webhook_id: "test",
    description: "test",
    url: "http://example.com/mailgun/events",
    event_types: ["accepted"],
    created_at: "2026-05-25T09:11:02Z"
  },
  value: {
    webhookId: "test",
    description: "test",
    url: "http://example.com/mailgun/events",
    eventTypes: ["accepted"],
    createdAt: DateTime.makeUnsafe("2026-05-25T09:11:02Z")
  }
}

/** The recorded answer of what has nothing to say. */
const nothing = { what: "recorded", status: 204, body: "", value: {} }

export const rows = [
  row(
    AccountWebhooks.list,
    { line: "GET /v1/webhooks?webhook_ids=507f1f77bcf86cd799439011%2C507f1f77bcf86cd799439012" },
    {
      what: "documented",
      body: {
        webhooks: [documented.body, {
          webhook_id: "507f1f77bcf86cd799439012",
          description: "Analytics webhook",
          url: "https://analytics.example.com/mailgun",
          event_types: ["opened", "clicked"],
          created_at: "2026-02-16T19:06:01Z"
        }]
      },
      value: {
        items: [documented.value, {
          webhookId: "507f1f77bcf86cd799439012",
          description: "Analytics webhook",
          url: "https://analytics.example.com/mailgun",
          eventTypes: ["opened", "clicked"],
          createdAt: DateTime.makeUnsafe("2026-02-16T19:06:01Z")
        }],
        unknown: []
      }
    },
    { what: "recorded", body: { webhooks: [recorded.body] }, value: { items: [recorded.value], unknown: [] } }
  ),
  row(
    AccountWebhooks.get,
    { line: "GET /v1/webhooks/507f1f77bcf86cd799439011" },
    { what: "documented", ...documented },
    { what: "recorded", ...recorded }
  ),
  row(
    AccountWebhooks.create,
    {
      line: "POST /v1/webhooks",
      form: [
        ["url", "https://api.example.com/webhooks/mailgun"],
        ["event_types", "delivered"],
        ["event_types", "permanent_fail"],
        ["event_types", "complained"],
        ["description", "Production alerts webhook"]
      ]
    },
    {
      what: "documented",
      body: { webhook_id: "507f1f77bcf86cd799439011" },
      value: { webhookId: "507f1f77bcf86cd799439011" }
    }
  ),
  row(AccountWebhooks.update, {
    line: "PUT /v1/webhooks/507f1f77bcf86cd799439011",
    form: [
      ["url", "https://api.example.com/webhooks/mailgun"],
      ["event_types", "delivered"],
      ["description", "Deliveries"]
    ]
  }, nothing),
  row(AccountWebhooks.delete, { line: "DELETE /v1/webhooks/507f1f77bcf86cd799439011" }, nothing),
  row(AccountWebhooks.deleteMany, {
    line: "DELETE /v1/webhooks?webhook_ids=507f1f77bcf86cd799439011%2C507f1f77bcf86cd799439012"
  }, nothing)
]

import * as DomainWebhooks from "@effect-mailgun/core/DomainWebhooks"
import { row } from "./Row.ts"

const both = { urls: ["https://foo.com", "https://bar.com"] }

export const rows = [
  row(
    DomainWebhooks.list,
    { line: "GET /v3/domains/example.com/webhooks" },
    {
      what: "documented",
      body: {
        webhooks: {
          accepted: both,
          delivered: both,
          opened: both,
          clicked: both,
          unsubscribed: both,
          complained: both,
          temporary_fail: both,
          permanent_fail: null
        }
      },
      value: {
        items: [
          { eventType: "accepted", ...both },
          { eventType: "delivered", ...both },
          { eventType: "opened", ...both },
          { eventType: "clicked", ...both },
          { eventType: "unsubscribed", ...both },
          { eventType: "complained", ...both },
          { eventType: "temporary_fail", ...both }
        ],
        unknown: []
      }
    },
    {
      what: "recorded, with one URL and an event of old",
      body: { webhooks: { bounce: { url: "http://example.com/mailgun/events/bounce" } } },
      value: {
        items: [{ eventType: "bounce", urls: ["http://example.com/mailgun/events/bounce"] }],
        unknown: []
      }
    },
    { what: "recorded, without any", body: { webhooks: {} }, value: { items: [], unknown: [] } }
  ),
  row(
    DomainWebhooks.get,
    { line: "GET /v3/domains/example.com/webhooks/delivered" },
    {
      what: "documented",
      body: { webhook: { urls: ["https://foo.com"] } },
      value: { urls: ["https://foo.com"] }
    },
    {
      what: "recorded, with one URL",
      body: { webhook: { url: "http://example.com/mailgun/events/bounce" } },
      value: { urls: ["http://example.com/mailgun/events/bounce"] }
    }
  ),
  row(
    DomainWebhooks.create,
    {
      line: "POST /v3/domains/example.com/webhooks",
      form: [["id", "delivered"], ["url", "https://foo.com"], ["url", "https://bar.com"]]
    },
    {
      what: "documented",
      body: { message: "Webhook has been created", webhook: both },
      value: { message: "Webhook has been created", ...both }
    },
    {
      what: "recorded, with one URL",
      body: { message: "Webhook has been created", webhook: { url: "http://example.com/mailgun/events/bounce" } },
      value: { message: "Webhook has been created", urls: ["http://example.com/mailgun/events/bounce"] }
    }
  ),
  row(
    DomainWebhooks.update,
    { line: "PUT /v3/domains/example.com/webhooks/delivered", form: [["url", "https://foo.com"]] },
    {
      what: "documented",
      body: { message: "Webhook has been updated", webhook: { urls: ["https://foo.com"] } },
      value: { message: "Webhook has been updated", urls: ["https://foo.com"] }
    }
  ),
  row(DomainWebhooks.delete, { line: "DELETE /v3/domains/example.com/webhooks/delivered" }, {
    what: "documented",
    body: { message: "Webhook has been deleted", webhook: { urls: ["https://foo.com"] } },
    value: { message: "Webhook has been deleted", urls: ["https://foo.com"] }
  }),
  row(
    DomainWebhooks.test,
    {
      line: "PUT /v3/domains/example.com/webhooks/clicked/test",
      form: [["url", "https://example.com/mailgun"]]
    },
    {
      what: "as another client's tests have it",
      body: { code: "500", message: "Hi!" },
      value: { code: 500, message: "Hi!" }
    }
  )
]

import * as DomainWebhookUrls from "@effect-mailgun/core/DomainWebhookUrls"
import { row } from "./Row.ts"

const recordedUrls = { urls: ["http://example.com/mailgun/events/v4"] }

export const rows = [
  row(
    DomainWebhookUrls.create,
    {
      line: "POST /v4/domains/example.com/webhooks",
      form: [["url", "https://example.com/webhooks"], ["event_types", "accepted"], ["event_types", "delivered"]]
    },
    {
      what: "documented",
      body: {
        webhooks: {
          accepted: { urls: ["https://example.com/webhooks"] },
          delivered: { urls: ["https://example.com/webhooks"] },
          clicked: { urls: ["https://foo.com"] },
          permanent_fail: { urls: ["https://bar.com"] }
        }
      },
      value: {
        items: [
          { eventType: "accepted", urls: ["https://example.com/webhooks"] },
          { eventType: "delivered", urls: ["https://example.com/webhooks"] },
          { eventType: "clicked", urls: ["https://foo.com"] },
          { eventType: "permanent_fail", urls: ["https://bar.com"] }
        ],
        unknown: []
      }
    },
    {
      what: "recorded",
      body: { webhooks: { accepted: recordedUrls, delivered: recordedUrls } },
      value: {
        items: [{ eventType: "accepted", ...recordedUrls }, { eventType: "delivered", ...recordedUrls }],
        unknown: []
      }
    }
  ),
  row(
    DomainWebhookUrls.update,
    {
      line: "PUT /v4/domains/example.com/webhooks",
      form: [["url", "https://example.com/webhooks"], ["event_types", "clicked"], ["event_types", "opened"]]
    },
    {
      what: "documented",
      body: {
        webhooks: {
          delivered: { urls: ["https://example.com/webhooks"] },
          opened: { urls: ["https://example.com/webhooks"] },
          clicked: { urls: ["https://foo.com"] }
        }
      },
      value: {
        items: [
          { eventType: "delivered", urls: ["https://example.com/webhooks"] },
          { eventType: "opened", urls: ["https://example.com/webhooks"] },
          { eventType: "clicked", urls: ["https://foo.com"] }
        ],
        unknown: []
      }
    },
    {
      what: "recorded",
      body: { webhooks: { opened: recordedUrls, clicked: recordedUrls } },
      value: {
        items: [{ eventType: "opened", ...recordedUrls }, { eventType: "clicked", ...recordedUrls }],
        unknown: []
      }
    }
  ),
  row(
    DomainWebhookUrls.delete,
    {
      line: "DELETE /v4/domains/example.com/webhooks?url=https%3A%2F%2Fexample.com%2Fwebhooks%2Chttps%3A%2F%2Fbar.com"
    },
    {
      what: "documented",
      body: {
        webhooks: {
          delivered: { urls: ["https://example.com/webhooks"] },
          clicked: { urls: ["https://foo.com"] }
        }
      },
      value: {
        items: [
          { eventType: "delivered", urls: ["https://example.com/webhooks"] },
          { eventType: "clicked", urls: ["https://foo.com"] }
        ],
        unknown: []
      }
    },
    { what: "recorded", body: { webhooks: {} }, value: { items: [], unknown: [] } }
  )
]

import * as Alerts from "@effect-mailgun/core/Alerts"
import { Redacted } from "effect"
import { row } from "./Row.ts"

const webhookAlert = {
  id: "8a2db565-cdd0-41d2-ae5d-461ee9c64492",
  event_type: "ip_listed",
  channel: "webhook",
  settings: { url: "https://yourwebhookurl.com" },
  disabled_at: null
}

const webhookAlertValue = {
  id: "8a2db565-cdd0-41d2-ae5d-461ee9c64492",
  eventType: "ip_listed",
  channel: "webhook",
  settings: { url: "https://yourwebhookurl.com" }
}

const path = "/v1/alerts/settings/events/8a2db565-cdd0-41d2-ae5d-461ee9c64492"

export const rows = [
  row(Alerts.listEventTypes, { line: "GET /v1/alerts/events" }, {
    what: "documented",
    body: { events: ["ip_listed", "ip_delisted"] },
    value: { items: ["ip_listed", "ip_delisted"], unknown: [] }
  }),
  row(Alerts.list, { line: "GET /v1/alerts/settings" }, {
    what: "documented before there was Slack",
    body: {
      events: [webhookAlert, {
        id: "b1ca01c2-fde0-4b69-adc4-6cf42b3f33ed",
        event_type: "ip_listed",
        channel: "email",
        settings: { emails: ["recipient-1@example.com", "recipient-2@example.com"] },
        disabled_at: null
      }],
      webhooks: { signing_key: "bdee4d3e39910a92628f1df02fd0a73a" }
    },
    value: {
      items: [webhookAlertValue, {
        id: "b1ca01c2-fde0-4b69-adc4-6cf42b3f33ed",
        eventType: "ip_listed",
        channel: "email",
        settings: { emails: ["recipient-1@example.com", "recipient-2@example.com"] }
      }],
      unknown: [],
      webhooks: { signingKey: Redacted.make("bdee4d3e39910a92628f1df02fd0a73a") }
    }
  }, {
    what: "with Slack, as the tests of Mailgun's Java SDK have it",
    body: {
      events: [{ id: "e1", event_type: "ip_listed", channel: "email", settings: { emails: ["ops@example.com"] } }],
      webhooks: { signing_key: "whsec_test" },
      slack: { token: "xoxb-1", team_id: "T1", team_name: "Team", scope: "channels:read" }
    },
    value: {
      items: [{ id: "e1", eventType: "ip_listed", channel: "email", settings: { emails: ["ops@example.com"] } }],
      unknown: [],
      webhooks: { signingKey: Redacted.make("whsec_test") },
      slack: { token: Redacted.make("xoxb-1"), teamId: "T1", teamName: "Team", scope: "channels:read" }
    }
  }, {
    what: "with nothing connected",
    body: {
      events: [],
      webhooks: { signing_key: "" },
      slack: { token: "", team_id: null, team_name: null, scope: null }
    },
    value: { items: [], unknown: [], webhooks: {}, slack: {} }
  }),
  row(Alerts.create, {
    line: "POST /v1/alerts/settings/events",
    json: { event_type: "ip_listed", channel: "webhook", settings: { url: "https://yourwebhookurl.com" } }
  }, {
    what: "documented",
    body: webhookAlert,
    value: webhookAlertValue
  }, {
    what: "for Slack, as the tests of Mailgun's Java SDK have it",
    body: {
      id: "s2",
      event_type: "send_alert_threshold_breached",
      channel: "slack",
      settings: { channel_ids: ["C1"], disabled_channel_ids: { C2: true } }
    },
    value: {
      id: "s2",
      eventType: "send_alert_threshold_breached",
      channel: "slack",
      settings: { channelIds: ["C1"], disabledChannelIds: { C2: true } }
    }
  }),
  row(Alerts.update, {
    line: `PUT ${path}`,
    json: {
      event_type: "ip_delisted",
      channel: "slack",
      settings: { channel_ids: ["C1"], disabled_channel_ids: { C2: true } }
    }
  }, {
    what: "as the tests of Mailgun's Java SDK have it",
    body: { message: "settings updated" },
    value: { message: "settings updated" }
  }),
  row(Alerts.delete, { line: `DELETE ${path}` }, {
    what: "as the tests of Mailgun's Java SDK have it",
    body: { message: "removed" },
    value: { message: "removed" }
  })
]

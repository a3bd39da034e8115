import * as Logs from "@effect-mailgun/core/Logs"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(
    Logs.list,
    {
      line: "POST /v1/analytics/logs",
      json: {
        duration: "2h",
        events: ["failed", "rejected"],
        metric_events: ["hard_bounces"],
        filter: {
          AND: [{ attribute: "domain", comparator: "=", values: [{ label: "example.com", value: "example.com" }] }]
        },
        include_subaccounts: true,
        include_totals: true,
        pagination: { sort: "timestamp:asc", limit: 50, token: "cjsijbijewbu78t678tVTYUYU76754fyuiksin865g" }
      }
    },
    {
      what: "documented",
      body: {
        start: "Mon, 08 Jul 2024 00:00:00 -0000",
        end: "Fri, 12 Jul 2024 00:00:00 -0000",
        items: [{
          id: "JDhSWf9mT5OFxCkZfpDU5d",
          event: "failed",
          "@timestamp": "2024-07-08T16:30:18.530Z",
          account: { id: "12345" },
          "delivery-status": {
            message: "Turret client: server connection failed",
            "attempt-no": 5,
            code: 680,
            "session-seconds": 15.026,
            "retry-seconds": 145
          },
          domain: { name: "example.com" },
          recipient: "example@gmail.com",
          "recipient-domain": "gmail.com",
          "recipient-provider": "Gmail",
          envelope: {
            sender: "bob@example.com",
            transport: "smtp",
            "sending-ip": "198.52.100.1",
            targets: "bob@example.com"
          }
        }],
        pagination: {
          previous: "cjsijbijewbu78t678tVTYUYU76754fyuiksi23h75",
          next: "cjsijbijewbu78t678tVTYUYU76754fyuiksin98hh",
          first: "cjsijbijewbu78t678tVTYUYU76754fyuiksin865g",
          last: "875bunjnWkmis75bjklnsdk0s7jksnjknlknc64aTR",
          total: 100
        },
        aggregates: {}
      },
      value: {
        start: DateTime.makeUnsafe("2024-07-08T00:00:00Z"),
        end: DateTime.makeUnsafe("2024-07-12T00:00:00Z"),
        aggregates: {},
        items: [{
          id: "JDhSWf9mT5OFxCkZfpDU5d",
          event: "failed",
          timestamp: DateTime.makeUnsafe("2024-07-08T16:30:18.530Z"),
          account: { id: "12345" },
          deliveryStatus: {
            message: "Turret client: server connection failed",
            attemptNumber: 5,
            code: 680,
            sessionSeconds: 15.026,
            retrySeconds: 145
          },
          domain: { name: "example.com" },
          recipient: "example@gmail.com",
          recipientDomain: "gmail.com",
          recipientProvider: "Gmail",
          envelope: {
            sender: "bob@example.com",
            transport: "smtp",
            sendingIp: "198.52.100.1",
            targets: "bob@example.com"
          }
        }],
        unknown: [],
        totalCount: 100,
        previous: "cjsijbijewbu78t678tVTYUYU76754fyuiksi23h75",
        next: "cjsijbijewbu78t678tVTYUYU76754fyuiksin98hh",
        first: "cjsijbijewbu78t678tVTYUYU76754fyuiksin865g",
        last: "875bunjnWkmis75bjklnsdk0s7jksnjknlknc64aTR"
      }
    },
    {
      what: "recorded",
      body: {
        start: "Wed, 25 Jun 2025 00:00:00 -0000",
        end: "Wed, 25 Jun 2025 23:00:00 -0000",
        items: [{
          id: "123",
          event: "accepted",
          "@timestamp": "2025-06-25T17:19:51.166Z",
          account: { id: "123" },
          method: "HTTP",
          "originating-ip": "123.123.12.123",
          "api-key-id": "xxx",
          domain: { name: "example.mailgun.org" },
          recipient: "alex@example.com",
          "recipient-domain": "example.com",
          envelope: { sender: "example.mailgun.org", transport: "smtp", targets: "alex@example.com" },
          storage: {
            region: "us-east4",
            env: "production",
            key: "xxx",
            url: ["https://storage.api.mailgun.net/v3/domains/example.mailgun.org/messages/123"]
          },
          "log-level": "info",
          "user-variables": "{}",
          message: {
            headers: {
              to: "alex@example.com",
              "message-id": "123@example.mailgun.org",
              from: "bob@sending_domain.com+4",
              subject: "The Ruby SDK is awesome!"
            },
            attachments: [{ filename: "image.jpg", "content-type": "image/jpeg", size: 16712 }],
            size: 23476
          },
          flags: {
            "is-authenticated": true,
            "is-system-test": false,
            "is-routed": false,
            "is-test-mode": false,
            "is-delayed-bounce": false,
            "is-callback": false
          }
        }],
        pagination: {},
        aggregates: {}
      },
      value: {
        start: DateTime.makeUnsafe("2025-06-25T00:00:00Z"),
        end: DateTime.makeUnsafe("2025-06-25T23:00:00Z"),
        aggregates: {},
        items: [{
          id: "123",
          event: "accepted",
          timestamp: DateTime.makeUnsafe("2025-06-25T17:19:51.166Z"),
          account: { id: "123" },
          method: "HTTP",
          originatingIp: "123.123.12.123",
          apiKeyId: "xxx",
          domain: { name: "example.mailgun.org" },
          recipient: "alex@example.com",
          recipientDomain: "example.com",
          envelope: { sender: "example.mailgun.org", transport: "smtp", targets: "alex@example.com" },
          storage: {
            region: "us-east4",
            env: "production",
            key: "xxx",
            urls: ["https://storage.api.mailgun.net/v3/domains/example.mailgun.org/messages/123"]
          },
          logLevel: "info",
          userVariables: {},
          message: {
            headers: {
              to: "alex@example.com",
              messageId: "123@example.mailgun.org",
              from: "bob@sending_domain.com+4",
              subject: "The Ruby SDK is awesome!"
            },
            attachments: [{ filename: "image.jpg", contentType: "image/jpeg", sizeBytes: 16712 }],
            sizeBytes: 23476
          },
          flags: {
            isAuthenticated: true,
            isSystemTest: false,
            isRouted: false,
            isTestMode: false,
            isDelayedBounce: false,
            isCallback: false
          }
        }],
        unknown: []
      }
    },
    {
      what: "with totals, a route as an object, and a kind of event that has no model",
      body: {
        items: [
          {
            id: "1",
            event: "accepted",
            "@timestamp": "2025-06-25T17:19:51.166Z",
            domain: { name: "example.com" },
            "user-variables": "{\"order\":\"7\"}",
            routes: {
              id: "5e5",
              expression: "match_recipient(\".*\")",
              actions: "forward(\"https://example.com\")",
              priority: 0,
              match: { recipient: "ann@example.com" }
            }
          },
          { id: "2", event: "trapped", "@timestamp": "2025-06-25T17:19:52.000Z", domain: { name: "example.com" } }
        ],
        pagination: { total: 2 },
        aggregates: { all: 2, metrics: { hard_bounces: 2 } }
      },
      value: {
        aggregates: { all: 2, metrics: { hard_bounces: 2 } },
        items: [
          {
            id: "1",
            event: "accepted",
            timestamp: DateTime.makeUnsafe("2025-06-25T17:19:51.166Z"),
            domain: { name: "example.com" },
            userVariables: { order: "7" },
            routes: [{
              id: "5e5",
              expression: "match_recipient(\".*\")",
              actions: ["forward(\"https://example.com\")"],
              match: { recipient: "ann@example.com" },
              priority: 0
            }]
          },
          {
            event: "unknown",
            name: "trapped",
            raw: {
              id: "2",
              event: "trapped",
              "@timestamp": "2025-06-25T17:19:52.000Z",
              domain: { name: "example.com" }
            }
          }
        ],
        unknown: [],
        totalCount: 2
      }
    }
  )
]

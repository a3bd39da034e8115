import { Events } from "@effect-mailgun/core"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(Events.list, { line: "GET /v3/example.com/events?event=failed&severity=permanent&limit=25" }, {
    what: "documented",
    body: {
      items: [{
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        id: "G9Bn5sl1TC6nu79C8C0bwg",
        timestamp: 1521233195.375624,
        "log-level": "error",
        recipient: "recipient@example.com",
        "recipient-domain": "example.com",
        tags: [],
        campaigns: [],
        "user-variables": {},
        envelope: {
          sender: "me@samples.mailgun.org",
          transport: "smtp",
          targets: "recipient@example.com",
          "sending-ip": "192.0.2.1"
        },
        flags: { "is-routed": null, "is-authenticated": true, "is-system-test": false, "is-test-mode": false },
        "delivery-status": {
          "attempt-no": 1,
          message: "",
          code: 605,
          "enhanced-code": "",
          description: "Not delivering to previously bounced address",
          "session-seconds": 0.0
        },
        message: {
          headers: {
            to: "recipient@example.com",
            "message-id": "20130503192659.13651.20287@samples.mailgun.org",
            from: "me@samples.mailgun.org",
            subject: "Test permanent_fail webhook"
          },
          attachments: [],
          size: 111
        },
        storage: { url: "https://se.api.mailgun.net/v3/domains/example.com/messages/message_key", key: "message_key" }
      }],
      paging: {
        next: "https://api.mailgun.net/v3/example.com/events/W3siY",
        previous: "https://api.mailgun.net/v3/example.com/events/Lkawm"
      }
    },
    value: {
      items: [{
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        id: "G9Bn5sl1TC6nu79C8C0bwg",
        timestamp: DateTime.makeUnsafe(1521233195376),
        logLevel: "error",
        recipient: "recipient@example.com",
        recipientDomain: "example.com",
        tags: [],
        campaigns: [],
        userVariables: {},
        envelope: {
          sender: "me@samples.mailgun.org",
          transport: "smtp",
          targets: "recipient@example.com",
          sendingIp: "192.0.2.1"
        },
        flags: { isAuthenticated: true, isSystemTest: false, isTestMode: false },
        deliveryStatus: {
          attemptNumber: 1,
          message: "",
          code: 605,
          enhancedCode: "",
          description: "Not delivering to previously bounced address",
          sessionSeconds: 0
        },
        message: {
          headers: {
            to: "recipient@example.com",
            messageId: "20130503192659.13651.20287@samples.mailgun.org",
            from: "me@samples.mailgun.org",
            subject: "Test permanent_fail webhook"
          },
          attachments: [],
          sizeBytes: 111
        },
        storage: {
          urls: ["https://se.api.mailgun.net/v3/domains/example.com/messages/message_key"],
          key: "message_key"
        }
      }],
      unknown: [],
      next: "/v3/example.com/events/W3siY",
      previous: "/v3/example.com/events/Lkawm"
    }
  })
]

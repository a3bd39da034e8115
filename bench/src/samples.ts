/** A page of events as Mailgun's documentation shows them, each about 1.2 kB, so many times that the page is full. */
export const eventsPage = (count: number): string =>
  JSON.stringify({
    items: Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.(index)),
    paging: {
      next: "https://api.mailgun.net/v3/samples.mailgun.org/events/W3siYSI6IGZhbHNl",
      previous: "https://api.mailgun.net/v3/samples.mailgun.org/events/Lkawm"
    }
  })

const common = (index: number) => ({
  id: `G9Bn5sl1TC6nu79C8C0bw${index}`,
  timestamp: 1_529_692_198.641_821 + index,
  recipient: `recipient${index}@example.com`,
  "recipient-domain": "example.com",
  tags: ["newsletter", "june"],
  campaigns: [],
  "user-variables": { "customer-id": String(index) }
})

const message = (index: number) => ({
  headers: {
    to: `Recipient ${index} <recipient${index}@example.com>`,
    "message-id": `20180622182958.1.48906CB188F1A4${index}@example.org`,
    from: "Bob <sender@example.org>",
    subject: "A subject of the usual length"
  },
  attachments: [{ filename: "report.pdf", "content-type": "application/pdf", size: 48_213 }],
  size: 51_867
})

const storage = (index: number) => ({
  url: `https://storage-us-east4.api.mailgun.net/v3/domains/example.org/messages/${"eyJwI".repeat(20)}${index}`,
  key: `${"eyJwI".repeat(20)}${index}`,
  region: "us-east4",
  env: "production"
})

const envelope = (index: number) => ({
  transport: "smtp",
  sender: "sender@example.org",
  "sending-ip": "192.0.2.1",
  targets: `recipient${index}@example.com`
})

const flags = { "is-routed": false, "is-authenticated": true, "is-system-test": false, "is-test-mode": false }

const client = {
  "client-type": "mobile browser",
  "client-os": "iOS",
  "device-type": "mobile",
  "client-name": "Mobile Safari",
  "user-agent":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 6_1 like Mac OS X) AppleWebKit/536.26 (KHTML, like Gecko) Mobile/10B143",
  bot: ""
}

const kinds = [
  (index: number) => ({
    event: "accepted",
    "log-level": "info",
    method: "http",
    ...common(index),
    envelope: envelope(index),
    flags,
    message: message(index),
    storage: storage(index)
  }),
  (index: number) => ({
    event: "delivered",
    "log-level": "info",
    ...common(index),
    envelope: envelope(index),
    flags,
    message: message(index),
    storage: storage(index),
    "delivery-status": {
      tls: true,
      "mx-host": "aspmx.example.com",
      code: 250,
      description: "",
      "session-seconds": 0.433_117_866_516_113_3,
      utf8: true,
      "attempt-no": 1,
      message: "OK",
      "certificate-verified": true
    }
  }),
  (index: number) => ({
    event: "failed",
    severity: "permanent",
    reason: "bounce",
    "log-level": "error",
    ...common(index),
    envelope: envelope(index),
    flags,
    message: message(index),
    storage: storage(index),
    "delivery-status": {
      "attempt-no": 1,
      message: "5.1.1 The email account that you tried to reach does not exist",
      code: 550,
      "enhanced-code": "5.1.1",
      description: "",
      "session-seconds": 0.0
    }
  }),
  (index: number) => ({
    event: "opened",
    "log-level": "info",
    ...common(index),
    ip: "192.0.2.7",
    geolocation: { country: "US", region: "Texas", city: "Austin" },
    "client-info": client,
    message: { headers: { "message-id": `20180622182958.1.48906CB188F1A4${index}@example.org` } }
  }),
  (index: number) => ({
    event: "clicked",
    url: "https://example.com/signup?campaign=june",
    "log-level": "info",
    ...common(index),
    ip: "192.0.2.7",
    geolocation: { country: "US", region: "Texas", city: "Austin" },
    "client-info": client,
    message: { headers: { "message-id": `20180622182958.1.48906CB188F1A4${index}@example.org` } }
  })
]

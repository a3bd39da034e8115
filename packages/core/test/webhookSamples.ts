/** Mailgun's sample events, as its API reference and its manual have them. */

type Json = { readonly [key: string]: unknown }

/** The samples of `GET /v3/{domain}/events`. */
export const eventSamples: { readonly [name: string]: Json } = {
  Rejected: {
    event: "rejected",
    id: "OMTXD3-sSmKIQa1gSKkYVA",
    timestamp: 1529704976.104692,
    "log-level": "warn",
    flags: {
      "is-test-mode": false
    },
    reject: {
      reason:
        "Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients in Account Settings.",
      description: ""
    },
    message: {
      headers: {
        to: "joan@example.org",
        "message-id": "20180622220256.1.B31A451A2E5422BB@sandbox55887fac92de874df5ae0023b75fd62f1d.mailgun.org",
        from: "john@sandbox55887fac92de874df5ae0023b75fd62f1d.mailgun.org",
        subject: "Test Subject"
      },
      attachments: [],
      size: 867
    },
    tags: [],
    "user-variables": {}
  },
  Stored: {
    event: "stored",
    id: "WRVmVc47QYi4DHth_xpRUA",
    timestamp: 1529692198.691758,
    "log-level": "info",
    flags: {
      "is-test-mode": false
    },
    message: {
      headers: {
        to: "team@example.org",
        "message-id": "20180622182958.1.48906CB188F1A454@exmple.org",
        from: "sender@example.org",
        subject: "Test Subject"
      },
      attachments: [],
      recipients: [
        "team@example.org"
      ],
      size: 586
    },
    storage: {
      url: "https://se.api.mailgun.net/v3/domains/example.org/messages/eyJwI...",
      key: "eyJwI..."
    },
    tags: [],
    "user-variables": {}
  },
  Complained: {
    event: "complained",
    id: "ncV2XwymRUKbPek_MIM-Gw",
    timestamp: 1377214260.049634,
    "log-level": "warn",
    recipient: "foo@example.com",
    tags: [],
    "user-variables": {},
    flags: {
      "is-test-mode": false
    },
    message: {
      headers: {
        to: "foo@example.com",
        "message-id": "20130718032413.263EE2E0926@example.com",
        from: "John Doe <sender@example.com>",
        subject: "This is the subject."
      },
      attachments: [],
      size: 18937
    }
  },
  Unsubscribed: {
    event: "unsubscribed",
    id: "W3X4JOhFT-OZidZGKKr9iA",
    timestamp: 1377213791.421473,
    "log-level": "info",
    recipient: "recipient@example.com",
    geolocation: {
      country: "US",
      region: "TX",
      city: "San Antonio"
    },
    tags: [],
    "user-variables": {},
    ip: "23.23.23.345",
    "client-info": {
      "client-type": "browser",
      "client-os": "OS X",
      "device-type": "desktop",
      "client-name": "Chrome",
      "user-agent":
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_8_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/28.0.1500.95 Safari/537.36"
    },
    message: {
      headers: {
        "message-id": "20130822232216.13966.79700@samples.mailgun.org"
      }
    }
  },
  Clicked: {
    event: "clicked",
    id: "G5zMz2ysS6OxZ2C8xb2Tqg",
    timestamp: 1377075564.094891,
    "log-level": "info",
    recipient: "recipient@example.com",
    geolocation: {
      country: "US",
      region: "TX",
      city: "Austin"
    },
    tags: [],
    url: "http://example.com/signup",
    "recipient-provider": "Gmail",
    ip: "123.123.123.321",
    "user-variables": {},
    "client-info": {
      "client-type": "browser",
      "client-os": "Linux",
      "device-type": "desktop",
      "client-name": "Chromium",
      "user-agent":
        "Mozilla/5.0 (X11; Linux i686) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/28.0.1500.71 Chrome/28.0.1500.71 Safari/537.36",
      bot: ""
    },
    message: {
      headers: {
        "message-id": "20130821085807.30688.67706@samples.mailgun.org"
      }
    }
  },
  Opened: {
    event: "opened",
    id: "-laxIqj9QWubsjY_3pTq_g",
    timestamp: 1377047343.042277,
    "log-level": "info",
    recipient: "recipient@example.com",
    "recipient-provider": "Gmail",
    geolocation: {
      country: "US",
      region: "Texas",
      city: "Austin"
    },
    tags: [],
    "user-variables": {},
    ip: "111.111.111.111",
    "client-info": {
      "client-type": "mobile browser",
      "client-os": "iOS",
      "device-type": "mobile",
      "client-name": "Mobile Safari",
      "user-agent":
        "Mozilla/5.0 (iPhone; CPU iPhone OS 6_1 like Mac OS X) AppleWebKit/536.26 (KHTML, like Gecko) Mobile/10B143",
      bot: ""
    },
    message: {
      headers: {
        "message-id": "20130821005614.19826.35976@samples.mailgun.org"
      }
    }
  },
  Failed: {
    event: "failed",
    id: "pl271FzxTTmGRW8Uj3dUWw",
    timestamp: 1529701969.818328,
    "log-level": "error",
    severity: "permanent",
    reason: "suppress-bounce",
    envelope: {
      sender: "john@example.org",
      transport: "smtp",
      targets: "joan@example.com"
    },
    flags: {
      "is-routed": false,
      "is-authenticated": true,
      "is-system-test": false,
      "is-test-mode": false
    },
    "delivery-status": {
      "attempt-no": 1,
      message: "",
      code: 605,
      description: "Not delivering to previously bounced address",
      "session-seconds": 0
    },
    message: {
      headers: {
        to: "joan@example.com",
        "message-id": "20180622211249.1.2A6098970A380E12@example.org",
        from: "john@example.org",
        subject: "Test Subject"
      },
      attachments: [],
      size: 867
    },
    storage: {
      url: "https://se.api.mailgun.net/v3/domains/example.org/messages/eyJwI...",
      key: "eyJwI..."
    },
    recipient: "slava@mailgun.com",
    "recipient-domain": "mailgun.com",
    "recipient-provider": "Gmail",
    tags: [],
    "user-variables": {}
  },
  Delivered: {
    event: "delivered",
    id: "hK7mQVt1QtqRiOfQXta4sw",
    timestamp: 1529692199.626182,
    "log-level": "info",
    envelope: {
      transport: "smtp",
      sender: "sender@example.org",
      "sending-ip": "123.123.123.123",
      targets: "john@example.com"
    },
    flags: {
      "is-routed": false,
      "is-authenticated": false,
      "is-system-test": false,
      "is-test-mode": false
    },
    "delivery-status": {
      tls: true,
      "mx-host": "aspmx.l.example.com",
      code: 250,
      description: "",
      "session-seconds": 0.4367079734802246,
      utf8: true,
      "attempt-no": 1,
      message: "OK",
      "certificate-verified": true
    },
    message: {
      headers: {
        to: "team@example.org",
        "message-id": "20180622182958.1.48906CB188F1A454@exmple.org",
        from: "sender@exmple.org",
        subject: "Test Subject"
      },
      attachments: [],
      size: 586
    },
    storage: {
      url: "https://storage-us-west1.api.mailgun.net/v3/domains/...",
      region: "us-west1",
      key: "AwABB...",
      env: "production"
    },
    recipient: "john@example.com",
    "recipient-domain": "example.com",
    "recipient-provider": "Gmail",
    tags: [],
    "user-variables": {}
  },
  Accepted: {
    event: "accepted",
    id: "jxVuhYlhReaK3QsggHfFRA",
    timestamp: 1529692198.641821,
    "log-level": "info",
    method: "smtp",
    envelope: {
      targets: "team@example.org",
      transport: "smtp",
      sender: "sender@example.org"
    },
    flags: {
      "is-authenticated": false
    },
    message: {
      headers: {
        to: "team@example.org",
        "message-id": "20180622182958.1.48906CB188F1A454@exmple.org",
        from: "sender@example.org",
        subject: "Test Subject"
      },
      attachments: [],
      recipients: [
        "team@example.org"
      ],
      size: 586
    },
    storage: {
      url: "https://se.api.mailgun.net/v3/domains/example.org/messages/eyJwI...",
      key: "eyJwI..."
    },
    recipient: "team@example.org",
    "recipient-domain": "example.org",
    tags: [],
    "user-variables": {}
  }
}

/** The sample of `POST /v1/analytics/logs`. */
export const logSample: Json = {
  id: "JDhSWf9mT5OFxCkZfpDU5d",
  event: "failed",
  "@timestamp": "2024-07-08T16:30:18.530Z",
  account: {
    id: "12345"
  },
  "delivery-status": {
    message: "Turret client: server connection failed",
    "attempt-no": 5,
    code: 680,
    "session-seconds": 15.026,
    "retry-seconds": 145
  },
  domain: {
    name: "example.com"
  },
  recipient: "example@gmail.com",
  "recipient-domain": "gmail.com",
  "recipient-provider": "Gmail",
  envelope: {
    sender: "bob@example.com",
    transport: "smtp",
    "sending-ip": "198.52.100.1",
    targets: "bob@example.com"
  }
}

const failed: Json = { event: "failed", id: "a", timestamp: 1529701969.818328, recipient: "joan@example.com" }

/** What differs in live traffic from the samples, by what is odd in it. */
export const oddEvents: { readonly [name: string]: Json } = {
  "custom data as an empty list, without attachments": {
    event: "accepted",
    id: "b",
    timestamp: 1529692198.641821,
    method: "HTTP",
    account: { id: "12345" },
    domain: { name: "example.com" },
    "api-key-id": "1",
    "user-variables": [],
    message: { headers: { "message-id": "1@example.com" } }
  },
  "custom data as JSON text": { ...failed, severity: "temporary", "user-variables": "{}" },
  "custom data as a sentence": { ...failed, severity: "temporary", "user-variables": "The data was too large to keep" },
  "no delivery status": { ...failed, severity: "permanent", "delivery-status": null },
  "a flag that is null": { ...failed, severity: "permanent", flags: { "is-routed": null } },
  "a delayed bounce": {
    ...failed,
    severity: "permanent",
    envelope: {},
    flags: { "is-delayed-bounce": true },
    "delivery-status": { code: 550, "bounce-code": "5.1.1" }
  },
  "a list of storage addresses": { ...failed, storage: { url: ["https://storage.api.mailgun.net/v3/a"], key: "a" } },
  "an uploaded member": {
    event: "list_member_uploaded",
    "mailing-list": { address: "list@example.com", "list-id": "1", sid: "2" },
    member: { address: "ann@example.com", name: "Ann", subscribed: true },
    "task-id": "3"
  },
  "a refused member": {
    event: "list_member_upload_error",
    "mailing-list": { address: "list@example.com" },
    "task-id": "3",
    format: "csv",
    "member-description": "ann",
    error: { message: "not an address" }
  },
  "an uploaded list": {
    event: "list_uploaded",
    "mailing-list": { address: "list@example.com" },
    "task-id": "3",
    subscribed: true,
    format: "csv",
    "is-upsert": true,
    "upserted-count": 2,
    "failed-count": 1
  }
}

const messageHeaders = JSON.stringify([
  ["Received", "by luna.mailgun.net with SMTP mgrt 8734663311733"],
  ["Message-Id", "<20130503182626.18666.16540@example.com>"],
  ["From", "Bob <bob@example.com>"],
  ["To", "Alice <alice@example.com>"],
  ["Subject", "Test"],
  ["X-Mailgun-Variables", "{\"my_var_1\": \"Mailgun Variable #1\", \"my-var-2\": \"awesome\"}"]
])

const client = {
  recipient: "alice@example.com",
  domain: "example.com",
  ip: "50.56.129.169",
  country: "US",
  region: "CA",
  city: "San Francisco",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.31 (KHTML, like Gecko) Chrome/26.0.1410.43",
  "device-type": "desktop",
  "client-type": "browser",
  "client-name": "Chrome",
  "client-os": "Linux",
  "campaign-id": "fake_campaign_id",
  "campaign-name": "Campaign",
  tag: ["news", "spring"],
  "mailing-list": "list@example.com",
  "custom-var": "custom",
  "message-id": "20130503182626.18666.16540@example.com"
}

const message = { recipient: "alice@example.com", domain: "example.com", "message-headers": messageHeaders }

/** The forms of legacy webhooks, by the event that they tell of. */
export const legacyForms: {
  readonly [event: string]: { readonly [name: string]: string | ReadonlyArray<string> }
} = {
  opened: { event: "opened", ...client },
  clicked: { event: "clicked", ...client, url: "http://example.com/signup" },
  unsubscribed: { event: "unsubscribed", ...client },
  complained: { event: "complained", ...message, "attachment-count": "1" },
  delivered: { event: "delivered", ...message, "Message-Id": "<20130503182626.18666.16540@example.com>" },
  bounced: {
    event: "bounced",
    ...message,
    code: "550",
    error: "5.1.1 The email account that you tried to reach does not exist.",
    notification: "Please check the address."
  },
  dropped: {
    event: "dropped",
    ...message,
    code: "605",
    reason: "hardfail",
    description: "Not delivering to previously bounced address"
  }
}

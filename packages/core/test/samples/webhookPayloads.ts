/**
 * The payloads of https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads, as of 2026: every
 * field of each, with names, addresses and ids of our own in place of the page's.
 */

const signature = {
  timestamp: "1770146798",
  token: "e0b5477167110d68991efc6b9f89f0a11066af27834600e123",
  signature: "12d99f5a15355c180971bed7494d578b093c958f57766f3fe750761baed12345"
}

const account = { id: "1234567890abcdef12345678" }

const domain = { name: "mail.example.com" }

const chrome =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"

const reader = {
  recipient: "ann@example.org",
  "recipient-domain": "example.org",
  "recipient-provider": "Other",
  message: { headers: { "message-id": "20260205213049.8e3a7bf607f78309@mail.example.com" } },
  campaigns: [],
  "log-level": "info",
  account,
  domain
}

const sent = {
  flags: {
    "is-authenticated": true,
    "is-routed": false,
    "is-big": false,
    "is-system-test": false,
    "is-test-mode": false
  },
  storage: {
    key: "BAABAQcQSe_CqzXJ2_tP9JxkOh",
    url: "https://storage-us-east4.api.mailgun.net/v3/domains/mail.example.com/messages/BAABAQcQSe_CqzXJ2_tP9JxkOh"
  },
  tags: ["welcome"],
  campaigns: [],
  account,
  domain,
  "user-variables": []
}

const eventData = {
  accepted: {
    account,
    "api-key-id": "12345678-87654321",
    domain,
    envelope: { sender: "bob@mail.example.com", targets: "ann@example.org", transport: "smtp" },
    event: "accepted",
    flags: { "is-authenticated": true, "is-test-mode": false },
    id: "CCXMjJ7nQi2N3BPigGOdgQ",
    "log-level": "info",
    message: {
      headers: {
        from: "Bob <bob@mail.example.com>",
        "message-id": "20260203192638.000be97f99f8cea1@mail.example.com",
        subject: "Hello",
        to: "ann@example.org"
      },
      size: 341
    },
    method: "HTTP",
    recipient: "ann@example.org",
    "recipient-domain": "example.org",
    storage: sent.storage,
    tags: ["welcome"],
    timestamp: 1770146798.372891,
    "user-variables": []
  },
  delivered: {
    ...sent,
    event: "delivered",
    id: "MXcc2gEpS-eN8HfkOnmK2w",
    timestamp: 1770146431.6585283,
    message: {
      attachments: [],
      headers: {
        "message-id": "20260203192030.53383e583ab41f62@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        to: "ann@example.org",
        subject: "Hello"
      },
      size: 341
    },
    "log-level": "info",
    recipient: "ann@example.org",
    "recipient-domain": "example.org",
    "primary-dkim": "smtp._domainkey.mail.example.com",
    "recipient-provider": "Other",
    "delivery-status": {
      "attempt-no": 1,
      code: 250,
      message: "OK",
      description: null,
      "session-seconds": 1.276,
      "enhanced-code": null,
      "mx-host": "mx.example.org",
      "certificate-verified": true,
      tls: true,
      utf8: true,
      "first-delivery-attempt-seconds": 0.062
    },
    envelope: {
      sender: "bob@mail.example.com",
      targets: "ann@example.org",
      transport: "smtp",
      "sending-ip": "192.0.2.10"
    }
  },
  opened: {
    ...reader,
    event: "opened",
    id: "q7DMpbLFRKW1QuiLC9XV4Q",
    timestamp: 1770327074.5549328,
    "delivered-at": 1770327049,
    tags: ["welcome"],
    ip: "192.0.2.20",
    "client-info": {
      "client-name": "Chrome",
      "client-os": "OS X",
      "client-type": "browser",
      "device-type": "desktop",
      "user-agent": chrome,
      bot: null
    },
    geolocation: { city: "San Antonio", country: "US", region: "TX", timezone: "America/Chicago" },
    "user-variables": []
  },
  clicked: {
    ...reader,
    event: "clicked",
    id: "A9dLUrCXQjK92TlnW3zkIA",
    timestamp: 1770327118.6648676,
    "delivered-at": 1770327049,
    tags: ["welcome"],
    ip: "192.0.2.21",
    "client-info": {
      "client-name": "Chrome Mobile",
      "client-os": "Android",
      "client-type": "mobile browser",
      "device-type": "mobile",
      "user-agent": chrome,
      bot: null
    },
    geolocation: { city: "Unknown", country: "GB", region: "Unknown", timezone: "Europe/London" },
    "user-variables": [],
    url: "https://mail.example.com/signup"
  },
  "permanently failed": {
    ...sent,
    event: "failed",
    id: "2kFItcrLQuKTdp-Ia2Xr7w",
    timestamp: 1770918175.5923693,
    message: {
      attachments: [],
      headers: {
        "message-id": "20260212174255.58bbb7ce85a423e5@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        to: "nobody@example.org",
        subject: "Hello"
      },
      size: 384
    },
    "log-level": "error",
    recipient: "nobody@example.org",
    "recipient-domain": "example.org",
    "primary-dkim": "new._domainkey.mail.example.com",
    reason: "bounce",
    "recipient-provider": "Other",
    severity: "permanent",
    "delivery-status": {
      "attempt-no": 1,
      code: 550,
      message: "5.5.0 Requested action not taken: mailbox unavailable",
      description: null,
      "session-seconds": 0.208,
      "enhanced-code": "5.5.0",
      "mx-host": "mx.example.org",
      "certificate-verified": true,
      tls: true,
      utf8: true,
      "first-delivery-attempt-seconds": 0.066,
      "bounce-type": "hard"
    },
    envelope: {
      sender: "bob@mail.example.com",
      targets: "nobody@example.org",
      transport: "smtp",
      "sending-ip": "192.0.2.10"
    }
  },
  "temporarily failed": {
    ...sent,
    event: "failed",
    id: "YusK9KhoTwe2C00iRxsEqQ",
    timestamp: 1770919267.4288595,
    message: {
      attachments: [],
      headers: {
        "message-id": "20260212180106.5c8f35804ae3fd54@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        to: "eve@example.org",
        subject: "Hello"
      },
      size: 392
    },
    "log-level": "warn",
    recipient: "eve@example.org",
    "recipient-domain": "example.org",
    "primary-dkim": "smtp._domainkey.mail.example.com",
    reason: "generic",
    "recipient-provider": "Free FR",
    severity: "temporary",
    "delivery-status": {
      "attempt-no": 1,
      code: 421,
      message: "Your IP is temporary blacklisted, retry later",
      description: null,
      "session-seconds": 0.478,
      "retry-seconds": 600,
      "enhanced-code": null,
      "mx-host": "mx1.example.org",
      "first-delivery-attempt-seconds": 0.365
    },
    envelope: {
      sender: "postmaster@mail.example.com",
      targets: "eve@example.org",
      transport: "smtp",
      "sending-ip": "192.0.2.10"
    }
  },
  unsubscribed: {
    ...reader,
    event: "unsubscribed",
    id: "89QcW8YuSv6lhSeN3n4qnA",
    timestamp: 1770327090.4656289,
    tags: ["*"],
    ip: "192.0.2.20",
    "client-info": {
      "client-name": "Chrome",
      "client-os": "OS X",
      "client-type": "browser",
      "device-type": "desktop",
      "user-agent": chrome,
      bot: null
    },
    geolocation: { city: "San Antonio", country: "US", region: "TX", timezone: "America/Chicago" },
    "user-variables": [],
    storage: []
  },
  complained: {
    event: "complained",
    id: "rIVDlyk8SY-mJauQoYmNFA",
    timestamp: 1770920772.2684145,
    "log-level": "warn",
    account,
    domain,
    message: {
      headers: {
        to: "ann@example.org",
        "message-id": "20260212182531.0d5ed3254c319957@mail.example.com",
        from: "Bob <bob@mail.example.com>",
        subject: "Hello"
      },
      size: 11002
    },
    campaigns: [],
    recipient: "ann@example.org",
    "recipient-domain": "example.org",
    "recipient-provider": "Other",
    tags: ["welcome"],
    "user-variables": [],
    envelope: { "sending-ip": "192.0.2.10" },
    storage: sent.storage
  }
}

export const eventKinds = [
  "accepted",
  "delivered",
  "opened",
  "clicked",
  "permanently failed",
  "temporarily failed",
  "unsubscribed",
  "complained"
] as const

/** A body as Mailgun writes it, with its slashes escaped. */
export const payload = (kind: (typeof eventKinds)[number]): string =>
  JSON.stringify({ signature, "event-data": eventData[kind] }).replaceAll("/", "\\/")

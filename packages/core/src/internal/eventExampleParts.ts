import * as DateTime from "effect/DateTime"

// What the decoded events and their JSON have alike.

const tags = ["welcome"]

const seconds = 1_774_526_400.5

const timestamp = DateTime.makeUnsafe("2026-03-26T12:00:00.500Z")

export const about = { recipient: "bob@example.org" }

const addresses = { from: "Ann <ann@example.com>", to: "Bob <bob@example.org>", subject: "Welcome" }

const id = "20260326120000.1.48906CB188F1A454@example.com"

const attachment = { filename: "guide.pdf", size: 48_211, type: "application/pdf" }

const envelope = { sender: "ann@example.com", targets: "bob@example.org", transport: "smtp" }

export const storage = { key: "AwABB0nEa", region: "us-east4", env: "production" }

export const storageUrl = "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/AwABB0nEa"

const ip = "203.0.113.7"

const geolocation = { country: "US", region: "Texas", city: "Austin" }

const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"

const list = { address: "news@example.com" }

// What only one of the two has.

const common = {
  timestamp,
  logLevel: "info",
  tags,
  campaigns: [],
  userVariables: { order: "1042" }
}

const commonJson = {
  timestamp: seconds,
  "log-level": "info",
  tags,
  campaigns: [],
  "user-variables": { order: "1042" }
}

export const message = {
  headers: { ...addresses, messageId: id },
  attachments: [{ filename: attachment.filename, contentType: attachment.type, sizeBytes: attachment.size }],
  sizeBytes: 49_875
}

export const messageJson = {
  headers: { ...addresses, "message-id": id },
  attachments: [{ filename: attachment.filename, "content-type": attachment.type, size: attachment.size }],
  size: 49_875
}

export const transport = {
  ...common,
  ...about,
  recipientDomain: "example.org",
  message,
  flags: { isAuthenticated: true, isRouted: false, isSystemTest: false, isTestMode: false },
  envelope: { ...envelope, sendingIp: "198.51.100.3" },
  storage: { ...storage, urls: [storageUrl] }
}

export const transportJson = {
  ...commonJson,
  ...about,
  "recipient-domain": "example.org",
  message: messageJson,
  flags: { "is-authenticated": true, "is-routed": false, "is-system-test": false, "is-test-mode": false },
  envelope: { ...envelope, "sending-ip": "198.51.100.3" },
  storage: { ...storage, url: storageUrl }
}

export const engagement = {
  ...common,
  ...about,
  recipientDomain: "example.org",
  message: { headers: { messageId: id } },
  ip,
  geolocation,
  clientInfo: {
    clientType: "browser",
    clientName: "Chrome",
    clientOs: "Linux",
    deviceType: "desktop",
    userAgent,
    bot: ""
  }
}

export const engagementJson = {
  ...commonJson,
  ...about,
  "recipient-domain": "example.org",
  message: { headers: { "message-id": id } },
  ip,
  geolocation,
  "client-info": {
    "client-type": "browser",
    "client-name": "Chrome",
    "client-os": "Linux",
    "device-type": "desktop",
    "user-agent": userAgent,
    bot: ""
  }
}

export const incoming = { ...common, tags: [], userVariables: {}, flags: { isTestMode: false } }

export const incomingJson = { ...commonJson, tags: [], "user-variables": {}, flags: { "is-test-mode": false } }

export const upload = { ...common, tags: [], userVariables: {}, mailingList: list, taskId: "c8ad6b09ad0711ee" }

export const uploadJson = {
  ...commonJson,
  tags: [],
  "user-variables": {},
  "mailing-list": list,
  "task-id": "c8ad6b09ad0711ee"
}

export const validation = {
  ...incomingJson,
  event: "email_validation",
  id: "Cv6Rl2YVTDmA9rZ6Yx1x7w",
  recipient: "bob@example.org"
}

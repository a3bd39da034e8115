/**
 * Payloads that other clients of Mailgun keep for their tests, most of them recorded from it: what is in them and in which
 * form is theirs, the names and addresses are not.
 */

export interface Json {
  readonly [key: string]: unknown
}

/** The tests of `mailgun/mailgun-go`, `events/parse_test.go`. */
export const mailgunGo = {
  accepted: {
    event: "accepted",
    timestamp: 1420255392.850187,
    "user-variables": { custom: "value", parent: { child: "user defined variable" }, "a-list": [1, 2, 3, 4, 5] },
    envelope: { sender: "noreply@example.com", transport: "smtp", "mail-from": null, targets: "me@example.com" },
    message: {
      headers: {
        to: "me@example.com",
        subject: "Test message going through the bus.",
        "message-id": "20150103032312.125890.23497@example.com",
        from: "Example <noreply@example.com>"
      },
      recipients: ["me@example.com"],
      attachments: [],
      size: 6830
    },
    tags: ["sell_email_new"],
    campaigns: [{ id: "d2yb8", name: "wantlist" }],
    storage: {
      key: "AgEASDSGFB8y4--TSDGxvccvmQB==",
      url: "https://storage.eu.mailgun.net/v3/domains/example.com/messages/AgEASDSGFB8y4--TSDGxvccvmQB=="
    },
    recipient: "dude@example.com",
    "recipient-domain": "example.com",
    method: "http",
    flags: {
      "is-system-test": false,
      "is-big": false,
      "is-test-mode": false,
      "is-authenticated": false,
      "is-routed": null
    }
  },
  "user variables cut off": {
    event: "accepted",
    timestamp: 1420255392.850187,
    "user-variables": "Could not load user-variables. They were either truncated or invalid JSON"
  },
  "an attachment": {
    event: "delivered",
    message: {
      headers: {
        to: "alice@example.com",
        "message-id": "alice@example.com",
        from: "Bob <bob@example.com>",
        subject: "Hi Alice"
      },
      attachments: [{ filename: "doc.pdf", "content-type": "application/pdf", size: 139214 }],
      size: 142698
    }
  },
  stored: {
    event: "stored",
    storage: {
      key: "WyJlODlmYTdhNTE3IiwghODAyMTQ4MDEzMTUiXSLCAib2xkY29rZSJd",
      url: "https://api.mailgun.net/v2/domains/mg/messages/Wy9JZlJd"
    }
  }
} satisfies { readonly [name: string]: Json }

/** The tests of `anymail/django-anymail`, `tests/test_mailgun_webhooks.py`: a delivery as Mailgun posted it in 2018. */
export const anymailDelivered: Json = {
  tags: [],
  timestamp: 1534108637.153125,
  storage: { url: "https://sw.api.mailgun.net/v3/domains/example.org/messages/eyJwI...", key: "eyJwI..." },
  "recipient-domain": "example.com",
  id: "hTWCTD81RtiDN-...",
  campaigns: [],
  "user-variables": {},
  flags: { "is-routed": false, "is-authenticated": true, "is-system-test": false, "is-test-mode": false },
  "log-level": "info",
  envelope: {
    "sending-ip": "333.123.123.200",
    sender: "test@example.org",
    transport: "smtp",
    targets: "recipient@example.com"
  },
  message: {
    headers: {
      to: "recipient@example.com",
      "message-id": "20180812211713.1.DF5966851B4BAA99@example.org",
      from: "test@example.org",
      subject: "Testing"
    },
    attachments: [],
    size: 809
  },
  recipient: "recipient@example.com",
  event: "delivered",
  "delivery-status": {
    tls: true,
    "mx-host": "smtp-in.example.com",
    "attempt-no": 1,
    description: "",
    "session-seconds": 3.5700838565826416,
    utf8: true,
    code: 250,
    message: "OK",
    "certificate-verified": true
  }
}

type Form = ReadonlyArray<readonly [name: string, value: string]>

const signed = { timestamp: "1461261330", token: "06c96bafc3f42a66b9edd546347a2fe18dc23461fe80dc52f0" }

/** The tests of `chubchenko/mailgun-tracking`, `spec/fixtures/legacy/delivered.json`. */
export const mailgunTrackingDelivered: Form = Object.entries({
  timestamp: "1499697910",
  token: "b5751a49a024483da8d41c3684f98b8f",
  signature: "374e0b1a3deeb57318c783d43ff71093fbf26406a452761dab91bf346a93b49e",
  domain: "mail.example.com",
  my_var_1: "Mailgun Variable #1",
  "my-var-2": "awesome",
  "message-headers": JSON.stringify([
    ["Received", "by luna.mailgun.net with SMTP mgrt 8734663311733; Fri, 03 May 2013 18:26:27 +0000"],
    ["Content-Type", ["multipart/alternative", { boundary: "eb663d73ae0a4d6c9153cc0aec8b7520" }]],
    ["Mime-Version", "1.0"],
    ["Subject", "Test deliver webhook"],
    ["From", "Bob <bob@mail.example.com>"],
    ["To", "Alice <alice@example.com>"],
    ["Message-Id", "<20130503182626.18666.16540@mail.example.com>"],
    ["X-Mailgun-Variables", "{\"my_var_1\": \"Mailgun Variable #1\", \"my-var-2\": \"awesome\"}"],
    ["Date", "Fri, 03 May 2013 18:26:27 +0000"],
    ["Sender", "bob@mail.example.com"]
  ]),
  "Message-Id": "<20160329071939.35138.9413.6915422C@mail.example.com>",
  recipient: "alice@example.com",
  event: "delivered",
  "body-plain": ""
})

/** The legacy forms of django-anymail's tests. */
export const anymailLegacy = {
  dropped: Object.entries({
    code: "605",
    domain: "example.com",
    description: "Not delivering to previously bounced address",
    "attachment-count": "1",
    "Message-Id": "<20160421180324.70521.79375.96884DDB@example.com>",
    reason: "hardfail",
    event: "dropped",
    "message-headers": JSON.stringify([
      ["X-Mailgun-Sid", "WyI3Y2VjMyIsICJib3VuY2VAZXhhbXBsZS5jb20iLCAiZjFjNzgyIl0="],
      ["Message-Id", "<20160421180324.70521.79375.96884DDB@example.com>"],
      ["To", "bounce@example.com"],
      ["Subject", "Webhook testing"],
      ["Content-Type", ["multipart/alternative", { boundary: "a5b51388a4e3455d8feb8510bb8c9fa2" }]]
    ]),
    recipient: "bounce@example.com",
    "X-Mailgun-Sid": "WyI3Y2VjMyIsICJib3VuY2VAZXhhbXBsZS5jb20iLCAiZjFjNzgyIl0=",
    signature: "ab",
    ...signed
  }),
  "dropped after a complaint": Object.entries({
    code: "607",
    description: "Not delivering to a user who marked your messages as spam",
    reason: "hardfail",
    event: "dropped",
    recipient: "complaint@example.com",
    signature: "ab",
    ...signed
  }),
  "dropped after hours": Object.entries({
    code: "499",
    description: "Unable to connect to MX servers: [example.com]",
    reason: "old",
    event: "dropped",
    recipient: "slow@example.com",
    signature: "ab",
    ...signed
  }),
  bounced: Object.entries({
    code: "550",
    error: "550 5.1.1 The email account that you tried to reach does not exist.",
    event: "bounced",
    recipient: "noreply@example.com",
    signature: "ab",
    ...signed
  }),
  "bounced with an enhanced code": Object.entries({
    code: "5.1.1",
    error: "smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
    event: "bounced",
    recipient: "noreply@example.com",
    signature: "ab",
    ...signed
  })
} satisfies { readonly [name: string]: Form }

/** Custom variables with the names of Mailgun's own fields: it posts both, of some its own first, of others last. */
export const anymailConflicts: Form = [
  ["timestamp", "metadata-timestamp"],
  ["timestamp", "1461261330"],
  ["token", "metadata-token"],
  ["token", "actual-event-token"],
  ["signature", "metadata-signature"],
  ["signature", "0123456789abcdef"],
  ["event", "clicked"],
  ["event", "metadata-event"],
  ["recipient", "actual-recipient@example.com"],
  ["recipient", "metadata-recipient"],
  ["url", "http://clicked.example.com/actual/event/param"],
  ["h", "an (undocumented) Mailgun event param"],
  ["tag", "actual-tag-1"],
  ["tag", "actual-tag-2"],
  ["ordinary field", "ordinary metadata value"]
]

/** The inbound mail of django-anymail's tests, `tests/test_mailgun_inbound.py`. */
export const anymailInbound: Form = Object.entries({
  recipient: "test@inbound.example.com",
  sender: "envelope-from@example.org",
  "message-headers": JSON.stringify([
    ["X-Mailgun-Spam-Rules", "DKIM_SIGNED, DKIM_VALID, DKIM_VALID_AU, ..."],
    ["X-Mailgun-Dkim-Check-Result", "Pass"],
    ["X-Mailgun-Spf", "Pass"],
    ["X-Mailgun-Sscore", "1.7"],
    ["X-Mailgun-Sflag", "No"],
    ["X-Mailgun-Incoming", "Yes"],
    ["X-Envelope-From", "<envelope-from@example.org>"],
    ["Received", "from mail.example.org by mxa.mailgun.org ..."],
    ["Received", "by mail.example.org for <test@inbound.example.com> ..."],
    ["Received", "by 10.10.1.71 with HTTP; Wed, 11 Oct 2017 18:31:04 -0700 (PDT)"],
    ["From", "\"Displayed From\" <from+test@example.org>"],
    ["Date", "Wed, 11 Oct 2017 18:31:04 -0700"],
    ["Message-Id", "<CAEPk3R+4Zr@mail.example.org>"],
    ["Subject", "Test subject"],
    ["To", "\"Test Inbound\" <test@inbound.example.com>, other@example.com"],
    ["Cc", "cc@example.com"],
    ["Content-Type", "multipart/mixed; boundary=\"089e0825ccf874a0bb055b4f7e23\""]
  ]),
  "body-plain": "Test body plain",
  "body-html": "<div>Test body html</div>",
  "stripped-html": "stripped html body",
  "stripped-text": "stripped plaintext body",
  signature: "ab",
  ...signed
})

/** The same, posted by a route whose target ends in `mime`. */
export const anymailInboundMime: Form = Object.entries({
  recipient: "test@inbound.example.com",
  sender: "envelope-from@example.org",
  "body-mime": "From: A tester <test@example.org>\r\nSubject: Raw MIME test\r\n\r\nIt's a body=E2=80=A6\r\n",
  signature: "ab",
  ...signed
})

/** The notification of a `store()` of django-anymail's tests. */
export const anymailStored: Form = Object.entries({
  recipient: "test@inbound.example.com",
  sender: "envelope-from@example.org",
  "body-plain": "Test body plain",
  "body-html": "<div>Test body html</div>",
  "message-url": "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/MESSAGE_KEY",
  attachments: JSON.stringify([{
    url: "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/MESSAGE_KEY/attachments/0",
    "content-type": "application/pdf",
    name: "attachment.pdf",
    size: 20202
  }]),
  signature: "ab",
  ...signed
})

/**
 * Mailgun's own sample POST, which its control panel sends to try out a route, as the tests of `receivex` keep it
 * (`test/receivex/adapter/mailgun_test.exs`): every header of the mail is a field as well.
 */
export const samplePost = {
  fields: Object.entries({
    "Content-Type": "multipart/mixed; boundary=\"------------020601070403020003080006\"",
    Date: "Fri, 26 Apr 2013 11:50:29 -0700",
    From: "Bob <bob@mg.example.com>",
    "In-Reply-To": "<517AC78B.5060404@mg.example.com>",
    "Message-Id": "<517ACC75.5010709@mg.example.com>",
    "Mime-Version": "1.0",
    Received: "from [10.20.76.69] (Unknown [192.0.2.169]) by mxa.mailgun.org with ESMTP id 517acc75.4b341f0-worker2",
    References: "<517AC78B.5060404@mg.example.com>",
    Sender: "bob@mg.example.com",
    Subject: "Re: Sample POST request",
    To: "Alice <alice@mg.example.com>",
    "X-Mailgun-Variables": "{\"my_var_1\": \"Mailgun Variable #1\", \"my-var-2\": \"awesome\"}",
    "attachment-count": "2",
    "body-html": "<p>Hi Alice <img src=\"cid:part1.04060802.06030207@mg.example.com\"></p>",
    "body-plain": "Hi Alice,\n\nThis is Bob.\n\nI also attached a file.\n\nThanks,\nBob\n",
    "content-id-map": "{\"<part1.04060802.06030207@mg.example.com>\": \"attachment-1\"}",
    from: "Bob <bob@mg.example.com>",
    "message-headers": JSON.stringify([
      ["Received", "by luna.mailgun.net with SMTP mgrt 8788212249833; Fri, 26 Apr 2013 18:50:30 +0000"],
      ["Received", "from [10.20.76.69] (Unknown [192.0.2.169]) by mxa.mailgun.org with ESMTP"],
      ["Message-Id", "<517ACC75.5010709@mg.example.com>"],
      ["Date", "Fri, 26 Apr 2013 11:50:29 -0700"],
      ["From", "Bob <bob@mg.example.com>"],
      ["To", "Alice <alice@mg.example.com>"],
      ["Subject", "Re: Sample POST request"],
      ["In-Reply-To", "<517AC78B.5060404@mg.example.com>"],
      ["Content-Type", "multipart/mixed; boundary=\"------------020601070403020003080006\""],
      ["Sender", "bob@mg.example.com"]
    ]),
    recipient: "monica@mg.example.com",
    sender: "chandler@mg.example.com",
    signature: "6389a84f6a08275ef70b34a6a4a71380c181ef97b1aea12a47293a116cee60bc",
    "stripped-html": "<p>Hi Alice</p>",
    "stripped-signature": "Thanks,\nBob",
    "stripped-text": "Hi Alice,\n\nThis is Bob.\n\nI also attached a file.",
    subject: "Re: Sample POST request",
    timestamp: "1544797214",
    token: "cc68b711f7f0de0db07af0ca3836e993068498a3b449e31646"
  }),
  files: [
    ["attachment-1", new File(["GIF89a"], "crabby.gif", { type: "image/gif" })],
    ["attachment-2", new File(["text"], "attached_файл.txt", { type: "text/plain" })]
  ]
} satisfies { readonly fields: Form; readonly files: ReadonlyArray<readonly [name: string, file: File]> }

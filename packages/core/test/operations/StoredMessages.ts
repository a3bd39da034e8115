import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import { row } from "./Row.ts"

export const rows = [
  row(
    StoredMessages.get,
    {
      line: "GET /v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4",
      headers: { accept: "application/json" }
    },
    {
      what: "documented",
      body: {
        "Content-Transfer-Encoding": "7bit",
        "Content-Type": "multipart/form-data; boundary=----SomeFormBoundaryABC123",
        From: "foo.bar@my-domain.com",
        "Message-Id": "<xxxxxxxxxxxxx.111111111111111@my-domain.com>",
        "Mime-Version": "1.0",
        Subject: "\"Mailgun is awesome\"",
        To: "Cool Bar <cool.barr@cool.com>, bar.baz@gmail.com",
        "X-Mailgun-Tag": "Earth",
        sender: "foo.bar@my-domain.com",
        recipients: "cool.barr@cool.com, bar.baz@gmail.com",
        "body-html": "<html>This is some html</html>",
        "body-plain": "This is some html",
        "stripped-html": "<html>This is some html</html>",
        "stripped-text": "This is some html",
        "stripped-signature": "the signature block stripped from the plain text message (if found)",
        "message-headers": [
          ["Mime-Version", "1.0"],
          ["Subject", "\"Mailgun is awesome\""],
          ["From", "foo.bar@my-domain.com"],
          ["To", "cool.barr@cool.com, bar.baz@gmail.com"],
          ["X-Mailgun-Tag", "Earth"],
          ["Message-Id", "<xxxxxxxxxxxxx.111111111111111@my-domain.com>"],
          ["Content-Transfer-Encoding", "7bit"],
          ["Content-Type", "text/html; charset=ascii"]
        ],
        "X-Mailgun-Template-Name": "my-awesome-template",
        "X-Mailgun-Template-Variables": "{\"name\":\"Foo\",\"phrase\":\"Bar\"}"
      },
      value: {
        contentTransferEncoding: "7bit",
        contentType: "multipart/form-data; boundary=----SomeFormBoundaryABC123",
        from: "foo.bar@my-domain.com",
        messageId: "<xxxxxxxxxxxxx.111111111111111@my-domain.com>",
        mimeVersion: "1.0",
        subject: "\"Mailgun is awesome\"",
        to: "Cool Bar <cool.barr@cool.com>, bar.baz@gmail.com",
        tag: "Earth",
        sender: "foo.bar@my-domain.com",
        recipients: "cool.barr@cool.com, bar.baz@gmail.com",
        bodyHtml: "<html>This is some html</html>",
        bodyPlain: "This is some html",
        strippedHtml: "<html>This is some html</html>",
        strippedText: "This is some html",
        strippedSignature: "the signature block stripped from the plain text message (if found)",
        messageHeaders: [
          ["Mime-Version", "1.0"],
          ["Subject", "\"Mailgun is awesome\""],
          ["From", "foo.bar@my-domain.com"],
          ["To", "cool.barr@cool.com, bar.baz@gmail.com"],
          ["X-Mailgun-Tag", "Earth"],
          ["Message-Id", "<xxxxxxxxxxxxx.111111111111111@my-domain.com>"],
          ["Content-Transfer-Encoding", "7bit"],
          ["Content-Type", "text/html; charset=ascii"]
        ],
        templateName: "my-awesome-template",
        templateVariables: "{\"name\":\"Foo\",\"phrase\":\"Bar\"}"
      }
    },
    {
      what: "of a message that a route stored, with a file",
      body: {
        recipients: "ann@example.com",
        sender: "bob@example.net",
        From: "Bob <bob@example.net>",
        from: "Bob <bob@example.net>",
        Subject: "Minutes",
        subject: "Minutes",
        "body-plain": "",
        attachments: [{
          url: "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/K/attachments/0",
          "content-type": "image/png",
          name: "logo.png",
          size: 1042
        }],
        "content-id-map": {
          "<logo@example.net>": {
            url: "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/K/attachments/0",
            "content-type": "image/png",
            name: "logo.png",
            size: 1042
          }
        },
        "message-headers": [["Content-Type", ["multipart/related", { boundary: "b" }]]]
      },
      value: {
        recipients: "ann@example.com",
        sender: "bob@example.net",
        from: "Bob <bob@example.net>",
        subject: "Minutes",
        bodyPlain: "",
        attachments: [{
          url: "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/K/attachments/0",
          contentType: "image/png",
          name: "logo.png",
          sizeBytes: 1042
        }],
        contentIdMap: {
          "<logo@example.net>": {
            url: "https://storage-us-east4.api.mailgun.net/v3/domains/example.com/messages/K/attachments/0",
            contentType: "image/png",
            name: "logo.png",
            sizeBytes: 1042
          }
        },
        messageHeaders: [["Content-Type", "[\"multipart/related\",{\"boundary\":\"b\"}]"]]
      }
    }
  ),
  row(
    StoredMessages.getMime,
    {
      line: "GET /v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4",
      headers: { accept: "message/rfc2822" }
    },
    {
      what: "as Mailgun's documentation describes it",
      body: {
        recipients: "ann@example.com",
        sender: "bob@example.net",
        from: "Bob <bob@example.net>",
        subject: "Minutes",
        "body-mime": "From: Bob <bob@example.net>\r\nSubject: Minutes\r\n\r\n1. Grüße\r\n"
      },
      value: {
        recipients: "ann@example.com",
        sender: "bob@example.net",
        from: "Bob <bob@example.net>",
        subject: "Minutes",
        bodyMime: "From: Bob <bob@example.net>\r\nSubject: Minutes\r\n\r\n1. Grüße\r\n"
      }
    }
  ),
  row(
    StoredMessages.resend,
    {
      line: "POST /v3/domains/example.com/messages/BAABAgDMYHqy0v5PT2I4",
      form: [["to", "Bob <bob@example.com>"], ["to", "eve@example.com"]]
    },
    {
      what: "documented",
      body: { id: "message-id", message: "Queued. Thank you." },
      value: { id: "message-id", message: "Queued. Thank you." }
    }
  )
]

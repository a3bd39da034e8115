import { Messages } from "@effect-mailgun/core"
import { row } from "./Row.ts"

const accepted = {
  what: "recorded",
  body: { id: "<20210510091252.1.D6347B73DA43962E@example.com>", message: "Queued. Thank you." },
  value: { id: "<20210510091252.1.D6347B73DA43962E@example.com>", message: "Queued. Thank you." }
}

export const rows = [
  row(Messages.send, {
    line: "POST /v3/example.com/messages",
    form: [
      ["from", "Ann <ann@example.com>"],
      ["to", "bob@example.com"],
      ["subject", "Hello"],
      ["text", "Hello, Bob."],
      ["h:Message-Id", "<1@example.com>"]
    ]
  }, accepted),
  row(Messages.sendMime, {
    line: "POST /v3/example.com/messages.mime",
    parts: [
      ["to", "bob@example.com"],
      ["message", [
        "message.mime",
        "message/rfc822",
        "From: ann@example.com\r\nTo: bob@example.com\r\nSubject: Hello\r\n\r\nHello, Bob.\r\n"
      ]]
    ]
  }, accepted)
]

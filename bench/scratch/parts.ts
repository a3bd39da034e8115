import { Messages } from "@effect-mailgun/core"
import * as Mailbox from "@effect-mailgun/core/Mailbox"
import * as Effect from "effect/Effect"
import { makeRequest, refusal } from "../../packages/core/src/internal/request.ts"
import {
  fileParts,
  optionsComplaint,
  recipientsComplaint,
  sizeComplaint,
  textPart
} from "../../packages/core/src/internal/sendLimits.ts"
const message: any = {
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}
const prepared: any = { ...message, messageId: "1234567890123.0123456789abcdef@example.com" }
const settings = { baseUrl: "http://127.0.0.1:1", headers: { a: "b", c: "d", e: "f" }, boundary: "x" }
let sink: any
const op: any = Messages.send
const fields = Messages.SendInput.inputFields
const prep = op.prepare
const ways: any = {
  refusal: () => {
    sink = refusal(op, message, "example.com")
  },
  check: () => {
    sink = op.check(message)
  },
  recipients: () => {
    sink = recipientsComplaint(message.to, message.cc, message.bcc)
  },
  options: () => {
    sink = optionsComplaint(message, fields)
  },
  size: () => {
    sink = sizeComplaint([
      ...textPart("text", message.text),
      ...textPart("html", message.html),
      ...fileParts("attachments", message.attachments)
    ])
  },
  mailboxes: () => {
    sink = Mailbox.complaint(message.from)
    sink = Mailbox.complaint(message.to)
  },
  makeRequest: () => {
    sink = makeRequest(op, prepared, settings, { domain: "example.com", subaccount: undefined })
  },
  prepare: () => {
    sink = Effect.runSync(prep(message, "example.com"))
  },
  runSync: () => {
    sink = Effect.runSync(Effect.flatMap(Effect.sync(() => 1), Effect.succeed))
  }
}
const n = 20000
const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1]
const res: any = {}
for (let round = -3; round < 15; round++) {
  for (const k of Object.keys(ways)) {
    const c = process.cpuUsage()
    for (let i = 0; i < n; i++) ways[k]()
    const d = process.cpuUsage(c)
    if (round >= 0) (res[k] ??= []).push((d.user + d.system) / n)
  }
}
for (const k of Object.keys(ways)) {
  console.log(k.padEnd(12), med(res[k])!.toFixed(2), "min", Math.min(...res[k]).toFixed(2))
}

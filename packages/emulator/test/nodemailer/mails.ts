import { generateKeyPairSync } from "node:crypto"
import { Readable } from "node:stream"
import type { SendMailOptions } from "nodemailer"

/** A red dot, as a PNG. */
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=="

const privateKey = generateKeyPairSync("rsa", {
  modulusLength: 1024,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" }
}).privateKey

/** What is the same in each, so that nodemailer writes the same bytes each time. */
const base: SendMailOptions = {
  from: "Ann <ann@example.com>",
  to: "bob@example.com",
  subject: "Grüße",
  text: "Hello, Bob.",
  messageId: "<one@example.com>",
  date: "Fri, 27 Nov 2026 09:00:00 +0000",
  baseBoundary: "boundary"
}

/** Mails that use everything of nodemailer's, by what they use; made afresh each, since a stream is there only once. */
export const mails: { readonly [what: string]: (url: string, file: string) => SendMailOptions } = {
  "text alone": () => base,
  "text and HTML from buffers and streams": () => ({
    ...base,
    text: Buffer.from("From a buffer, grüße"),
    html: Readable.from([Buffer.from("<p>From"), Buffer.from(" a stream</p>")])
  }),
  "addresses in all forms": () => ({
    ...base,
    from: { name: "Ann, of the desk", address: "ann@example.com" },
    sender: "secretary@example.com",
    to: [
      "bob@example.com",
      { name: "Jürgen \"J\" Müller", address: "jm@bücher.example" },
      "A <a@example.com>, b@example.com"
    ],
    cc: "Team: carol@example.com, \"Doe, Dan\" <dan@example.com>;",
    bcc: [{ name: "Eve", address: "eve@example.com" }],
    replyTo: ["desk@example.com", "Ann <ann@example.com>"],
    inReplyTo: "<zero@example.com>",
    references: ["<minus-one@example.com>", "<zero@example.com>"]
  }),
  "an envelope of its own": () => ({
    ...base,
    envelope: { from: "bounces@example.com", to: ["eve@example.com", "Dan <dan@example.com>"] }
  }),
  "attachments from text, buffers, streams, files, data and the web": (url, file) => ({
    ...base,
    attachments: [
      { filename: "text.txt", content: "Grüße" },
      { filename: "hex.bin", content: "00ff7f", encoding: "hex" },
      { filename: "bytes.bin", content: Buffer.from([0, 1, 2, 255]), contentType: "application/x-own" },
      { filename: "stream.csv", content: Readable.from([Buffer.from("a,b\n"), Buffer.from("1,2\n")]) },
      { path: file },
      { filename: "web.txt", href: `${url}/file` },
      { path: "data:text/plain;base64,SGVsbG8=" },
      { filename: false, content: "without a name", headers: { "X-Own": "yes" } },
      { raw: "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=raw.txt\r\n\r\nraw" }
    ]
  }),
  "images in the HTML": () => ({
    ...base,
    html: "<img src=\"cid:dot@example.com\">",
    attachments: [
      { filename: "dot.png", cid: "dot@example.com", content: dot, encoding: "base64" },
      { filename: "notes.txt", content: "beside it" }
    ]
  }),
  "alternatives, a watch, AMP and a calendar event": () => ({
    ...base,
    html: "<p>Hello</p>",
    watchHtml: "<b>Hello</b>",
    amp: "<!doctype html><html ⚡4email></html>",
    icalEvent: { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" },
    alternatives: [{ contentType: "text/x-web-markdown", content: "**Hello**" }]
  }),
  "headers, list headers and a priority": () => ({
    ...base,
    priority: "high",
    xMailer: "effect",
    list: {
      help: "help@example.com?subject=help",
      unsubscribe: { url: "https://example.com/leave", comment: "Leave" }
    },
    headers: { "X-One": "1", "X-Many": ["2", "3"], "X-Long": { prepared: true, value: "as it is" } }
  }),
  "encodings that were asked for": () => ({ ...base, text: "Grüße", textEncoding: "base64", encoding: "base64" }),
  "ready-made MIME": () => ({
    envelope: { from: "ann@example.com", to: ["bob@example.com"] },
    raw: "From: ann@example.com\r\nTo: bob@example.com\r\nMessage-ID: <one@example.com>\r\nSubject: Raw\r\n\r\nRaw.\r\n"
  }),
  "a DKIM signature": () => ({ ...base, dkim: { domainName: "example.com", keySelector: "one", privateKey } })
}

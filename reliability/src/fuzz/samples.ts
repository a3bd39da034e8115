/** What the parsers read when all is well, and pieces of it. */
import { eventSamples, legacyForms, logSample, oddEvents } from "../../../packages/core/test/webhookSamples.ts"

export const dates = [
  "Thu, 13 Oct 2011 18:02:00 GMT",
  "Thu, 13 Oct 2011 18:02:00 +0000",
  "13 Oct 2011 18:02 UT",
  "Fri, 21 Nov 1997 09:55:06.123456 -0600 (CST)",
  "Thu,(comment (nested \\) )) 13 Feb 69 23:32:54 Z",
  "Mon, 29 Feb 2016\r\n 23:59:60 -0330",
  "2016-02-29T23:59:60.123456Z",
  "2011-10-13T18:02:00+02:00",
  "2011-10-13 18:02:00 +0000 UTC",
  "2011-10-13",
  "1318528920.123456",
  "1318528920",
  "0001-01-01T00:00:00Z",
  ""
]

export const datePieces = [
  ..."0123456789+-:., ()\\TZ\r\n\t",
  "Mon",
  "Feb",
  "GMT",
  "UTC",
  "EST",
  "\r\n ",
  "(",
  "((",
  "\\(",
  "99999999999999999999",
  "é",
  "\0"
]

export const mailboxes = [
  "ann@example.com",
  "Ann <ann@example.com>",
  "\"Ann, B.\" <ann@example.com>, bob@example.com",
  "Friends: ann@example.com, Bob <bob@example.com>;",
  "=?utf-8?q?J=C3=BCrgen?= <j@example.com>",
  "=?iso-2022-jp?B?GyRCJTkbKEI=?= =?utf-8?b?w7w=?= <a@b.example>",
  "\"quoted local\"@example.com",
  "a@[192.0.2.1]",
  "a@[IPv6:2001:db8::1]",
  "ann (comment (nested)) @ example . com",
  "ünï@exämple.com",
  "undisclosed-recipients:;",
  " \r\n <ann@example.com>"
]

export const mailboxPieces = [
  ..."@<>()[]\\\",;:. \t=?_-%",
  "\r\n ",
  "=?utf-8?q?",
  "=?utf-8?b?",
  "?=",
  "=C3",
  "xn--",
  "((((",
  "\"\"",
  "ü",
  "😀",
  "\0"
]

export const events = [...Object.values(eventSamples), logSample, ...Object.values(oddEvents)]

const signature = { timestamp: "1700000000", token: "0".repeat(50), signature: "0".repeat(64) }

export const webhooks = [
  ...Object.values(eventSamples).map((event) => JSON.stringify({ signature, "event-data": event })),
  ...Object.values(legacyForms).map((fields) =>
    new URLSearchParams(
      Object.entries({ ...fields, ...signature }).map((
        [name, value]
      ): [string, string] => [name, [value].flat().join()])
    ).toString()
  ),
  multipart([["event", "opened"], ["timestamp", "1700000000"], ["token", "t"], ["signature", "s"], [
    "recipient",
    "a@b.c"
  ]])
]

export const webhookPieces = [
  ..."{}[]\",:=&%+\\\r\n-",
  "null",
  "true",
  "1e999",
  "\\u0000",
  "\\ud800",
  "\"event-data\":",
  "\"signature\":",
  "__proto__",
  "%",
  "%ff",
  "--x",
  "--x--",
  "Content-Disposition: form-data; name=\"",
  "\r\n\r\n"
]

const mailFields: ReadonlyArray<readonly [string, string]> = [
  ["recipient", "alice@example.com"],
  ["sender", "bob@example.net"],
  ["subject", "Re: Sample"],
  ["from", "Bob <bob@example.net>"],
  ["body-plain", "Hi Alice"],
  ["message-headers", "[[\"Content-Type\",[\"multipart/mixed\",{\"boundary\":\"-\"}]],[\"From\",\"Bob\"]]"],
  ["timestamp", "1700000000"],
  ["token", "0".repeat(50)],
  ["signature", "0".repeat(64)]
]

export const mails = [
  new URLSearchParams(mailFields.map(([name, value]): [string, string] => [name, value])).toString(),
  multipart(mailFields),
  multipart([...mailFields, ["attachment-count", "1"], ["attachment-1", "content", "a.txt"], [
    "content-id-map",
    "{\"<1>\":\"attachment-1\"}"
  ]]),
  multipart([...mailFields.slice(0, 4), [
    "attachments",
    "[{\"url\":\"https://a\",\"name\":\"a\",\"size\":1,\"content-type\":\"t\"}]"
  ], ["message-url", "https://a"]]),
  multipart([["recipient", "a@b.c"], ["body-mime", "From: a\r\n\r\nHi"], ["timestamp", "1"], ["token", "t"], [
    "signature",
    "s"
  ]])
]

export const mailPieces = [
  ...webhookPieces,
  "filename=\"",
  "Content-Type: ",
  "Content-Transfer-Encoding: base64\r\n",
  "attachment-2",
  "--x\r\n",
  "\r\n--x--\r\n",
  "[[\"a\",",
  "charset=utf-7"
]

function multipart(parts: ReadonlyArray<readonly [name: string, value: string, filename?: string]>): string {
  const texts = parts.map(([name, value, filename]) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${
      filename === undefined ? "" : `; filename="${filename}"`
    }\r\n\r\n${value}\r\n`
  )
  return `${texts.join("")}--x--\r\n`
}

export const errorBodies = [
  "{\"message\":\"Domain not found\"}",
  "{\"Error\":\"oops\"}",
  "{\"error\":{\"name\":\"n\",\"message\":\"m\"}}",
  "{\"Reason\":\"r\",\"Description\":\"d\"}",
  "{\"Field\":\"url\",\"Value\":\"v\"}",
  "{\"message\":\"slow down\",\"retry-seconds\":30}",
  "\"just text\"",
  "Forbidden",
  "try again after Thu, 13 Oct 2011 18:02:00 UTC",
  "rate limit: try again after 1318528920",
  "<html><head><title>502 Bad Gateway</title></head></html>",
  ""
]

export const errorPieces = [
  ...webhookPieces,
  "<title>",
  "</title>",
  "<TITLE>",
  "try again after ",
  "retry-seconds",
  "\"message\":",
  "İ",
  "99999999999999999999"
]

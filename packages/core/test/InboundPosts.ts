import * as Inbound from "@effect-mailgun/core/Inbound"
import { Effect, Stream } from "effect"

/** A mail as Mailgun's documentation shows it, with a header that Mailgun takes apart. */
export const fields: ReadonlyArray<readonly [name: string, value: string]> = [
  ["Received", "by luna.mailgun.net with SMTP mgrt 8734663311733; Fri, 03 May 2013 18:26:27 +0000"],
  ["X-Envelope-From", "<bob@example.net>"],
  ["Received", "from [10.20.76.69] (Unknown [50.56.129.169]) by mxa.mailgun.org"],
  ["From", "Bob <bob@example.net>"],
  ["recipient", "alice@example.com"],
  ["sender", "bob@example.net"],
  ["subject", "Re: Sample POST request"],
  ["from", "Bob <bob@example.net>"],
  ["body-plain", "Hi Alice,\n\nThis is Bob.\n\nOn 04/26/2013 11:29 AM, Alice wrote:\n> Hi Bob"],
  ["body-html", "<p>Hi Alice</p><img src=\"cid:part1@example.net\">"],
  ["stripped-text", "Hi Alice,\n\nThis is Bob."],
  ["stripped-signature", "Thanks,\nBob"],
  ["stripped-html", "<p>Hi Alice</p>"],
  [
    "message-headers",
    JSON.stringify([
      ["Received", "by luna.mailgun.net with SMTP mgrt 8734663311733; Fri, 03 May 2013 18:26:27 +0000"],
      ["Content-Type", ["multipart/mixed", { boundary: "------------020601070403020003080006" }]],
      ["Received", "from [10.20.76.69] (Unknown [50.56.129.169]) by mxa.mailgun.org"],
      ["X-Mailgun-Sflag", "No"],
      ["X-Mailgun-Sscore", "-0.2"],
      ["X-Mailgun-Dkim-Check-Result", "Pass"],
      ["X-Mailgun-Spf", "SoftFail"],
      ["From", "Bob <bob@example.net>"]
    ])
  ],
  ["timestamp", "1700000000"],
  ["token", "5a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de"],
  ["signature", "d2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55"]
]

/** The sample's fields with others in place of theirs, or at the end; without those that are `undefined`. */
export const withFields = (
  changed: { readonly [name: string]: string | undefined }
): ReadonlyArray<readonly [name: string, value: string]> => {
  const kept = fields.filter(([name]) => !(name in changed))
  return [
    ...kept,
    ...Object.entries(changed).flatMap(([name, value]) => value === undefined ? [] : [[name, value] as const])
  ]
}

export const post = (body: BodyInit | null, contentType?: string): Request =>
  new Request("https://example.com/mail", {
    method: "POST",
    body,
    ...(contentType === undefined ? {} : { headers: { "content-type": contentType } })
  })

export const urlencoded = (all: ReadonlyArray<readonly [name: string, value: string]>): Request =>
  post(new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])))

/** A form as the platform writes it. */
export const multipart = (
  parts: ReadonlyArray<readonly [name: string, value: string | File]>
): Effect.Effect<Request> =>
  Effect.promise(async () => {
    const form = new FormData()
    for (const [name, value] of parts) form.append(name, value)
    const written = new Response(form)
    return post(await written.arrayBuffer(), written.headers.get("content-type") ?? "")
  })

/** A multipart body written by hand, for what a FormData can't be. */
export const handmade = (...parts: ReadonlyArray<{ readonly headers: string; readonly body: string }>): string =>
  parts.map(({ body, headers }) => `--xyz\r\n${headers}\r\n\r\n${body}\r\n`).join("") + "--xyz--\r\n"

export const handmadeType = "multipart/form-data; boundary=xyz"

export const field = (name: string, body: string) => ({
  headers: `Content-Disposition: form-data; name="${name}"`,
  body
})

/** All of an attachment, as text. */
export const textOf = (attachment: Inbound.InboundAttachment | undefined) =>
  attachment === undefined ? Effect.succeed("none") : Stream.mkString(Stream.decodeText(attachment.content))

/** The mail of a post that was forwarded with its files. */
export const forwarded = <K = never>(request: Request, options?: Inbound.ParseOptions<K>) =>
  Effect.flatMap(
    Inbound.parse(request, options),
    (mail) => mail._tag === "Forwarded" ? Effect.succeed(mail) : Effect.die(new Error(mail._tag))
  )

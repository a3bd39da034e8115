import * as Effect from "effect/Effect"
import type { Header, MessageRow } from "./messageRow.ts"
import { stripText } from "./strippedText.ts"

type Field = readonly [name: string, value: string]

/** What is posted of incoming mail, and as what. */
export interface WrittenForm {
  readonly contentType: string
  readonly body: Uint8Array | string
}

/** What every form begins with. */
export interface Signed {
  readonly timestamp: string
  readonly token: string
  readonly signature: string
}

const envelope = (row: MessageRow, recipient: string): ReadonlyArray<Field> => [
  ["recipient", recipient],
  ["sender", row.sender],
  ["from", row.from],
  ["subject", row.subject ?? ""]
]

const signed = ({ signature, timestamp, token }: Signed): ReadonlyArray<Field> => [
  ["timestamp", timestamp],
  ["token", token],
  ["signature", signature]
]

const bodies = ({ html, text }: MessageRow): ReadonlyArray<Field> => {
  const stripped = stripText(text ?? "")
  return [
    ["body-plain", text ?? ""],
    ...(html === undefined ? [] : [["body-html", html], ["stripped-html", html]] as const),
    ["stripped-text", stripped.text],
    ["stripped-signature", stripped.signature]
  ]
}

const headers = (all: ReadonlyArray<Header>): ReadonlyArray<Field> => [
  ...all,
  ["X-Mailgun-Incoming", "Yes"],
  ["message-headers", JSON.stringify(all)]
]

/** `forward("http...")`: the message taken apart, with its files. */
export const forwardForm = Effect.fnUntraced(function*(
  row: MessageRow,
  recipient: string,
  signature: Signed
): Effect.fn.Return<WrittenForm> {
  const files = row.attachments
  const ids = Object.fromEntries(
    files.flatMap(({ contentId }, index) =>
      contentId === undefined ? [] : [[`<${contentId}>`, `attachment-${index + 1}`]]
    )
  )
  const fields: ReadonlyArray<Field> = [
    ...envelope(row, recipient),
    ...bodies(row),
    ...headers(row.headers),
    ...(files.length === 0 ? [] : [["attachment-count", String(files.length)]] as const),
    ...(Object.keys(ids).length === 0 ? [] : [["content-id-map", JSON.stringify(ids)]] as const),
    ...signed(signature)
  ]
  if (files.length === 0) return urlencoded(fields)
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const [index, { content, contentType, filename }] of files.entries()) {
    form.append(`attachment-${index + 1}`, new Blob([Uint8Array.from(content)], { type: contentType }), filename)
  }
  const written = new Response(form)
  const body = new Uint8Array(yield* Effect.promise(() => written.arrayBuffer()))
  return { contentType: written.headers.get("content-type") ?? "multipart/form-data", body }
})

/** `forward` to a URL that ends in `mime`: the message as it came. */
export const mimeForm = (row: MessageRow, recipient: string, signature: Signed): WrittenForm =>
  urlencoded([
    ...envelope(row, recipient),
    ["body-mime", new TextDecoder().decode(row.mime)],
    ...signed(signature)
  ])

/** `store(notify="http...")`: the message taken apart, with where its files are. */
export const notifyForm = (row: MessageRow, recipient: string, signature: Signed): WrittenForm => {
  const url = `${row.origin}/v3/domains/${encodeURIComponent(row.domain)}/messages/${row.key}`
  const files = row.attachments.map(({ content, contentId, contentType, filename }, index) => ({
    contentId,
    json: { url: `${url}/attachments/${index}`, "content-type": contentType, name: filename, size: content.length }
  }))
  return urlencoded([
    ["domain", row.domain],
    ...envelope(row, recipient),
    ...bodies(row),
    ...headers(row.headers),
    ["attachments", JSON.stringify(files.map(({ json }) => json))],
    [
      "content-id-map",
      JSON.stringify(Object.fromEntries(
        files.flatMap(({ contentId, json }) => contentId === undefined ? [] : [[`<${contentId}>`, json]])
      ))
    ],
    ["message-url", url],
    ...signed(signature)
  ])
}

const urlencoded = (fields: ReadonlyArray<Field>): WrittenForm => ({
  contentType: "application/x-www-form-urlencoded",
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
})

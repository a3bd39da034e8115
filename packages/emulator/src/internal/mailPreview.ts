import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { StoredMessage } from "../StoredMessage.ts"

/**
 * What keeps a mail from doing anything but being looked at: no script, no form, no frame, nothing from elsewhere. The
 * sandbox makes its origin nobody's, so that it can't reach the emulator either, in a tab of its own as well.
 */
const policy = (remote: boolean): string => {
  const elsewhere = remote ? " https: http:" : ""
  return [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    `style-src 'unsafe-inline'${elsewhere}`,
    `font-src data:${elsewhere}`,
    `img-src 'self' data:${elsewhere}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'"
  ].join("; ")
}

const headers = { "referrer-policy": "no-referrer", "x-content-type-options": "nosniff", "cache-control": "no-store" }

/** The HTML of a message as a document of its own; `partUrl` says where its inline images are. */
export const previewDocument = (
  message: StoredMessage,
  options: { readonly remote: boolean; readonly partUrl: (index: number) => string }
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.text(`<!doctype html><base target="_blank">${withInlineImages(message, options.partUrl)}`, {
    contentType: "text/html; charset=utf-8",
    headers: { ...headers, "content-security-policy": policy(options.remote) }
  })

/** Has the images that the HTML names by their Content-Id (RFC 2392) come from the emulator. */
const withInlineImages = (message: StoredMessage, partUrl: (index: number) => string): string =>
  (message.html ?? "").replaceAll(/cid:([^"'\s)>]+)/gi, (whole, encoded: string) => {
    const id = decoded(encoded)
    const index = message.attachments.findIndex((file) => (file.contentId ?? file.filename) === id)
    return index < 0 ? whole : partUrl(index)
  })

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An image of a message, for its preview; nothing else can be had here, and no SVG, which is a document of its own. */
export const previewImage = (
  message: StoredMessage,
  index: number
): HttpServerResponse.HttpServerResponse | undefined => {
  const file = message.attachments[index]
  const contentType = file?.contentType.toLowerCase() ?? ""
  return file === undefined || !contentType.startsWith("image/") || contentType.startsWith("image/svg")
    ? undefined
    : HttpServerResponse.uint8Array(file.content, {
      contentType: file.contentType,
      headers: { ...headers, "content-security-policy": "sandbox; default-src 'none'" }
    })
}

import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { readFile } from "node:fs/promises"

/** The files of the page, as they stand in `page/`; the browser gets them as they are. */
const files: { readonly [path: string]: { readonly name: string; readonly contentType: string } } = {
  "/inbox": { name: "index.html", contentType: "text/html; charset=utf-8" },
  "/inbox/inbox.css": { name: "inbox.css", contentType: "text/css; charset=utf-8" },
  ...Object.fromEntries(
    ["dom", "emulator", "logs", "main", "messageView", "messages", "preview", "tabs", "timeline"].map((name) => [
      `/inbox/${name}.js`,
      { name: `${name}.js`, contentType: "text/javascript; charset=utf-8" }
    ])
  )
}

/** The page runs its own script and talks to its own server; that is all. */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache"
}

/** Both `src/internal` and what is built from it have the folder beside them. */
const folder = new URL("../page/", import.meta.url)

/** The file of the inbox page at this path, if there is one. */
export const inboxPage = (pathname: string): Effect.Effect<HttpServerResponse.HttpServerResponse> | undefined => {
  const file = files[pathname]
  return file === undefined ? undefined : Effect.map(
    Effect.promise(() => readFile(new URL(file.name, folder))),
    (bytes) => HttpServerResponse.uint8Array(bytes, { contentType: file.contentType, headers })
  )
}

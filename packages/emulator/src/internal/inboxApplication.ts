import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { MessageNotKept } from "../Outcome.ts"
import type { StoredMessage } from "../StoredMessage.ts"
import { inboxPage } from "./inboxPage.ts"
import { previewDocument, previewImage } from "./mailPreview.ts"

type Response = HttpServerResponse.HttpServerResponse

const notFound = HttpServerResponse.text("There is no such page.\n", { status: 404 })

/** Whether a path is one of the inbox's, and none of Mailgun's. */
export const isInbox = (url: string): boolean => /^\/inbox(?:[/?]|$)/.test(url)

/** The inbox: its page, and the mails that it shows. */
export const makeInboxApplication = (
  message: (key: string) => Effect.Effect<StoredMessage, MessageNotKept>
): Effect.Effect<Response, never, HttpServerRequest.HttpServerRequest> =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ method, url }) => {
    const { pathname, searchParams } = new URL(url, "http://localhost")
    if (method !== "GET" && method !== "HEAD") return Effect.succeed(HttpServerResponse.empty({ status: 405 }))
    const [, key, index] = /^\/inbox\/preview\/([^/]+)(?:\/(\d+))?$/.exec(pathname) ?? []
    if (key === undefined) return inboxPage(pathname) ?? Effect.succeed(notFound)
    return Effect.match(message(key), {
      onFailure: () => notFound,
      onSuccess: (found) =>
        index === undefined
          ? previewDocument(found, {
            remote: searchParams.get("remote") === "yes",
            partUrl: (part) => `/inbox/preview/${key}/${part}`
          })
          : previewImage(found, Number(index)) ?? notFound
    })
  })

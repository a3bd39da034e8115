import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"

/** What a request is answered with. Refusals are answers in the error channel of a handler. */
export type Answer = HttpServerResponse.HttpServerResponse

const jsonType = "application/json; charset=utf-8"
const textType = "text/plain; charset=utf-8"

/** A JSON body. */
export const json = (body: unknown, status = 200): Answer =>
  HttpServerResponse.text(JSON.stringify(body), { status, contentType: jsonType })

/** A JSON body under the content type of plain text, which the suppression deletes have. */
export const jsonAsText = (body: unknown): Answer =>
  HttpServerResponse.text(JSON.stringify(body), { contentType: textType })

/** A file of comma-separated values. */
export const csv = (text: string): Answer => HttpServerResponse.text(text, { contentType: "text/csv; charset=utf-8" })

/** The body of nearly every error: `{"message": "..."}`. */
export const message = (status: number, text: string): Answer => json({ message: text }, status)

/** Fails with an error in the form that nearly all of them have. */
export const refuse = (status: number, text: string): Effect.Effect<never, Answer> => Effect.fail(message(status, text))

/** What version 5 says where there is nothing to say. */
export const success: Answer = json({ success: true })

/** A wrong key, and a domain that the key does not own. */
export const forbidden: Answer = HttpServerResponse.text("Forbidden", {
  status: 401,
  contentType: textType,
  headers: { "www-authenticate": "Basic realm=\"MG API\"" }
})

/** The front page, which also answers for paths that lead nowhere near the API. */
export const magnificent: Answer = HttpServerResponse.text("Mailgun Magnificent API", { contentType: textType })

const errorPage = (status: number, title: string, text: string): string =>
  `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`

/** A path that the API does not have. */
export const pathNotFound: Answer = HttpServerResponse.text(
  errorPage(
    404,
    "Not Found",
    "The requested URL was not found on the server.  If you entered the URL manually please check your spelling and try again."
  ),
  { status: 404, contentType: "text/html" }
)

/** A path that the API has, but not for this method. */
export const methodNotAllowed = (allowed: Iterable<string>): Answer =>
  HttpServerResponse.text(
    errorPage(405, "Method Not Allowed", "The method is not allowed for the requested URL."),
    { status: 405, contentType: "text/html", headers: { allow: [...allowed].join(", ") } }
  )

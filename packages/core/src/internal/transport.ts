import type * as HttpClientError from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import { MailgunTransportError } from "../MailgunError.ts"
import { isJsonObject } from "../Wire.ts"
import type { CallInfo } from "./errorAnswer.ts"

type Reason = MailgunTransportError["reason"]

/** What the codes of Node, undici, Bun and Deno mean, and whether the request can have left by then. */
const codes: { readonly [code: string]: { readonly reason: Reason; readonly mayHaveBeenSent: boolean } } = {
  ENOTFOUND: { reason: "Dns", mayHaveBeenSent: false },
  EAI_AGAIN: { reason: "Dns", mayHaveBeenSent: false },
  ECONNREFUSED: { reason: "Refused", mayHaveBeenSent: false },
  ConnectionRefused: { reason: "Refused", mayHaveBeenSent: false },
  EHOSTUNREACH: { reason: "Refused", mayHaveBeenSent: false },
  ENETUNREACH: { reason: "Refused", mayHaveBeenSent: false },
  EADDRNOTAVAIL: { reason: "Refused", mayHaveBeenSent: false },
  UND_ERR_CONNECT_TIMEOUT: { reason: "Timeout", mayHaveBeenSent: false },
  UND_ERR_INVALID_ARG: { reason: "Request", mayHaveBeenSent: false },
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: { reason: "Request", mayHaveBeenSent: true },
  ERR_TLS_CERT_ALTNAME_INVALID: { reason: "Tls", mayHaveBeenSent: false },
  DEPTH_ZERO_SELF_SIGNED_CERT: { reason: "Tls", mayHaveBeenSent: false },
  SELF_SIGNED_CERT_IN_CHAIN: { reason: "Tls", mayHaveBeenSent: false },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: "Tls", mayHaveBeenSent: false },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: "Tls", mayHaveBeenSent: false },
  CERT_HAS_EXPIRED: { reason: "Tls", mayHaveBeenSent: false },
  EPROTO: { reason: "Tls", mayHaveBeenSent: false },
  ERR_SSL_WRONG_VERSION_NUMBER: { reason: "Tls", mayHaveBeenSent: false },
  ECONNRESET: { reason: "Reset", mayHaveBeenSent: true },
  EPIPE: { reason: "Reset", mayHaveBeenSent: true },
  ConnectionClosed: { reason: "Reset", mayHaveBeenSent: true },
  UND_ERR_SOCKET: { reason: "Reset", mayHaveBeenSent: true },
  UND_ERR_HEADERS_TIMEOUT: { reason: "Timeout", mayHaveBeenSent: true },
  UND_ERR_BODY_TIMEOUT: { reason: "Timeout", mayHaveBeenSent: true },
  ETIMEDOUT: { reason: "Timeout", mayHaveBeenSent: true }
}

/** An HTTP client's failure as ours. What it can't classify may have been sent: the careful reading. */
export const fromHttpClientError = (
  call: CallInfo,
  error: HttpClientError.HttpClientError
): MailgunTransportError => {
  const { reason } = error
  if (reason._tag === "InvalidUrlError" || reason._tag === "EncodeError") {
    return new MailgunTransportError({
      ...call,
      reason: "Request",
      mayHaveBeenSent: false,
      detail: reason._tag,
      origin: originOf(reason.request)
    })
  }
  const code = findCode("cause" in reason ? reason.cause : undefined)
  const known = code === undefined ? undefined : codes[code]
  return new MailgunTransportError({
    ...call,
    reason: known?.reason ?? (reason._tag === "DecodeError" ? "Reset" : "Unknown"),
    mayHaveBeenSent: reason._tag === "TransportError" ? known?.mayHaveBeenSent ?? true : true,
    detail: code ?? reason._tag,
    origin: originOf(reason.request)
  })
}

/** Without the path, which may name somebody. */
const originOf = ({ url }: HttpClientRequest): string | undefined => URL.parse(url)?.origin

/** The first error code in a chain of causes; fetch hides it two causes deep, a happy-eyeballs failure in a list. */
const findCode = (cause: unknown, depth = 0): string | undefined => {
  if (depth > 5 || (!isJsonObject(cause) && !(cause instanceof Error))) return undefined
  const code = "code" in cause ? cause.code : undefined
  if (typeof code === "string" && code !== "") return code
  // What undici says to an answer that is no HTTP at all; it has no code.
  if (cause instanceof Error && cause.name === "HTTPParserError") return cause.name
  const errors = "errors" in cause && Array.isArray(cause.errors) ? cause.errors : []
  return findCode("cause" in cause ? cause.cause : undefined, depth + 1) ?? findCode(errors[0], depth + 1)
}

/** The time for one attempt was up. */
export const timedOut = (call: CallInfo, millis: number, request: HttpClientRequest): MailgunTransportError =>
  new MailgunTransportError({
    ...call,
    reason: "Timeout",
    mayHaveBeenSent: true,
    detail: `no answer within ${millis} ms`,
    origin: originOf(request)
  })

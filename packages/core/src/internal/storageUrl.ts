import * as Context from "effect/Context"

/** The scheme, host and port that a call goes to in place of the configured ones: a storage host of Mailgun's. */
export const CurrentOrigin = Context.Reference<string | undefined>("@effect-mailgun/core/internal/CurrentOrigin", {
  defaultValue: () => undefined
})

/** What the address of a stored message says. */
export interface StorageAddress {
  /** Scheme, host and port. */
  readonly origin: string
  readonly domain: string
  readonly storageKey: string
  /** The file of the message that is meant, if one is. */
  readonly attachment: string | undefined
}

/**
 * Reads the address of a stored message or of a file of it, or says what is wrong with it. The key of the account goes to that address, so
 * it must be Mailgun's own, over https, or the configured one.
 */
export const readStorageUrl = (text: string, baseUrl: string): StorageAddress | string => {
  // The parser of URLs passes over line breaks and tabs.
  if (!URL.canParse(text) || /[^!-~]/.test(text)) return "must be a URL"
  const url = new URL(text)
  if (url.username !== "" || url.password !== "") return "must not carry credentials"
  if (!isMailgun(url) && !isConfigured(url, baseUrl)) {
    return "must be at *.api.mailgun.net, over https, or at the configured address"
  }
  const path = /^\/v3\/domains\/([^/]+)\/messages\/([^/]+)(?:\/attachments\/([^/]+))?$/.exec(
    url.pathname.slice(prefixOf(url, baseUrl).length)
  )
  const domain = decode(path?.[1])
  const storageKey = decode(path?.[2])
  return domain === undefined || storageKey === undefined || url.search !== ""
    ? "must be the address of a stored message: /v3/domains/{domain}/messages/{storage_key}"
    : { origin: url.origin, domain, storageKey, attachment: decode(path?.[3]) }
}

const isMailgun = ({ host, protocol }: URL): boolean =>
  protocol === "https:" && (host === "api.mailgun.net" || host.endsWith(".api.mailgun.net") ||
    host === "api.eu.mailgun.net")

const isConfigured = (url: URL, baseUrl: string): boolean => {
  const configured = new URL(baseUrl)
  return url.origin === configured.origin && url.pathname.startsWith(prefixOf(url, baseUrl) + "/")
}

/** The path that comes before the API's own, where the configured address has one. */
const prefixOf = (url: URL, baseUrl: string): string => {
  const { origin, pathname } = new URL(baseUrl)
  return origin === url.origin && pathname !== "/" ? pathname : ""
}

const decode = (segment: string | undefined): string | undefined => {
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

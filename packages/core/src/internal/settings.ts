import * as Duration from "effect/Duration"
import * as Redacted from "effect/Redacted"

/** The API's own addresses. */
export const apiOrigins = {
  us: "https://api.mailgun.net",
  eu: "https://api.eu.mailgun.net"
}

/** Where messages wait and are kept, by the address of the API that they are sent to. */
export const storageOrigins: { readonly [apiOrigin: string]: ReadonlyArray<string> } = {
  [apiOrigins.us]: ["https://storage-us-east4.api.mailgun.net", "https://storage-us-west1.api.mailgun.net"],
  [apiOrigins.eu]: ["https://storage-europe-west1.api.mailgun.net"]
}

/** The API's own addresses as its paging links name them: Mailgun's documentation has plain http there, too. */
export const linkOrigins: ReadonlyArray<string> = Object.values(apiOrigins).flatMap((
  origin
) => [origin, origin.replace("https:", "http:")])

/** Without slashes and version at the end: versions belong to operations. */
export const normalizeBaseUrl = (text: string): string => {
  const { origin, pathname } = new URL(text)
  let path = pathname
  while (path.endsWith("/")) path = path.slice(0, -1)
  const lastSegment = path.slice(path.lastIndexOf("/") + 1)
  const isVersion = lastSegment.length === 2 && lastSegment.startsWith("v") && isDigit(lastSegment.charCodeAt(1))
  return origin + (isVersion ? path.slice(0, -3) : path)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

interface Checked {
  readonly apiKey: Redacted.Redacted
  readonly baseUrl?: string | undefined
  readonly userAgent?: string | undefined
  readonly subaccount?: string | undefined
  readonly maxResponseBytes?: number | undefined
  readonly rateLimit?: { readonly calls: number; readonly per: Duration.Input } | undefined
}

/** Which option can't be, and why. The key itself never stands in the text. */
export const refusal = (options: Checked): { readonly field: string; readonly issue: string } | undefined => {
  const key = Redacted.value(options.apiKey)
  if (key.trim() === "") return { field: "apiKey", issue: "must not be empty" }
  if (!isHeaderText(key)) return { field: "apiKey", issue: "must be visible ASCII without blanks" }
  if (options.userAgent !== undefined && !isHeaderText(options.userAgent.replaceAll(" ", ""))) {
    return { field: "userAgent", issue: "must be ASCII on one line" }
  }
  if (options.subaccount !== undefined && !isHeaderText(options.subaccount)) {
    return { field: "subaccount", issue: "must be visible ASCII without blanks" }
  }
  const { maxResponseBytes = 1 } = options
  if (!(Number.isSafeInteger(maxResponseBytes) && maxResponseBytes > 0)) {
    return { field: "maxResponseBytes", issue: "must be a whole number of bytes, at least 1" }
  }
  const { baseUrl, rateLimit } = options
  if (rateLimit !== undefined && !isRate(rateLimit.calls, rateLimit.per)) {
    return { field: "rateLimit", issue: "must be a number above 0 in a finite time above 0" }
  }
  return baseUrl === undefined ? undefined : baseUrlRefusal(baseUrl)
}

/** Whether this is so much in a time that work can be spread over it. */
export const isRate = (amount: number, per: Duration.Input): boolean => {
  const millis = Duration.toMillis(Duration.fromInputUnsafe(per))
  return amount > 0 && Number.isFinite(amount) && millis > 0 && Number.isFinite(millis)
}

const baseUrlRefusal = (text: string): { readonly field: string; readonly issue: string } | undefined => {
  const field = "baseUrl"
  if (!URL.canParse(text)) return { field, issue: "must be a URL such as https://api.mailgun.net" }
  const url = new URL(text)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return { field, issue: "must begin with https:// or http://" }
  }
  if (url.username !== "" || url.password !== "") {
    return { field, issue: "must not carry credentials; the key has its own option" }
  }
  return url.search === "" && url.hash === "" ? undefined : { field, issue: "must not have a query or a fragment" }
}

/** What a shorter text is could be any word, and is no key that Mailgun gives out. */
const shortestKey = 16

/** Takes secrets out of texts: a server, or what stands before it, may answer with the headers that it got. */
export const withoutSecrets = (secrets: ReadonlyArray<string>): (text: string) => string => {
  const long = secrets.filter((secret) => secret.length >= shortestKey)
  return (text) => long.reduce((rest, secret) => rest.replaceAll(secret, "<redacted>"), text)
}

const isHeaderText = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code >= 127) return false
  }
  return true
}

import * as Timestamp from "@effect-mailgun/core/Timestamp"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"

/** Options as `Messages.sendMime` takes them, from wherever they came: it is the operation that checks them. */
export interface LooseOptions {
  readonly [name: string]: unknown
}

/** What an object has of its own; nothing, of anything else. */
export const asOptions = (value: unknown): LooseOptions => Predicate.isObject(value) ? { ...value } : {}

const yesNo = (value: unknown): unknown => {
  if (typeof value !== "string") return value
  const word = value.toLowerCase()
  return word === "yes" || word === "true" ? true : word === "no" || word === "false" ? false : value
}

const asIs = (value: unknown): unknown => value

const list = (value: unknown): unknown => typeof value === "string" ? [value] : value

const commaList = (value: unknown): unknown =>
  typeof value === "string" && value !== "all" ? value.split(",").map((name) => name.trim()) : value

const date = (value: unknown): unknown => {
  if (value instanceof Date) return Result.getOrElse(dateOf(value), () => value)
  return typeof value === "string" || typeof value === "number"
    ? Result.getOrElse(Timestamp.parse(value), () => value)
    : value
}

const dateOf = (value: Date) => Result.try(() => DateTime.fromDateUnsafe(value))

/** `1h30m`, as Mailgun writes it. */
const duration = (value: unknown): unknown => {
  const [, hours, minutes] = typeof value === "string" ? /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(value) ?? [] : []
  return hours === undefined && minutes === undefined
    ? value
    : Duration.minutes(Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

const json = (value: unknown): unknown =>
  typeof value === "string" ? Result.getOrElse(Result.try((): unknown => JSON.parse(value)), () => value) : value

type Reader = readonly [name: string, read: (value: unknown) => unknown]

/** The parameters of Mailgun that are options, with the names that they have here. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["o:tag", ["tags", list]],
  ["o:dkim", ["dkim", yesNo]],
  ["o:secondary-dkim", ["secondaryDkim", asIs]],
  ["o:secondary-dkim-public", ["secondaryDkimPublic", asIs]],
  ["o:deliverytime", ["deliveryTime", date]],
  ["o:deliver-within", ["deliverWithin", duration]],
  ["o:deliverytime-optimize-period", ["deliveryTimeOptimizePeriod", duration]],
  ["o:time-zone-localize", ["timeZoneLocalize", asIs]],
  ["o:testmode", ["testMode", yesNo]],
  ["o:tracking", ["tracking", yesNo]],
  ["o:tracking-clicks", ["trackingClicks", yesNo]],
  ["o:tracking-opens", ["trackingOpens", yesNo]],
  ["o:tracking-pixel-location-top", ["trackingPixelLocationTop", yesNo]],
  ["o:require-tls", ["requireTls", yesNo]],
  ["o:skip-verification", ["skipVerification", yesNo]],
  ["o:sending-ip", ["sendingIp", asIs]],
  ["o:sending-ip-pool", ["sendingIpPool", asIs]],
  ["o:native-send", ["nativeSend", yesNo]],
  ["o:archive-to", ["archiveTo", asIs]],
  ["o:suppress-headers", ["suppressHeaders", commaList]],
  ["recipient-variables", ["recipientVariables", json]]
])

/** The parameters that together are a template. */
const templateReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["t:version", ["version", asIs]],
  ["t:text", ["text", yesNo]],
  ["t:variables", ["variables", json]]
])

/** What a mail has of Mailgun's parameters under their own names, `o:tag` and the like; or the name that is none. */
export const readWireOptions = (data: object): Result.Result<LooseOptions, string> => {
  const options: Record<string, unknown> = {}
  const headers: Record<string, unknown> = {}
  const variables: Record<string, unknown> = {}
  const template: Record<string, unknown> = {}
  const entries: ReadonlyArray<readonly [string, unknown]> = Object.entries(data)
  for (const [key, value] of entries) {
    if (value === undefined || value === null) continue
    const reader = readers.get(key)
    const templateReader = templateReaders.get(key)
    if (reader !== undefined) options[reader[0]] = reader[1](value)
    else if (templateReader !== undefined) template[templateReader[0]] = templateReader[1](value)
    else if (key.startsWith("h:")) headers[key.slice(2)] = value
    else if (key.startsWith("v:")) variables[key.slice(2)] = value
    else if (key.startsWith("o:") || key.startsWith("t:")) return Result.fail(key)
  }
  return Result.succeed({
    ...options,
    ...(isEmpty(headers) ? undefined : { headers }),
    ...(isEmpty(variables) ? undefined : { variables }),
    ...(isEmpty(template) ? undefined : { template })
  })
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

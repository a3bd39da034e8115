import type * as Operation from "../Operation.ts"
import { isJsonObject } from "../Wire.ts"

/** The attributes that a span begins with. */
export type SpanAttributes = { readonly [name: string]: string | number }

interface Shape {
  /** The path split at its placeholders, whose keys stand at odd places. */
  readonly segments: ReadonlyArray<string>
  readonly domainField: { readonly name: string; readonly key: string } | undefined
}

interface Known {
  readonly shape: Shape
  readonly baseUrl: string
  readonly domain: string | undefined
  readonly attributes: SpanAttributes
}

/**
 * The attributes of spans, in the words of OpenTelemetry's conventions for HTTP clients and for messaging. What a call
 * has in common with the one before of its operation is not made again.
 */
export const makeSpanAttributes = () => {
  const latest = new Map<Operation.Any, Known>()
  return <I, A>(
    operation: Operation.Operation<I, A>,
    input: I,
    { baseUrl, domain }: { readonly baseUrl: string; readonly domain: string | undefined }
  ): SpanAttributes => {
    const known = latest.get(operation)
    const shape = known?.shape ?? shapeOf(operation)
    const domainOfCall = ownDomain(shape, input) ?? domain
    if (known?.baseUrl === baseUrl && known.domain === domainOfCall) return known.attributes
    const attributes = attributesOf(operation, shape, baseUrl, domainOfCall)
    latest.set(operation, { shape, baseUrl, domain: domainOfCall, attributes })
    return attributes
  }
}

const shapeOf = <I, A>({ input, path }: Operation.Operation<I, A>): Shape => {
  const fields = Object.entries(input.inputFields)
  const domainField = fields.flatMap(([name, { isDomain, key }]) => isDomain === true ? [{ name, key }] : [])[0]
  return { segments: path.split(/[{}]/), domainField }
}

const ownDomain = ({ domainField }: Shape, input: unknown): string | undefined => {
  if (domainField === undefined || !isJsonObject(input)) return undefined
  const domain = input[domainField.name]
  return typeof domain === "string" ? domain : undefined
}

const attributesOf = <I, A>(
  operation: Operation.Operation<I, A>,
  shape: Shape,
  baseUrl: string,
  domain: string | undefined
): SpanAttributes => {
  const { hostname, port, protocol } = new URL(baseUrl)
  return {
    "http.request.method": operation.method,
    "url.template": operation.path,
    "url.full": baseUrl + shownPath(shape, domain),
    "server.address": hostname,
    "server.port": port === "" ? (protocol === "https:" ? 443 : 80) : Number(port),
    ...(operation.recipients === undefined ? {} : {
      "messaging.system": "mailgun",
      "messaging.operation.name": "send",
      "messaging.operation.type": "send",
      ...(domain === undefined ? {} : { "messaging.destination.name": domain })
    })
  }
}

/** The path with the domain in it. What else stands in paths may be an address or a secret, and so may a query. */
const shownPath = ({ domainField, segments }: Shape, domain: string | undefined): string =>
  segments.map((segment, index) =>
    index % 2 === 0
      ? segment
      : segment === domainField?.key && domain !== undefined
      ? encodeURIComponent(domain.toWellFormed())
      : "REDACTED"
  ).join("")

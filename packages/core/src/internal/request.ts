import * as Headers from "effect/http/Headers"
import type * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Input from "../Input.ts"
import { MailgunInvalidInput } from "../MailgunError.ts"
import type * as Operation from "../Operation.ts"
import { isJsonObject } from "../Wire.ts"
import type { FilePlace } from "./checkedContent.ts"
import { Draft, formEncode, formType, type RequestPlan } from "./draft.ts"

/** What of a layer and a call decides how requests look. */
export interface RequestSettings {
  /** Scheme, host, port, and a path prefix where there is one; no slash at the end. */
  readonly baseUrl: string
  readonly headers: { readonly [name: string]: string }
  /** Separates the parts of multipart bodies; random, so that no content can have it. */
  readonly boundary: string
}

/** A request, and the part of its URL that operations know. */
export interface MailgunRequest {
  readonly request: HttpClientRequest.HttpClientRequest
  /** Path and query. */
  readonly target: string
}

/** What is wrong with an input, if anything is: a field that is unknown, wrong, missing, or at odds with another. */
export const refusal = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  domain: string | undefined
): Input.FieldComplaint | undefined => {
  if (!isJsonObject(input)) return { field: "input", issue: "must be an object" }
  const { domainField, fields, required } = planOf(operation)
  for (const name of Object.keys(input)) {
    const value = input[name]
    if (value === undefined) continue
    const field = fields.get(name)
    if (field === undefined) return { field: name, issue: "is not a field of this operation" }
    const complaint = field.check(value)
    if (complaint !== undefined) return { field: name + complaint.at, issue: complaint.issue }
  }
  for (const name of required) {
    if (!isGiven(input, name)) return { field: name, issue: "is missing" }
  }
  if (domainField !== undefined && domain === undefined && !isGiven(input, domainField.name)) {
    return { field: domainField.name, issue: "is missing: name it here, or give the layer one (MAILGUN_DOMAIN)" }
  }
  return operation.check?.(input)
}

const isGiven = (input: { readonly [name: string]: unknown }, name: string): boolean =>
  input[name] !== undefined && Object.hasOwn(input, name)

/** Writes an input that {@link refusal} has nothing against. What its path can't be is found only here. */
export const makeRequest = <I, A>(
  operation: Operation.Operation<I, A>,
  input: I,
  settings: RequestSettings,
  call: { readonly domain: string | undefined; readonly subaccount: string | undefined }
): MailgunRequest | MailgunInvalidInput => {
  const plan = planOf(operation)
  const { domainField, fields } = plan
  const draft = new Draft(plan)
  const values: { readonly [name: string]: unknown } = isJsonObject(input) ? input : {}
  for (const name of Object.keys(values)) {
    const value = values[name]
    if (value !== undefined) fields.get(name)?.write(draft, value)
  }
  if (domainField !== undefined && call.domain !== undefined && !isGiven(values, domainField.name)) {
    draft.text(domainField.key, call.domain)
  }

  const target = draft.target()
  if (typeof target !== "string") {
    return new MailgunInvalidInput({
      operation: operation.name,
      field: nameOf(operation.input.inputFields, target.key),
      issue: target.issue
    })
  }
  const subaccount = draft.namedSubaccount ?? call.subaccount
  const complaint = subaccount === undefined ? undefined : Input.subaccount.check(subaccount)
  if (complaint !== undefined) {
    return new MailgunInvalidInput({ operation: operation.name, field: "subaccount", issue: complaint.issue })
  }
  return {
    request: httpRequest(
      operation,
      urlOf(plan, settings.baseUrl, target),
      draft.httpBody(settings.boundary),
      settings,
      subaccount
    ),
    target
  }
}

/** The field, or the item of one, that a file came from: `"attachments[1].content"`. */
export const fileField = <I, A>(operation: Operation.Operation<I, A>, input: I, { index, key }: FilePlace): string => {
  const name = nameOf(operation.input.inputFields, key)
  const value: unknown = Reflect.get(Object(input), name)
  const isFile = Array.isArray(value) || Predicate.hasProperty(value, "filename")
  return `${name}${Array.isArray(value) ? `[${index}]` : ""}${isFile ? ".content" : ""}`
}

const nameOf = (fields: Input.Fields, key: string): string =>
  Object.entries(fields).find(([, field]) => field.key === key)?.[0] ?? key

/** The same text for the same target, whose hash is then known to the maps that it is looked up in. */
const urlOf = ({ lastUrl }: Plan, baseUrl: string, target: string): string => {
  if (lastUrl.baseUrl !== baseUrl || lastUrl.target !== target) {
    lastUrl.baseUrl = baseUrl
    lastUrl.target = target
    lastUrl.url = baseUrl + target
  }
  return lastUrl.url
}

const httpRequest = (
  operation: Operation.Any,
  url: string,
  body: HttpBody.HttpBody,
  settings: RequestSettings,
  subaccount: string | undefined
): HttpClientRequest.HttpClientRequest => {
  return HttpClientRequest.makeWith(
    operation.method,
    url,
    UrlParams.empty,
    Option.none(),
    subaccount === undefined && body._tag === "Uint8Array" && body.contentType === formType
      ? formHeaders(settings, operation.accept)
      : headersOf({ ...settings.headers, accept: operation.accept }, body, subaccount),
    body
  )
}

const headersOf = (
  headers: { [name: string]: string },
  body: HttpBody.HttpBody,
  subaccount: string | undefined
): Headers.Headers => {
  if (subaccount !== undefined) headers["x-mailgun-on-behalf-of"] = subaccount
  if (body._tag !== "Empty" && body.contentType !== undefined) headers["content-type"] = body.contentType
  if (body._tag !== "Empty" && body.contentLength !== undefined) headers["content-length"] = String(body.contentLength)
  return Headers.fromRecordUnsafe(headers)
}

const headersOfForms = new WeakMap<RequestSettings["headers"], Map<string, Headers.Headers>>()

/** The same for all forms of a layer. The length of a body that is at hand is the client's to say. */
const formHeaders = ({ headers }: RequestSettings, accept: string): Headers.Headers => {
  let byAccept = headersOfForms.get(headers)
  if (byAccept === undefined) headersOfForms.set(headers, byAccept = new Map())
  let known = byAccept.get(accept)
  if (known === undefined) {
    known = Headers.fromRecordUnsafe({ ...headers, accept, "content-type": formType })
    byAccept.set(accept, known)
  }
  return known
}

interface Plan extends RequestPlan {
  readonly fields: ReadonlyMap<string, Input.Field<unknown>>
  /** The names of the fields that must be there. */
  readonly required: ReadonlyArray<string>
  /** The field for which the layer's domain stands in, by its own name and its wire key. */
  readonly domainField: { readonly name: string; readonly key: string } | undefined
  /** The last URL that was written. */
  readonly lastUrl: { baseUrl: string; target: string; url: string }
}

const plans = new WeakMap<Operation.Any, Plan>()

const planOf = <I, A>(operation: Operation.Operation<I, A>): Plan => {
  const known = plans.get(operation)
  if (known !== undefined) return known
  const fields = Object.entries(operation.input.inputFields)
  const segments = operation.path.split(/[{}]/)
  const places = new Map<string, "path" | "query" | "body">()
  for (const [, field] of fields) {
    if (field.place === "query") places.set(field.key, "query")
  }
  for (const [index, segment] of segments.entries()) {
    if (index % 2 === 1) places.set(segment, "path")
  }
  const hasNoBody = operation.method === "GET" || (operation.method === "DELETE" && operation.body === "form")
  const plan: Plan = {
    fields: new Map(fields),
    encodedKeys: new Map(fields.map(([, { key }]) => [key, formEncode(key)])),
    segments,
    places,
    otherwise: hasNoBody ? "query" : "body",
    encoding: operation.body,
    paging: operation.output.paging,
    lastPath: { value: undefined, path: "" },
    lastUrl: { baseUrl: "", target: "", url: "" },
    required: fields.filter(([, { presence }]) => presence === "required").map(([name]) => name),
    domainField: fields.flatMap(([name, { isDomain, key }]) => isDomain === true ? [{ name, key }] : [])[0]
  }
  plans.set(operation, plan)
  return plan
}

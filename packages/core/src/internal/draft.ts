import * as HttpBody from "effect/http/HttpBody"
import type { Attachment } from "../Attachment.ts"
import type { Sink } from "../Input.ts"
import type { Output } from "../Operation.ts"
import { isJsonObject } from "../Wire.ts"
import { multipartBody, type Part } from "./multipart.ts"

/** Where a value goes. */
type Place = "path" | "query" | "body"

/** What of an operation decides how its requests look, worked out once. */
export interface RequestPlan {
  /** The path split at its placeholders: `["/v3/", "domain", "/bounces"]` has the keys at odd places. */
  readonly segments: ReadonlyArray<string>
  readonly places: ReadonlyMap<string, Place>
  /** The keys of the fields as they stand in forms and queries. */
  readonly encodedKeys: ReadonlyMap<string, string>
  readonly otherwise: "query" | "body"
  readonly encoding: "form" | "multipart" | "json"
  readonly paging: Output<unknown>["paging"]
  /** The last path with one value that was written, and that value: most calls of a program are for one domain. */
  readonly lastPath: { value: string | undefined; path: string }
}

/** What is wrong with an input as a whole, by the wire key that it concerns. */
export interface DraftProblem {
  readonly key: string
  readonly issue: string
}

const notACursor: DraftProblem = { key: "cursor", issue: "is not the cursor of a page of this operation" }

const isWholeNumber = (text: string): boolean =>
  Number.isSafeInteger(Number(text)) && Number(text) >= 0 && text.trim() === text && text !== ""

/** A request while an input is being written into it. */
export class Draft implements Sink {
  private readonly plan: RequestPlan
  /** There are few, so that looking through all of them is quicker than a map. */
  private readonly pathValues: Array<{ readonly key: string; readonly value: string }> = []
  private query = ""
  private parts: Array<Part> = []
  private hasFile = false
  private jsonFields: { [key: string]: unknown } | undefined
  private jsonBody: unknown
  private cursorText: string | undefined
  private subaccountId: string | undefined

  constructor(plan: RequestPlan) {
    this.plan = plan
  }

  text(key: string, value: string): void {
    switch (this.plan.places.get(key) ?? this.plan.otherwise) {
      case "path":
        this.pathValues.push({ key, value })
        return
      case "query":
        this.query += `${this.query === "" ? "?" : "&"}${this.encodedKey(key)}=${formEncode(value)}`
        return
      case "body":
        if (this.plan.encoding === "json") this.setJson(key, value)
        else this.parts.push({ name: key, value })
    }
  }

  texts(key: string, values: ReadonlyArray<string>): void {
    if (this.isJsonField(key)) this.setJson(key, values)
    else for (const value of values) this.text(key, value)
  }

  number(key: string, value: number): void {
    this.scalar(key, value)
  }

  boolean(key: string, value: boolean): void {
    this.scalar(key, value)
  }

  json(key: string, value: unknown): void {
    if (this.isJsonField(key)) this.setJson(key, value)
    else this.text(key, JSON.stringify(value))
  }

  file(key: string, file: Attachment): void {
    this.hasFile = true
    this.parts.push({ name: key, file })
  }

  body(value: unknown): void {
    this.jsonBody = value
  }

  cursor(cursor: string): void {
    this.cursorText = cursor
  }

  subaccount(id: string): void {
    this.subaccountId = id
  }

  /** The subaccount that the input names. */
  get namedSubaccount(): string | undefined {
    return this.subaccountId
  }

  /** A cursor of a list that pages by its body goes beside what the caller asked of the pagination. */
  private pagination(): { readonly [key: string]: unknown } | undefined {
    const { paging } = this.plan
    if (this.cursorText === undefined || paging === "link" || paging === undefined) return this.jsonFields
    const asked = this.jsonFields?.["pagination"]
    const place = paging === "token" ? { token: this.cursorText } : { skip: Number(this.cursorText) }
    return { ...this.jsonFields, pagination: { ...(isJsonObject(asked) ? asked : {}), ...place } }
  }

  private scalar(key: string, value: number | boolean): void {
    if (this.isJsonField(key)) this.setJson(key, value)
    else this.text(key, String(value))
  }

  private isJsonField(key: string): boolean {
    return this.plan.encoding === "json" && (this.plan.places.get(key) ?? this.plan.otherwise) === "body"
  }

  private setJson(key: string, value: unknown): void {
    this.jsonFields ??= {}
    this.jsonFields[key] = value
  }

  /** The path and query, or what is wrong with a value that stands in them. */
  target(): string | DraftProblem {
    const path = this.path()
    if (typeof path !== "string") return path
    if (this.cursorText === undefined) return path + this.query
    if (this.plan.paging === "bodySkip" && !isWholeNumber(this.cursorText)) return notACursor
    if (this.plan.paging !== "link") return path + this.query
    return belongsTo(this.cursorText, path)
      ? this.cursorText
      : notACursor
  }

  private path(): string | DraftProblem {
    const { lastPath, segments } = this.plan
    const [first] = this.pathValues
    const hasOneValue = first !== undefined && this.pathValues.length === 1
    if (hasOneValue && first.value === lastPath.value) return lastPath.path
    const path = this.writePath(segments)
    if (hasOneValue && typeof path === "string") {
      lastPath.value = first.value
      lastPath.path = path
    }
    return path
  }

  private writePath(segments: ReadonlyArray<string>): string | DraftProblem {
    let path = ""
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index] ?? ""
      if (index % 2 === 0) {
        path += segment
        continue
      }
      const value = this.pathValues.findLast(({ key }) => key === segment)?.value
      if (value === undefined) return { key: segment, issue: "is missing" }
      const issue = pathValueIssue(value)
      if (issue !== undefined) return { key: segment, issue }
      path += encodeURIComponent(value)
    }
    return path
  }

  /** The body, with a boundary for the case that it has parts. */
  httpBody(boundary: string): HttpBody.HttpBody {
    if (this.jsonBody !== undefined) return HttpBody.jsonUnsafe(this.jsonBody)
    if (this.plan.encoding === "json") {
      return HttpBody.jsonUnsafe(this.pagination() ?? {})
    }
    if (this.hasFile || this.plan.encoding === "multipart") return multipartBody(this.parts, boundary)
    return this.parts.length === 0 ? HttpBody.empty : HttpBody.text(this.formText(), formType)
  }

  private formText(): string {
    let text = ""
    for (const part of this.parts) {
      if ("value" in part) text += `${text === "" ? "" : "&"}${this.encodedKey(part.name)}=${formEncode(part.value)}`
    }
    return text
  }

  /** The keys of headers and variables have names that are not known beforehand. */
  private encodedKey(key: string): string {
    return this.plan.encodedKeys.get(key) ?? formEncode(key)
  }
}

export const formType = "application/x-www-form-urlencoded"

/** A plus stands for a blank in forms and queries, so a real one must be written as `%2B`; encodeURIComponent does. */
export const formEncode = (text: string): string =>
  (text.length <= longestByHand ? encodeShortAscii(text) : undefined) ??
    // A regular expression, which is faster here than `replaceAll` with text.
    encodeURIComponent(text).replace(/%20/g, "+")

/** What is longer the platform's own function encodes as quickly. */
const longestByHand = 256

/** What each ASCII character is in a form. */
const asciiEncoded: ReadonlyArray<string> = Array.from(
  { length: 128 },
  (_, code) => encodeURIComponent(String.fromCharCode(code)).replace("%20", "+")
)

const isKept: ReadonlyArray<boolean> = asciiEncoded.map((encoded, code) => encoded === String.fromCharCode(code))

/** The same, in half the time, of the short texts that most fields are; `undefined` where there is more than ASCII. */
const encodeShortAscii = (text: string): string | undefined => {
  let encoded = ""
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return undefined
    if (isKept[code] === true) continue
    encoded += text.slice(from, i) + (asciiEncoded[code] ?? "")
    from = i + 1
  }
  return from === 0 ? text : encoded + text.slice(from)
}

/** What Mailgun could take for another path than the one that was meant. */
const pathValueIssue = (value: string): string | undefined => {
  if (value === "") return "must not be empty"
  if (value === "." || value === "..") return "must not be a dot segment"
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code < 32 || code === 127) return "must not have control characters"
  }
  return value.isWellFormed() ? undefined : "must be well-formed text (it has half of a surrogate pair)"
}

/** A cursor is a path and query of the same operation; anything else could lead elsewhere with the key. */
const belongsTo = (cursor: string, path: string): boolean => {
  if (!cursor.startsWith(path)) return false
  const rest = cursor.slice(path.length)
  if (rest !== "" && !rest.startsWith("/") && !rest.startsWith("?")) return false
  const end = rest.indexOf("?")
  const tail = end < 0 ? rest : rest.slice(0, end)
  return !tail.split("/").some(isDotSegment) && isPlainAscii(cursor)
}

const isDotSegment = (segment: string): boolean => {
  const plain = segment.toLowerCase().replaceAll("%2e", ".")
  return plain === "." || plain === ".."
}

const isPlainAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code >= 127 || code === 92) return false
  }
  return true
}

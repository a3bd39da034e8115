import * as MultipartParser from "effect/http/MultipartParser"
import * as Result from "effect/Result"
import { MailgunWebhookMalformed } from "../WebhookError.ts"

/** A field of a form, in the order in which it came. A name may come more than once. */
export type FormField = readonly [name: string, value: string]

/** The fields of a form, by name. */
export interface FormFields {
  readonly names: ReadonlyArray<string>
  readonly has: (name: string) => boolean
  readonly first: (name: string) => string | undefined
  readonly last: (name: string) => string | undefined
  readonly all: (name: string) => ReadonlyArray<string>
}

export const formFields = (fields: Iterable<FormField>): FormFields => {
  const values = new Map<string, Array<string>>()
  for (const [name, value] of fields) {
    const before = values.get(name)
    if (before === undefined) values.set(name, [value])
    else before.push(value)
  }
  return {
    names: [...values.keys()],
    has: (name) => values.has(name),
    first: (name) => values.get(name)?.[0],
    last: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? []
  }
}

/** More parts than any webhook of Mailgun has, custom variables included. */
const maxParts = 1000

/** Reads the text fields of a `multipart/form-data` body; files are passed over. */
export const readMultipart = (
  body: Uint8Array,
  contentType: string
): Result.Result<ReadonlyArray<FormField>, MailgunWebhookMalformed> =>
  // The parser throws at parts without any headers.
  Result.try({ try: () => parseMultipart(body, contentType), catch: () => notMultipart("InvalidParts") }).pipe(
    Result.flatMap(({ fields, problem }) =>
      problem === undefined ? Result.succeed(fields) : Result.fail(notMultipart(problem))
    )
  )

const parseMultipart = (body: Uint8Array, contentType: string) => {
  const fields: Array<FormField> = []
  let problem: string | undefined
  const parser = MultipartParser.make({
    headers: { "content-type": contentType },
    maxParts,
    maxFieldSize: Infinity,
    onField: (info, value) => fields.push([info.name, MultipartParser.decodeField(info, value)]),
    onFile: () => passOver,
    onError: (error) => {
      problem ??= error._tag
    },
    onDone: () => {}
  })
  parser.write(body)
  parser.end()
  return { fields, problem }
}

const passOver = () => {}

const notMultipart = (problem: string): MailgunWebhookMalformed =>
  new MailgunWebhookMalformed({ field: "body", issue: `is not multipart/form-data (${problem})` })

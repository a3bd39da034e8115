import * as MultipartParser from "effect/http/MultipartParser"
import * as Result from "effect/Result"
import * as Answer from "./answer.ts"

/** A file of a form. */
export interface FormFile {
  /** The name of the field. */
  readonly field: string
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** The fields of a form or a query, in their order; a name may be repeated. */
export class Form {
  readonly files: ReadonlyArray<FormFile>
  private readonly fields = new Map<string, Array<string>>()

  constructor(entries: Iterable<readonly [name: string, value: string]>, files: ReadonlyArray<FormFile> = []) {
    this.files = files
    for (const [given, value] of entries) {
      const name = withoutBrackets(given)
      const values = this.fields.get(name)
      if (values === undefined) this.fields.set(name, [value])
      else values.push(value)
    }
  }

  first(name: string): string | undefined {
    return this.fields.get(name)?.[0]
  }

  all(name: string): ReadonlyArray<string> {
    return this.fields.get(name) ?? []
  }

  /** Whether a field says yes; undefined where it is not there. */
  flag(name: string): boolean | undefined {
    const value = this.first(name)
    return value === undefined ? undefined : /^(?:true|yes|1)$/i.test(value)
  }

  entries(): IterableIterator<[name: string, values: ReadonlyArray<string>]> {
    return this.fields.entries()
  }

  /** Every field with its values. */
  toRecord(): { readonly [name: string]: ReadonlyArray<string> } {
    return Object.fromEntries(this.fields)
  }
}

/** Clients in the manner of PHP and Rails name a repeated field `to[]`. */
const withoutBrackets = (name: string): string => name.endsWith("[]") ? name.slice(0, -2) : name

const decoder = new TextDecoder()

const brokenEscape = /%(?![0-9A-Fa-f]{2})/

/** Reads an urlencoded body. */
export const fromUrlencoded = (bytes: Uint8Array): Result.Result<Form, Answer.Answer> => {
  const text = decoder.decode(bytes)
  return brokenEscape.test(text)
    ? Result.fail(Answer.message(400, "unable to parse request: invalid URL escape"))
    // A question mark at the beginning would be taken for the start of a query.
    : Result.succeed(new Form(new URLSearchParams(text.startsWith("?") ? `%3F${text.slice(1)}` : text)))
}

/** Reads a `multipart/form-data` body. A part without a file name is a field, whatever it holds. */
export const fromMultipart = (bytes: Uint8Array, contentType: string): Result.Result<Form, Answer.Answer> => {
  const fields: Array<readonly [string, string]> = []
  const files: Array<FormFile> = []
  let error: MultipartParser.MultipartError | undefined
  const parser = MultipartParser.make({
    headers: { "content-type": contentType },
    isFile: (info) => info.filename !== undefined,
    maxFieldSize: Infinity,
    onField: (info, value) => fields.push([info.name, MultipartParser.decodeField(info, value)]),
    onFile: (info) => {
      const chunks: Array<Uint8Array> = []
      return (chunk) => {
        if (chunk === null) {
          files.push({
            field: withoutBrackets(info.name),
            filename: info.filename ?? "",
            contentType: info.contentType,
            content: concatenate(chunks)
          })
        } else {
          chunks.push(chunk)
        }
      }
    },
    onError: (problem) => {
      error ??= problem
    },
    onDone: () => {}
  })
  parser.write(bytes)
  parser.end()
  if (error === undefined) return Result.succeed(new Form(fields, files))
  return Result.fail(
    Answer.message(
      400,
      error._tag === "EndNotReached"
        ? "unable to parse request: unexpected EOF"
        : "malformed multipart/form-data request"
    )
  )
}

/** Always a copy: a chunk is a view of the whole request, which would be kept with it. */
const concatenate = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

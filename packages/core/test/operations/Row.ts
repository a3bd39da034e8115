import type { Operation } from "@effect-mailgun/core"

/** The request that an operation's example makes, for the domain `example.com`. */
export interface ExpectedRequest {
  /** Method, path and query: `"GET /v3/example.com/bounces?limit=100"`. */
  readonly line: string
  /** The fields of a form, in their order. */
  readonly form?: ReadonlyArray<readonly [name: string, value: string]>
  /** The parts of a multipart body, in their order: a field's value, or a file's name, media type and text. */
  readonly parts?: ReadonlyArray<
    readonly [name: string, value: string | readonly [filename: string, type: string, text: string]]
  >
  readonly json?: unknown
  readonly headers?: { readonly [name: string]: string }
}

/** An answer that Mailgun documents, or gave when it was recorded, and what it decodes to. */
export interface ExpectedAnswer {
  /** Where the answer comes from: `"documented"`, `"recorded"`, or what is special about it. */
  readonly what: string
  readonly body: unknown
  readonly value: unknown
  /** Default 200. */
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
}

/** What is to be true of one operation. */
export interface Row {
  readonly operation: Operation.Any
  readonly request: ExpectedRequest
  readonly answers: ReadonlyArray<ExpectedAnswer>
}

/** A row of the table: the operation, the request that its example makes, and answers with what they decode to. */
export const row = <I, A>(
  operation: Operation.Operation<I, A>,
  request: ExpectedRequest,
  ...answers: ReadonlyArray<ExpectedAnswer & { readonly value: A }>
): Row => ({ operation, request, answers })

/** An answer that decodes to itself. */
export const same = <A>(what: string, json: A): ExpectedAnswer & { readonly value: A } => ({
  what,
  body: json,
  value: json
})

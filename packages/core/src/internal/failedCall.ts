import * as Schema from "effect/Schema"

/** What every error says of the call that failed. */
export const failedCall = {
  /** The operation, such as `"messages.send"`. */
  operation: Schema.String,
  method: Schema.String,
  /** The URL template, such as `"/v3/{domain}/messages"`. */
  path: Schema.String,
  /** How many requests were made, this one included. */
  attempts: Schema.Int
}

interface FailedCall {
  readonly operation: string
  readonly attempts: number
}

/** The beginning of every message: which operation failed, and after how many attempts. */
export const describeCall = (error: FailedCall, what: string): string =>
  `${error.operation} failed${error.attempts > 1 ? ` after ${error.attempts} attempts` : ""}: ${what}`

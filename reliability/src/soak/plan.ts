/** What both sides of the soak agree on. */

/** What one request in ten meets. */
export const faults = [
  /** An error, and nothing was done. */
  "429 before",
  "500 before",
  "503 before",
  /** The connection closed, and nothing was done. */
  "dropped before",
  /** The request was carried out, and answered by an error or not at all. */
  "500 after",
  "502 after",
  "dropped after"
] as const

export type Fault = (typeof faults)[number]

/** What the server says when it listens. */
export interface Listening {
  readonly url: string
}

/** What the server says at the end. */
export interface ServerReport {
  /** How many requests came, those for events included. */
  readonly requests: number
  readonly faults: { readonly [fault: string]: number }
  /** How often each message was accepted, by its number. */
  readonly accepted: ReadonlyArray<number>
  /** Messages accepted that nobody sent. */
  readonly strange: number
}

/** The Message-Id of the message with this number. */
export const messageId = (index: number): string => `${index}@soak.example.com`

/** The number of the message with this Message-Id, with or without angle brackets. */
export const indexOf = (id: string): number | undefined => {
  const found = /^<?(\d+)@soak\.example\.com>?$/.exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}

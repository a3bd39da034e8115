import { canonical } from "./address.ts"
import type { Header, MessageRow } from "./messageRow.ts"
import type { Suppression } from "./sendingRules.ts"
import * as WireDate from "./wireDate.ts"

/**
 * To how many addresses of the emulator's own domains a message may come, one after the other. What goes around returns
 * to an address sooner, and ends there.
 */
export const maxHops = 10

const program = "(effect-mailgun emulator)"

/** The addresses that a message came to before, as its `Received` headers tell. */
const traceOf = (headers: ReadonlyArray<Header>): ReadonlyArray<string> =>
  headers.flatMap(([name, value]) => {
    const address = name.toLowerCase() === "received" && value.includes(program)
      ? /\sfor\s+<([^>]*)>/.exec(value)?.[1]
      : undefined
    return address === undefined ? [] : [canonical(address)]
  })

/** Adds a `Received` header (RFC 5321, section 4.4) that tells whom a message came to, unless it has it. */
export const traced = (row: MessageRow, address: string, now: number): MessageRow => {
  if (traceOf(row.headers).includes(canonical(address))) return row
  const value = `by ${row.domain} ${program} with ESMTP id ${row.key} for <${address}>; ${WireDate.numeric(now)}`
  const header = new TextEncoder().encode(`Received: ${value}\r\n`)
  return {
    ...row,
    headers: [["Received", value], ...row.headers],
    mime: row.mime === undefined ? undefined : joined(header, row.mime)
  }
}

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

/** Why an address takes a message no more, as mail servers say it of a loop. */
export const loopRefusal = ({ headers }: MessageRow, address: string): Suppression | undefined => {
  const trace = traceOf(headers)
  return trace.length >= maxHops || trace.includes(canonical(address))
    ? { code: 554, reason: "generic", description: "5.4.6 Too many hops: the message was here before" }
    : undefined
}

import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Fault, FaultyAnswer } from "../Fault.ts"
import type { Answer } from "./answer.ts"

/** The answers that were ordered in advance. */
export class Faults {
  private pending: ReadonlyArray<{ readonly fault: Fault; left: number }> = []

  add(fault: Fault): void {
    this.pending = [...this.pending, { fault, left: fault.times ?? 1 }]
  }

  /** The fault that the next request of this operation meets, if any; it is used up by asking. */
  take(operation: string | undefined): Fault | undefined {
    if (this.pending.length === 0) return undefined
    const found = this.pending.find(({ fault, left }) =>
      left > 0 && (fault.operation === undefined || fault.operation === operation)
    )
    if (found === undefined) return undefined
    found.left -= 1
    if (found.left <= 0) this.pending = this.pending.filter((one) => one !== found)
    return found.fault
  }

  clear(): void {
    this.pending = []
  }
}

/** The answer that a fault asks for. */
export const answerOf = (fault: FaultyAnswer): Answer => {
  const { body, contentType, headers = {}, status } = fault
  if (body === undefined) return HttpServerResponse.empty({ status, headers })
  if (body instanceof Uint8Array) {
    return HttpServerResponse.uint8Array(body, {
      status,
      headers,
      contentType: contentType ?? "application/octet-stream"
    })
  }
  const [text, type] = typeof body === "string"
    ? [body, "text/plain; charset=utf-8"]
    : [JSON.stringify(body), "application/json; charset=utf-8"]
  return HttpServerResponse.text(text, { status, headers, contentType: contentType ?? type })
}

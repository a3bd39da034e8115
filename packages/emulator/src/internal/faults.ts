import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { ConnectionDropped, type Fault, type FaultyAnswer, type SpoiledAnswer } from "../Fault.ts"
import type { Answer } from "./answer.ts"
import { type Table, TableName, type Tables } from "./table.ts"

/** Most faults that are ordered at once; beyond them, the oldest goes. */
const maxFaults = 1000

interface PendingFault {
  readonly fault: Fault
  /** How many requests it is still for. */
  readonly left: number
}

const pendingFaults = new TableName<PendingFault>("faults")

/** The failures that were ordered in advance. */
export class Faults {
  /** In their order. */
  private readonly pending: Table<PendingFault>
  private added: number

  constructor(tables: Tables) {
    this.pending = tables.of(pendingFaults)
    this.added = [...this.pending.keys()].reduce((most, id) => Math.max(most, Number(id)), 0)
  }

  /** Those that are still to come, each with how many times. */
  all(): ReadonlyArray<Fault> {
    return [...this.pending.values()].map(({ fault, left }) => ({ ...fault, times: left }))
  }

  add(fault: Fault): void {
    this.added += 1
    this.pending.set(String(this.added), { fault: plainFault(fault), left: fault.times ?? 1 })
    const [oldest] = this.pending.keys()
    if (this.pending.size > maxFaults && oldest !== undefined) this.pending.delete(oldest)
  }

  /** The fault that the next request of this operation meets, if any; it is used up by asking. */
  take(operation: string | undefined, random: typeof Random.Random["Service"]): Fault | undefined {
    if (this.pending.size === 0) return undefined
    for (const [id, { fault, left }] of this.pending) {
      if (left <= 0 || (fault.operation !== undefined && fault.operation !== operation)) continue
      if (fault.probability !== undefined && random.nextDoubleUnsafe() >= fault.probability) continue
      if (left <= 1) this.pending.delete(id)
      else if (left !== Infinity) this.pending.set(id, { fault, left: left - 1 })
      return fault
    }
    return undefined
  }

  clear(): void {
    this.pending.clear()
  }
}

/** A fault that is plain data, as rows are. */
const plainFault = (fault: Fault): Fault => ({
  ...fault,
  ...(Duration.isDuration(fault.delay) ? { delay: Duration.toMillis(fault.delay) } : undefined),
  ...("slowBody" in fault && Duration.isDuration(fault.slowBody)
    ? { slowBody: Duration.toMillis(fault.slowBody) }
    : undefined),
  ...("body" in fault && typeof fault.body === "object" && !(fault.body instanceof Uint8Array)
    ? { body: JSON.parse(JSON.stringify(fault.body)) }
    : undefined)
})

/** What a request meets that is met by a fault. */
export const answerWith = Effect.fnUntraced(function*(
  fault: Fault,
  answer: Effect.Effect<Answer>
): Effect.fn.Return<Answer, ConnectionDropped> {
  if (fault.delay !== undefined) yield* Effect.sleep(fault.delay)
  if (fault.drop !== undefined && fault.drop !== false) {
    if (fault.drop === "after") yield* answer
    return yield* new ConnectionDropped()
  }
  if (fault.status === undefined) return yield* Effect.flatMap(answer, (whole) => spoiled(fault, whole))
  if (fault.hasEffect === true) yield* answer
  return answerOf(fault)
})

const answerOf = (fault: FaultyAnswer): Answer => {
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

const spoiled = Effect.fnUntraced(function*(fault: SpoiledAnswer, answer: Answer): Effect.fn.Return<Answer> {
  const { body } = answer
  if (body._tag !== "Uint8Array") return answer
  const random = yield* Random.Random
  let bytes = body.body
  if (fault.garble === true) bytes = bytes.map(() => Math.floor(random.nextDoubleUnsafe() * 256))
  if (fault.truncateTo !== undefined) bytes = bytes.slice(0, Math.max(0, fault.truncateTo))
  return HttpServerResponse.setBody(
    answer,
    fault.slowBody === undefined
      ? HttpBody.uint8Array(bytes, body.contentType)
      : HttpBody.stream(slowly(bytes, fault.slowBody), body.contentType, bytes.length)
  )
})

const parts = 10

const slowly = (bytes: Uint8Array, duration: Duration.Input): Stream.Stream<Uint8Array> => {
  const size = Math.max(1, Math.ceil(bytes.length / parts))
  const pause = Duration.divideUnsafe(Duration.fromInputUnsafe(duration), parts)
  return Stream.range(0, Math.ceil(bytes.length / size) - 1).pipe(
    Stream.mapEffect((index) =>
      Effect.delay(Effect.sync(() => bytes.subarray(index * size, (index + 1) * size)), pause)
    )
  )
}

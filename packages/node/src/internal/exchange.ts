import * as Effect from "effect/Effect"
import { nextTick } from "node:process"
import { type Dispatcher, errors } from "undici/index.js"
import type { Upload } from "./requestBody.ts"

/** Bytes of an answer that wait for a reader before undici is told to stop reading the socket. */
const highWaterMark = 64 * 1024

export type ResponseHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler["onResponseStart"]>>[2]

/**
 * One request in flight: undici calls it from one side, the readers of the answer wait on the other.
 *
 * undici's callbacks run inside its parser, where neither `pause`, `resume` and `abort` of another exchange nor an
 * exception of a reader may happen. So they only record what came, and the readers look at it on the next tick. An
 * answer that fits one read of the socket is complete by then.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** 0 until the final response headers are there. */
  status = 0
  headers: ResponseHeaders = {}
  /** The whole answer was received. */
  ended = false
  /** Why there is no more to receive; only the first reason counts. */
  failure: { readonly cause: unknown } | undefined = undefined
  /** Body that no reader has taken yet, and its size in bytes. */
  chunks: Array<Buffer> = []
  buffered = 0
  /** Whether a reader has asked for the body, and in which form. A stream takes the chunks away, so there is one. */
  reader: "none" | "whole" | "stream" = "none"

  private controller: Dispatcher.DispatchController | undefined = undefined
  private readonly upload: Upload | undefined
  private readonly watchers = new Set<() => void>()
  private waking = false

  constructor(upload: Upload | undefined) {
    this.upload = upload
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller
    if (this.failure !== undefined) controller.abort(new errors.RequestAbortedError())
  }

  onResponseStart(_: unknown, status: number, headers: ResponseHeaders): void {
    if (status < 200) return
    this.status = status
    this.headers = headers
    this.changed()
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    // undici's forward proxy goes on with the body of a 407 after it has reported the error.
    if (this.failure !== undefined) return
    this.chunks.push(chunk)
    this.buffered += chunk.length
    if (this.buffered >= highWaterMark && !(this.reader === "whole" && this.watchers.size > 0)) controller.pause()
    this.changed()
  }

  onResponseEnd(): void {
    if (this.failure !== undefined) return
    this.ended = true
    this.upload?.abandon()
    this.changed()
  }

  onResponseError(_: unknown, cause: unknown): void {
    this.fail(cause)
  }

  /** Gives the request up: closes its connection if it has one, or leaves the queue when its turn comes. */
  abort(): void {
    if (this.ended || this.failure !== undefined) return
    const reason = new errors.RequestAbortedError()
    this.fail(reason)
    this.controller?.abort(reason)
  }

  /** Lets undici read on after a pause. */
  resume(): void {
    this.controller?.resume()
  }

  /** Takes what is buffered. */
  take(): Array<Buffer> {
    const chunks = this.chunks
    this.chunks = []
    this.buffered = 0
    return chunks
  }

  /** What is buffered, as one piece; it stays buffered. */
  joined(): Buffer {
    if (this.chunks.length !== 1) this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0] ?? Buffer.alloc(0)
  }

  /**
   * Asks `check` now and after each change until it has an answer. Where it has none yet, `start` runs as soon as what
   * it brings about can't be missed: a fiber may be suspended between any two of its steps. Interrupting the only
   * reader that waits aborts the request, and returns when the finalizers of a streamed request body have run.
   */
  until<A, E>(check: () => Effect.Effect<A, E> | undefined, start: () => void): Effect.Effect<A, E> {
    const known = check()
    if (known !== undefined) return known
    return Effect.callback<A, E>((resume) => {
      const watcher = () => {
        const answer = check()
        if (answer === undefined) return
        this.watchers.delete(watcher)
        resume(answer)
      }
      this.watchers.add(watcher)
      start()
      watcher()
      return Effect.suspend(() => {
        this.watchers.delete(watcher)
        if (this.watchers.size > 0) return Effect.void
        this.abort()
        return this.upload === undefined ? Effect.void : this.upload.stopped
      })
    })
  }

  private fail(cause: unknown): void {
    if (this.ended || this.failure !== undefined) return
    this.failure = { cause }
    this.upload?.abandon()
    this.changed()
  }

  private changed(): void {
    if (this.waking || this.watchers.size === 0) return
    this.waking = true
    nextTick(wake, this)
  }

  /** Lets those who wait look at what has come. */
  wake(): void {
    this.waking = false
    for (const watcher of this.watchers) watcher()
  }
}

const wake = (exchange: Exchange): void => exchange.wake()

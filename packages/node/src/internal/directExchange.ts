import type { Answer, Listener } from "@effect-mailgun/core/DirectClient"
import * as Headers from "effect/http/Headers"
import type * as HttpClientError from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import { nextTick } from "node:process"
import { type Dispatcher, errors } from "undici/index.js"
import { Exchange, type ResponseHeaders } from "./exchange.ts"
import { bodyError, decodeText, requestError, UndiciResponse } from "./response.ts"

/**
 * One request whose answer is taken whole, and told to a listener when it is complete. As in `Exchange`, nothing that
 * waits for it runs inside undici's parser: it is told on the next tick.
 */
export class DirectExchange implements Dispatcher.DispatchHandler, Answer {
  status = 0
  isWhole = true
  failure: HttpClientError.HttpClientError | undefined = undefined

  private readonly request: HttpClientRequest
  private readonly url: string
  /** Nobody, once it was told, or has given up. */
  private listener: Listener | undefined
  private controller: Dispatcher.DispatchController | undefined = undefined
  private rawHeaders: ResponseHeaders = {}
  private readonly chunks: Array<Buffer> = []
  private missingBytes = 0
  private isOver = false

  constructor(request: HttpClientRequest, url: string, listener: Listener) {
    this.request = request
    this.url = url
    this.listener = listener
  }

  get headers(): Headers.Headers {
    return Headers.fromInput(this.rawHeaders)
  }

  get text(): string {
    const [first, ...others] = this.chunks
    if (first === undefined) return ""
    return decodeText(others.length === 0 ? first : Buffer.concat(this.chunks))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller
    if (this.isOver) controller.abort(new errors.RequestAbortedError())
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ResponseHeaders): void {
    if (status < 200 || this.listener === undefined) return
    this.status = status
    this.rawHeaders = headers
    this.missingBytes = this.listener.wantedBytes(status)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.isOver) return
    this.isWhole = chunk.length <= this.missingBytes
    this.chunks.push(this.isWhole ? chunk : chunk.subarray(0, this.missingBytes))
    this.missingBytes -= chunk.length
    if (this.isWhole) return
    this.end()
    controller.abort(new errors.RequestAbortedError())
  }

  onResponseEnd(): void {
    this.end()
  }

  onResponseError(_: unknown, cause: unknown): void {
    if (this.isOver) return
    this.failure = this.status === 0 ? requestError(this.request, cause) : this.brokenBody(cause)
    this.end()
  }

  /** Gives the request up: closes its connection if it has one, or leaves the queue when its turn comes. */
  abort(): void {
    this.listener = undefined
    if (this.isOver) return
    this.isOver = true
    this.controller?.abort(new errors.RequestAbortedError())
  }

  /** Tells the listener what came. */
  tell(): void {
    const { failure, listener, status } = this
    this.listener = undefined
    if (status === 0 && failure !== undefined) listener?.onFailure(failure)
    else listener?.onAnswer(this)
  }

  private end(): void {
    if (this.isOver) return
    this.isOver = true
    nextTick(tell, this)
  }

  private brokenBody(cause: unknown): HttpClientError.HttpClientError {
    const broken = new Exchange(undefined)
    broken.onResponseStart(undefined, this.status, this.rawHeaders)
    broken.onResponseError(undefined, cause)
    return bodyError(this.request, new UndiciResponse(this.request, this.url, broken), cause)
  }
}

const tell = (exchange: DirectExchange): void => exchange.tell()

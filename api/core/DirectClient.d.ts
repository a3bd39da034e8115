import type * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
export interface Answer {
  readonly status: number
  readonly headers: Headers.Headers
  readonly text: string
  readonly isWhole: boolean
  readonly failure: HttpClientError.HttpClientError | undefined
}
export declare class BodyInPieces extends HttpBody.Uint8Array {
  readonly pieces: ReadonlyArray<Uint8Array>
  private whole
  constructor(pieces: ReadonlyArray<Uint8Array>, contentType: string)
  get body(): Uint8Array
}
export interface DirectClient extends HttpClient.HttpClient {
  readonly [TypeId]: Exchange
}
export type Exchange = (request: HttpClientRequest.HttpClientRequest, listener: Listener) => (() => void) | undefined
export interface Listener {
  readonly wantedBytes: (status: number) => number
  readonly onAnswer: (answer: Answer) => void
  readonly onFailure: (error: HttpClientError.HttpClientError) => void
}
export declare const TypeId = "~@effect-mailgun/core/DirectClient"
export declare const isDirectClient: (client: HttpClient.HttpClient) => client is DirectClient
export declare const make: (client: HttpClient.HttpClient, exchange: Exchange) => DirectClient

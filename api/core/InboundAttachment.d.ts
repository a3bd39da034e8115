import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { type MailgunInboundError } from "./InboundError.ts"
export interface ArrivingFile {
  readonly field: string
  readonly filename: string | undefined
  readonly contentType: string
  readonly content: Stream.Stream<Uint8Array, MailgunInboundError>
}
export interface InboundAttachment {
  readonly field: string
  readonly filename: string | undefined
  readonly contentType: string
  readonly sizeBytes: number
  readonly contentId: string | undefined
  readonly content: Stream.Stream<Uint8Array, MailgunInboundError>
}
export interface Keeper<R = never> {
  (file: ArrivingFile): Effect.Effect<Stream.Stream<Uint8Array, MailgunInboundError>, MailgunInboundError, R>
}
export declare const keepInFiles: Keeper<FileSystem.FileSystem | Scope.Scope>
export declare const keepInMemory: Keeper
export declare const keepNothing: Keeper

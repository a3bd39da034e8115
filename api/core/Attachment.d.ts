import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
export interface Attachment {
  readonly filename: string
  readonly content: Content
  readonly contentType?: string | undefined
}
export declare const Attachment: Schema.Schema<Attachment>
export type Content = Blob | OneTimeStream | Source | Uint8Array | string
export interface OneTimeStream {
  readonly stream: Stream.Stream<Uint8Array, unknown>
  readonly sizeBytes?: number | undefined
}
export interface Source {
  readonly open: () => Stream.Stream<Uint8Array, unknown>
  readonly sizeBytes?: number | undefined
}
export declare const complaint: (value: unknown) => undefined | {
  readonly at: string
  readonly issue: string
}
export declare const maxMessageBytes: number
export declare const sizeBytes: (content: Content) => number | undefined

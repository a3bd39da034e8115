export interface Envelope {
  readonly sender?: string | undefined
  readonly recipients?: ReadonlyArray<string> | undefined
}
export interface InboundResult {
  readonly recipient: string
  readonly routes: ReadonlyArray<string>
  readonly key?: string | undefined
}

import type { Event, FailedEvent } from "./Event.ts"
export interface Example<out E extends Event> {
  readonly event: E
  readonly json: {
    readonly [field: string]: unknown
  }
}
export type Examples =
  & {
    readonly [K in Event["event"]]: Example<
      Extract<Event, {
        readonly event: K
      }>
    >
  }
  & {
    readonly failed_temporarily: Example<FailedEvent>
  }
export declare const examples: Examples

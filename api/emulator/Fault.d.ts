import type * as Duration from "effect/Duration"
export {}
export declare class ConnectionDropped extends ConnectionDropped_base {
}
declare const ConnectionDropped_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "ConnectionDropped"
} & Readonly<A>
export interface DroppedConnection extends FaultScope {
  readonly drop: "after" | "before" | true
  readonly status?: undefined
}
export type Fault = DroppedConnection | FaultyAnswer | SpoiledAnswer
export interface FaultScope {
  readonly operation?: string | undefined
  readonly times?: number | undefined
  readonly probability?: number | undefined
  readonly delay?: Duration.Input | undefined
}
export interface FaultyAnswer extends FaultScope {
  readonly drop?: false | undefined
  readonly status: number
  readonly body?: unknown
  readonly headers?: undefined | {
    readonly [name: string]: string
  }
  readonly contentType?: string | undefined
  readonly hasEffect?: boolean | undefined
}
export interface SpoiledAnswer extends FaultScope {
  readonly drop?: false | undefined
  readonly status?: undefined
  readonly truncateTo?: number | undefined
  readonly garble?: boolean | undefined
  readonly slowBody?: Duration.Input | undefined
}

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
export {}
export interface EmulatorStorage {
  readonly rows: (table: string) => Iterable<
    readonly [
      key: string,
      row: unknown
    ]
  >
  readonly set: (table: string, key: string, row: unknown) => void
  readonly delete: (table: string, key: string) => void
  readonly clear: (table: string) => void
}
export declare class EmulatorStorageError extends EmulatorStorageError_base<{
  readonly path: string
  readonly reason: string
  readonly cause?: unknown
}> {
  get message(): string
}
declare const EmulatorStorageError_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "EmulatorStorageError"
} & Readonly<A>
export declare const sqlite: (path: string) => Effect.Effect<EmulatorStorage, EmulatorStorageError, Scope.Scope>

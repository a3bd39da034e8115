import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import * as SqlError from "effect/sql/SqlError"
export interface Options {
  readonly filename: string
  readonly busyTimeout?: Duration.Input | undefined
}
export declare const layer: (options: Options) => Layer.Layer<SqlClient.SqlClient, SqlError.SqlError>
export declare const make: (
  options: Options
) => Effect.Effect<SqlClient.SqlClient, SqlError.SqlError, Reactivity.Reactivity | Scope.Scope>

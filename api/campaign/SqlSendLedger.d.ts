import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import { SendLedger, type Service } from "./SendLedger.ts"
export declare const layer: Layer.Layer<SendLedger, SqlError.SqlError, SqlClient.SqlClient>
export declare const make: Effect.Effect<Service, SqlError.SqlError, SqlClient.SqlClient>

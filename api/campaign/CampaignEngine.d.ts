import type { MessageStorage } from "effect/cluster/MessageStorage"
import type { Sharding } from "effect/cluster/Sharding"
import type { ShardingConfig } from "effect/cluster/ShardingConfig"
import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import type { SocketServerError } from "effect/socket/SocketServer"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
import * as SqliteClient from "./SqliteClient.ts"
export type DurableEngine = MessageStorage | Sharding | WorkflowEngine.WorkflowEngine
export type Engine = SqlClient.SqlClient | WorkflowEngine.WorkflowEngine
export interface PostgresOptions extends RunnerOptions {
  readonly url: Redacted.Redacted
}
export interface RunnerOptions {
  readonly host?: string | undefined
  readonly port: number
  readonly sharding?: Partial<ShardingConfig["Service"]> | undefined
}
export declare const layerClient: Layer.Layer<DurableEngine, Config.ConfigError, SqlClient.SqlClient>
export declare const layerCluster: (
  { host, port, sharding }: RunnerOptions
) => Layer.Layer<DurableEngine, Config.ConfigError | SocketServerError, SqlClient.SqlClient>
export declare const layerMemory: Layer.Layer<Engine, SqlError.SqlError>
export declare const layerPostgres: (
  { url, ...runner }: PostgresOptions
) => Layer.Layer<DurableEngine | SqlClient.SqlClient, Config.ConfigError | SocketServerError | SqlError.SqlError>
export declare const layerSingle: Layer.Layer<DurableEngine, Config.ConfigError, SqlClient.SqlClient>
export declare const layerSqlite: (
  options: SqliteClient.Options
) => Layer.Layer<DurableEngine | SqlClient.SqlClient, Config.ConfigError | SqlError.SqlError>
export declare const shardingConfig: Partial<ShardingConfig["Service"]>

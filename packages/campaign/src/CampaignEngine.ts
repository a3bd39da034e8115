/**
 * What campaigns run on: in memory, in one durable process, or in a cluster of runners. The choice is a layer, and nothing
 * else of a program changes with it.
 *
 * **Details**
 *
 * | layer                   | survives a crash | machines | needs                            |
 * | ----------------------- | ---------------- | -------- | -------------------------------- |
 * | {@link layerMemory}     | no               | 1        | nothing                          |
 * | {@link layerSqlite}     | yes              | 1        | a file                           |
 * | {@link layerSingle}     | yes              | 1        | any SQLite or PostgreSQL client  |
 * | {@link layerPostgres}   | yes              | any      | PostgreSQL                       |
 * | {@link layerCluster}    | yes              | any      | any SQLite or PostgreSQL client  |
 *
 * All are effect's own engines with settings for bulk sending: where a runner dies, another goes on within 15 seconds.
 *
 * @since 0.1.0
 */
import * as NodeClusterSocket from "@effect/platform-node/NodeClusterSocket"
import * as NodeCrypto from "@effect/platform-node/NodeCrypto"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as ClusterWorkflowEngine from "effect/cluster/ClusterWorkflowEngine"
import type { MessageStorage } from "effect/cluster/MessageStorage"
import * as RunnerAddress from "effect/cluster/RunnerAddress"
import type { Sharding } from "effect/cluster/Sharding"
import type { ShardingConfig } from "effect/cluster/ShardingConfig"
import * as SingleRunner from "effect/cluster/SingleRunner"
import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import type { SocketServerError } from "effect/socket/SocketServer"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
import * as SendBudget from "./SendBudget.ts"
import * as SqliteClient from "./SqliteClient.ts"

/**
 * What the engines provide.
 *
 * @category models
 * @since 0.1.0
 */
export type Engine = WorkflowEngine.WorkflowEngine | SqlClient.SqlClient

/**
 * What the durable engines provide beside it: effect's own cluster.
 *
 * @category models
 * @since 0.1.0
 */
export type DurableEngine = WorkflowEngine.WorkflowEngine | Sharding | MessageStorage

/**
 * In memory, for trying and for tests: with the process, the campaign and all that is known of it are gone.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMemory: Layer.Layer<Engine, SqlError.SqlError> = Layer.merge(
  WorkflowEngine.layerMemory,
  SqliteClient.layer({ filename: ":memory:" })
)

/**
 * The settings for fast failover. A runner that is gone is noticed after 6 seconds at most, and what it had to do is
 * picked up a second later. A campaign that moves since runners come and go is handed over within 2 seconds; what is under
 * way then is brought to its end, and recorded, where it was.
 *
 * @category configuration
 * @since 0.1.0
 */
export const shardingConfig: Partial<ShardingConfig["Service"]> = {
  shardLockExpiration: "6 seconds",
  shardLockRefreshInterval: "2 seconds",
  runnerHealthCheckInterval: "2 seconds",
  refreshAssignmentsInterval: "1 second",
  entityMessagePollInterval: "1 second",
  entityTerminationTimeout: "2 seconds"
}

/**
 * One durable process over any SQLite or PostgreSQL client. Started again, it goes on where it was.
 *
 * **Gotchas**
 *
 * For one process at a time. Should two run by mistake, the send ledger still keeps them from sending anything twice.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerSingle: Layer.Layer<DurableEngine, Config.ConfigError, SqlClient.SqlClient> = ClusterWorkflowEngine
  .layer.pipe(
    Layer.provideMerge(SingleRunner.layer({ runnerStorage: "memory", shardingConfig })),
    Layer.provide(NodeCrypto.layerDigest)
  )

/**
 * One durable process on a SQLite file, with no server to install.
 *
 * **Example**
 *
 * ```ts
 * import { CampaignEngine } from "@effect-mailgun/campaign"
 *
 * const EngineLive = CampaignEngine.layerSqlite({ filename: "campaigns.db" })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerSqlite = (
  options: SqliteClient.Options
): Layer.Layer<DurableEngine | SqlClient.SqlClient, Config.ConfigError | SqlError.SqlError> =>
  layerSingle.pipe(Layer.provideMerge(SqliteClient.layer(options)))

/**
 * Where a runner can be reached by the others.
 *
 * @category options
 * @since 0.1.0
 */
export interface RunnerOptions {
  /** A name or an address of this machine that the other runners know. Default `"127.0.0.1"`. */
  readonly host?: string | undefined
  readonly port: number
  /** Other settings of effect's cluster, over {@link shardingConfig}. */
  readonly sharding?: Partial<ShardingConfig["Service"]> | undefined
}

/**
 * A runner of a cluster, over any PostgreSQL client, or over a SQLite file for several processes of one machine. Runners
 * find each other by the database, and share out the campaigns.
 *
 * **Gotchas**
 *
 * Runners talk over sockets that ask for no password: private networks only. PgBouncer in transaction mode breaks the
 * advisory locks that they hold.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerCluster = (
  { host = "127.0.0.1", port, sharding }: RunnerOptions
): Layer.Layer<DurableEngine, Config.ConfigError | SocketServerError, SqlClient.SqlClient> =>
  Layer.merge(ClusterWorkflowEngine.layer, SendBudget.layerCluster).pipe(
    Layer.provideMerge(NodeClusterSocket.layer({
      shardingConfig: { ...shardingConfig, ...sharding, runnerAddress: Option.some(RunnerAddress.make(host, port)) }
    }))
  )

/**
 * A process that starts and watches campaigns of a cluster, and runs none.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerClient: Layer.Layer<DurableEngine, Config.ConfigError, SqlClient.SqlClient> = ClusterWorkflowEngine
  .layer.pipe(
    Layer.provideMerge(
      NodeClusterSocket.layer({ clientOnly: true, shardingConfig: { ...shardingConfig, runnerAddress: Option.none() } })
    )
  )

/**
 * What {@link layerPostgres} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface PostgresOptions extends RunnerOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: Redacted.Redacted
}

/**
 * A runner of a cluster on PostgreSQL.
 *
 * **Example**
 *
 * ```ts
 * import { CampaignEngine } from "@effect-mailgun/campaign"
 * import { Redacted } from "effect"
 *
 * const EngineLive = CampaignEngine.layerPostgres({
 *   url: Redacted.make("postgres://campaigns@db.internal/campaigns"),
 *   host: "10.0.0.17",
 *   port: 34431
 * })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerPostgres = (
  { url, ...runner }: PostgresOptions
): Layer.Layer<
  DurableEngine | SqlClient.SqlClient,
  Config.ConfigError | SocketServerError | SqlError.SqlError
> => layerCluster(runner).pipe(Layer.provideMerge(PgClient.layer({ url })))

import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type * as Statement from "effect/sql/Statement"
import { RecipientSourceFailed } from "./RecipientSourceFailed.ts"
export * from "./RecipientSourceFailed.ts"
export interface Page {
  readonly recipients: ReadonlyArray<MessageBatch.Recipient>
  readonly next: string | undefined
}
export declare class RecipientSource extends RecipientSource_base {
}
declare const RecipientSource_base: Context.ServiceClass<
  RecipientSource,
  "@effect-mailgun/campaign/RecipientSource",
  Service
>
export interface Service {
  readonly snapshot: Effect.Effect<string, RecipientSourceFailed>
  readonly page: (cursor: string | undefined, size: number) => Effect.Effect<Page, RecipientSourceFailed>
}
export interface SqlOptions {
  readonly rows: (
    sql: SqlClient.SqlClient,
    after: number | string | undefined,
    limit: number
  ) => Statement.Statement<Readonly<Record<string, unknown>>>
  readonly cursor: string
  readonly snapshot: string
}
export declare const csv: (path: string) => Effect.Effect<Service, RecipientSourceFailed>
export declare const fromIterable: (recipients: Iterable<MessageBatch.Recipient>) => Effect.Effect<Service>
export declare const frozen: <E, R>(
  id: string,
  source: Effect.Effect<Service, E, R>
) => Effect.Effect<Service, E | RecipientSourceFailed, R | SqlClient.SqlClient>
export declare const mailingList: (listAddress: string) => Effect.Effect<Service, never, Mailgun.Mailgun>
export declare const ndjson: (path: string) => Effect.Effect<Service, RecipientSourceFailed>
export declare const sql: (options: SqlOptions) => Effect.Effect<Service, never, SqlClient.SqlClient>
export declare const thaw: (id: string) => Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient>

import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import type * as Stream from "effect/Stream"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import type { CampaignChanged, CampaignNotFound, CampaignNotReady, CampaignStoreFailed } from "./CampaignError.ts"
import type { DryRunEntry, ReportEntry } from "./CampaignReport.ts"
import type { CampaignProgress, CampaignStatus } from "./CampaignStatus.ts"
import type { Service as Source } from "./RecipientSource.ts"
import type { RecipientSourceFailed } from "./RecipientSourceFailed.ts"
import type { SettleOptions } from "./SendBatch.ts"
import type { Rate } from "./SendBudget.ts"
export interface Campaign<P, R> {
  readonly name: string
  readonly layer: Layer.Layer<never, SqlError.SqlError, Mailgun.Mailgun | R | SqlClient.SqlClient | WorkflowEngine>
  readonly start: (
    options: StartOptions<P>
  ) => Effect.Effect<
    CampaignStatus,
    CampaignChanged | CampaignNotReady | CampaignStoreFailed | MailgunInvalidInput | RecipientSourceFailed,
    Mailgun.Mailgun | R | SqlClient.SqlClient | WorkflowEngine
  >
  readonly approve: (id: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient | WorkflowEngine>
  readonly pause: (id: string, reason?: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient>
  readonly resume: (id: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient>
  readonly cancel: (id: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient | WorkflowEngine>
  readonly status: (
    id: string
  ) => Effect.Effect<CampaignStatus, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient>
  readonly progress: (id: string, options?: {
    readonly interval?: Duration.Input | undefined
  }) => Stream.Stream<CampaignProgress, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient>
  readonly retryFailed: (
    options: Pick<StartOptions<P>, "id" | "parameters">
  ) => Effect.Effect<CampaignStatus, CampaignChanged | ControlError, SqlClient.SqlClient | WorkflowEngine>
  readonly report: (
    options: Pick<StartOptions<P>, "id" | "parameters">
  ) => Stream.Stream<
    ReportEntry,
    CampaignNotFound | CampaignNotReady | CampaignStoreFailed | RecipientSourceFailed,
    R | SqlClient.SqlClient
  >
  readonly dryRun: (
    options: Pick<StartOptions<P>, "parameters">
  ) => Stream.Stream<DryRunEntry, MailgunInvalidInput | RecipientSourceFailed, R>
  readonly purge: (id: string) => Effect.Effect<void, ControlError, SqlClient.SqlClient>
}
export type ControlError = CampaignNotFound | CampaignNotReady | CampaignStoreFailed
export interface Options<P, R> extends SettleOptions {
  readonly name: string
  readonly parameters?: Schema.Codec<P, unknown> | undefined
  readonly message: ((parameters: P) => MessageBatch.Message) | MessageBatch.Message
  readonly recipients:
    | ((parameters: P) => Effect.Effect<Source, RecipientSourceFailed, R>)
    | Effect.Effect<Source, RecipientSourceFailed, R>
  readonly batchSize?: number | undefined
  readonly concurrency?: number | undefined
  readonly rate?: Rate | undefined
  readonly domainRate?: Rate | undefined
  readonly checkSuppressions?: boolean | undefined
  readonly missingVariables?: "fail" | "send" | undefined
}
export type StartOptions<P> =
  & {
    readonly id: string
    readonly needsApproval?: boolean | undefined
    readonly startAt?: DateTime.Utc | undefined
  }
  & ([
    P
  ] extends [
    void
  ] ? {
      readonly parameters?: undefined
    } :
    {
      readonly parameters: P
    })
export declare const make: <P = void, R = never>(options: Options<P, R>) => Campaign<P, R>

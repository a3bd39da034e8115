/**
 * One message to any number of recipients, sent by a workflow that survives crashes and moves between machines.
 *
 * **Details**
 *
 * A campaign first reads its recipients through and writes down where each batch begins; then it sends the batches, some
 * at a time, each of them once (see `SendBatch`); at its end it settles what a crash left unknown. What becomes of every
 * recipient stands in the database, where any process can see it. Which engine runs it, a layer of `CampaignEngine` says.
 *
 * **Example**
 *
 * ```ts
 * import { Campaign, CampaignEngine, RecipientSource } from "@effect-mailgun/campaign"
 * import { NodeMailgun } from "@effect-mailgun/node"
 * import { Effect, Stream } from "effect"
 *
 * const newsletter = Campaign.make({
 *   name: "newsletter",
 *   message: { from: "news@example.com", subject: "Hi %recipient.name%", text: "Your code: %recipient.code%" },
 *   recipients: RecipientSource.csv("subscribers.csv")
 * })
 *
 * const program = Effect.gen(function*() {
 *   yield* newsletter.start({ id: "june-2026" })
 *   yield* newsletter.progress("june-2026").pipe(
 *     Stream.runForEach(({ accepted, failed, remaining }) => Effect.log({ accepted, failed, remaining }))
 *   )
 * }).pipe(
 *   Effect.provide(newsletter.layer),
 *   Effect.provide(CampaignEngine.layerSqlite({ filename: "campaigns.db" })),
 *   Effect.provide(NodeMailgun.layerConfig())
 * )
 * ```
 *
 * @since 0.1.0
 */
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
import { makeControls } from "./internal/campaignControls.ts"
import { followProgress, readStatus } from "./internal/campaignProgress.ts"
import { dryRun, report } from "./internal/campaignReport.ts"
import { campaignLayer, makeCampaignWorkflow } from "./internal/campaignWorkflow.ts"
import type { Kind } from "./internal/definition.ts"
import { settleRules } from "./internal/settleRules.ts"
import type { Service as Source } from "./RecipientSource.ts"
import type { RecipientSourceFailed } from "./RecipientSourceFailed.ts"
import type { SettleOptions } from "./SendBatch.ts"
import type { Rate } from "./SendBudget.ts"

/**
 * What {@link make} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options<P, R> extends SettleOptions {
  /** Names the kind of campaign; one name has one definition. */
  readonly name: string
  /** What differs from one campaign of the kind to the other, beside its recipients. Kept with it, so no secrets. */
  readonly parameters?: Schema.Codec<P, unknown> | undefined
  /** What is sent: one message, or one made from the parameters. */
  readonly message: MessageBatch.Message | ((parameters: P) => MessageBatch.Message)
  /** Who it goes to: a source, or one made from the parameters. */
  readonly recipients:
    | Effect.Effect<Source, RecipientSourceFailed, R>
    | ((parameters: P) => Effect.Effect<Source, RecipientSourceFailed, R>)
  /** Recipients in a batch, from 1 to 1000, which is the default. Part of the campaign's key. */
  readonly batchSize?: number | undefined
  /** How many batches are under way at once, in all of the cluster. Default 8. */
  readonly concurrency?: number | undefined
  /** How fast this campaign goes: a drip. As fast as Mailgun takes it unless given. */
  readonly rate?: Rate | undefined
  /** How fast all campaigns of the sending domain go together; the same for each of them. */
  readonly domainRate?: Rate | undefined
  /**
   * Whether Mailgun's bounces, complaints and unsubscribes are read first, and their addresses left out. Mailgun itself
   * accepts them, counts them, and drops them. Default `false`.
   */
  readonly checkSuppressions?: boolean | undefined
  /** What becomes of a recipient who lacks a variable that the message uses. Default `"fail"`: not sent to. */
  readonly missingVariables?: "fail" | "send" | undefined
}

/**
 * What {@link Campaign.start} takes.
 *
 * @category options
 * @since 0.1.0
 */
export type StartOptions<P> =
  & {
    /** Names this one among the campaigns of its kind: `"june-2026"`. Who got it once, does not get it again. */
    readonly id: string
    /** Whether it waits for {@link Campaign.approve} once it is planned. Default `false`. */
    readonly needsApproval?: boolean | undefined
    /** Not before this time. */
    readonly startAt?: DateTime.Utc | undefined
  }
  & ([P] extends [void] ? { readonly parameters?: undefined } : { readonly parameters: P })

/**
 * Why something that is asked of a campaign by its id may fail.
 *
 * @category models
 * @since 0.1.0
 */
export type ControlError = CampaignNotFound | CampaignNotReady | CampaignStoreFailed

/**
 * One kind of campaign. What is asked of one by its id works from every process that has the database.
 *
 * @category models
 * @since 0.1.0
 */
export interface Campaign<P, R> {
  readonly name: string
  /** Runs campaigns of this kind in this process. A process that only starts and watches them does without it. */
  readonly layer: Layer.Layer<
    never,
    SqlError.SqlError,
    WorkflowEngine | SqlClient.SqlClient | Mailgun.Mailgun | R
  >
  /**
   * Starts a campaign, and returns at once. Starting the same one again, after a crash or at any time, goes on with it and
   * sends nothing twice.
   *
   * Fails with `MailgunInvalidInput` where the message or an option can't be, with `RecipientSourceFailed` where the
   * recipients can't be read, with `CampaignChanged` where the id was used for other recipients, another batch size or
   * other parameters.
   */
  readonly start: (
    options: StartOptions<P>
  ) => Effect.Effect<
    CampaignStatus,
    MailgunInvalidInput | RecipientSourceFailed | CampaignChanged | CampaignNotReady | CampaignStoreFailed,
    WorkflowEngine | SqlClient.SqlClient | Mailgun.Mailgun | R
  >
  /** Lets a campaign that awaits approval go out. */
  readonly approve: (id: string) => Effect.Effect<CampaignStatus, ControlError, WorkflowEngine | SqlClient.SqlClient>
  /** Stands still after the requests that are under way. */
  readonly pause: (id: string, reason?: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient>
  /** Goes on, within a second. */
  readonly resume: (id: string) => Effect.Effect<CampaignStatus, ControlError, SqlClient.SqlClient>
  /** Ends it after the requests that are under way. It can't be taken up again. */
  readonly cancel: (id: string) => Effect.Effect<CampaignStatus, ControlError, WorkflowEngine | SqlClient.SqlClient>
  /** How far it is. */
  readonly status: (
    id: string
  ) => Effect.Effect<CampaignStatus, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient>
  /** The status again and again, until the campaign has ended; that is the last. */
  readonly progress: (
    id: string,
    options?: { readonly interval?: Duration.Input | undefined }
  ) => Stream.Stream<CampaignProgress, CampaignNotFound | CampaignStoreFailed, SqlClient.SqlClient>
  /**
   * Sends again to the recipients whom Mailgun refused in a campaign that has finished, and to nobody else. Those who
   * can't be sent to as they are, or are unknown, stay so.
   */
  readonly retryFailed: (
    options: Pick<StartOptions<P>, "id" | "parameters">
  ) => Effect.Effect<
    CampaignStatus,
    ControlError | CampaignChanged,
    WorkflowEngine | SqlClient.SqlClient
  >
  /** What became of every recipient, in their order, as they were read again from the source. */
  readonly report: (
    options: Pick<StartOptions<P>, "id" | "parameters">
  ) => Stream.Stream<
    ReportEntry,
    CampaignNotFound | CampaignNotReady | CampaignStoreFailed | RecipientSourceFailed,
    SqlClient.SqlClient | R
  >
  /** What would go where, recipient by recipient, without an engine or a database. Nothing is sent or written. */
  readonly dryRun: (
    options: Pick<StartOptions<P>, "parameters">
  ) => Stream.Stream<DryRunEntry, RecipientSourceFailed | MailgunInvalidInput, R>
  /**
   * Removes what is kept of a campaign that has ended: its batches, its sends, and the engine's own records. Its id stays
   * used, so that it is not sent again by mistake.
   */
  readonly purge: (id: string) => Effect.Effect<void, ControlError, SqlClient.SqlClient>
}

/**
 * Defines a kind of campaign.
 *
 * **Example** (with parameters)
 *
 * ```ts
 * import { Campaign, RecipientSource } from "@effect-mailgun/campaign"
 * import { Schema } from "effect"
 *
 * const newsletter = Campaign.make({
 *   name: "newsletter",
 *   parameters: Schema.Struct({ subject: Schema.String, file: Schema.String }),
 *   message: ({ subject }) => ({ from: "news@example.com", subject, text: "Hello %recipient.name%." }),
 *   recipients: ({ file }) => RecipientSource.csv(file),
 *   rate: { recipients: 50_000, per: "1 hour" }
 * })
 *
 * const start = newsletter.start({ id: "june", parameters: { subject: "June", file: "june.csv" }, needsApproval: true })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <P = void, R = never>(options: Options<P, R>): Campaign<P, R> => {
  const { concurrency = 8, name } = options
  // A kind without parameters has `void` for them, which nothing but `undefined` is.
  const ParametersJson = Schema.fromJsonString(
    Schema.toCodecJson(options.parameters ?? (Schema.Void as unknown as Schema.Codec<P, unknown>))
  )
  const kind: Kind<P, R> = {
    name,
    encode: Schema.encodeSync(ParametersJson),
    decode: Schema.decodeSync(ParametersJson),
    define: (parameters) => ({
      name,
      message: typeof options.message === "function" ? options.message(parameters) : options.message,
      recipients: Effect.isEffect(options.recipients) ? options.recipients : options.recipients(parameters),
      batchSize: batchSizeOf(options),
      missingVariables: options.missingVariables,
      settle: settleRules(options),
      rate: options.rate,
      domainRate: options.domainRate,
      checksSuppressions: options.checkSuppressions ?? false
    })
  }
  const workflow = makeCampaignWorkflow(name)
  return {
    name,
    layer: campaignLayer(workflow, kind, concurrency),
    ...makeControls(workflow, kind),
    status: (id) => readStatus(name, id),
    progress: (id, { interval = "1 second" } = {}) => followProgress(name, id, interval),
    report: ({ id, parameters }) => report(kind.define(parameters as P), id),
    dryRun: ({ parameters }) => dryRun(kind.define(parameters as P))
  }
}

/** A batch of more than a rate lets through at once would exceed it by itself. */
const batchSizeOf = (
  { batchSize = 1000, domainRate, rate }: Pick<Options<never, never>, "batchSize" | "domainRate" | "rate">
): number =>
  Math.min(
    batchSize,
    rate === undefined ? batchSize : Math.max(1, Math.floor(rate.recipients)),
    domainRate === undefined ? batchSize : Math.max(1, Math.floor(domainRate.recipients))
  )

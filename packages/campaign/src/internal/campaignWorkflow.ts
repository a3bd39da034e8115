import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MailgunError from "@effect-mailgun/core/MailgunError"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as SqlError from "effect/sql/SqlError"
import * as Activity from "effect/workflow/Activity"
import * as DurableClock from "effect/workflow/DurableClock"
import * as DurableDeferred from "effect/workflow/DurableDeferred"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import type { State } from "../CampaignStatus.ts"
import type { SendLedger } from "../SendLedger.ts"
import * as SqlSendLedger from "../SqlSendLedger.ts"
import { campaignStore } from "./campaignStore.ts"
import type { Definition, Kind } from "./definition.ts"
import { patiently } from "./patiently.ts"
import { copySuppressions, planCampaign } from "./planCampaign.ts"
import { type BatchId, pauseFor, runBatch, whenOpen } from "./runBatch.ts"

/** Makes the workflow of one kind of campaign. Its payload says which campaign, and never who its recipients are. */
export const makeCampaignWorkflow = (name: string) =>
  Workflow.make(`MailgunCampaign/${name}`, {
    payload: {
      /** Follows from name, id, batch size and snapshot. */
      key: Schema.String,
      run: Schema.Int,
      needsApproval: Schema.Boolean,
      /** In epoch milliseconds. */
      startAt: Schema.NullOr(Schema.Finite),
      /** As JSON. */
      parameters: Schema.String
    },
    idempotencyKey: ({ key, run }) => `${key}/${run}`
  })

export type CampaignWorkflow = ReturnType<typeof makeCampaignWorkflow>

/** Done when somebody approves the campaign. */
export const approval = DurableDeferred.make("approval")

const BatchEnd = Schema.Literals(["done", "unsettled", "cancelled"])

/**
 * The course of a campaign. What it decides on it reads in activities, so that a replay on another machine goes the same
 * way; each batch is one activity, and what became of it stands in the ledger and in the campaign's own tables.
 */
export const campaignLayer = <P, R>(
  workflow: CampaignWorkflow,
  kind: Kind<P, R>,
  concurrency: number
): Layer.Layer<
  never,
  SqlError.SqlError,
  WorkflowEngine | SqlClient.SqlClient | Mailgun.Mailgun | R
> =>
  workflow.toLayer((payload) => {
    const { key, needsApproval, run, startAt } = payload
    const definition = kind.define(kind.decode(payload.parameters))

    /** All batches that are not done. Read anew in each replay, so that it costs nothing to have sent many. */
    const eachOpen = (what: "batch" | "settle") =>
      Effect.flatMap(
        openBatches(key, run),
        Effect.forEach((batch) => batchActivity(definition, { key, run, batch }, what), { concurrency, discard: true })
      )

    const course = Effect.gen(function*() {
      if (run === 0) {
        yield* planActivity(definition, key)
        yield* moveActivity("planned", key, ["planning"], needsApproval ? "awaiting-approval" : "scheduled")
        if (needsApproval) {
          yield* DurableDeferred.await(approval)
          yield* moveActivity("approved", key, ["awaiting-approval"], "scheduled")
        }
        if (startAt !== null) {
          yield* DurableClock.sleep({ name: "start", duration: yield* delayActivity(startAt) })
        }
      }
      yield* moveActivity("begin", key, ["scheduled"], "running")

      yield* eachOpen("batch")
      // What is unknown is settled at the end: it needs time, in which others can go out.
      yield* eachOpen("settle")
      yield* finishActivity(key)
    })

    return Effect.tapCause(course, (cause) =>
      Cause.hasDies(cause)
        ? Effect.flatMap(
          campaignStore,
          (store) => store.move(key, unended, "failed", Cause.pretty(cause).slice(0, 2000))
        ).pipe(patiently)
        : Effect.void)
  }).pipe(Layer.provide(SqlSendLedger.layer))

const unended: ReadonlyArray<State> = ["planning", "awaiting-approval", "scheduled", "running", "paused"]

/** Reads the recipients through. Stands still, with the reason, where it can't. */
const planActivity = <R>(definition: Definition<R>, key: string) =>
  Activity.make({
    name: "plan",
    execute: patiently(Effect.gen(function*() {
      for (;;) {
        if ((yield* whenOpen(key)) === undefined) return
        const planned = yield* Effect.result(Effect.gen(function*() {
          yield* planCampaign(definition, key)
          if (definition.checksSuppressions) yield* copySuppressions(definition, key)
        }))
        if (planned._tag === "Success") return
        const error = planned.failure
        yield* error._tag === "SqlError" || error._tag === "SchemaError"
          ? Effect.fail(error)
          : MailgunError.isMailgunError(error) && MailgunError.isRetryable(error)
          ? Effect.sleep("5 seconds")
          : pauseFor(key, error.message)
      }
    }))
  })

/** None where the campaign was cancelled. */
const openBatches = (key: string, run: number) =>
  patiently(Effect.gen(function*() {
    const store = yield* campaignStore
    const campaign = yield* store.get(key)
    return campaign === undefined || campaign.state === "cancelled" ? [] : yield* store.openBatches(key, run)
  }))

const batchActivity = <R>(definition: Definition<R>, id: BatchId, what: "batch" | "settle") =>
  Activity.make({
    name: `${what}-${id.batch}`,
    success: BatchEnd,
    execute: patiently<
      typeof BatchEnd.Type,
      Effect.Error<ReturnType<typeof runBatch<R>>>,
      SqlClient.SqlClient | SendLedger | Mailgun.Mailgun | R
    >(runBatch(definition, id, { settles: what === "settle" }))
  })

const moveActivity = (name: string, key: string, from: ReadonlyArray<State>, to: State) =>
  Activity.make({
    name,
    execute: patiently(Effect.gen(function*() {
      const store = yield* campaignStore
      yield* store.move(key, from, to)
      if (to === "running") yield* store.stamp(key, "started_at")
    }))
  })

const delayActivity = (startAt: number) =>
  Activity.make({
    name: "delay",
    success: Schema.Finite,
    execute: Effect.map(Clock.currentTimeMillis, (now) => Math.max(0, startAt - now))
  }).pipe(Effect.map(Duration.millis))

const finishActivity = (key: string) =>
  Activity.make({
    name: "finish",
    execute: patiently(Effect.gen(function*() {
      const store = yield* campaignStore
      yield* whenOpen(key)
      yield* store.move(key, ["running"], "finished")
      yield* store.stamp(key, "ended_at")
    }))
  })

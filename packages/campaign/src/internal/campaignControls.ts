import type * as Mailgun from "@effect-mailgun/core/Mailgun"
import type { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as Messages from "@effect-mailgun/core/Messages"
import * as EntityAddress from "effect/cluster/EntityAddress"
import * as EntityId from "effect/cluster/EntityId"
import * as EntityType from "effect/cluster/EntityType"
import { MessageStorage } from "effect/cluster/MessageStorage"
import * as ShardId from "effect/cluster/ShardId"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import * as DurableDeferred from "effect/workflow/DurableDeferred"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import type { Campaign, ControlError, StartOptions } from "../Campaign.ts"
import { CampaignChanged, CampaignNotReady, type CampaignStoreFailed } from "../CampaignError.ts"
import { type CampaignStatus, isEnded, type State } from "../CampaignStatus.ts"
import type { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import * as SqlSendLedger from "../SqlSendLedger.ts"
import { readCampaign, readStatus, storeFailed } from "./campaignProgress.ts"
import { type CampaignRow, campaignStore } from "./campaignStore.ts"
import { approval, type CampaignWorkflow } from "./campaignWorkflow.ts"
import type { Kind } from "./definition.ts"
import { digest } from "./digest.ts"

/** What can be asked of campaigns of a kind. */
export const makeControls = <P, R>(workflow: CampaignWorkflow, { define, encode, name }: Kind<P, R>) => {
  const notReady = ({ id, isPurged, state }: CampaignRow, action: string) =>
    new CampaignNotReady({ name, id, state: isPurged ? "purged" : state, action })

  /** Moves a campaign between states; where it is in neither, it is not ready. */
  const move = Effect.fnUntraced(function*(
    id: string,
    action: string,
    from: ReadonlyArray<State>,
    to: State | ((campaign: CampaignRow) => State),
    reason?: string
  ): Effect.fn.Return<CampaignRow, ControlError, SqlClient.SqlClient> {
    const { campaign, store } = yield* readCampaign(name, id)
    const target = typeof to === "string" ? to : to(campaign)
    const isMoved = yield* Effect.mapError(store.move(campaign.key, from, target, reason), storeFailed)
    return isMoved || campaign.state === target ? campaign : yield* notReady(campaign, action)
  })

  const start = Effect.fn("Campaign.start")(function*(options: StartOptions<P>): Effect.fn.Return<
    CampaignStatus,
    MailgunInvalidInput | RecipientSourceFailed | CampaignChanged | CampaignNotReady | CampaignStoreFailed,
    WorkflowEngine | SqlClient.SqlClient | Mailgun.Mailgun | R
  > {
    const { id, needsApproval = false, startAt } = options
    // Where a kind has no parameters, none are given.
    const given = options.parameters as P
    const definition = define(given)
    const parameters = encode(given)
    // With nobody to send to, this checks the message and no more.
    yield* Messages.sendBatch(definition.message, [], { maxChunkRecipients: definition.batchSize }).pipe(
      Stream.runDrain
    )
    const source = yield* definition.recipients
    const snapshot = yield* source.snapshot
    const { batchSize } = definition
    const key = digest(JSON.stringify([name, id, batchSize, snapshot]))
    const payload = { key, run: 0, needsApproval, startAt: startAt?.epochMilliseconds ?? null, parameters }
    const executionId = yield* workflow.executionId(payload)

    const store = yield* Effect.mapError(campaignStore, storeFailed)
    const row = yield* Effect.mapError(
      store.create({ key, name, id, batchSize, snapshot, parameters, executionId }),
      storeFailed
    )
    if (row !== undefined) {
      const changed = (field: CampaignChanged["field"], before: string, after: string) =>
        new CampaignChanged({ name, id, field, before, after })
      if (row.isPurged) return yield* notReady(row, "be started again")
      if (row.batchSize !== batchSize) return yield* changed("batchSize", String(row.batchSize), String(batchSize))
      if (row.snapshot !== snapshot) return yield* changed("recipients", row.snapshot, snapshot)
      if (row.parameters !== parameters) return yield* changed("parameters", row.parameters, parameters)
    }
    // Also where it was there already: who added it may have died before this.
    if (row === undefined || row.run === 0) yield* workflow.execute(payload, { discard: true })
    return yield* Effect.catchTag(readStatus(name, id), "CampaignNotFound", (error) => Effect.die(error))
  })

  const approve = Effect.fn("Campaign.approve")(function*(id: string) {
    const { campaign } = yield* readCampaign(name, id)
    if (campaign.state !== "awaiting-approval" && campaign.state !== "planning") {
      return yield* notReady(campaign, "be approved")
    }
    yield* DurableDeferred.succeed(approval, {
      token: DurableDeferred.tokenFromExecutionId(approval, { workflow, executionId: currentExecution(campaign) }),
      value: undefined
    })
    return yield* readStatus(name, id)
  })

  const pause = Effect.fn("Campaign.pause")(function*(id: string, reason?: string) {
    yield* move(id, "be paused", ["planning", "running"], "paused", reason ?? "it was paused")
    return yield* readStatus(name, id)
  })

  const resume = Effect.fn("Campaign.resume")(function*(id: string) {
    yield* move(
      id,
      "be resumed",
      ["paused"],
      ({ startedAt }) => startedAt === undefined ? "planning" : "running"
    )
    return yield* readStatus(name, id)
  })

  const cancel = Effect.fn("Campaign.cancel")(function*(id: string) {
    const campaign = yield* move(
      id,
      "be cancelled",
      ["planning", "awaiting-approval", "scheduled", "running", "paused"],
      "cancelled"
    )
    const store = yield* Effect.mapError(campaignStore, storeFailed)
    // One that sends notices by itself, and writes down what was under way. One that sleeps must be told.
    if (campaign.state === "awaiting-approval" || campaign.state === "scheduled") {
      yield* workflow.interrupt(currentExecution(campaign))
    }
    yield* Effect.mapError(store.stamp(campaign.key, "ended_at"), storeFailed)
    return yield* readStatus(name, id)
  })

  const retryFailed = Effect.fn("Campaign.retryFailed")(function*(
    { id, parameters: given }: Pick<StartOptions<P>, "id" | "parameters">
  ) {
    const parameters = encode(given as P)
    const { campaign, store } = yield* readCampaign(name, id)
    const { key } = campaign
    if (campaign.parameters !== parameters) {
      return yield* new CampaignChanged({
        name,
        id,
        field: "parameters",
        before: campaign.parameters,
        after: parameters
      })
    }
    // A run that is under way is told to the engine again: who began it may have died before that.
    const isUnderWay = campaign.run > 0 && !isEnded(campaign)
    if (!isUnderWay && (campaign.state !== "finished" || campaign.isPurged)) {
      return yield* notReady(campaign, "be retried")
    }
    const run = isUnderWay ? campaign.run : campaign.run + 1
    const payload = { key, run, needsApproval: false, startAt: null, parameters }
    const executionId = yield* workflow.executionId(payload)
    if (!isUnderWay) yield* Effect.mapError(store.beginRun(key, run, executionId), storeFailed)
    yield* workflow.execute(payload, { discard: true })
    return yield* readStatus(name, id)
  })

  const purge = Effect.fn("Campaign.purge")(function*(id: string) {
    const { campaign, store } = yield* readCampaign(name, id)
    yield* isEnded(campaign) ? Effect.void : Effect.fail(notReady(campaign, "be purged before it has ended"))
    const ledger = yield* Effect.mapError(SqlSendLedger.make, storeFailed)
    yield* Effect.mapError(ledger.forget(campaign.key), ({ detail }) => storeFailed({ message: detail }))
    yield* forgetExecutions(workflow._tag, campaign.executionIds)
    yield* Effect.mapError(store.purge(campaign.key), storeFailed)
  })

  return { start, approve, pause, resume, cancel, retryFailed, purge } satisfies Partial<Campaign<P, R>>
}

const currentExecution = ({ executionIds }: CampaignRow): string => executionIds.at(-1) ?? ""

/** Removes what a durable engine keeps of executions; one in memory keeps nothing that could be removed. */
const forgetExecutions = Effect.fnUntraced(function*(workflowName: string, executionIds: ReadonlyArray<string>) {
  const storage = yield* Effect.serviceOption(MessageStorage)
  if (Option.isNone(storage)) return
  for (const executionId of executionIds) {
    for (const entityType of [`Workflow/${workflowName}`, "Workflow/-/DurableClock"]) {
      yield* storage.value.clearAddress(EntityAddress.make({
        entityType: EntityType.make(entityType),
        entityId: EntityId.make(executionId),
        // An execution is found by its id alone.
        shardId: ShardId.make("default", 1)
      })).pipe(Effect.mapError(({ message }) => storeFailed({ message })))
    }
  }
})

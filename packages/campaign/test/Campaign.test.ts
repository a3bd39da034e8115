import { Campaign, CampaignEngine, CampaignReport, CampaignStatus, RecipientSource } from "@effect-mailgun/campaign"
import type { Mailgun } from "@effect-mailgun/core"
import type { Emulator } from "@effect-mailgun/emulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import type { SqlClient } from "effect/sql"
import type { WorkflowEngine } from "effect/workflow"
import { deliveries, makeTestMailgun, message, people, recipientsOf, status } from "./TestMailgun.ts"

const newsletter = Campaign.make({
  name: "newsletter",
  message,
  recipients: RecipientSource.fromIterable(people(2500)),
  batchSize: 100,
  settleAfter: "200 millis"
})

/** The last thing that is told of a campaign. */
const ended = <P, R>(campaign: Campaign.Campaign<P, R>, id: string) =>
  Stream.runLast(campaign.progress(id, { interval: "20 millis" })).pipe(Effect.flatMap(Effect.fromOption))

type TestEnvironment =
  | Mailgun.Mailgun
  | Emulator.Emulator
  | WorkflowEngine.WorkflowEngine
  | SqlClient.SqlClient

const test = <E>(
  what: string,
  body: (mailgun: ReturnType<typeof makeTestMailgun>) => Effect.Effect<unknown, E, TestEnvironment>
) =>
  it.live(what, () => {
    const mailgun = makeTestMailgun()
    return body(mailgun).pipe(Effect.provide(CampaignEngine.layerMemory), Effect.provide(mailgun.layer))
  })

describe("A campaign", () => {
  test("sends to everybody once, and accounts for them", () =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      const end = yield* ended(newsletter, "june")
      assert.strictEqual(end.state, "finished")
      assert.deepStrictEqual([end.total, end.batches, end.accepted, end.failed, end.remaining], [2500, 25, 2500, 0, 0])
      const counts = yield* deliveries
      assert.strictEqual(counts.size, 2500)
      assert.isTrue([...counts.values()].every((count) => count === 1))
    }).pipe(Effect.provide(newsletter.layer)))
})

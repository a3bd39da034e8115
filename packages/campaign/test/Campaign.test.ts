import {
  Campaign,
  CampaignEngine,
  CampaignReport,
  type CampaignStatus,
  RecipientSource
} from "@effect-mailgun/campaign"
import { Bounces, Complaints, type Mailgun, Unsubscribes } from "@effect-mailgun/core"
import { Emulator } from "@effect-mailgun/emulator"
import { assert, describe, it } from "@effect/vitest"
import { Clock, DateTime, Effect, Schedule, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { WorkflowEngine } from "effect/workflow"
import {
  answerLost,
  deliveries,
  makeTestMailgun,
  message,
  people,
  recipientsOf,
  requestLost,
  status
} from "./TestMailgun.ts"

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

const errorTag = <E extends { readonly _tag: string }, R>(effect: Effect.Effect<unknown, E, R>) =>
  Effect.map(Effect.flip(effect), ({ _tag }) => _tag)

/** Waits until the campaign is in a state. */
const reaches = (id: string, state: CampaignStatus.State) =>
  newsletter.status(id).pipe(
    Effect.repeat({ until: (now) => now.state === state, schedule: Schedule.spaced("10 millis") }),
    Effect.timeout("10 seconds")
  )

const once = Effect.map(deliveries, (counts) => [...counts.values()].every((count) => count === 1))

describe("A campaign", () => {
  test("sends to everybody once, and accounts for them", () =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      const end = yield* ended(newsletter, "june")
      assert.strictEqual(end.state, "finished")
      assert.deepStrictEqual([end.total, end.batches, end.accepted, end.failed, end.remaining], [2500, 25, 2500, 0, 0])
      assert.strictEqual((yield* deliveries).size, 2500)
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  test("that is started again sends nothing again", (mailgun) =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      yield* newsletter.start({ id: "june" })
      yield* ended(newsletter, "june")
      assert.strictEqual((yield* newsletter.start({ id: "june" })).state, "finished")
      assert.lengthOf(mailgun.requests, 25)
    }).pipe(Effect.provide(newsletter.layer)))

  test("with another id is another campaign", (mailgun) =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      yield* newsletter.start({ id: "july" })
      yield* ended(newsletter, "june")
      yield* ended(newsletter, "july")
      assert.lengthOf(mailgun.requests, 50)
    }).pipe(Effect.provide(newsletter.layer)))

  test("is not started anew when its recipients, its batch size or its parameters are others", (mailgun) =>
    Effect.gen(function*() {
      const variant = (amount: number, batchSize: number) =>
        Campaign.make({
          name: "variant",
          parameters: Schema.Struct({ subject: Schema.String }),
          message: ({ subject }) => ({ ...message, subject }),
          recipients: RecipientSource.fromIterable(people(amount)),
          batchSize
        })
      const parameters = { subject: "June" }
      const original = variant(10, 5)
      yield* Effect.gen(function*() {
        yield* original.start({ id: "june", parameters })
        yield* ended(original, "june")
        const changed = (campaign: typeof original, subject: string) =>
          Effect.flip(campaign.start({ id: "june", parameters: { subject } }))
        for (
          const [error, field] of [
            [yield* changed(variant(11, 5), "June"), "recipients"],
            [yield* changed(variant(10, 6), "June"), "batchSize"],
            [yield* changed(original, "July"), "parameters"]
          ] as const
        ) {
          assert.ok(error._tag === "CampaignChanged")
          assert.strictEqual(error.field, field)
        }
      }).pipe(Effect.provide(original.layer))
      assert.lengthOf(mailgun.requests, 2)
      const emulator = yield* Emulator.Emulator
      assert.strictEqual((yield* emulator.messages)[0]?.subject, "June")
    }))

  test("whose message can't be is not begun", () =>
    Effect.gen(function*() {
      const campaign = Campaign.make({
        name: "broken",
        message: { subject: "No sender", text: "Hello." },
        recipients: RecipientSource.fromIterable(people(1))
      })
      const error = yield* Effect.flip(campaign.start({ id: "june" }))
      assert.strictEqual(error.message, "messages.sendBatch was not sent: from is missing")
      assert.strictEqual(yield* errorTag(campaign.status("june")), "CampaignNotFound")
    }))

  test("whose recipients can't be read is not begun", () =>
    Effect.gen(function*() {
      const campaign = Campaign.make({ name: "lost", message, recipients: RecipientSource.csv("/no/such/file.csv") })
      assert.strictEqual(yield* errorTag(campaign.start({ id: "june" })), "RecipientSourceFailed")
    }))

  test("tells its progress, and how fast it is", () =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      const steps = yield* Stream.runCollect(newsletter.progress("june", { interval: "20 millis" }))
      const accepted = steps.map((step) => step.accepted)
      assert.deepStrictEqual(accepted, accepted.toSorted((a, b) => a - b))
      assert.isTrue(steps.every((step) => step.accepted + step.remaining === step.total))
      assert.isTrue(steps.some((step) => step.rate > 0))
      assert.isTrue(steps.every((step) => step.done === step.accepted + step.failed + step.suppressed))
      assert.strictEqual(steps.at(-1)?.done, 2500)
      assert.isUndefined(steps.at(-1)?.estimatedEnd)
    }).pipe(Effect.provide(newsletter.layer)))
})

describe("A campaign under control", () => {
  test("that needs approval sends nothing before it has it", (mailgun) =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june", needsApproval: true })
      assert.strictEqual((yield* reaches("june", "awaiting-approval")).total, 2500)
      yield* Effect.sleep("50 millis")
      assert.lengthOf(mailgun.requests, 0)
      yield* newsletter.approve("june")
      assert.strictEqual((yield* ended(newsletter, "june")).accepted, 2500)
    }).pipe(Effect.provide(newsletter.layer)))

  test("that is scheduled waits for its time", (mailgun) =>
    Effect.gen(function*() {
      const startAt = DateTime.add(yield* DateTime.now, { milliseconds: 600 })
      yield* newsletter.start({ id: "june", startAt })
      yield* reaches("june", "scheduled")
      assert.lengthOf(mailgun.requests, 0)
      const { startedAt } = yield* ended(newsletter, "june")
      assert.isTrue(startedAt !== undefined && startedAt.epochMilliseconds >= startAt.epochMilliseconds)
    }).pipe(Effect.provide(newsletter.layer)))

  test("stands still while it is paused, and goes on when it is resumed", (mailgun) =>
    Effect.gen(function*() {
      let isPaused = false
      mailgun.every.send = (answer) =>
        Effect.suspend(() => {
          assert.isFalse(isPaused)
          return Effect.delay(answer, "20 millis")
        })
      yield* newsletter.start({ id: "june" })
      yield* reaches("june", "running")
      const { reason, state } = yield* newsletter.pause("june", "lunch")
      assert.deepStrictEqual([state, reason], ["paused", "lunch"])
      // What was under way comes to its end.
      yield* Effect.sleep("300 millis")
      isPaused = true
      yield* Effect.sleep("1500 millis")
      isPaused = false
      assert.isBelow((yield* newsletter.status("june")).accepted, 2500)
      yield* newsletter.resume("june")
      assert.strictEqual((yield* ended(newsletter, "june")).accepted, 2500)
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  test("ends when it is cancelled, and says who got nothing", (mailgun) =>
    Effect.gen(function*() {
      mailgun.every.send = (answer) => Effect.delay(answer, "50 millis")
      yield* newsletter.start({ id: "june" })
      yield* reaches("june", "running")
      yield* Effect.repeat(Effect.sleep("5 millis"), { until: () => mailgun.requests.length >= 3 })
      yield* newsletter.cancel("june")
      yield* Effect.sleep("300 millis")
      const { accepted, remaining, state } = yield* newsletter.status("june")
      assert.strictEqual(state, "cancelled")
      assert.strictEqual(accepted + remaining, 2500)
      assert.isAbove(remaining, 0)
      const report = yield* Stream.runCollect(newsletter.report({ id: "june" }))
      assert.strictEqual(report.filter(({ outcome }) => outcome === "not-sent").length, remaining)
    }).pipe(Effect.provide(newsletter.layer)))

  test("can be cancelled before it was approved", (mailgun) =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june", needsApproval: true })
      yield* reaches("june", "awaiting-approval")
      yield* newsletter.cancel("june")
      assert.strictEqual(yield* errorTag(newsletter.approve("june")), "CampaignNotReady")
      assert.lengthOf(mailgun.requests, 0)
    }).pipe(Effect.provide(newsletter.layer)))

  test("refuses what can't be done in its state, and what is not there", () =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june" })
      yield* ended(newsletter, "june")
      for (const action of [newsletter.pause, newsletter.resume, newsletter.cancel, newsletter.approve]) {
        assert.strictEqual(yield* errorTag(action("june")), "CampaignNotReady")
        assert.strictEqual(yield* errorTag(action("may")), "CampaignNotFound")
      }
    }).pipe(Effect.provide(newsletter.layer)))

  test("goes no faster than its rate", () =>
    Effect.gen(function*() {
      const drip = Campaign.make({
        name: "drip",
        message,
        recipients: RecipientSource.fromIterable(people(100)),
        batchSize: 10,
        rate: { recipients: 100, per: "1 second" }
      })
      yield* Effect.gen(function*() {
        yield* drip.start({ id: "june" })
        const { endedAt, startedAt } = yield* ended(drip, "june")
        // Ten batches, with a tenth of a second between two.
        assert.isAtLeast((endedAt?.epochMilliseconds ?? 0) - (startedAt?.epochMilliseconds ?? 0), 900)
      }).pipe(Effect.provide(drip.layer))
    }))

  test("leaves out who is on a suppression list, and says why", () =>
    Effect.gen(function*() {
      const campaign = Campaign.make({
        name: "checked",
        message,
        recipients: RecipientSource.fromIterable(people(5)),
        checkSuppressions: true
      })
      yield* Bounces.create({ address: "Person-3@example.com" })
      yield* Complaints.create({ address: "person-1@example.com" })
      yield* Unsubscribes.create({ address: "person-2@example.com" })
      yield* Unsubscribes.create({ address: "person-4@example.com", tag: "other" })
      yield* Effect.gen(function*() {
        yield* campaign.start({ id: "june" })
        const end = yield* ended(campaign, "june")
        assert.deepStrictEqual([end.accepted, end.suppressed, end.remaining], [2, 3, 0])
        assert.deepStrictEqual([...(yield* deliveries).keys()], ["person-0@example.com", "person-4@example.com"])
        const report = yield* Stream.runCollect(campaign.report({ id: "june" }))
        assert.deepStrictEqual(report.map(({ outcome, reason }) => [outcome, reason]), [
          ["accepted", undefined],
          ["suppressed", "it has complained"],
          ["suppressed", "it has unsubscribed"],
          ["suppressed", "it has bounced"],
          ["accepted", undefined]
        ])
      }).pipe(Effect.provide(campaign.layer))
    }))

  test("says in a dry run what would go where, and sends nothing", (mailgun) =>
    Effect.gen(function*() {
      const campaign = Campaign.make({
        name: "dry",
        message,
        recipients: RecipientSource.fromIterable([...people(3), { address: "nobody" }, { address: "x@example.com" }]),
        batchSize: 2
      })
      const entries = yield* Stream.runCollect(campaign.dryRun({}))
      assert.deepStrictEqual(entries.map(({ batch, wouldSend }) => [batch, wouldSend]), [
        [0, true],
        [0, true],
        [1, true],
        [1, false],
        [2, false]
      ])
      assert.match(entries[3]?.reason ?? "", /address/)
      assert.match(entries[4]?.reason ?? "", /lack %recipient\.number%/)
      assert.lengthOf(mailgun.requests, 0)
    }))

  test("can be purged when it has ended, and is not sent again after that", (mailgun) =>
    Effect.gen(function*() {
      yield* newsletter.start({ id: "june", needsApproval: true })
      yield* reaches("june", "awaiting-approval")
      assert.strictEqual(yield* errorTag(newsletter.purge("june")), "CampaignNotReady")
      yield* newsletter.approve("june")
      yield* ended(newsletter, "june")
      yield* newsletter.purge("june")
      const sql = yield* SqlClient.SqlClient
      for (const table of ["mailgun_sends", "mailgun_campaign_batches"]) {
        assert.deepStrictEqual(yield* sql`SELECT * FROM ${sql(table)}`, [])
      }
      assert.strictEqual(yield* errorTag(newsletter.start({ id: "june" })), "CampaignNotReady")
      assert.lengthOf(mailgun.requests, 25)
    }).pipe(Effect.provide(newsletter.layer)))
})

describe("A campaign that meets a failure", () => {
  test("isolates one whom Mailgun refuses, and tells them in the report", (mailgun) =>
    Effect.gen(function*() {
      mailgun.every.send = (answer, request) =>
        recipientsOf(request).includes("person-123@example.com")
          ? status(400, { message: "to parameter is not a valid address" })(answer, request)
          : answer
      yield* newsletter.start({ id: "june" })
      const end = yield* ended(newsletter, "june")
      assert.deepStrictEqual([end.accepted, end.failed, end.remaining], [2499, 1, 0])
      assert.deepStrictEqual(end.failures, [{ reason: "to parameter is not a valid address", recipients: 1 }])
      const lines = yield* Stream.runCollect(CampaignReport.toCsv(newsletter.report({ id: "june" })))
      assert.lengthOf(lines, 2501)
      assert.strictEqual(lines[0], "address,outcome,reason,message_id,batch\r\n")
      assert.strictEqual(lines[124], "person-123@example.com,refused,to parameter is not a valid address,,1\r\n")
      assert.match(lines[125] ?? "", /^person-124@example\.com,accepted,,[0-9a-f]{32}@sandbox\.example\.com,1\r\n$/)

      mailgun.every.send = (answer) => answer
      const before = mailgun.requests.length
      yield* newsletter.retryFailed({ id: "june" })
      const retried = yield* ended(newsletter, "june")
      assert.deepStrictEqual([retried.accepted, retried.failed], [2500, 0])
      assert.deepStrictEqual(mailgun.requests.slice(before), [["person-123@example.com"]])
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  test("waits as a whole where Mailgun asks it to, and then goes on", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push((answer) => answer, status(429, { message: "slow down" }, { "retry-after": "1" }))
      const times: Array<number> = []
      mailgun.every.send = (answer) =>
        Effect.andThen(Effect.map(Clock.currentTimeMillis, (now) => times.push(now)), Effect.delay(answer, "30 millis"))
      yield* newsletter.start({ id: "june" })
      const end = yield* ended(newsletter, "june")
      assert.deepStrictEqual([end.state, end.accepted], ["finished", 2500])
      const gaps = times.map((at, index) => at - (times[index - 1] ?? at))
      assert.isAbove(Math.max(...gaps), 700)
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  for (const code of [401, 403]) {
    test(`is paused with the reason after ${code}, and goes on when it is resumed`, (mailgun) =>
      Effect.gen(function*() {
        mailgun.every.send = status(code, { message: "Domain is disabled" })
        yield* newsletter.start({ id: "june" })
        const { reason } = yield* reaches("june", "paused")
        assert.match(reason ?? "", /Domain is disabled/)
        // Those that were under way are all there is.
        assert.isAtMost(mailgun.requests.length, 8)
        mailgun.every.send = (answer) => answer
        yield* newsletter.resume("june")
        assert.strictEqual((yield* ended(newsletter, "june")).accepted, 2500)
        assert.isTrue(yield* once)
      }).pipe(Effect.provide(newsletter.layer)))
  }

  test("settles at its end what got lost, and sends what had not arrived", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(answerLost, (answer) => answer, requestLost, status(502))
      yield* newsletter.start({ id: "june" })
      const end = yield* ended(newsletter, "june")
      assert.deepStrictEqual([end.state, end.accepted, end.unknown], ["finished", 2500, 0])
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  test("is paused where the events may not be read, rather than to send twice", (mailgun) =>
    Effect.gen(function*() {
      mailgun.sends.push(answerLost)
      mailgun.looks.push(status(403, { message: "no events for this key" }))
      yield* newsletter.start({ id: "june" })
      const { reason, unknown } = yield* reaches("june", "paused")
      assert.match(reason ?? "", /events could not be read: .*no events for this key/)
      assert.strictEqual(unknown, 100)
      yield* newsletter.resume("june")
      assert.strictEqual((yield* ended(newsletter, "june")).accepted, 2500)
      assert.isTrue(yield* once)
    }).pipe(Effect.provide(newsletter.layer)))

  test("is paused where everybody in a batch is refused, since it is hardly on account of them", (mailgun) =>
    Effect.gen(function*() {
      mailgun.every.send = status(400, { message: "something is wrong" })
      const small = Campaign.make({
        name: "small",
        message,
        recipients: RecipientSource.fromIterable(people(8)),
        batchSize: 4,
        concurrency: 1
      })
      yield* Effect.gen(function*() {
        yield* small.start({ id: "june" })
        const paused = yield* small.status("june").pipe(
          Effect.repeat({ until: ({ state }) => state === "paused", schedule: Schedule.spaced("10 millis") })
        )
        assert.match(paused.reason ?? "", /refused everybody in a batch: something is wrong/)
        assert.strictEqual(paused.failed, 4)
      }).pipe(Effect.provide(small.layer))
    }))

  test("is paused where its source gives other recipients than it was planned with", () =>
    Effect.gen(function*() {
      let amount = 20
      const shrinking = Campaign.make({
        name: "shrinking",
        message,
        recipients: Effect.suspend(() =>
          Effect.map(RecipientSource.fromIterable(people(amount)), (source): RecipientSource.Service => ({
            ...source,
            snapshot: Effect.succeed("always the same")
          }))
        ),
        batchSize: 10
      })
      yield* Effect.gen(function*() {
        yield* shrinking.start({ id: "june", needsApproval: true })
        yield* shrinking.status("june").pipe(
          Effect.repeat({ until: ({ state }) => state === "awaiting-approval", schedule: Schedule.spaced("10 millis") })
        )
        amount = 15
        yield* shrinking.approve("june")
        const paused = yield* shrinking.status("june").pipe(
          Effect.repeat({ until: ({ state }) => state === "paused", schedule: Schedule.spaced("10 millis") })
        )
        assert.match(paused.reason ?? "", /batch 1 had 10 recipients when it was planned, and has 5/)
      }).pipe(Effect.provide(shrinking.layer))
    }))
})

/**
 * Sends 25,000 personalised messages from a CSV file, with a progress bar. Kill it at any moment, even by `kill -9`, and
 * start it again: it goes on where it was, and nobody gets a second message.
 *
 * What it must know for that is in a temporary folder until the end. Without a key it talks to an emulator in a process of
 * its own. With `MAILGUN_API_KEY` and `MAILGUN_DOMAIN` set, it sends by Mailgun, in test mode: delivered to nobody.
 */
import { Campaign, CampaignEngine, CampaignReport, RecipientSource } from "@effect-mailgun/campaign"
import { Mailgun, MailgunError } from "@effect-mailgun/core"
import { NodeFileSystem, NodeRuntime } from "@effect/platform-node"
import { Effect, FileSystem, Stream } from "effect"
import { tmpdir } from "node:os"
import { failWhenPaused } from "./layers/failWhenPaused.ts"
import { KeptMailgun } from "./layers/KeptMailgun.ts"
import { progressBar } from "./layers/progressBar.ts"
import { writeSubscribers } from "./layers/subscribers.ts"

const folder = `${tmpdir()}/effect-mailgun-campaign`
const subscribers = `${folder}/subscribers.csv`

const send = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const campaign = Campaign.make({
    name: "newsletter",
    message: {
      from: { name: "The Newsletter", address: `news@${domain}` },
      subject: "%recipient.name%, your code",
      text: "Hello %recipient.name%,\n\nyour code is %recipient.code%.\n",
      headers: { "List-Unsubscribe": "<%unsubscribe_url%>" },
      testMode: true
    },
    recipients: RecipientSource.csv(subscribers),
    batchSize: 500,
    // Slow enough to be watched, and to be killed.
    rate: { recipients: 5_000, per: "1 second" },
    // The emulator's events are there at once; Mailgun's need longer, and the default is a minute.
    settleAfter: "5 seconds"
  })
  yield* Effect.gen(function*() {
    const { state } = yield* campaign.start({ id: "june-2026" })
    if (state === "paused") yield* campaign.resume("june-2026")
    const progress = campaign.progress("june-2026", { interval: "500 millis" })
    yield* progress.pipe(progressBar("newsletter"), Stream.runForEach(failWhenPaused))
    const unsent = campaign.report({ id: "june-2026" }).pipe(Stream.filter(({ outcome }) => outcome !== "accepted"))
    const csv = yield* Stream.runCollect(CampaignReport.toCsv(unsent))
    process.stdout.write(`\nWho did not get it:\n${csv.join("")}`)
  }).pipe(Effect.provide(campaign.layer))
}).pipe(Effect.provide(CampaignEngine.layerSqlite({ filename: `${folder}/campaigns.db` })))

const program = Effect.gen(function*() {
  const files = yield* FileSystem.FileSystem
  if (yield* files.exists(folder)) process.stdout.write(`Going on with what is in ${folder}\n`)
  yield* files.makeDirectory(folder, { recursive: true })
  if (!(yield* files.exists(subscribers))) yield* writeSubscribers(subscribers)
  yield* Effect.provide(send, KeptMailgun(folder))
  yield* files.remove(folder, { recursive: true })
})

program.pipe(Effect.provide(NodeFileSystem.layer), MailgunError.report, NodeRuntime.runMain)

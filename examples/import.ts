/**
 * Imports 5,000 members of a mailing list, a thousand in a request, and has all of them validated, each with a progress bar.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY` and `MAILGUN_DOMAIN` set, it makes a list
 * at Mailgun, and removes it at the end; validations are charged.
 */
import {
  Mailgun,
  MailgunError,
  MailingLists,
  MailingListUploads,
  MailingListValidations,
  Progress
} from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Effect, Stream } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"
import { progressBar } from "./layers/progressBar.ts"

// Might as well be lines of a file: members are pulled as they are needed.
const members = Stream.range(1, 5000).pipe(
  Stream.map((number) => ({ address: `member-${number}@example.com`, name: `Member ${number}` }))
)

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const listAddress = `import-example@${domain}`
  yield* Effect.acquireRelease(
    MailingLists.create({ address: listAddress }),
    () => Effect.ignore(MailingLists.delete({ address: listAddress }))
  )

  yield* members.pipe(
    Stream.grouped(1000),
    Stream.tap((chunk) => MailingListUploads.create({ listAddress, members: chunk, upsert: true })),
    Progress.of({ total: 5000, count: (chunk: ReadonlyArray<unknown>) => ({ done: chunk.length }) }),
    progressBar("uploaded"),
    Stream.runDrain
  )

  yield* MailingListValidations.create({ listAddress })
  yield* MailingListValidations.progress({ listAddress }, { interval: "1 second" }).pipe(
    progressBar("validated"),
    Stream.runDrain
  )
}).pipe(Effect.scoped)

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { gunzipSync } from "node:zlib"
import { seenBy, validate, type Verdict } from "./addressValidation.ts"
import * as Answer from "./answer.ts"
import type { Call } from "./call.ts"
import { readCsv } from "./fields.ts"
import { type Table, TableName } from "./table.ts"

/** A list of addresses that is validated, or tried. */
export interface Job {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** What comes out in the end. */
  readonly verdicts: ReadonlyArray<Verdict>
  /** How many addresses the list has, with those that are there twice. */
  readonly quantity: number
}

const tables = {
  validations: new TableName<Job>("bulkValidations"),
  previews: new TableName<Job>("bulkValidationPreviews")
}

export type Kind = keyof typeof tables

/** The jobs of an account, by the names of their lists. */
export const jobsOf = ({ account }: Call, kind: Kind): Table<Job> => account.tables.of(tables[kind])

/** How long a job takes. */
const jobMillis = 1_000

export const isDone = ({ createdAt }: Job, now: number): boolean => now >= createdAt + jobMillis

export const findJob = (call: Call, kind: Kind): Effect.Effect<Job, Answer.Answer> => {
  const job = jobsOf(call, kind).get(call.path["list_id"] ?? "")
  return job === undefined ? Answer.refuse(404, "Job not found") : Effect.succeed(job)
}

const maxBytes = 25 * 1024 * 1024
const maxParallel = 10

/** Begins a job with the file of a form. */
export const submit = Effect.fnUntraced(function*(call: Call, kind: Kind): Effect.fn.Return<Job, Answer.Answer> {
  const id = call.path["list_id"] ?? ""
  const table = jobsOf(call, kind)
  if (id.includes("@")) return yield* Answer.refuse(400, "list id must not contain '@'")
  const file = (yield* call.form).files.find(({ field }) => field === "file")
  if (file === undefined) return yield* Answer.refuse(400, "file parameter is missing")
  if (file.content.length > maxBytes) return yield* Answer.refuse(400, "file is too big, max allowed size is 25 MB")
  const rows = yield* readCsv(yield* unzipped(file.content), ["email", "email_address"])
  const now = yield* Clock.currentTimeMillis
  if ([...table.values()].filter((job) => !isDone(job, now)).length >= maxParallel) {
    return yield* Answer.refuse(400, "too many parallel jobs")
  }
  if (table.has(id)) return yield* Answer.refuse(400, `list id '${id}' already exists`)
  const addresses = rows.map((row) => (row.first("email") ?? row.first("email_address") ?? "").trim())
    .filter((address) => address !== "")
  const seen = seenBy(call.account)
  const job: Job = {
    id,
    createdAt: now,
    verdicts: [...new Set(addresses)].map((address) => validate(call.account, address, seen)),
    quantity: addresses.length
  }
  table.set(id, job)
  return job
})

/** What a file holds, which may be gzipped. */
const unzipped = (content: Uint8Array): Effect.Effect<Uint8Array, Answer.Answer> =>
  content[0] === 0x1f && content[1] === 0x8b
    ? Effect.try({
      // No more than a file may have by itself, so that a small one can't fill the memory.
      try: () => gunzipSync(content, { maxOutputLength: 16 * maxBytes }),
      catch: () => Answer.message(400, "file is not a valid gzip archive")
    })
    : Effect.succeed(content)

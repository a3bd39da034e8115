import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { summaryOf, verdictJson, verdictsCsv } from "../addressValidation.ts"
import * as Answer from "../answer.ts"
import { findJob, isDone, type Job, jobsOf, submit } from "../bulkValidation.ts"
import type { Call } from "../call.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"
import { recordValidations } from "../usage.ts"

const path = "/v4/address/validate/bulk"

const json = (call: Call, now: number) => (job: Job) => {
  const done = isDone(job, now)
  const url = `${call.origin}${path}/${encodeURIComponent(job.id)}/results`
  return {
    id: job.id,
    status: done ? "uploaded" : "processing",
    quantity: job.quantity,
    records_processed: done ? job.verdicts.length : 0,
    created_at: Math.floor(job.createdAt / 1000),
    is_preview: false,
    download_url: done ? { csv: `${url}.csv`, json: `${url}.json` } : undefined,
    summary: summaryOf(done ? job.verdicts : [])
  }
}

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const jobs = [...jobsOf(call, "validations").values()].toSorted((a, b) => a.id < b.id ? -1 : 1)
  const { items, paging: { previous, ...paging } } = pivotPage(
    call,
    jobs,
    { key: ({ id }) => id.toLowerCase(), pivot: "pivot", previous: "prev", limit: { otherwise: 500, max: 1000 } },
    json(call, yield* Clock.currentTimeMillis)
  )
  return Answer.json({ jobs: items, total: jobs.length, paging: { ...paging, prev: previous } })
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const job = yield* findJob(call, "validations")
  return Answer.json(json(call, yield* Clock.currentTimeMillis)(job))
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id, verdicts } = yield* submit(call, "validations")
  recordValidations(call.account, "bulk", yield* Clock.currentTimeMillis, verdicts.length)
  return Answer.json({ id, message: "The validation job was submitted." }, 202)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* findJob(call, "validations")
  jobsOf(call, "validations").delete(id)
  return Answer.json({ message: "Validation job canceled." })
})

/** The job in the path, once its results can be had. */
const finished = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Job, Answer.Answer> {
  const job = yield* findJob(call, "validations")
  return isDone(job, yield* Clock.currentTimeMillis) ? job : yield* Answer.refuse(404, "Results are not ready")
})

const downloadCsv = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.map(finished(call), ({ verdicts }) => Answer.csv(verdictsCsv(verdicts)))

const downloadJson = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.map(finished(call), ({ verdicts }) => Answer.json(verdicts.map(verdictJson)))

export const bulkValidations: Resource = {
  operations: {
    "bulkValidations.list": list,
    "bulkValidations.get": get,
    "bulkValidations.create": create,
    "bulkValidations.delete": delete_
  },
  routes: [
    {
      name: "bulkValidations.downloadCsv",
      method: "GET",
      path: `${path}/{list_id}/results.csv`,
      handle: downloadCsv
    },
    {
      name: "bulkValidations.downloadJson",
      method: "GET",
      path: `${path}/{list_id}/results.json`,
      handle: downloadJson
    }
  ]
}

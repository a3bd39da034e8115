import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { summaryOf } from "../addressValidation.ts"
import * as Answer from "../answer.ts"
import { findJob, isDone, type Job, jobsOf, submit } from "../bulkValidation.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"

/** A preview tells shares in percent, no counts. */
const json = (job: Job, now: number) => {
  const done = isDone(job, now)
  const { result, risk } = summaryOf(
    done ? job.verdicts : [],
    (count) => count === 0 ? 0 : Math.round(1000 * count / job.verdicts.length) / 10
  )
  return {
    id: job.id,
    valid: true,
    status: done ? "preview_complete" : "preview_processing",
    quantity: job.quantity,
    created_at: Math.floor(job.createdAt / 1000),
    summary: { result, risk }
  }
}

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  return Answer.json({ previews: [...jobsOf(call, "previews").values()].map((job) => json(job, now)) })
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const job = yield* findJob(call, "previews")
  return Answer.json({ preview: json(job, yield* Clock.currentTimeMillis) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* submit(call, "previews")
  return Answer.json({ id, message: "The bulk preview was submitted." })
})

const promote = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const preview = yield* findJob(call, "previews")
  const jobs = jobsOf(call, "validations")
  if (jobs.has(preview.id)) return yield* Answer.refuse(400, `list id '${preview.id}' already exists`)
  jobs.set(preview.id, { ...preview, createdAt: yield* Clock.currentTimeMillis })
  return Answer.json({
    id: preview.id,
    message: "The bulk preview job was promoted to a bulk validation job."
  }, 202)
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* findJob(call, "previews")
  jobsOf(call, "previews").delete(id)
  return HttpServerResponse.empty({ status: 204 })
})

export const bulkValidationPreviews: Resource = {
  operations: {
    "bulkValidationPreviews.list": list,
    "bulkValidationPreviews.get": get,
    "bulkValidationPreviews.create": create,
    "bulkValidationPreviews.promote": promote,
    "bulkValidationPreviews.delete": delete_
  }
}

import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { type Export, exportCsv, exportsOf } from "../exports.ts"
import { hex } from "../identifier.ts"
import type { Resource } from "../resource.ts"

/** What an export is known by: its URL from behind the version on. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/i, "").replace(/^\/(?:v\d+\/)?/, "")

/** It has ended before anybody can ask for it. */
const json = ({ id, url }: Export): { readonly [field: string]: unknown } => ({ id, status: "complete", url })

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const wanted = call.query.first("url")
    const found = [...exportsOf(call.account).values()].filter(({ url }) =>
      wanted === undefined || url === pathOf(wanted)
    )
    return Answer.json({ items: found.map(json) })
  })

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const given = (yield* call.form).first("url") ?? ""
  if (given === "") return yield* Answer.refuse(400, "Missing mandatory parameter: url")
  const url = pathOf(given)
  const csv = exportCsv(call.account, url)
  if (csv === undefined) return yield* Answer.refuse(400, `'${given}' can't be exported`)
  const id = hex(yield* Random.Random, 24)
  exportsOf(call.account).set(id, { id, url, csv })
  return Answer.json({ id, status: "requested", url })
})

const exportIn = (call: Call): Effect.Effect<Export, Answer.Answer> => {
  const found = exportsOf(call.account).get(call.path["id"] ?? "")
  return found === undefined ? Answer.refuse(404, "Export not found") : Effect.succeed(found)
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json(json(yield* exportIn(call)))
})

const getDownloadUrl = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* exportIn(call)
  return HttpServerResponse.redirect(`${call.origin}/v3/exports/${id}/download`)
})

const download = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.csv((yield* exportIn(call)).csv)
})

export const exports: Resource = {
  operations: {
    "exports.list": list,
    "exports.create": create,
    "exports.get": get,
    "exports.getDownloadUrl": getDownloadUrl
  },
  routes: [{ name: "exports.download", method: "GET", path: "/v3/exports/{id}/download", handle: download }]
}

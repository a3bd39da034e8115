import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Random from "effect/Random"
import type { Account } from "../account.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { hex } from "../identifier.ts"
import { bodyFields } from "../jsonBody.ts"
import type { Resource } from "../resource.ts"
import { type Table, TableName } from "../table.ts"
import { countUse } from "../thresholdHits.ts"
import { recordUsage } from "../usage.ts"

/** A message that is looked at as several mail clients show it. */
interface PreviewTest {
  readonly id: string
  readonly subject: string
  /** The ids of the clients. */
  readonly clients: ReadonlyArray<string>
  /** Epoch milliseconds. */
  readonly createdAt: number
}

const table = new TableName<PreviewTest>("emailPreviews")

/** By id. */
const testsOf = ({ tables }: Account): Table<PreviewTest> => tables.of(table)

const clients = [
  { id: "iphone13_15", display_name: "iPhone 13", client: "iPhone", os: "iOS 15", category: "Mobile" },
  { id: "outlook19", display_name: "Outlook 2019", client: "Outlook", os: "Windows 10", category: "Application" },
  {
    id: "gmail_chr26_win",
    display_name: "Gmail (Chrome)",
    client: "Gmail",
    os: "Windows 10",
    category: "Web",
    browser: "Chrome"
  }
]

const collection = "/v1/preview/tests"

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const fields = yield* bodyFields(call)
  const subject = fields.first("subject") ?? ""
  if (subject === "" || (fields.first("html") ?? "") === "") return yield* badRequest("subject and html are required")
  const wanted = fields.all("clients")
  const unknown = wanted.find((id) => !clients.some((client) => client.id === id))
  if (unknown !== undefined) return yield* badRequest(`unknown client: ${unknown}`)
  const id = hex(yield* Random.Random, 16)
  const createdAt = yield* Clock.currentTimeMillis
  testsOf(call.account).set(id, {
    id,
    subject,
    clients: wanted.length === 0 ? clients.map((client) => client.id) : wanted,
    createdAt
  })
  countUse(call.account, "email_preview_success_count", id, createdAt)
  recordUsage(call.account, "email_preview_count", createdAt)
  return Answer.json({ id })
})

const badRequest = (reason: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Reason: reason }, 400))

/** All tests: a bare list. */
const list = ({ account }: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() =>
    Answer.json([...testsOf(account).values()].map(({ createdAt, id, subject }) => ({
      id,
      subject,
      date: Math.floor(createdAt / 1000)
    })))
  )

/** How long a client takes to show a message. */
const renderMillis = 1_000

const getResults = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const test = yield* find(call)
  const done = (yield* Clock.currentTimeMillis) >= test.createdAt + renderMillis
  const submitted = Math.floor(test.createdAt / 1000)
  return Answer.json(Object.fromEntries(
    clients.filter(({ id }) => test.clients.includes(id)).map((client) => {
      const url = `${call.origin}${collection}/${test.id}/screenshots/${client.id}`
      return [client.id, {
        ...client,
        screenshots: done ? { default: url } : {},
        thumbnail: done ? url : "",
        full_thumbnail: done ? url : "",
        status: done ? "Complete" : "Processing",
        status_details: { submitted, completed: done ? submitted + renderMillis / 1000 : 0 }
      }]
    })
  ))
})

const find = ({ account, path }: Call): Effect.Effect<PreviewTest, Answer.Answer> => {
  const test = testsOf(account).get(path["test_id"] ?? "")
  return test === undefined
    ? Effect.fail(Answer.json({ error: { name: "NotFound", message: "test not found" } }, 404))
    : Effect.succeed(test)
}

/** A picture that says which client and which message it would be of. */
const getScreenshot = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { subject } = yield* find(call)
  const client = clients.find(({ id }) => id === call.path["client"])?.display_name ?? ""
  const text = escaped(`${client}: ${subject}`)
  return HttpServerResponse.text(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><text x="16" y="32">${text}</text></svg>`,
    { contentType: "image/svg+xml" }
  )
})

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

export const emailPreviews: Resource = {
  operations: {
    "emailPreviews.getResults": getResults
  },
  routes: [
    { name: "emailPreviews.create", method: "POST", path: collection, handle: create },
    { name: "emailPreviews.list", method: "GET", path: collection, handle: list },
    {
      name: "emailPreviews.getScreenshot",
      method: "GET",
      path: `${collection}/{test_id}/screenshots/{client}`,
      handle: getScreenshot
    }
  ]
}

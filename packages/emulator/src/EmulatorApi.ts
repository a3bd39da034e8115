/**
 * The emulator's own HTTP API: all that the `Emulator` service offers, for people and for tests in other languages. It
 * stands beside Mailgun's paths, below `/emulator/api`.
 *
 * **When to use**
 *
 * Use it from another process. In process, the service says the same without HTTP.
 *
 * **Details**
 *
 * It asks for no key, and refuses what pages of other sites send. Times are ISO 8601, durations such as `"30 minutes"` or
 * milliseconds. An error is `{ "_tag": ..., "message": ... }` under its status.
 *
 * | path, below `/emulator/api`             |                                                                 |
 * | --------------------------------------- | --------------------------------------------------------------- |
 * | `GET /messages`                         | the messages, newest first, by pages, found by a search         |
 * | `GET /messages/await`                   | the newest message that fits, as soon as there is one           |
 * | `GET /messages/{key}`                   | a message or a copy of it, with bodies, headers and files       |
 * | `DELETE /messages/{key}`                | forgets it                                                      |
 * | `GET /messages/{key}/source`            | its MIME                                                        |
 * | `GET /messages/{key}/attachments/{n}`   | a file of it                                                    |
 * | `GET /messages/{key}/events`            | what became of it, oldest first                                 |
 * | `POST /messages/{key}/outcomes`         | has something happen to it                                      |
 * | `GET /events`                           | the events of all domains, newest first                         |
 * | `POST /inbound`                         | takes a message from the outside, as MIME                       |
 * | `GET, POST, DELETE /rules`              | what becomes of messages                                        |
 * | `DELETE /rules/{id}`                    |                                                                 |
 * | `GET, POST, DELETE /faults`             | what requests meet in place of an answer                        |
 * | `GET /time`, `POST /time/advance`, ...  | the emulator's clock                                            |
 * | `GET /webhook-deliveries`               | the attempts to post to webhooks, newest first                  |
 * | `POST /webhook-deliveries/{id}/replay`  | posts it again                                                  |
 * | `GET /requests`                         | the requests to the API, newest first                           |
 * | `GET /changes`                          | what happens from now on, as server-sent events                 |
 * | `POST /clear`                           | makes everything as it was at the beginning                     |
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorApi, EmulatorTest } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 * import { HttpApiClient } from "effect/http-api"
 *
 * const subjects = Effect.gen(function*() {
 *   const client = yield* HttpApiClient.make(EmulatorApi.EmulatorApi, { baseUrl: "http://127.0.0.1:8025" })
 *   const { items } = yield* client.messages.list({ query: { recipient: "bob@example.com" } })
 *   return items.map(({ subject }) => subject)
 * }).pipe(Effect.provide(EmulatorTest.layer()))
 * ```
 *
 * @since 0.1.0
 */
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import * as Models from "./EmulatorApiModels.ts"

const key = { key: Schema.String }

const id = { id: Schema.String }

const page = {
  /** The `next` of the page before. */
  cursor: Schema.optionalKey(Schema.String),
  /** 1 to 500. Default 50. */
  limit: Schema.optionalKey(Schema.FiniteFromString)
}

const search = {
  /** Words that all stand in the addresses, the subject, the bodies or the tags. */
  search: Schema.optionalKey(Schema.String),
  recipient: Schema.optionalKey(Schema.String),
  from: Schema.optionalKey(Schema.String),
  subject: Schema.optionalKey(Schema.String),
  domain: Schema.optionalKey(Schema.String),
  tag: Schema.optionalKey(Schema.String),
  /** `Name: value`: a header that contains the value. */
  header: Schema.optionalKey(Schema.String)
}

const messages = HttpApiGroup.make("messages").add(
  HttpApiEndpoint.get("list", "/messages", {
    query: { ...search, ...page },
    success: Models.page(Models.MessageSummary)
  }),
  HttpApiEndpoint.get("await", "/messages/await", {
    query: {
      ...search,
      /** How long to wait for it. Default 10 seconds, at most 10 minutes. */
      timeout: Schema.optionalKey(Schema.String)
    },
    success: Models.MessageDetails,
    error: [Models.NoMessage, Models.InvalidRequest]
  }),
  HttpApiEndpoint.get("get", "/messages/:key", {
    params: key,
    success: Models.MessageDetails,
    error: Models.NotKept
  }),
  HttpApiEndpoint.delete("delete", "/messages/:key", {
    params: key,
    success: HttpApiSchema.NoContent,
    error: Models.NotKept
  }),
  HttpApiEndpoint.get("source", "/messages/:key/source", {
    params: key,
    success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "text/plain; charset=utf-8" })),
    error: Models.NotKept
  }),
  HttpApiEndpoint.get("attachment", "/messages/:key/attachments/:index", {
    params: { ...key, index: Schema.FiniteFromString },
    success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array()),
    error: Models.NotKept
  }),
  HttpApiEndpoint.get("events", "/messages/:key/events", {
    params: key,
    success: Schema.Array(Models.EventJson),
    error: Models.NotKept
  }),
  HttpApiEndpoint.post("report", "/messages/:key/outcomes", {
    params: key,
    payload: Models.Outcome,
    success: Models.EventJson,
    error: Models.NotKept
  })
)

const events = HttpApiGroup.make("events").add(
  HttpApiEndpoint.get("list", "/events", { query: page, success: Models.page(Models.EventJson) })
)

const inbound = HttpApiGroup.make("inbound").add(
  HttpApiEndpoint.post("receive", "/inbound", {
    query: {
      /** Addresses with commas in between. Default: those of `To` and `Cc`. */
      recipients: Schema.optionalKey(Schema.String),
      /** Default: that of `From`. */
      sender: Schema.optionalKey(Schema.String)
    },
    payload: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "message/rfc822" })),
    success: Schema.Array(Models.InboundResult),
    error: Models.InvalidRequest
  })
)

const rules = HttpApiGroup.make("rules").add(
  HttpApiEndpoint.get("list", "/rules", { success: Schema.Array(Models.ListedRule) }),
  HttpApiEndpoint.post("add", "/rules", {
    payload: Models.Rule,
    success: Models.ListedRule.pipe(HttpApiSchema.status(201))
  }),
  HttpApiEndpoint.delete("delete", "/rules/:id", {
    params: id,
    success: HttpApiSchema.NoContent,
    error: Models.NotKept
  }),
  HttpApiEndpoint.delete("clear", "/rules", { success: HttpApiSchema.NoContent })
)

const faults = HttpApiGroup.make("faults").add(
  HttpApiEndpoint.get("list", "/faults", { success: Schema.Array(Models.Fault) }),
  HttpApiEndpoint.post("add", "/faults", {
    payload: Models.Fault,
    success: HttpApiSchema.Created,
    error: Models.InvalidRequest
  }),
  HttpApiEndpoint.delete("clear", "/faults", { success: HttpApiSchema.NoContent })
)

const time = HttpApiGroup.make("time").add(
  HttpApiEndpoint.get("get", "/time", { success: Models.Time }),
  HttpApiEndpoint.post("advance", "/time/advance", {
    payload: Schema.Struct({ by: Models.DurationInput }),
    success: Models.Time
  }),
  HttpApiEndpoint.post("freeze", "/time/freeze", { success: Models.Time }),
  HttpApiEndpoint.post("resume", "/time/resume", { success: Models.Time })
)

const webhookDeliveries = HttpApiGroup.make("webhookDeliveries").add(
  HttpApiEndpoint.get("list", "/webhook-deliveries", { query: page, success: Models.page(Models.WebhookDelivery) }),
  HttpApiEndpoint.post("replay", "/webhook-deliveries/:id/replay", {
    params: id,
    success: Models.WebhookDelivery,
    error: Models.NotKept
  })
)

const requests = HttpApiGroup.make("requests").add(
  HttpApiEndpoint.get("list", "/requests", { query: page, success: Models.page(Models.RequestRecord) })
)

const emulator = HttpApiGroup.make("emulator").add(
  HttpApiEndpoint.get("changes", "/changes", { success: HttpApiSchema.StreamSse({ data: Models.Change }) }),
  HttpApiEndpoint.post("clear", "/clear", { success: HttpApiSchema.NoContent })
)

/**
 * Says of a request that can't be understood what is wrong with it.
 *
 * @category api
 * @since 0.1.0
 */
export class RequestCheck extends HttpApiMiddleware.Service<RequestCheck>()("@effect-mailgun/emulator/RequestCheck", {
  error: Models.InvalidRequest
}) {}

/**
 * The API as data: a server is made of it, and a client.
 *
 * @category api
 * @since 0.1.0
 */
export class EmulatorApi extends HttpApi.make("emulator")
  .add(messages, events, inbound, rules, faults, time, webhookDeliveries, requests, emulator)
  .middleware(RequestCheck)
  .prefix("/emulator/api")
{}

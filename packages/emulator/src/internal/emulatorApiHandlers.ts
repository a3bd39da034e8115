import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { EventJson } from "../Activity.ts"
import type { Service } from "../Emulator.ts"
import { EmulatorApi, RequestCheck } from "../EmulatorApi.ts"
import * as Models from "../EmulatorApiModels.ts"
import type { Fault } from "../Fault.ts"
import type { MessageNotKept } from "../Outcome.ts"
import type { ListedRule } from "../Rule.ts"
import type { MessageQuery, StoredMessage } from "../StoredMessage.ts"
import type { Answer } from "./answer.ts"
import { codesOf, linksOf } from "./messageSearch.ts"

type Emulator = Omit<Service, "httpApp">

const notKept = ({ message }: MessageNotKept) => new Models.NotKept({ message })

const invalid = (message: string) => Effect.fail(new Models.InvalidRequest({ message }))

/** A page of what is kept newest last, which is given newest first. A cursor is the id of what the page before ended with. */
const pageOf = <A>(
  newestLast: ReadonlyArray<A>,
  idOf: (one: A) => string,
  { cursor, limit = 50 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined }
): { readonly items: ReadonlyArray<A>; readonly next?: string; readonly total: number } => {
  const size = Math.min(500, Math.max(1, Math.floor(limit) || 1))
  const all = newestLast.toReversed()
  const start = cursor === undefined ? 0 : all.findIndex((one) => idOf(one) === cursor) + 1
  // What the cursor names may be gone; then there is nothing to go on from.
  const items = cursor !== undefined && start === 0 ? [] : all.slice(start, start + size)
  const last = items.at(-1)
  const isMore = last !== undefined && start + items.length < all.length
  return { items, total: all.length, ...(isMore ? { next: idOf(last) } : {}) }
}

const optional = <K extends string, A>(key: K, value: A | undefined): { readonly [P in K]?: A } =>
  // The type has the one key, whose name the type system can't follow.
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: A }

const queryOf = (
  { header, ...query }: { readonly header?: string | undefined } & Omit<MessageQuery, "header">
): MessageQuery => {
  const [name = "", ...value] = header?.split(":") ?? []
  return name === "" ? query : { ...query, header: { name: name.trim(), value: value.join(":").trim() || undefined } }
}

const fieldsOf = (message: StoredMessage, status: string | undefined) => ({
  key: message.storageKey,
  id: message.id,
  domain: message.domain,
  direction: message.direction,
  from: message.from,
  to: message.to,
  cc: message.cc,
  bcc: message.bcc,
  recipients: message.recipients,
  tags: message.tags,
  isTest: message.isTest,
  attachmentCount: message.attachments.length,
  receivedAt: message.receivedAt,
  ...optional("subject", message.subject),
  ...optional("status", status)
})

const statusOf = (event: EventJson | undefined): string | undefined =>
  event?.event === "failed" ? event["severity"] === "temporary" ? "temporary_fail" : "permanent_fail" : event?.event

const messages = (emulator: Emulator) => {
  const status = (key: string) =>
    emulator.eventsOf(key).pipe(Effect.map((events) => statusOf(events.at(-1))), Effect.orElseSucceed(() => undefined))

  const details = Effect.fnUntraced(function*(message: StoredMessage) {
    const copies = yield* emulator.copies(message.storageKey)
    return new Models.MessageDetails({
      ...fieldsOf(message, yield* status(message.storageKey)),
      ...optional("text", message.text),
      ...optional("html", message.html),
      ...optional("ampHtml", message.ampHtml),
      headers: message.headers,
      variables: message.variables,
      parameters: message.parameters,
      attachments: message.attachments.map((file, index) =>
        new Models.AttachmentSummary({
          index,
          filename: file.filename,
          contentType: file.contentType,
          sizeBytes: file.content.length,
          disposition: file.disposition,
          ...optional("contentId", file.contentId)
        })
      ),
      copies: copies.length < 2 ? [] : copies.map((copy) => ({ key: copy.storageKey, to: copy.recipients[0] ?? "" })),
      links: linksOf(message),
      codes: codesOf(message)
    })
  })

  return HttpApiBuilder.group(EmulatorApi, "messages", (handlers) =>
    handlers.handleAll({
      list: Effect.fnUntraced(function*({ query: { cursor, limit, ...query } }) {
        const { items, ...rest } = pageOf(yield* emulator.search(queryOf(query)), (one) => one.storageKey, {
          cursor,
          limit
        })
        const summaries = yield* Effect.forEach(items, (message) =>
          Effect.map(status(message.storageKey), (newest) =>
            new Models.MessageSummary(fieldsOf(message, newest))))
        return { ...rest, items: summaries }
      }),
      await: Effect.fnUntraced(function*({ query: { timeout = "10 seconds", ...query } }) {
        const duration = Option.getOrUndefined(Schema.decodeOption(Schema.DurationFromString)(timeout))
        if (duration === undefined || Duration.isGreaterThan(duration, Duration.minutes(10))) {
          return yield* invalid(`timeout must be a duration of at most 10 minutes, and is ${JSON.stringify(timeout)}`)
        }
        const message = yield* emulator.awaitMessage(queryOf(query), { timeout: duration }).pipe(
          Effect.mapError((none) =>
            new Models.NoMessage({ message: none.message })
          )
        )
        return yield* Effect.orDie(details(message))
      }),
      get: ({ params }) => emulator.message(params.key).pipe(Effect.flatMap(details), Effect.mapError(notKept)),
      delete: ({ params }) => Effect.mapError(emulator.delete(params.key), notKept),
      source: ({ params }) => Effect.mapError(emulator.source(params.key), notKept),
      attachment: Effect.fnUntraced(function*({ params }) {
        const { attachments } = yield* Effect.mapError(emulator.message(params.key), notKept)
        const file = attachments[params.index]
        if (file === undefined) return yield* new Models.NotKept({ message: `the message has no file ${params.index}` })
        return HttpServerResponse.uint8Array(file.content, {
          contentType: file.contentType,
          // It is somebody's mail: it may not be taken for a page of ours.
          headers: {
            "x-content-type-options": "nosniff",
            "content-security-policy": "sandbox; default-src 'none'",
            "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`
          }
        })
      }),
      events: ({ params }) => Effect.mapError(emulator.eventsOf(params.key), notKept),
      report: ({ params, payload }) => Effect.mapError(emulator.report(params.key, payload), notKept)
    }))
}

const rest = (emulator: Emulator) => {
  const time = Effect.gen(function*() {
    return new Models.Time({ now: yield* emulator.now, isFrozen: yield* emulator.isFrozen })
  })

  return Layer.mergeAll(
    HttpApiBuilder.group(EmulatorApi, "events", (handlers) =>
      handlers.handleAll({
        list: ({ query }) => Effect.map(emulator.events, (events) => pageOf(events, (event) => event.id, query))
      })),
    HttpApiBuilder.group(EmulatorApi, "inbound", (handlers) =>
      handlers.handleAll({
        receive: Effect.fnUntraced(function*({ payload, query }) {
          const results = yield* emulator.receive(payload, {
            sender: query.sender,
            recipients: query.recipients?.split(",").map((address) => address.trim()).filter((address) =>
              address !== ""
            )
          })
          if (results.length === 0) return yield* invalid("the message names no recipient: give some as recipients")
          return results.map(({ key, ...result }) => new Models.InboundResult({ ...result, ...optional("key", key) }))
        })
      })),
    HttpApiBuilder.group(EmulatorApi, "rules", (handlers) =>
      handlers.handleAll({
        list: () => Effect.map(emulator.rules, (rules) => rules.map(ruleJson)),
        add: ({ payload }) => Effect.map(emulator.addRule(payload), ruleJson),
        delete: ({ params }) =>
          Effect.flatMap(emulator.removeRule(params.id), (wasThere) =>
            wasThere ? Effect.void : Effect.fail(new Models.NotKept({ message: `there is no rule ${params.id}` }))),
        clear: () =>
          emulator.clearRules
      })),
    HttpApiBuilder.group(EmulatorApi, "faults", (handlers) =>
      handlers.handleAll({
        list: () => Effect.map(emulator.faults, (faults) => faults.map(faultJson)),
        add: ({ payload }) => {
          const fault = faultOf(payload)
          return fault === undefined
            ? invalid("a fault has a status, a drop, or neither, not both")
            : emulator.failNext(fault)
        },
        clear: () => emulator.clearFaults
      })),
    HttpApiBuilder.group(EmulatorApi, "time", (handlers) =>
      handlers.handleAll({
        get: () => time,
        advance: ({ payload }) => Effect.andThen(emulator.advance(payload.by), time),
        freeze: () => Effect.andThen(emulator.freeze, time),
        resume: () => Effect.andThen(emulator.resume, time)
      })),
    HttpApiBuilder.group(EmulatorApi, "webhookDeliveries", (handlers) =>
      handlers.handleAll({
        list: ({ query }) =>
          Effect.map(emulator.webhookDeliveries, (all) => {
            const { items, ...page } = pageOf(all, (one) => one.id, query)
            return { ...page, items: items.map(deliveryJson) }
          }),
        replay: ({ params }) =>
          Effect.flatMap(emulator.replayWebhook(params.id), (delivery) =>
            delivery === undefined
              ? Effect.fail(new Models.NotKept({ message: `there is no delivery ${params.id}` }))
              : Effect.succeed(deliveryJson(delivery)))
      })),
    HttpApiBuilder.group(EmulatorApi, "requests", (handlers) =>
      handlers.handleAll({
        list: ({ query }) =>
          Effect.map(emulator.requests, (all) => {
            const numbered = all.map((record, index) => ({
              record,
              id: `${DateTime.toEpochMillis(record.at)}-${index}`
            }))
            const { items, ...page } = pageOf(numbered, ({ id }) => id, query)
            return {
              ...page,
              items: items.map(({ record: { operation, status, ...record } }) =>
                new Models.RequestRecord({
                  ...record,
                  ...optional("status", status),
                  ...optional("operation", operation)
                })
              )
            }
          })
      })),
    HttpApiBuilder.group(EmulatorApi, "emulator", (handlers) =>
      handlers.handleAll({
        changes: () =>
          Effect.succeed(
            HttpServerResponse.stream(
              emulator.changes.pipe(
                Stream.map((change) =>
                  Sse.encoder.write({ _tag: "Event", event: "message", id: undefined, data: JSON.stringify(change) })
                ),
                // A browser takes the stream for open when something came.
                Stream.prepend([": the emulator tells what happens\n\n"]),
                Stream.encodeText
              ),
              { contentType: "text/event-stream", headers: { "cache-control": "no-cache", "x-accel-buffering": "no" } }
            )
          ),
        clear: () => emulator.clear
      }))
  )
}

const deliveryJson = ({ answer, status, ...delivery }: Effect.Success<Emulator["webhookDeliveries"]>[number]) =>
  new Models.WebhookDelivery({ ...delivery, ...optional("answer", answer), ...optional("status", status) })

const ruleJson = ({ steps, ...rule }: ListedRule): typeof Models.ListedRule.Type => ({
  ...rule,
  steps: steps.map(({ after, ...step }) =>
    after === undefined ? step : { ...step, after: Duration.fromInputUnsafe(after) }
  )
})

const faultOf = ({ drop, status, ...fault }: typeof Models.Fault.Type): Fault | undefined => {
  if (status !== undefined) return drop === undefined ? { ...fault, status } : undefined
  return drop === undefined ? fault : { ...fault, drop }
}

const faultJson = ({ delay, drop, times, ...fault }: Fault): typeof Models.Fault.Type => ({
  ...Object.fromEntries(Object.entries(fault).filter(([, value]) => value !== undefined)),
  ...(delay === undefined ? {} : { delay: Duration.fromInputUnsafe(delay) }),
  ...("slowBody" in fault && fault.slowBody !== undefined
    ? { slowBody: Duration.fromInputUnsafe(fault.slowBody) }
    : {}),
  ...(times === undefined || times === Infinity ? {} : { times }),
  ...(drop === undefined || drop === false ? {} : { drop: drop === true ? "before" as const : drop })
})

const requestCheck = HttpApiMiddleware.layerSchemaErrorTransform(
  RequestCheck,
  (error) => invalid(`${error.kind}: ${error.cause.message}`)
)

/** The emulator's own API over a service, until the scope closes. */
export const makeApiApplication = Effect.fnUntraced(function*(
  emulator: Emulator
): Effect.fn.Return<Effect.Effect<Answer, never, HttpServerRequest.HttpServerRequest>, never, Scope.Scope> {
  const app = yield* HttpRouter.toHttpEffect(
    HttpApiBuilder.layer(EmulatorApi, { openapiPath: "/emulator/api/openapi.json" }).pipe(
      Layer.provide([messages(emulator), rest(emulator)]),
      Layer.provide(requestCheck),
      Layer.provide(HttpServer.layerServices)
    )
  )
  return Effect.scoped(app).pipe(
    Effect.catch(() => Effect.succeed(HttpServerResponse.text("Not Found", { status: 404, contentType: "text/plain" })))
  )
})

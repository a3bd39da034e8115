import type { Mailgun } from "@effect-mailgun/core"
import { Emulator, EmulatorTest } from "@effect-mailgun/emulator"
import { Effect, type Layer } from "effect"
import { HttpClient, HttpClientError, type HttpClientRequest, HttpClientResponse } from "effect/http"

type Answer = Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>

/** What happens to a request: whatever is done with the emulator's own answer to it. */
export type Step = (answer: Answer, request: HttpClientRequest.HttpClientRequest) => Answer

/** The emulator takes the request, and the client never hears of it. */
export const answerLost: Step = (answer, request) =>
  Effect.andThen(
    answer,
    Effect.fail(
      new HttpClientError.HttpClientError({
        reason: new HttpClientError.TransportError({
          request,
          description: "the answer got lost",
          cause: Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })
        })
      })
    )
  )

/** Nothing reaches the emulator, and the client can't know that. */
export const requestLost: Step = (_answer, request) => answerLost(Effect.succeed(response(request, 200, {})), request)

/** Provably not sent. */
export const refusedConnection: Step = (_answer, request) =>
  Effect.fail(
    new HttpClientError.HttpClientError({
      reason: new HttpClientError.TransportError({
        request,
        description: "refused",
        cause: Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })
      })
    })
  )

export const status =
  (code: number, body: object = { message: "no" }, headers: Record<string, string> = {}): Step => (_answer, request) =>
    Effect.succeed(response(request, code, body, headers))

const response = (
  request: HttpClientRequest.HttpClientRequest,
  code: number,
  body: object,
  headers: Record<string, string> = {}
) =>
  HttpClientResponse.fromWeb(
    request,
    new Response(JSON.stringify(body), { status: code, headers: { "content-type": "application/json", ...headers } })
  )

export const recipientsOf = (request: HttpClientRequest.HttpClientRequest): ReadonlyArray<string> =>
  new URLSearchParams(textOf(request)).getAll("to")

export const textOf = (request: HttpClientRequest.HttpClientRequest): string =>
  request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : ""

/** An emulator whose sends and looks at the events can be made to fail, one after the other. */
export const makeTestMailgun = () => {
  const sends: Array<Step> = []
  const looks: Array<Step> = []
  const requests: Array<ReadonlyArray<string>> = []
  /** Applies to each send for which the list above has nothing. */
  const every: { send: Step } = { send: (answer) => answer }
  const layer: Layer.Layer<Mailgun.Mailgun | Emulator.Emulator> = EmulatorTest.layer({
    transformClient: (client) =>
      HttpClient.transform(client, (answer, request) => {
        const isSend = request.method === "POST" && request.url.endsWith("/messages")
        const isLook = request.url.includes("/events")
        if (isSend) requests.push(recipientsOf(request))
        const step = isSend ? sends.shift() ?? every.send : isLook ? looks.shift() : undefined
        return step === undefined ? answer : step(answer, request)
      })
  })
  return { sends, looks, requests, every, layer }
}

/** How often the emulator took a message to each address. */
export const deliveries = Effect.gen(function*() {
  const emulator = yield* Emulator.Emulator
  const counts = new Map<string, number>()
  for (const message of yield* emulator.messages) {
    for (const address of message.recipients) counts.set(address, (counts.get(address) ?? 0) + 1)
  }
  return counts
})

export const people = (amount: number, from = 0) =>
  Array.from({ length: amount }, (_, number) => ({
    address: `person-${from + number}@example.com`,
    variables: { number: from + number }
  }))

export const message = { from: "news@example.com", subject: "News", text: "Number %recipient.number%." }

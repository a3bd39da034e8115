/** Programs that send one message, as each client's documentation writes them. They read `ORIGIN`. */
export const ourFetchProgram = `
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
const layer = Mailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: globalThis.process?.env.ORIGIN })
await Effect.runPromise(
  Messages.send({ from: "a@example.com", to: "b@example.com", subject: "Hi", text: "Hello" }).pipe(
    Effect.provide(layer.pipe(Layer.provide(FetchHttpClient.layer)))
  )
)
`

export const ourNodeProgram = `
import * as Messages from "@effect-mailgun/core/Messages"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
await Effect.runPromise(
  Messages.send({ from: "a@example.com", to: "b@example.com", subject: "Hi", text: "Hello" }).pipe(
    Effect.provide(NodeMailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: process.env.ORIGIN }))
  )
)
`

export const mailgunJsProgram = `
import Mailgun from "mailgun.js"
const client = new Mailgun(FormData).client({ username: "api", key: "key", url: globalThis.process?.env.ORIGIN })
await client.messages.create("example.com", { from: "a@example.com", to: "b@example.com", subject: "Hi", text: "Hello" })
`

export const emptyProgram = ""

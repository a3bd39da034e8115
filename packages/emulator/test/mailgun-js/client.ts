import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import Mailgun from "mailgun.js"
import type { Interfaces, SubaccountFeaturesData, SubaccountFeaturesResult } from "mailgun.js/definitions"

/** The official client, with what it has but its types leave out. */
export type Client = ReturnType<Mailgun["client"]> & {
  readonly apiKeys: Interfaces.IAPIKeysClient
  readonly domains: { readonly domainKeys: Interfaces.IDomainKeysClient }
  readonly subaccounts: {
    readonly updateSubaccountFeature: (
      id: string,
      features: SubaccountFeaturesData
    ) => Promise<SubaccountFeaturesResult>
  }
}

// Its types leave out what it has.
const makeClient = (key: string, url: string): Client =>
  new Mailgun(FormData).client({ username: "api", key, url }) as Client

class Refusal extends Data.TaggedError("Refusal")<{ readonly cause: unknown }> {}

/** Calls the emulator by the official client, unchanged, over a socket. */
export const call = <A>(use: (client: Client) => Promise<A>, key = "key-emulator") =>
  Effect.gen(function*() {
    const { url } = yield* EmulatorServer.EmulatorServer
    return yield* Effect.tryPromise({
      try: () => use(makeClient(key, url)),
      catch: (cause) => new Refusal({ cause })
    })
  })

/** The status and the text of the error that the client throws. */
export const refusal = <A>(use: (client: Client) => Promise<A>, key?: string) =>
  Effect.map(Effect.flip(call(use, key)), ({ cause }) =>
    cause instanceof Error
      ? [Reflect.get(cause, "status"), Reflect.get(cause, "details")]
      : [cause])

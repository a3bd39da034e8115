import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Scope from "effect/Scope"
import type { Service } from "../Emulator.ts"
import type { Account } from "./account.ts"
import type { Answer } from "./answer.ts"
import { isTrackingPath, trackingAnswer } from "./trackingApplication.ts"

/** Answers what stands beside Mailgun's paths, below `/emulator/`. */
export type ControlApplication = (
  pathname: string,
  search: string
) => Effect.Effect<Answer, never, HttpServerRequest.HttpServerRequest>

export const isControlPath = (pathname: string): boolean => pathname.startsWith("/emulator/")

export const makeControlApplication = Effect.fnUntraced(function*(
  service: Omit<Service, "httpApp">,
  account: Account
): Effect.fn.Return<ControlApplication, never, Scope.Scope> {
  const scope = yield* Scope.Scope
  // Imported and built by the first request that needs it, as most emulators never do.
  const api = yield* Effect.cached(
    Effect.flatMap(
      Effect.promise(() => import("./emulatorApiHandlers.ts")),
      // What it is built within, it keeps: that must not be the request that happens to come first.
      ({ makeApiApplication }) =>
        makeApiApplication(service).pipe(
          Effect.provideService(Scope.Scope, scope),
          Effect.updateContext<never, never>(Context.omit(HttpServerRequest.HttpServerRequest))
        )
    )
  )
  return (pathname, search) =>
    Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => {
      if (isTrackingPath(pathname)) return trackingAnswer(service, account, pathname, search)
      return isFromElsewhere(request) ? Effect.succeed(notFromElsewhere) : Effect.flatten(api)
    })
})

/** Whether the page of another site has a browser ask. */
const isFromElsewhere = ({ headers }: HttpServerRequest.HttpServerRequest): boolean => {
  const origin = headers["origin"]
  const site = headers["sec-fetch-site"]
  return site === "cross-site" || (origin !== undefined && URL.parse(origin)?.host !== headers["host"])
}

const notFromElsewhere = HttpServerResponse.text(
  JSON.stringify({ _tag: "InvalidRequest", message: "pages of other sites may not use the emulator" }),
  { status: 403, contentType: "application/json; charset=utf-8" }
)

import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type { RequestRecord } from "../Emulator.ts"
import { ConnectionDropped } from "../Fault.ts"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import { isAuthorized } from "./authentication.ts"
import { Call, isJson, maxBodyBytes } from "./call.ts"
import * as Faults from "./faults.ts"
import type { Found, Router } from "./router.ts"
import { type Endpoint, type Endpoints, makeRouter } from "./routes.ts"

// Made on first use, and once for all emulators: it depends on nothing that differs between them.
let sharedRouter: Router<Endpoints> | undefined

/** Answers requests from what an account knows. */
export const makeApplication = (
  account: Account
): Effect.Effect<Answer.Answer, ConnectionDropped, HttpServerRequest.HttpServerRequest> => {
  const router = sharedRouter ??= makeRouter()
  return Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => {
    const { pathname, search } = split(request.url)
    const found = router.find(request.method, pathname)
    const endpoint = found._tag === "Found" ? endpointFor(found.value, request) : undefined
    const log = (status: number | undefined): void => {
      const record: RequestRecord = { method: request.method, path: pathname, status, operation: endpoint?.name }
      account.requests.append(record)
    }
    const fault = account.faults.take(endpoint?.name)
    if (fault?.drop === true) {
      log(undefined)
      return Effect.fail(new ConnectionDropped())
    }
    const answer = fault === undefined
      ? answerTo(account, request, found, endpoint, pathname, search)
      : Effect.succeed(Faults.answerOf(fault))
    return Effect.map(answer, (response) => {
      log(response.status)
      return response
    })
  }).pipe(Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.fromInputUnsafe(maxBodyBytes)))
}

const split = (url: string): { readonly pathname: string; readonly search: string } => {
  const query = url.indexOf("?")
  return query < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, query), search: url.slice(query) }
}

const endpointFor = (
  { form, json }: Endpoints,
  request: HttpServerRequest.HttpServerRequest
): Endpoint | undefined =>
  form === undefined || json === undefined
    ? form ?? json
    : isJson(request.headers["content-type"] ?? "")
    ? json
    : form

const answerTo = (
  account: Account,
  request: HttpServerRequest.HttpServerRequest,
  found: Found<Endpoints>,
  endpoint: Endpoint | undefined,
  pathname: string,
  search: string
): Effect.Effect<Answer.Answer> => {
  if (found._tag === "OtherMethods") return Effect.succeed(Answer.methodNotAllowed(found.methods))
  if (found._tag === "Nothing" || endpoint === undefined) {
    return Effect.succeed(/^\/v[1-5]\//.test(pathname) ? Answer.pathNotFound : Answer.magnificent)
  }
  if (!isAuthorized(request.headers["authorization"], account.apiKey)) return Effect.succeed(Answer.forbidden)
  // A refusal is an answer like any other from here on.
  return Effect.catch(endpoint.handle(new Call(account, request, found.path, search)), Effect.succeed)
}

import * as ByteSize from "effect/ByteSize"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import type { ConnectionDropped } from "../Fault.ts"
import type { Account } from "./account.ts"
import * as Answer from "./answer.ts"
import type { ApiKey, KeyOfAccount } from "./apiKey.ts"
import { type Asked, notPermitted, refusalOf, subaccountRefusal } from "./authorization.ts"
import { Call, isJson, maxBodyBytes } from "./call.ts"
import { type ControlApplication, isControlPath } from "./controlApplication.ts"
import * as Faults from "./faults.ts"
import { isLetIn } from "./ipAllowlist.ts"
import type { Found, Router } from "./router.ts"
import { type Endpoint, type Endpoints, makeRouter, mimeType } from "./routes.ts"

// Made on first use, and once for all emulators: it depends on nothing that differs between them.
let sharedRouter: Router<Endpoints> | undefined

/** Answers requests from what an account knows. */
export const makeApplication = (
  account: Account,
  clock: Clock.Clock,
  control: ControlApplication
): Effect.Effect<Answer.Answer, ConnectionDropped, HttpServerRequest.HttpServerRequest> => {
  const router = sharedRouter ??= makeRouter()
  return Effect.contextWith((context: Context.Context<HttpServerRequest.HttpServerRequest>) => {
    const request = Context.get(context, HttpServerRequest.HttpServerRequest)
    const { pathname, search } = split(request.url)
    if (isControlPath(pathname)) return control(pathname, search)
    const found = router.find(request.method, pathname)
    const endpoint = found._tag === "Found" ? endpointFor(found.value, request) : undefined
    const random = Context.get(context, Random.Random)
    const log = (status: number | undefined): void => {
      account.requests.append({
        at: clock.currentTimeMillisUnsafe(),
        method: request.method,
        path: pathname,
        status,
        operation: endpoint?.name
      })
      account.changes.publish({ type: "request" })
    }
    const answer = answerTo(account, request, found, endpoint, pathname, search)
    const fault = account.faults.take(endpoint?.name, random)
    if (fault === undefined) {
      return Effect.map(answer, (response) => {
        log(response.status)
        return response
      })
    }
    return Effect.onExit(
      Faults.answerWith(fault, answer),
      (exit) => Effect.sync(() => log(Exit.isSuccess(exit) ? exit.value.status : undefined))
    )
  }).pipe(Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.fromInputUnsafe(maxBodyBytes)))
}

const split = (url: string): { readonly pathname: string; readonly search: string } => {
  const query = url.indexOf("?")
  return query < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, query), search: url.slice(query) }
}

const endpointFor = (
  { form, json, mime }: Endpoints,
  request: HttpServerRequest.HttpServerRequest
): Endpoint | undefined => {
  if (mime !== undefined && (request.headers["accept"] ?? "").includes(mimeType)) return mime
  if (form === undefined || json === undefined) return form ?? json
  return isJson(request.headers["content-type"] ?? "") ? json : form
}

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
  const shown = shownKey(account, request, search)
  if (shown === undefined) return Effect.succeed(Answer.forbidden)
  const { expiresAt } = shown.key
  const handled = (): Effect.Effect<Answer.Answer> => handle(shown, request, endpoint, found.path, search)
  if (expiresAt === undefined) return handled()
  return Effect.flatMap(
    Clock.currentTimeMillis,
    (now) => now < expiresAt ? handled() : Effect.succeed(Answer.forbidden)
  )
}

/** The key that a request shows: in its header or, where it is a public one, in its query. */
const shownKey = (
  { keyring }: Account,
  request: HttpServerRequest.HttpServerRequest,
  search: string
): KeyOfAccount | undefined => {
  const header = request.headers["authorization"]
  if (header !== undefined && header !== "") return keyring.find(header)
  if (!search.includes("api_key=")) return undefined
  const found = keyring.withSecret(new URLSearchParams(search).get("api_key") ?? "")
  return found?.key.kind === "public" ? found : undefined
}

/** Answers for the account that a request acts for, where its key may do so. */
const handle = (
  { account: owner, key }: KeyOfAccount,
  request: HttpServerRequest.HttpServerRequest,
  endpoint: Endpoint,
  path: { readonly [placeholder: string]: string },
  search: string
): Effect.Effect<Answer.Answer> => {
  const asked: Asked = { name: endpoint.name, method: request.method, path }
  // It is the one to delete there, which may be disabled.
  const onBehalfOf = endpoint.name === "subaccounts.delete" ? undefined : request.headers["x-mailgun-on-behalf-of"]
  const account = onBehalfOf === undefined || onBehalfOf === owner.id ? owner : owner.subaccounts.get(onBehalfOf)
  if (account === undefined) return Effect.succeed(notPermitted)
  if (!isFromAllowedIp(owner, key, request)) return Effect.succeed(Answer.forbidden)
  const refusal = refusalOf(key, asked) ?? subaccountRefusal(account, asked)
  if (refusal !== undefined) return Effect.succeed(refusal)
  // A refusal is an answer like any other from here on.
  return Effect.catch(endpoint.handle(new Call(account, request, path, search, key)), Effect.succeed)
}

/** A key of the kind `web` is good from everywhere. */
const isFromAllowedIp = (
  account: Account,
  { kind }: ApiKey,
  { remoteAddress }: HttpServerRequest.HttpServerRequest
): boolean =>
  !account.settings.enforceIpAllowlist
  || kind === "web"
  || Option.isNone(remoteAddress)
  || isLetIn(account, remoteAddress.value)

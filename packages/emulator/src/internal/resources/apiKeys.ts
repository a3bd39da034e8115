import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import { type ApiKey, apiKeys as keys, kinds, roles } from "../apiKey.ts"
import type { Call } from "../call.ts"
import type { Form } from "../form.ts"
import { hex, keyId, keySecret } from "../identifier.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

/** A key as the API writes it: without its secret, which only its creation tells. */
const json = (key: ApiKey, now: number) => {
  const isExpired = key.expiresAt !== undefined && key.expiresAt <= now
  return {
    id: key.id,
    description: key.description,
    kind: key.kind,
    role: key.role,
    created_at: WireDate.zoneless(key.createdAt),
    updated_at: WireDate.zoneless(key.createdAt),
    expires_at: key.expiresAt === undefined ? undefined : WireDate.zoneless(key.expiresAt),
    is_disabled: isExpired,
    disabled_reason: isExpired ? "expired" : undefined,
    domain_name: key.domainName ?? null,
    requestor: key.requestor ?? null,
    user_name: key.userName ?? null
  }
}

const list = Effect.fnUntraced(function*({ account, query }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const kind = yield* kindOf(query)
  const domainName = query.first("domain_name")?.toLowerCase()
  const now = yield* Clock.currentTimeMillis
  const found = [...account.tables.of(keys).values()].filter((key) =>
    key.kind !== "public"
    && (kind === undefined || key.kind === kind) && (domainName === undefined || key.domainName === domainName)
  )
  return Answer.json({ total_count: found.length, items: found.map((key) => json(key, now)) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { account } = call
  const form = yield* call.form
  const kind = (yield* kindOf(form)) ?? "user"
  const role = roles.find((one) => one === form.first("role"))
  if (role === undefined) return yield* refuse(`expected \`role\` param to be one of [${roles.join(" ")}]`)
  const domainName = kind === "domain" ? yield* domainOf(call, form) : undefined
  if (kind === "web" && !form.first("user_id")) return yield* refuse("expected `user_id` param for a `web` key")
  if (account.tables.of(keys).size >= maxKeys) {
    return yield* Effect.fail(Answer.message(403, "could not create key, account limit reached"))
  }
  const now = yield* Clock.currentTimeMillis
  const random = yield* Random.Random
  const lifetime = yield* lifetimeOf(form, kind)
  const key: ApiKey = {
    id: keyId(random),
    secret: keySecret(random),
    kind,
    role,
    description: form.first("description") ?? "",
    domainName,
    requestor: form.first("email"),
    userId: form.first("user_id"),
    userName: form.first("user_name"),
    createdAt: now,
    expiresAt: lifetime === undefined ? undefined : now + lifetime * 1000,
    isInitial: false
  }
  account.addKey(key)
  return Answer.json({ message: "great success", key: { ...json(key, now), secret: key.secret } })
})

/** Most keys of an account. */
const maxKeys = 1_000

/** How long a key of the kind `web` lives at most, in seconds. */
const maxWebLifetime = 86_400

const kindOf = (form: Form): Effect.Effect<(typeof kinds)[number] | undefined, Answer.Answer> => {
  const given = form.first("kind")
  const kind = kinds.find((one) => one === given)
  return given === undefined || kind !== undefined
    ? Effect.succeed(kind)
    : refuse(`expected \`kind\` param to be one of [${kinds.join(" ")}] or absent`)
}

const domainOf = ({ account }: Call, form: Form): Effect.Effect<string, Answer.Answer> => {
  const name = form.first("domain_name")
  if (name === undefined || name === "") return refuse("expected `domain_name` param for a `domain` key")
  const domain = account.domain(name)
  return domain === undefined ? Effect.fail(Answer.message(404, "Domain not found")) : Effect.succeed(domain.name)
}

const lifetimeOf = (form: Form, kind: ApiKey["kind"]): Effect.Effect<number | undefined, Answer.Answer> => {
  const given = form.first("expiration")
  if (given === undefined || given === "") return Effect.succeed(kind === "web" ? maxWebLifetime : undefined)
  const seconds = Number(given)
  if (!Number.isSafeInteger(seconds) || seconds < 1) {
    return refuse("expected `expiration` param to be greater than 0 or absent")
  }
  return Effect.succeed(kind === "web" ? Math.min(seconds, maxWebLifetime) : seconds)
}

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

const delete_ = Effect.fnUntraced(
  function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
    const key = account.tables.of(keys).get(path["key_id"] ?? "")
    if (key === undefined || key.kind === "public") return yield* Effect.fail(Answer.message(404, "no key matching id"))
    account.removeKey(key)
    return Answer.json({ message: "key deleted" })
  }
)

const rotatePublicKey = Effect.fnUntraced(function*({ account }: Call): Effect.fn.Return<Answer.Answer> {
  const former = [...account.tables.of(keys).values()].find(({ kind }) => kind === "public")
  const random = yield* Random.Random
  const key: ApiKey = {
    id: keyId(random),
    secret: `pubkey-${hex(random, 32)}`,
    kind: "public",
    role: "basic",
    description: "",
    domainName: undefined,
    requestor: undefined,
    userId: undefined,
    userName: undefined,
    createdAt: yield* Clock.currentTimeMillis,
    expiresAt: undefined,
    isInitial: false
  }
  if (former !== undefined) account.removeKey(former)
  account.addKey(key)
  return Answer.json({ key: key.secret, message: "The public API key has been successfully regenerated." })
})

export const apiKeys: Resource = {
  operations: {
    "apiKeys.list": list,
    "apiKeys.create": create,
    "apiKeys.delete": delete_,
    "apiKeys.rotatePublicKey": rotatePublicKey
  }
}

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { canonical } from "../address.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { type Credential, credentialsOf } from "../credentials.ts"
import type { Domain } from "../domain.ts"
import { hex } from "../identifier.ts"
import { skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

const maxLimit = 1000

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  if (Number(call.query.first("limit") ?? 0) > maxLimit) {
    return yield* Answer.refuse(400, `Limit parameter can't be larger than ${maxLimit}`)
  }
  const all = [...credentialsOf(domain).values()]
  const { items, total_count } = skipPage(all, call.query, { otherwise: 100, max: maxLimit })
  return Answer.json({
    items: items.map(({ createdAt, login }) => ({
      mailbox: login,
      login,
      created_at: WireDate.numeric(createdAt),
      size_bytes: null
    })),
    total_count
  })
})

/** The whole address of a login, which may be given by what stands before the at sign. */
const loginOf = (domain: Domain, text: string): string =>
  canonical(text.includes("@") ? text : `${text}@${domain.name}`)

/** The mailbox that comes with the domain. Its password is that of the domain. */
const systemLogin = (domain: Domain): string => `postmaster@${domain.name}`

const note = "Please store your new password(s) now. You won't be able to see it anymore."

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const form = yield* call.form
  const logins = form.all("login").concat(form.all("mailbox")).filter((login) => login.trim() !== "")
  if (logins.length === 0) return yield* Answer.refuse(400, "Parameter 'login' is missing")
  const given = form.all("password")
  const random = yield* Random.Random
  const createdAt = yield* Clock.currentTimeMillis
  const made: Array<Credential> = []
  const shown: Record<string, string> = {}
  for (const [index, text] of logins.entries()) {
    const login = loginOf(domain, text.trim())
    if (!login.endsWith(`@${domain.name}`)) {
      return yield* Answer.refuse(400, `Login '${text}' does not belong to domain ${domain.name}`)
    }
    const password = yield* passwordOf(given[index])
    made.push({ login, password: password ?? (shown[login] = generated(random)), createdAt })
  }
  for (const credential of made) {
    if (credential.login === systemLogin(domain)) changeSystemPassword(domain, credential.password)
    else credentialsOf(domain).set(credential.login, credential)
  }
  return Answer.json({ message: `Created ${made.length} credentials pair(s)`, ...showing(shown) })
})

const changeSystemPassword = (domain: Domain, smtpPassword: string): void =>
  domain.change({ settings: { ...domain.settings, smtpPassword } })

/** Passwords that nobody gave are shown this once. */
const showing = (credentials: { readonly [login: string]: string }): { readonly [field: string]: unknown } =>
  Object.keys(credentials).length === 0 ? {} : { note, credentials }

const generated = (random: typeof Random.Random["Service"]): string =>
  `${hex(random, 32)}-${hex(random, 8)}-${hex(random, 8)}`

const passwordOf = (text: string | undefined): Effect.Effect<string | undefined, Answer.Answer> =>
  text !== undefined && (text.length < 5 || text.length > 32)
    ? Answer.refuse(400, "Password is too short. It must be between 5 and 32 characters.")
    : Effect.succeed(text)

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const login = loginOf(domain, call.path["login"] ?? "")
  const given = yield* passwordOf((yield* call.form).first("password"))
  const password = given ?? generated(yield* Random.Random)
  if (login === systemLogin(domain)) {
    changeSystemPassword(domain, password)
  } else {
    const credential = yield* credentialIn(domain, login)
    credentialsOf(domain).set(login, { ...credential, password })
  }
  return Answer.json({ message: "Password changed", ...showing(given === undefined ? { [login]: password } : {}) })
})

const credentialIn = (domain: Domain, login: string): Effect.Effect<Credential, Answer.Answer> => {
  const credential = credentialsOf(domain).get(login)
  return credential === undefined ? Answer.refuse(404, "Credentials not found") : Effect.succeed(credential)
}

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const login = loginOf(domain, call.path["login"] ?? "")
  if (login === systemLogin(domain)) return yield* Answer.refuse(400, `Cannot delete system mailbox: ${login}`)
  yield* credentialIn(domain, login)
  credentialsOf(domain).delete(login)
  return Answer.json({ message: "Credentials have been deleted", spec: login })
})

const deleteAll = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const credentials = credentialsOf(yield* call.knownDomain)
  const count = credentials.size
  credentials.clear()
  return Answer.json({ message: "All domain credentials have been deleted", count })
})

export const credentials: Resource = {
  operations: {
    "credentials.list": list,
    "credentials.create": create,
    "credentials.update": update,
    "credentials.delete": delete_,
    "credentials.deleteAll": deleteAll
  }
}

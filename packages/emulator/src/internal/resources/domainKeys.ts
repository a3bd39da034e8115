import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import { keyRecordJson, sendingRecordsJson } from "../domainJson.ts"
import { changeAuthority, type DomainKey, keysOf, maxKeys, newKeyPair } from "../domainKeys.ts"
import * as Fields from "../fields.ts"
import { hex } from "../identifier.ts"
import { pivotPage } from "../pivotPage.ts"
import type { Resource } from "../resource.ts"

interface KeyOfDomain {
  readonly domain: Domain
  readonly key: DomainKey
}

const json = ({ domain, key }: KeyOfDomain): { readonly [field: string]: unknown } => ({
  signing_domain: domain.name,
  selector: key.selector,
  dns_record: keyRecordJson(domain, key)
})

const placeOf = ({ domain, key }: KeyOfDomain): string => `${domain.name} ${key.selector}`

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const signingDomain = call.query.first("signing_domain")?.toLowerCase()
    const selector = call.query.first("selector")
    const found = [...call.account.domains.values()]
      .filter(({ name }) => signingDomain === undefined || name === signingDomain)
      .flatMap((domain) => [...keysOf(domain).values()].map((key) => ({ domain, key })))
      .filter(({ key }) => selector === undefined || key.selector === selector)
      .toSorted((a, b) => placeOf(a) < placeOf(b) ? -1 : 1)
    return Answer.json(pivotPage(call, found, {
      key: placeOf,
      pivot: "key",
      previous: "previous",
      limit: { otherwise: 10, max: 100 },
      kept: [
        ...signingDomain === undefined ? [] : [["signing_domain", signingDomain] as const],
        ...selector === undefined ? [] : [["selector", selector] as const]
      ]
    }, json))
  })

const listForDomain = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  return Answer.json({ items: [...keysOf(domain).values()].map((key) => json({ domain, key })) })
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  const domain = yield* signingDomain(call, form)
  const keys = keysOf(domain)
  const selector = yield* required(form, "selector")
  if (!isDotAtom(selector)) return yield* Answer.refuse(400, `'${selector}' is not a valid selector`)
  const bits = form.first("bits") || "1024"
  if (bits !== "1024" && bits !== "2048") {
    return yield* Answer.refuse(400, `Invalid bits '${bits}'. It can be any of: '1024', '2048'`)
  }
  const pem = form.first("pem") ?? textOf(form.files.find(({ field }) => field === "pem")?.content)
  if (pem !== undefined && !/^-----BEGIN RSA PRIVATE KEY-----\s/.test(pem.trim())) {
    return yield* notPkcs1
  }
  const given = pem === undefined ? undefined : domain.keyPairs?.read(pem)
  if (pem !== undefined && domain.keyPairs !== undefined && given === undefined) return yield* notPkcs1
  if (keys.has(selector)) return yield* Answer.refuse(400, `domain key '${selector}' already exists`)
  if (keys.size >= maxKeys) return yield* Answer.refuse(400, `domain keys limit is reached, max is ${maxKeys}`)
  const key: DomainKey = {
    selector,
    ...(given ?? newKeyPair(domain, hex(yield* Random.Random, 24), bits === "2048" ? 2048 : 1024)),
    active: false,
    verified: false
  }
  keys.set(selector, key)
  return Answer.json(json({ domain, key }))
})

const notPkcs1 = Answer.refuse(400, "'pem' parameter is not an RSA private key in PKCS #1")

const textOf = (content: Uint8Array | undefined): string | undefined =>
  content === undefined ? undefined : new TextDecoder().decode(content)

const isDotAtom = (text: string): boolean => /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/.test(text)

const required = (fields: Fields.Fields, name: string): Effect.Effect<string, Answer.Answer> => {
  const text = fields.first(name)?.trim() ?? ""
  return text === "" ? Answer.refuse(400, `Parameter '${name}' is missing`) : Effect.succeed(text)
}

const signingDomain = Effect.fnUntraced(function*(
  call: Call,
  fields: Fields.Fields
): Effect.fn.Return<Domain, Answer.Answer> {
  const domain = call.account.domain(yield* required(fields, "signing_domain"))
  return domain ?? (yield* Answer.refuse(404, "Domain not found"))
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* signingDomain(call, call.query)
  const key = yield* keyIn(domain, yield* required(call.query, "selector"))
  if (isOnlyActive(domain, key)) {
    return yield* Answer.refuse(400, "cannot delete domain key: must have at least one active domain key")
  }
  keysOf(domain).delete(key.selector)
  return Answer.json({ message: "success" })
})

const keyIn = (domain: Domain, selector: string): Effect.Effect<DomainKey, Answer.Answer> => {
  const key = keysOf(domain).get(selector)
  return key === undefined ? Answer.refuse(404, "domain key not found") : Effect.succeed(key)
}

const isOnlyActive = (domain: Domain, key: DomainKey): boolean =>
  key.active && [...keysOf(domain).values()].filter(({ active }) => active).length === 1

const activate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const key = yield* keyIn(domain, call.path["selector"] ?? "")
  if (!key.verified) {
    return yield* Answer.refuse(400, "cannot activate domain key: its DNS record is not valid")
  }
  keysOf(domain).set(key.selector, { ...key, active: true })
  return Answer.json({ message: "domain key activated" })
})

const deactivate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const key = yield* keyIn(domain, call.path["selector"] ?? "")
  if (isOnlyActive(domain, key)) {
    return yield* Answer.refuse(400, "cannot deactivate domain key: must have at least one active domain key")
  }
  keysOf(domain).set(key.selector, { ...key, active: false })
  return Answer.json({ message: "domain key deactivated" })
})

/** A parameter that clients send in the query, and others in a form. */
const parameter = Effect.fnUntraced(function*(
  call: Call,
  name: string
): Effect.fn.Return<Fields.Fields, Answer.Answer> {
  return call.query.first(name) === undefined ? yield* call.form : call.query
})

const updateAuthority = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const self = yield* Fields.yesNo(yield* parameter(call, "self"), "self")
  if (self === undefined) return yield* Answer.refuse(400, "Parameter 'self' is missing")
  const changed = changeAuthority(call.account, domain, self)
  return Answer.json({
    message: `Domain DKIM authority has ${changed ? "" : "not "}been changed`,
    sending_dns_records: sendingRecordsJson(call.account, domain),
    changed
  })
})

const updateSelector = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  const keys = keysOf(domain)
  const selector = yield* required(yield* parameter(call, "dkim_selector"), "dkim_selector")
  if (!isDotAtom(selector)) return yield* Answer.refuse(400, `'${selector}' is not a valid selector`)
  if (selector !== domain.dkimSelector) {
    if (keys.has(selector)) return yield* Answer.refuse(400, `domain key '${selector}' already exists`)
    const key = yield* keyIn(domain, domain.dkimSelector)
    keys.delete(key.selector)
    // Nobody can have set the record of a name that nobody knew.
    keys.set(selector, { ...key, selector, verified: false })
    domain.change({ dkimSelector: selector })
  }
  return Answer.json({ message: "DKIM selector changed" })
})

export const domainKeys: Resource = {
  operations: {
    "domainKeys.list": list,
    "domainKeys.listForDomain": listForDomain,
    "domainKeys.create": create,
    "domainKeys.delete": delete_,
    "domainKeys.activate": activate,
    "domainKeys.deactivate": deactivate,
    "domainKeys.updateAuthority": updateAuthority,
    "domainKeys.updateSelector": updateSelector
  }
}

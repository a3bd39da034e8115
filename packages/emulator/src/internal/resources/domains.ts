import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { type Domain, type DomainSettings, makeDomainRow } from "../domain.ts"
import { detailsJson, domainJson } from "../domainJson.ts"
import { authorityOf, isAuthority, verifyKeys } from "../domainKeys.ts"
import type { Form } from "../form.ts"
import { skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => {
    const { query } = call
    const state = query.first("state")
    const search = query.first("search")?.toLowerCase()
    const authority = query.first("authority")?.toLowerCase()
    const accounts = query.flag("include_subaccounts") === true ? call.account.all : [call.account]
    const found = accounts.flatMap((account) =>
      [...account.domains.values()].filter((domain) =>
        (state === undefined || domain.state === state)
        && (search === undefined || domain.name.includes(search))
        && (authority === undefined || authorityOf(account, domain).name === authority)
      )
    )
    const { items, total_count } = skipPage(sorted(found, query.first("sort")), query, { otherwise: 100, max: 1000 })
    const subaccountOf = ({ name }: Domain): string | undefined =>
      accounts.find(({ domains, parent }) => parent !== undefined && domains.has(name))?.id
    return Answer.json({
      total_count,
      items: items.map((domain) => ({
        ...domainJson(domain, showsPassword(call)),
        subaccount_id: subaccountOf(domain)
      }))
    })
  })

const sorted = (domains: ReadonlyArray<Domain>, by: string | undefined): ReadonlyArray<Domain> => {
  if (by === undefined || by === "") return domains
  const ascending = domains.toSorted((a, b) => a.name < b.name ? -1 : 1)
  return by === "name:desc" ? ascending.toReversed() : ascending
}

/** Versions before the fourth show the SMTP password. */
const showsPassword = (call: Call): boolean => !call.pathname.startsWith("/v4/")

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  return Answer.json(detailsJson(call.account, yield* call.knownDomain, showsPassword(call)))
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  const name = form.first("name")?.trim()
  if (name === undefined || name === "") return yield* refuse("Parameter 'name' is missing")
  if (call.account.isTaken(name)) return yield* refuse("This domain name is already taken")
  const row = makeDomainRow(yield* Random.Random, {
    name,
    createdAt: yield* Clock.currentTimeMillis,
    state: "unverified",
    dkimSelector: form.first("dkim_selector")
  })
  const domain = call.account.addDomain({ ...row, settings: yield* settingsOf(form, row.settings) })
  return answer(call, domain, "Domain DNS records have been created")
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  domain.change({ settings: yield* settingsOf(yield* call.form, domain.settings) })
  return answer(call, domain, "Domain has been updated")
})

const verify = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  if (!neverResolves(domain.name)) {
    domain.change({ state: "active" })
    verifyKeys(domain)
  }
  return answer(call, domain, "Domain DNS records have been updated")
})

/** Names that have no DNS records whatever anybody does, which RFC 2606 sets aside for trying just that. */
const neverResolves = (name: string): boolean => name.endsWith(".invalid")

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const domain = yield* call.knownDomain
  if (domain.type === "sandbox") return yield* refuse("Sandbox domain can't be deleted")
  if (isAuthority(call.account, domain)) {
    return yield* refuse("Domain is used as a DKIM authority for other domains, and can't be deleted")
  }
  call.account.removeDomain(domain)
  return Answer.json({ message: "Domain will be deleted in the background" })
})

const refuse = (text: string): Effect.Effect<never, Answer.Answer> => Effect.fail(Answer.message(400, text))

const answer = (call: Call, domain: Domain, message: string): Answer.Answer =>
  Answer.json({ message, ...detailsJson(call.account, domain, showsPassword(call)) })

const settingsOf = (form: Form, now: DomainSettings): Effect.Effect<DomainSettings, Answer.Answer> => {
  const password = form.first("smtp_password")
  if (password !== undefined && (password.length < 5 || password.length > 32)) {
    return refuse("Password is too short. It must be between 5 and 32 characters.")
  }
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = form.first(name)
    return value === undefined ? otherwise : /^(?:true|yes)$/i.test(value)
  }
  return Effect.succeed({
    smtpPassword: password ?? now.smtpPassword,
    spamAction: form.first("spam_action") ?? now.spamAction,
    wildcard: flag("wildcard", now.wildcard),
    requireTls: flag("require_tls", now.requireTls),
    skipVerification: flag("skip_verification", now.skipVerification),
    useAutomaticSenderSecurity: flag("use_automatic_sender_security", now.useAutomaticSenderSecurity),
    webPrefix: form.first("web_prefix") ?? now.webPrefix,
    webScheme: form.first("web_scheme") ?? now.webScheme,
    archiveTo: form.first("archive_to") ?? now.archiveTo,
    encryptIncomingMessage: flag("encrypt_incoming_message", now.encryptIncomingMessage),
    messageTtlSeconds: Number(form.first("message_ttl") ?? now.messageTtlSeconds) || 0,
    mailfromHost: form.first("mailfrom_host") ?? now.mailfromHost
  })
}

export const domains: Resource = {
  operations: {
    "domains.list": list,
    "domains.get": get,
    "domains.create": create,
    "domains.update": update,
    "domains.verify": verify,
    "domains.delete": delete_
  },
  aliases: {
    "domains.list": "/v3/domains",
    "domains.get": "/v3/domains/{domain}",
    "domains.create": "/v3/domains",
    "domains.update": "/v3/domains/{domain}",
    "domains.verify": "/v3/domains/{domain}/verify"
  }
}

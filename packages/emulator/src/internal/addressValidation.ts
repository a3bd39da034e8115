import type { Account } from "./account.ts"
import { canonical, domainOf, parseMailboxes } from "./address.ts"

export const results = ["deliverable", "undeliverable", "do_not_send", "catch_all", "unknown"] as const
export const risks = ["high", "medium", "low", "unknown"] as const
export const behaviors = ["highly_engaged", "engaged", "disengaged", "complainer", "bot", "no_data"] as const

type Behavior = (typeof behaviors)[number]

/** What a validation finds out about an address. */
export interface Verdict {
  readonly address: string
  readonly result: (typeof results)[number]
  readonly risk: (typeof risks)[number]
  readonly reason: ReadonlyArray<string>
  readonly isDisposable: boolean
  readonly isRole: boolean
  readonly didYouMean: string | undefined
  readonly rootAddress: string | undefined
  readonly behavior: Behavior
  /** Epoch seconds. */
  readonly lastSeen: number | undefined
}

const disposableHosts = new Set([
  "10minutemail.com",
  "getnada.com",
  "guerrillamail.com",
  "maildrop.cc",
  "mailinator.com",
  "sharklasers.com",
  "temp-mail.org",
  "throwawaymail.com",
  "trashmail.com",
  "yopmail.com"
])

const roles = new Set([
  "abuse",
  "admin",
  "administrator",
  "billing",
  "contact",
  "help",
  "hostmaster",
  "info",
  "marketing",
  "no-reply",
  "noreply",
  "office",
  "postmaster",
  "root",
  "sales",
  "security",
  "support",
  "webmaster"
])

/** Where so many people are that a name next to theirs is taken for a slip. */
const wellKnownHosts = [
  "aol.com",
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mail.com",
  "msn.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "yahoo.com"
]

/** Ends that no host in the internet has. */
const noMx = /(?:^|\.)(?:invalid|localhost|local)$|^[^.]*$/

/** What an account has seen of an address. */
interface Seen {
  readonly behavior: Behavior
  /** Epoch seconds. */
  readonly at: number
}

/** What the account has seen of all addresses, in one walk through its events. */
export const seenBy = (account: Account): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>()
  for (const { at, json } of account.events.settled().toArray()) {
    const recipient = json["recipient"]
    if (typeof recipient !== "string") continue
    const address = canonical(recipient)
    const former = seen.get(address)?.behavior ?? "no_data"
    const behavior = behaviorAfter(json.event)
    // The list goes from what says most to what says least.
    const isStronger = behaviors.indexOf(behavior) < behaviors.indexOf(former) || behavior === "complainer"
    seen.set(address, { behavior: isStronger ? behavior : former, at: Math.floor(at / 1_000_000) })
  }
  return seen
}

const behaviorAfter = (event: string): Behavior => {
  switch (event) {
    case "clicked":
      return "highly_engaged"
    case "opened":
      return "engaged"
    case "unsubscribed":
      return "disengaged"
    case "complained":
      return "complainer"
    default:
      return "no_data"
  }
}

/**
 * Validates an address by how it is written, by a few well-known names, and by what became of the account's mail to it.
 * Without a look-up by its provider, whether there is such a mailbox stays unknown. All addresses at hosts below
 * `catchall.` are taken by their hosts, those below `unknown.` are not told about.
 */
export const validate = (
  account: Account,
  address: string,
  seen: ReadonlyMap<string, Seen>,
  providerLookup = true
): Verdict => {
  const mailboxes = parseMailboxes(address)
  const bare = mailboxes?.length === 1 ? mailboxes[0]?.address ?? "" : ""
  const host = canonical(domainOf(bare))
  const local = bare.slice(0, bare.lastIndexOf("@"))
  const { at, behavior = "no_data" } = seen.get(canonical(bare)) ?? {}
  const alias = /^(.+?)\+/.exec(local)?.[1]
  const typo = bare === "" ? undefined : wellKnownHosts.find((one) => isNextTo(host, one))
  const about = {
    address,
    isDisposable: disposableHosts.has(host),
    isRole: roles.has(canonical(local)),
    didYouMean: typo === undefined ? undefined : `${local}@${typo}`,
    rootAddress: alias === undefined ? undefined : `${alias}@${host}`,
    behavior,
    lastSeen: at
  }
  const verdict = (
    result: Verdict["result"],
    risk: Verdict["risk"],
    ...reason: ReadonlyArray<string>
  ): Verdict => ({ ...about, result, risk, reason })

  if (bare === "") return verdict("undeliverable", "high", "failed custom grammar check")
  if (typo !== undefined || noMx.test(host)) return verdict("undeliverable", "high", "no_mx")
  if (about.isDisposable) return verdict("do_not_send", "high", "mailbox_is_disposable_address")
  const domains = [...account.domains.values()]
  if (domains.some(({ complaints }) => complaints.get(bare) !== undefined)) {
    return verdict("do_not_send", "high", "complainer")
  }
  if (domains.some(({ bounces }) => bounces.get(bare) !== undefined)) {
    return verdict("undeliverable", "high", "mailbox_does_not_exist")
  }
  const ofRole = about.isRole ? ["mailbox_is_role_address"] : []
  if (!providerLookup || host.startsWith("unknown.")) {
    return verdict("unknown", "unknown", "unknown_provider", ...ofRole)
  }
  if (host.startsWith("catchall.")) return verdict("catch_all", "medium", "catch_all", ...ofRole)
  return verdict("deliverable", about.isRole ? "medium" : "low", ...ofRole)
}

/** Whether a name is one slip away from another: a letter more, less, or another, or two of them swapped. */
const isNextTo = (given: string, meant: string): boolean => {
  if (given === meant || wellKnownHosts.includes(given) || Math.abs(given.length - meant.length) > 1) return false
  let start = 0
  while (start < given.length && given[start] === meant[start]) start += 1
  const [a, b] = [given.slice(start), meant.slice(start)]
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)
    || (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}

/** A verdict as the API writes it. */
export const verdictJson = (verdict: Verdict) => ({
  address: verdict.address,
  did_you_mean: verdict.didYouMean,
  engagement: verdict.behavior === "no_data" ? undefined : {
    engaging: verdict.behavior === "highly_engaged" || verdict.behavior === "engaged",
    behavior: verdict.behavior,
    is_bot: verdict.behavior === "bot"
  },
  is_disposable_address: verdict.isDisposable,
  is_role_address: verdict.isRole,
  reason: verdict.reason,
  result: verdict.result,
  risk: verdict.risk,
  root_address: verdict.rootAddress,
  last_seen: verdict.lastSeen
})

/** How many verdicts there are of each kind. */
export const summaryOf = (verdicts: ReadonlyArray<Verdict>, write: (count: number) => number = (count) => count) => ({
  result: counts(results, verdicts.map(({ result }) => result), write),
  risk: counts(risks, verdicts.map(({ risk }) => risk), write),
  engagement: counts(behaviors, verdicts.map(({ behavior }) => behavior), write)
})

const counts = <A extends string>(
  kinds: ReadonlyArray<A>,
  found: ReadonlyArray<A>,
  write: (count: number) => number
): { readonly [kind: string]: number } =>
  Object.fromEntries(kinds.map((kind) => [kind, write(found.filter((one) => one === kind).length)]))

/** Verdicts as the rows of a CSV file. */
export const verdictsCsv = (verdicts: ReadonlyArray<Verdict>): string =>
  ["address,result,risk,reason,is_disposable_address,is_role_address,did_you_mean"]
    .concat(verdicts.map((verdict) =>
      [
        verdict.address,
        verdict.result,
        verdict.risk,
        verdict.reason.join(" "),
        String(verdict.isDisposable),
        String(verdict.isRole),
        verdict.didYouMean ?? ""
      ].map(cell).join(",")
    ))
    .join("\n") + "\n"

const cell = (text: string): string => /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text

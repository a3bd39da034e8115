import type { Account } from "./account.ts"
import { canonical, domainOf, parseMailboxes } from "./address.ts"
import type { Call } from "./call.ts"
import type { Form } from "./form.ts"
import { type LinkedPage, linkedPage, skipOf } from "./paging.ts"
import type { Seed } from "./seedList.ts"
import { type Table, TableName } from "./table.ts"
import * as WireDate from "./wireDate.ts"

/** A message that was sent to a seed list, to see where it ends up. */
export interface Placement {
  readonly rid: string
  readonly resultId: string
  /** The address of the seed list. */
  readonly targetEmail: string
  readonly subject: string
  readonly sender: string
  readonly html: string
  readonly seeds: ReadonlyArray<Seed>
  readonly originatingIp: string
  /** Whether the domain of the sender was the account's, and verified. */
  readonly isAuthenticated: boolean
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly sharing: { readonly id: string; readonly isEnabled: boolean; readonly expiresAt: number } | undefined
}

const table = new TableName<Placement>("placements")

/** The results of an account, by id. */
export const placementsOf = ({ tables }: Account): Table<Placement> => tables.of(table)

/** How long a message takes to be found everywhere. */
const placementMillis = 1_000

export const isComplete = ({ createdAt }: Placement, now: number): boolean => now >= createdAt + placementMillis

/** What makes a message look like spam, and how much. */
const rules = [
  { name: "ALL_CAPS_SUBJECT", points: 2, what: "Subject is all in capitals", holds: isShouting },
  {
    name: "FREE_MONEY",
    points: 3,
    what: "Promises money",
    holds: says(/\b(?:free money|earn \$|million dollars?)\b/i)
  },
  { name: "DRUGS", points: 4, what: "Sells drugs", holds: says(/\b(?:viagra|cialis|pharmacy online)\b/i) },
  { name: "EXCLAMATIONS", points: 1, what: "Has many exclamation marks", holds: says(/!{3,}/) },
  { name: "NO_AUTHENTICATION", points: 5, what: "Sender is not verified", holds: isUnauthenticated }
] as const

function isShouting({ subject }: Placement): boolean {
  return /\p{Lu}{4,}/u.test(subject) && !/\p{Ll}/u.test(subject)
}

function says(pattern: RegExp): (placement: Placement) => boolean {
  return ({ html, subject }) => pattern.test(subject) || pattern.test(html)
}

function isUnauthenticated({ isAuthenticated }: Placement): boolean {
  return !isAuthenticated
}

/** From how many points on a message is spam. */
const required = 5

export const spamAssassin = (placement: Placement) => {
  const broken = rules.filter(({ holds }) => holds(placement))
  const score = broken.reduce((sum, { points }) => sum + points, 0)
  return {
    is_spam: score >= required,
    score,
    required,
    rules: broken.map(({ name, points, what }) => ({
      name,
      points,
      short_description: what,
      long_description: what
    }))
  }
}

/** How many messages ended up where, at one provider and at all. */
export const deliveryStats = (
  placements: ReadonlyArray<Placement>,
  now: number,
  provider?: string
): { readonly [provider: string]: object } => {
  const seeds = placements.flatMap((placement) =>
    placement.seeds.filter((seed) => provider === undefined || seed.provider === provider).map((seed) => ({
      provider: seed.provider,
      isDelivered: isComplete(placement, now),
      isSpam: spamAssassin(placement).is_spam
    }))
  )
  const stats = (name: string, of: typeof seeds) => {
    const delivered = of.filter(({ isDelivered }) => isDelivered)
    const inbox = delivered.filter(({ isSpam }) => !isSpam).length
    return {
      provider: name,
      total: of.length,
      delivered: delivered.length,
      inbox,
      spam: delivered.length - inbox,
      pending: of.length - delivered.length,
      missing: 0,
      categories: { primary: inbox, promotions: 0, updates: 0 }
    }
  }
  return Object.fromEntries([
    ["all", stats("all", seeds)],
    ...[...new Set(seeds.map((seed) => seed.provider))].map((name) =>
      [name, stats(name, seeds.filter((seed) => seed.provider === name))] as const
    )
  ])
}

/** Where each mailbox has the message. */
export const seedResults = (placement: Placement, now: number, provider?: string): ReadonlyArray<object> => {
  const destination = spamAssassin(placement).is_spam ? "spam" : "inbox"
  const authentication = placement.isAuthenticated ? "pass" : "fail"
  const done = isComplete(placement, now)
  return placement.seeds.filter((seed) => provider === undefined || seed.provider === provider).map((seed) => ({
    email: seed.email,
    provider: seed.provider,
    destination: done ? destination : undefined,
    state: done ? "delivered" : "pending",
    originating_ip: placement.originatingIp,
    tags: done ? [destination] : [],
    dkim: done ? authentication : undefined,
    spf: done ? authentication : undefined,
    dmarc: done ? authentication : undefined,
    received_at: done ? WireDate.rfc3339Millis(placement.createdAt + placementMillis) : null
  }))
}

/** Whether the domain of a sender is the account's, and verified. */
export const isVerifiedSender = (account: Account, from: string): boolean =>
  account.domain(canonical(domainOf(parseMailboxes(from)?.[0]?.address ?? "")))?.state === "active"

/** Those between two times, and in the order, that a query asks for; newest first, unless it says otherwise. */
export const inTime = <A extends { readonly createdAt: number }>(
  query: Form,
  rows: Iterable<A>
): ReadonlyArray<A> => {
  const [after, before] = [millisOf(query.first("time_after")), millisOf(query.first("time_before"))]
  const oldestFirst = [...rows].filter(({ createdAt }) =>
    (after === undefined || createdAt > after) && (before === undefined || createdAt < before)
  )
  const ordered = query.flag("ascending") === true ? oldestFirst : oldestFirst.toReversed()
  return ordered.slice(Number(query.first("offset")) > 0 ? Number(query.first("offset")) : skipOf(query))
}

const millisOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : WireDate.parseRfc3339(text) ?? WireDate.parse(text)

/** A page, with links that carry a cursor. */
export const cursorPage = <A>(call: Call, rows: ReadonlyArray<A>): LinkedPage<A> =>
  linkedPage(call, rows, { otherwise: 25, max: 1000 }, { limit: "limit", page: "cursor" })

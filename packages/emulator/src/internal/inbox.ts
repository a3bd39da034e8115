import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Envelope, InboundResult } from "../Inbound.ts"
import type { Account } from "./account.ts"
import { canonical, domainOf, parseMailboxes } from "./address.ts"
import * as Identifier from "./identifier.ts"
import { inOrderOfPriority, type MailRoute } from "./mailRoutes.ts"
import { wholeCopy } from "./messageCopy.ts"
import { sharedOf, stored } from "./messageEvents.ts"
import { listsAmong } from "./messageOptions.ts"
import type { MessageRow } from "./messageRow.ts"
import { headerOf, parseMime } from "./mimeParser.ts"
import { parseAction, parseExpression, withCaptures } from "./routeExpression.ts"
import type { WebhookDispatcher } from "./webhookDispatcher.ts"

/** How often a message may be forwarded to addresses whose routes forward it again. */
const maxHops = 10

const hopHeader = "X-Mailgun-Forwarded-Times"

/** Takes mail from the outside: runs the routes for it, and passes it on to mailing lists. */
export interface Inbox {
  readonly receive: (
    mime: string | Uint8Array,
    envelope?: Envelope
  ) => Effect.Effect<ReadonlyArray<InboundResult>>
}

export const makeInbox = (root: Account, webhooks: WebhookDispatcher, origin: () => string): Inbox => {
  const accountOf = (recipient: string): Account =>
    root.all.find((account) => account.domain(domainOf(recipient)) !== undefined) ?? root

  const receive: Inbox["receive"] = Effect.fnUntraced(function*(given, envelope = {}) {
    const mime = typeof given === "string" ? new TextEncoder().encode(given) : given
    const parsed = yield* parseMime(mime)
    const from = headerOf(parsed.headers, "from") ?? ""
    const named = ["to", "cc"].flatMap((name) => parseMailboxes(headerOf(parsed.headers, name) ?? "") ?? [])
    const recipients = envelope.recipients ?? [...new Set(named.map(({ address }) => address))]
    const now = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    const id = headerOf(parsed.headers, "message-id") ?? `<${Identifier.messageId(random, now, root.firstDomain)}>`
    return yield* Effect.forEach(recipients, (recipient) => {
      const account = accountOf(recipient)
      const row: MessageRow = {
        ...parsed,
        key: Identifier.storageKey(random),
        id: id.startsWith("<") ? id : `<${id}>`,
        domain: account.domain(domainOf(recipient))?.name ?? root.firstDomain,
        direction: "incoming",
        origin: origin(),
        receivedAt: now,
        from,
        sender: envelope.sender ?? parseMailboxes(from)?.[0]?.address ?? from,
        to: parseMailboxes(headerOf(parsed.headers, "to") ?? "") ?? [],
        cc: parseMailboxes(headerOf(parsed.headers, "cc") ?? "") ?? [],
        bcc: [],
        recipients: [recipient],
        ampHtml: undefined,
        parameters: {},
        mime,
        batch: undefined,
        tags: [],
        variables: {},
        isTest: false,
        template: undefined,
        problem: undefined,
        scheduledFor: undefined,
        deliverWithin: undefined,
        tracking: undefined,
        lists: [],
        route: undefined
      }
      return Effect.andThen(passOn(account, row, recipient), run(account, row, recipient))
    })
  })

  /** Runs the routes of an account, in their order, until one of them says to stop. */
  const run = Effect.fnUntraced(function*(
    account: Account,
    row: MessageRow,
    recipient: string
  ): Effect.fn.Return<InboundResult> {
    const taken: Array<string> = []
    let key: string | undefined
    for (const route of inOrderOfPriority(account)) {
      const filter = yield* Effect.option(parseExpression(route.expression))
      const captures = filter._tag === "Some"
        ? filter.value({ recipient, headers: row.headers }, taken.length === 0)
        : undefined
      if (captures === undefined) continue
      taken.push(route.id)
      let isLast = false
      for (const written of route.actions) {
        const action = yield* Effect.option(parseAction(written))
        if (action._tag === "None") continue
        if (action.value._tag === "Forward") {
          for (const target of action.value.targets) {
            yield* forward(account, row, recipient, route, withCaptures(target, captures))
          }
        }
        if (action.value._tag === "Store") {
          if (key === undefined) yield* store(account, row)
          key = row.key
          const { notify } = action.value
          if (notify !== undefined) {
            webhooks.deliver(account, withCaptures(notify, captures), { _tag: "Mail", row, recipient, form: "notify" })
          }
        }
        isLast ||= action.value._tag === "Stop"
      }
      if (isLast) break
    }
    return { recipient, routes: taken, key }
  })

  const store = Effect.fnUntraced(function*(account: Account, row: MessageRow): Effect.fn.Return<void> {
    account.messages.add(row)
    account.changes.publish({ type: "message", key: row.key })
    const at = account.events.stamp(row.receivedAt)
    const id = Identifier.eventId(yield* Random.Random)
    const json = stored(sharedOf(wholeCopy(row)), id, at)
    account.events.append({ domain: account.eventDomain(row.domain), at, key: row.key, json })
  })

  const forward = Effect.fnUntraced(function*(
    account: Account,
    row: MessageRow,
    recipient: string,
    { expression, id }: MailRoute,
    target: string
  ): Effect.fn.Return<void> {
    if (/^https?:/i.test(target)) {
      const form = target.endsWith("mime") ? "mime" : "forward"
      webhooks.deliver(account, target, { _tag: "Mail", row, recipient, form })
      return
    }
    const mailbox = parseMailboxes(target)?.[0]
    const hops = Number(headerOf(row.headers, hopHeader.toLowerCase()) ?? 0)
    if (mailbox === undefined || hops >= maxHops) return
    const now = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    account.send(
      {
        ...row,
        key: Identifier.storageKey(random),
        direction: "outgoing",
        to: [mailbox],
        cc: [],
        recipients: [mailbox.address],
        headers: [...row.headers.filter(([name]) => name !== hopHeader), [hopHeader, String(hops + 1)]],
        route: { id, expression, recipient }
      },
      random,
      now
    )
  })

  /** A mailing list takes the mail of those who may post to it. */
  const passOn = Effect.fnUntraced(function*(
    account: Account,
    row: MessageRow,
    recipient: string
  ): Effect.fn.Return<void> {
    const list = account.mailingLists.get(recipient)
    if (list === undefined) return
    const isMember = account.mailingLists.membersOf(list).get(canonical(row.sender))?.subscribed === true
    if (list.accessLevel === "readonly" || (list.accessLevel === "members" && !isMember)) return
    const random = yield* Random.Random
    const lists = listsAmong(account, [recipient])
    const key = Identifier.storageKey(random)
    account.send({ ...row, key, direction: "outgoing", lists }, random, yield* Clock.currentTimeMillis)
  })

  return { receive }
}

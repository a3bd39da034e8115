import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Envelope, InboundResult } from "../Inbound.ts"
import type { Account } from "./account.ts"
import { canonical, domainOf, parseMailboxes } from "./address.ts"
import { signed } from "./dkimSignature.ts"
import type { EmulatorClock } from "./emulatorClock.ts"
import * as Identifier from "./identifier.ts"
import { inOrderOfPriority, type MailRoute, mailRoutesOf } from "./mailRoutes.ts"
import { wholeCopy } from "./messageCopy.ts"
import { sharedOf, stored } from "./messageEvents.ts"
import { listsAmong } from "./messageOptions.ts"
import type { MessageRow } from "./messageRow.ts"
import { mimeOf } from "./mimeComposer.ts"
import { headerOf, type ParsedMime, parseMime } from "./mimeParser.ts"
import type { OwnMail } from "./outbox.ts"
import { parseAction, parseExpression, withCaptures } from "./routeExpression.ts"
import { TableName } from "./table.ts"
import { loopRefusal, traced } from "./trace.ts"
import { deliveredContent } from "./trackedContent.ts"
import type { WebhookDispatcher } from "./webhookDispatcher.ts"

/** A copy that came to an address of the emulator's own. */
interface Arrival {
  readonly accountId: string
  /** Of the copy. */
  readonly key: string
  readonly recipient: string
}

const arrivals = new TableName<Arrival>("arrivals")

/** Takes incoming mail: runs the routes for it, and passes it on to mailing lists. */
export interface Inbox extends OwnMail {
  /** Takes mail from the outside. */
  readonly receive: (
    mime: string | Uint8Array,
    envelope?: Envelope
  ) => Effect.Effect<ReadonlyArray<InboundResult>>
  /** Goes on with what had come before a restart. */
  readonly resume: () => void
}

export const makeInbox = (
  root: Account,
  webhooks: WebhookDispatcher,
  clock: EmulatorClock,
  run: (effect: Effect.Effect<void>) => void,
  origin: string
): Inbox => {
  const accountOf = (recipient: string): Account =>
    root.all.find((account) => account.domain(domainOf(recipient)) !== undefined) ?? root

  const rowOf = Effect.fnUntraced(function*(
    account: Account,
    mime: Uint8Array,
    parsed: ParsedMime,
    given: Pick<MessageRow, "id" | "sender" | "origin" | "receivedAt">,
    recipient: string
  ): Effect.fn.Return<MessageRow> {
    return {
      ...parsed,
      ...given,
      key: Identifier.storageKey(yield* Random.Random),
      domain: account.domain(domainOf(recipient))?.name ?? root.firstDomain,
      direction: "incoming",
      from: headerOf(parsed.headers, "from") ?? "",
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
      localTime: undefined,
      optimizeWithin: undefined,
      deliverWithin: undefined,
      tracking: undefined,
      lists: [],
      route: undefined
    }
  })

  const take = (account: Account, row: MessageRow, recipient: string): Effect.Effect<InboundResult> =>
    Effect.andThen(passOn(account, row, recipient), runRoutes(account, row, recipient))

  const receive: Inbox["receive"] = Effect.fnUntraced(function*(given, envelope = {}) {
    const mime = typeof given === "string" ? new TextEncoder().encode(given) : given
    const parsed = yield* parseMime(mime)
    const { headers } = parsed
    const from = headerOf(headers, "from") ?? ""
    const named = ["to", "cc"].flatMap((name) => parseMailboxes(headerOf(headers, name) ?? "") ?? [])
    const recipients = envelope.recipients ?? [...new Set(named.map(({ address }) => address))]
    const receivedAt = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    const id = headerOf(headers, "message-id") ?? `<${Identifier.messageId(random, receivedAt, root.firstDomain)}>`
    const shared = {
      id: id.startsWith("<") ? id : `<${id}>`,
      sender: envelope.sender ?? parseMailboxes(from)?.[0]?.address ?? from,
      origin,
      receivedAt
    }
    return yield* Effect.forEach(recipients, (recipient) => {
      const account = accountOf(recipient)
      return Effect.flatMap(rowOf(account, mime, parsed, shared, recipient), (row) => take(account, row, recipient))
    })
  })

  const isOwn = (address: string): boolean =>
    root.all.some((account) => account.domain(domainOf(address))?.state === "active")

  const arrive: Inbox["arrive"] = (account, { key, row }, recipient) => {
    if (row.isTest || !isOwn(recipient)) return
    const owner = accountOf(recipient)
    if (mailRoutesOf(owner).size === 0 && owner.mailingLists.get(recipient) === undefined) return
    const id = `${key}/${recipient}`
    const arrival = { accountId: account.id, key, recipient }
    root.tables.of(arrivals).set(id, arrival)
    run(welcome(id, arrival))
  }

  /** Takes a copy as the recipient's mail server gets it. */
  const welcome = Effect.fnUntraced(function*(id: string, { accountId, key, recipient }: Arrival) {
    const sender = root.all.find((account) => account.id === accountId)
    const copy = sender?.messages.copy(key)
    if (sender !== undefined && copy !== undefined) {
      // That it was delivered comes before what follows from it.
      sender.events.settled()
      const owner = accountOf(recipient)
      const now = yield* Clock.currentTimeMillis
      const composed = yield* clock.outside(mimeOf(copy, deliveredContent(copy, recipient)))
      const mime = yield* clock.outside(signed(sender, copy.row, composed))
      const parsed = yield* clock.outside(parseMime(mime))
      const given = { id: copy.row.id, sender: copy.row.sender, origin: copy.row.origin, receivedAt: now }
      const row = yield* rowOf(owner, mime, parsed, given, recipient)
      const viaList = copy.list === undefined ? row : traced(row, copy.list.address, now)
      yield* take(owner, traced(viaList, recipient, now), recipient)
    }
    root.tables.of(arrivals).delete(id)
  })

  /** Runs the routes of an account, in their order, until one of them says to stop. */
  const runRoutes = Effect.fnUntraced(function*(
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
    if (mailbox === undefined) return
    const now = yield* Clock.currentTimeMillis
    const random = yield* Random.Random
    account.send(
      {
        ...traced(row, recipient, now),
        key: Identifier.storageKey(random),
        direction: "outgoing",
        to: [mailbox],
        cc: [],
        recipients: [mailbox.address],
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
    const now = yield* Clock.currentTimeMillis
    account.send({ ...traced(row, recipient, now), key, direction: "outgoing", lists }, random, now)
  })

  return {
    receive,
    arrive,
    refusalOf: (row, recipient) => {
      const refusal = loopRefusal(row, recipient)
      return refusal !== undefined && isOwn(recipient) ? refusal : undefined
    },
    resume: () => {
      for (const [id, arrival] of root.tables.of(arrivals)) run(welcome(id, arrival))
    }
  }
}

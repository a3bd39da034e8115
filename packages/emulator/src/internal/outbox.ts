import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import { eventId } from "./identifier.ts"
import { copiesOf, type MessageCopy } from "./messageCopy.ts"
import { accepted, delivered, refused, sharedOf } from "./messageEvents.ts"
import type { MessageRow } from "./messageRow.ts"
import { logOutcome } from "./outcomeEvents.ts"
import type { Rules, TimedStep } from "./rules.ts"
import { type Suppression, suppressionOf } from "./sendingRules.ts"
import { sendTimes } from "./sendTime.ts"
import { TableName } from "./table.ts"

/** How long the way to the recipient takes, in microseconds. */
const deliveryMicros = 1000

/** How many recipients may have something ahead of them. */
const maxProspects = 100_000

/** What is still to become of a copy for one of its recipients. */
interface Prospect {
  readonly accountId: string
  /** Of the copy. */
  readonly key: string
  readonly recipient: string
  /** The time that it was held back for, in epoch seconds. */
  readonly scheduledFor: number | undefined
  /** When what came before happened, in epoch milliseconds. */
  readonly since: number
  /** When it is given up. */
  readonly deadline: number | undefined
  readonly attempts: number
  readonly steps: ReadonlyArray<TimedStep>
}

const prospects = new TableName<Prospect>("prospects")

const isDelivered: ReadonlyArray<TimedStep> = [{ afterMillis: 0, outcome: { event: "delivered" } }]

/** Takes the mail that goes to addresses of the emulator's own. */
export interface OwnMail {
  /** Takes a copy that is delivered, if it goes to an address of the emulator's own. */
  readonly arrive: (account: Account, copy: MessageCopy, recipient: string) => void
  /** Why an address of the emulator's own does not take a message. */
  readonly refusalOf: (row: MessageRow, recipient: string) => Suppression | undefined
}

/** Takes care of what becomes of messages: at once, or when it is time for it. */
export class Outbox {
  private readonly root: Account
  private readonly rules: Rules
  private readonly ownMail: OwnMail
  private readonly run: (effect: Effect.Effect<void>) => void

  constructor(root: Account, ownMail: OwnMail, run: (effect: Effect.Effect<void>) => void) {
    this.root = root
    this.rules = root.rules
    this.ownMail = ownMail
    this.run = run
  }

  /** Goes on with what was left to do before a restart. */
  resume(): void {
    for (const [id, prospect] of this.prospects) this.run(this.follow(id, prospect))
  }

  /** How many recipients of a domain still have something ahead of them. */
  countOf(account: Account, domain: string): number {
    return this.of(account, domain).length
  }

  /** Forgets what is ahead of the messages of a domain. */
  cancel(account: Account, domain: string): void {
    for (const id of this.of(account, domain)) this.prospects.delete(id)
  }

  /** Logs that a message was taken, and sees to it that things become of it. */
  send(account: Account, row: MessageRow, random: typeof Random.Random["Service"], now: number): void {
    const { events } = account
    const domain = account.eventDomain(row.domain)
    const settings = account.domain(row.domain)
    const sendTime = sendTimes(this.root, row, now)
    for (const copy of copiesOf(row)) {
      const sharedByAll = sharedOf(copy)
      for (const recipient of copy.recipients) {
        const scheduledFor = sendTime(recipient)
        const shared = scheduledFor === row.scheduledFor ? sharedByAll : sharedOf(scheduled(copy, scheduledFor))
        const at = events.stamp(now)
        events.append({ domain, at, key: copy.key, json: accepted(shared, recipient, eventId(random), at) })
        // Those on a list have copies of their own.
        if (copy.list === undefined && row.lists.some(({ address }) => address === recipient)) continue
        const later = at + deliveryMicros
        const refusal = row.problem === undefined
          ? suppressionOf(settings, row, recipient) ?? this.ownMail.refusalOf(row, recipient)
          : { code: 0, reason: "generic", description: row.problem }
        if (refusal !== undefined) {
          const json = refused(shared, recipient, eventId(random), later, refusal)
          events.appendLater({ domain, at: later, key: copy.key, json })
          continue
        }
        const steps = this.rules.take(row, recipient)
        if (steps === undefined && scheduledFor === undefined) {
          const json = delivered(shared, recipient, eventId(random), later)
          events.appendLater({ domain, at: later, key: copy.key, json })
          this.ownMail.arrive(account, copy, recipient)
          continue
        }
        const since = Math.max(now, (scheduledFor ?? 0) * 1000)
        this.begin(
          copy,
          {
            accountId: account.id,
            key: copy.key,
            recipient,
            scheduledFor,
            since,
            deadline: row.deliverWithin === undefined ? undefined : since + row.deliverWithin,
            attempts: 0,
            steps: steps ?? isDelivered
          },
          random,
          now
        )
      }
    }
  }

  private get prospects() {
    return this.root.tables.of(prospects)
  }

  private of(account: Account, domain: string): ReadonlyArray<string> {
    return [...this.prospects].filter(([, { accountId, key }]) =>
      accountId === account.id && account.messages.copy(key)?.row.domain === domain
    ).map(([id]) => id)
  }

  /** Does at once what is to happen at once. */
  private begin(copy: MessageCopy, given: Prospect, random: typeof Random.Random["Service"], now: number): void {
    let prospect = given
    const account = this.accountOf(prospect)
    if (account === undefined) return
    for (;;) {
      const [step] = prospect.steps
      if (step === undefined) return
      if (prospect.since + step.afterMillis > now) break
      prospect = this.take(account, copy, prospect, step, random, now)
    }
    // Beyond the bound, what is still ahead of a message does not come.
    if (this.prospects.size >= maxProspects) return
    const id = `${prospect.key}/${prospect.recipient}`
    this.prospects.set(id, prospect)
    this.run(this.follow(id, prospect))
  }

  /** Waits for each step, and takes it, unless somebody forgot it meanwhile. */
  private follow(id: string, given: Prospect): Effect.Effect<void> {
    const { prospects: table } = this
    return Effect.gen({ self: this }, function*() {
      for (let prospect = given;;) {
        const [step] = prospect.steps
        if (step === undefined) break
        const due = prospect.since + step.afterMillis
        const isTooLate = prospect.deadline !== undefined && due > prospect.deadline && isOfTheWay(step)
        const wake = isTooLate ? prospect.deadline ?? due : due
        yield* Effect.sleep(Duration.millis(Math.max(0, wake - (yield* Clock.currentTimeMillis))))
        const account = this.accountOf(prospect)
        const found = account?.messages.copy(prospect.key)
        const copy = found === undefined ? undefined : scheduled(found, prospect.scheduledFor)
        if (table.get(id) !== prospect || account === undefined || copy === undefined) break
        const random = yield* Random.Random
        const now = yield* Clock.currentTimeMillis
        if (isTooLate) {
          this.giveUp(account, copy, prospect, random, now)
          break
        }
        prospect = this.take(account, copy, prospect, step, random, now)
        table.set(id, prospect)
      }
      table.delete(id)
    })
  }

  private take(
    account: Account,
    copy: MessageCopy,
    prospect: Prospect,
    step: TimedStep,
    random: typeof Random.Random["Service"],
    now: number
  ): Prospect {
    const { recipient } = prospect
    const { outcome } = step
    const attempts = isOfTheWay(step) ? prospect.attempts + 1 : prospect.attempts
    if (outcome.event === "delivered") {
      const { events } = account
      events.settled()
      const at = events.stamp(now)
      const suppression = suppressionOf(account.domain(copy.row.domain), copy.row, recipient)
      const shared = sharedOf(copy)
      const json = suppression === undefined
        ? delivered(shared, recipient, eventId(random), at, attempts)
        : refused(shared, recipient, eventId(random), at, suppression)
      events.append({ domain: account.eventDomain(copy.row.domain), at, key: copy.key, json })
      if (suppression === undefined) this.ownMail.arrive(account, copy, recipient)
    } else {
      logOutcome(account, copy, outcome, recipient, random, now, attempts)
    }
    return { ...prospect, attempts, since: prospect.since + step.afterMillis, steps: prospect.steps.slice(1) }
  }

  private giveUp(
    account: Account,
    copy: MessageCopy,
    { recipient }: Prospect,
    random: typeof Random.Random["Service"],
    now: number
  ): void {
    const at = account.events.stamp(now)
    const json = refused(sharedOf(copy), recipient, eventId(random), at, {
      code: 499,
      reason: "old",
      description: "Too old: it was not delivered in the time that it had"
    })
    account.events.append({ domain: account.eventDomain(copy.row.domain), at, key: copy.key, json })
  }

  private accountOf({ accountId }: Prospect): Account | undefined {
    return this.root.all.find(({ id }) => id === accountId)
  }
}

/** A copy that is held back until another time than the message. */
const scheduled = (copy: MessageCopy, scheduledFor: number | undefined): MessageCopy =>
  scheduledFor === copy.row.scheduledFor ? copy : { ...copy, row: { ...copy.row, scheduledFor } }

/** Whether it is about the way to the recipient, and not about what they do with the message. */
const isOfTheWay = ({ outcome }: TimedStep): boolean => outcome.event === "delivered" || outcome.event === "failed"

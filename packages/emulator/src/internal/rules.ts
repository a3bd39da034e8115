import * as Duration from "effect/Duration"
import type { Outcome } from "../Outcome.ts"
import type { Delivered, ListedRule, Rule } from "../Rule.ts"
import type { MessageRow } from "./messageRow.ts"

/** A step as a row: how many milliseconds after what came before, and what. */
export interface TimedStep {
  readonly afterMillis: number
  readonly outcome: Delivered | Outcome
}

interface StandingRule {
  readonly listed: ListedRule
  readonly recipient: ((address: string) => boolean) | undefined
  readonly steps: ReadonlyArray<TimedStep>
  left: number
}

/** Most rules that stand at once; beyond them, the oldest goes. */
const maxRules = 1000

/** What becomes of messages. */
export class Rules {
  private readonly initial: ReadonlyArray<Rule>
  /** The newest first. */
  private standing: ReadonlyArray<StandingRule> = []
  private added = 0

  constructor(initial: ReadonlyArray<Rule>) {
    this.initial = initial
    this.reset()
  }

  /** Those that stand, the newest first. */
  all(): ReadonlyArray<ListedRule> {
    return this.standing.map(({ listed }) => listed)
  }

  add(rule: Rule): ListedRule {
    this.added += 1
    const listed: ListedRule = { ...rule, id: String(this.added) }
    const recipient = rule.recipient === undefined ? undefined : globPredicate(rule.recipient)
    const steps = rule.steps.map(({ after, ...outcome }) => ({
      afterMillis: after === undefined ? 0 : Duration.toMillis(Duration.fromInputUnsafe(after)),
      outcome
    }))
    this.standing = [{ listed, recipient, steps, left: rule.times ?? Infinity }, ...this.standing].slice(0, maxRules)
    return listed
  }

  remove(id: string): boolean {
    const before = this.standing.length
    this.standing = this.standing.filter(({ listed }) => listed.id !== id)
    return this.standing.length < before
  }

  clear(): void {
    this.standing = []
  }

  /** Makes it as it was at the beginning. */
  reset(): void {
    this.clear()
    for (const rule of this.initial.toReversed()) this.add(rule)
  }

  /** The steps for a recipient, if a rule is about them; the rule is used by asking. */
  take(row: MessageRow, recipient: string): ReadonlyArray<TimedStep> | undefined {
    const found = this.standing.find((rule) => isAbout(rule, row, recipient))
    if (found === undefined) return undefined
    found.left -= 1
    if (found.left <= 0) this.standing = this.standing.filter((one) => one !== found)
    return found.steps
  }
}

const isAbout = ({ listed, recipient }: StandingRule, row: MessageRow, address: string): boolean =>
  (recipient === undefined || recipient(address)) &&
  (listed.domain === undefined || listed.domain.toLowerCase() === row.domain) &&
  (listed.tag === undefined || row.tags.some((tag) => tag.toLowerCase() === listed.tag?.toLowerCase())) &&
  (listed.messageId === undefined || row.id === listed.messageId || row.id === `<${listed.messageId}>`)

/** Whether a text has all parts of a pattern, in their order, with anything in place of its `*`. */
const globPredicate = (pattern: string): (text: string) => boolean => {
  const [first = "", ...others] = pattern.toLowerCase().split("*")
  const last = others.pop()
  if (last === undefined) return (text) => text.toLowerCase() === first
  return (given) => {
    const text = given.toLowerCase()
    if (!text.startsWith(first) || text.length < first.length + last.length) return false
    let from = first.length
    for (const part of others) {
      const at = text.indexOf(part, from)
      if (at < 0) return false
      from = at + part.length
    }
    return text.endsWith(last) && from <= text.length - last.length
  }
}

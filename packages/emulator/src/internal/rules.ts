import * as Duration from "effect/Duration"
import type { Outcome } from "../Outcome.ts"
import type { Delivered, ListedRule, Rule, Step } from "../Rule.ts"
import type { MessageRow } from "./messageRow.ts"
import { type Table, TableName, type Tables } from "./table.ts"

/** A step as a row: how many milliseconds after what came before, and what. */
export interface TimedStep {
  readonly afterMillis: number
  readonly outcome: Delivered | Outcome
}

/** A rule as it is kept. */
interface RuleRow {
  readonly listed: ListedRule
  /** For how many recipients it still holds. */
  readonly left: number
}

const standingRules = new TableName<RuleRow>("rules")

const addedRules = new TableName<number, "count">("addedRules")

interface StandingRule extends RuleRow {
  readonly recipient: ((address: string) => boolean) | undefined
  readonly steps: ReadonlyArray<TimedStep>
}

/** Most rules that stand at once; beyond them, the oldest goes. */
const maxRules = 1000

/** What becomes of messages. */
export class Rules {
  private readonly initial: ReadonlyArray<Rule>
  private readonly rows: Table<RuleRow>
  private readonly added: Table<number, "count">
  /** The newest first. */
  private standing: ReadonlyArray<StandingRule>

  constructor(initial: ReadonlyArray<Rule>, tables: Tables) {
    this.initial = initial
    this.rows = tables.of(standingRules)
    this.added = tables.of(addedRules)
    this.standing = [...this.rows.values()].map(standing).toReversed()
    // Where some were added before, those that are left are as somebody wants them.
    if (this.added.size === 0) this.reset()
  }

  /** Those that stand, the newest first. */
  all(): ReadonlyArray<ListedRule> {
    return this.standing.map(({ listed }) => listed)
  }

  add(rule: Rule): ListedRule {
    const count = (this.added.get("count") ?? 0) + 1
    this.added.set("count", count)
    const listed: ListedRule = { ...rule, steps: rule.steps.map(plainStep), id: String(count) }
    const row: RuleRow = { listed, left: rule.times ?? Infinity }
    this.rows.set(listed.id, row)
    this.standing = [standing(row), ...this.standing]
    for (const { listed: { id } } of this.standing.slice(maxRules)) this.remove(id)
    return listed
  }

  remove(id: string): boolean {
    this.standing = this.standing.filter(({ listed }) => listed.id !== id)
    return this.rows.delete(id)
  }

  clear(): void {
    this.standing = []
    this.rows.clear()
  }

  /** Makes it as it was at the beginning. */
  reset(): void {
    this.clear()
    this.added.set("count", 0)
    for (const rule of this.initial.toReversed()) this.add(rule)
  }

  /** The steps for a recipient, if a rule is about them; the rule is used by asking. */
  take(row: MessageRow, recipient: string): ReadonlyArray<TimedStep> | undefined {
    const found = this.standing.find((rule) => isAbout(rule, row, recipient))
    if (found === undefined) return undefined
    if (found.left !== Infinity) this.use(found)
    return found.steps
  }

  private use(rule: StandingRule): void {
    const { left, listed } = rule
    if (left <= 1) {
      this.remove(listed.id)
      return
    }
    this.rows.set(listed.id, { listed, left: left - 1 })
    this.standing = this.standing.map((one) => one === rule ? { ...rule, left: left - 1 } : one)
  }
}

const standing = ({ left, listed }: RuleRow): StandingRule => ({
  listed,
  left,
  recipient: listed.recipient === undefined ? undefined : globPredicate(listed.recipient),
  steps: listed.steps.map(({ after, ...outcome }) => ({
    afterMillis: after === undefined ? 0 : Duration.toMillis(Duration.fromInputUnsafe(after)),
    outcome
  }))
})

/** A step whose wait is plain data, as rows are. */
const plainStep = (step: Step): Step =>
  Duration.isDuration(step.after) ? { ...step, after: Duration.toMillis(step.after) } : step

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

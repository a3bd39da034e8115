import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import { hex } from "./identifier.ts"
import { TableName } from "./table.ts"

/** What alerts can be had for. */
export const eventTypes = ["ip_listed", "ip_delisted", "send_alert_threshold_breached"]

export const channels = ["email", "webhook", "slack"] as const

export type Channel = (typeof channels)[number]

/** Where a kind of events is reported to. */
export interface Alert {
  readonly id: string
  readonly eventType: string
  readonly channel: Channel
  /** As it was given. */
  readonly settings: object
}

/** The alerts of an account, by id. */
export const alerts = new TableName<Alert>("alerts")

/** The Slack workspace that alerts go to. */
export interface Workspace {
  readonly token: string
  readonly teamId: string | undefined
  readonly teamName: string | undefined
  readonly scope: string | undefined
}

export const workspaces = new TableName<Workspace, "current">("slackWorkspaces")

/** The channels that every workspace has here. */
export const slackChannels = [
  { id: "C1", name: "alerts", is_archived: false },
  { id: "C2", name: "general", is_archived: false },
  { id: "C3", name: "former", is_archived: true }
]

const signingKeys = new TableName<string, "current">("alertSigningKeys")

/** What the webhooks of alerts are signed with. */
export const signingKeyOf = (account: Account): Effect.Effect<string> => {
  const known = account.tables.of(signingKeys).get("current")
  return known === undefined ? rotateSigningKey(account) : Effect.succeed(known)
}

export const rotateSigningKey = ({ tables }: Account): Effect.Effect<string> =>
  Effect.map(Random.Random, (random) => {
    const key = hex(random, 32)
    tables.of(signingKeys).set("current", key)
    return key
  })

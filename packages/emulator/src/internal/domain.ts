import type * as Random from "effect/Random"
import { hex } from "./identifier.ts"
import { Suppressions } from "./suppressions.ts"
import { type Table, TableName, type Tables } from "./table.ts"
import { domainWebhooks, type EventType } from "./webhooks.ts"

/** An address that does not take mail any more. */
export interface Bounce {
  readonly address: string
  readonly code: string
  readonly error: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

const bounces = new TableName<Bounce>("bounces")

/** What a domain can be told to do otherwise. */
export interface DomainSettings {
  readonly smtpPassword: string
  readonly spamAction: string
  readonly wildcard: boolean
  readonly requireTls: boolean
  readonly skipVerification: boolean
  readonly useAutomaticSenderSecurity: boolean
  readonly webPrefix: string
  readonly webScheme: string
  readonly archiveTo: string | undefined
  readonly encryptIncomingMessage: boolean
  readonly messageTtlSeconds: number
  readonly mailfromHost: string | undefined
}

/** What is kept of a domain itself. */
export interface DomainRow {
  readonly id: string
  readonly name: string
  readonly type: "custom" | "sandbox"
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly dkimSelector: string
  readonly state: "active" | "unverified"
  readonly settings: DomainSettings
}

/** The domains of an account, by name. */
export const domains = new TableName<DomainRow>("domains")

/** A domain and all that belongs to it. */
export class Domain {
  readonly name: string
  /** What belongs to it, beside itself. */
  readonly tables: Tables
  readonly bounces: Suppressions<Bounce>
  /** The URLs of each event that has any. */
  readonly webhooks: Table<ReadonlyArray<string>, EventType>
  private row: DomainRow
  private readonly rows: Table<DomainRow>

  constructor(row: DomainRow, account: Tables) {
    this.name = row.name
    this.row = row
    this.rows = account.of(domains)
    this.tables = account.within(`domains/${row.name}`)
    this.bounces = new Suppressions(this.tables.of(bounces))
    this.webhooks = this.tables.of(domainWebhooks)
  }

  get id(): string {
    return this.row.id
  }

  get type(): DomainRow["type"] {
    return this.row.type
  }

  /** Epoch milliseconds. */
  get createdAt(): number {
    return this.row.createdAt
  }

  get dkimSelector(): string {
    return this.row.dkimSelector
  }

  get state(): DomainRow["state"] {
    return this.row.state
  }

  get settings(): DomainSettings {
    return this.row.settings
  }

  change(changes: Partial<Omit<DomainRow, "id" | "name">>): void {
    this.row = { ...this.row, ...changes }
    this.rows.set(this.name, this.row)
  }
}

/** A new domain, with the settings that Mailgun gives one. */
export const makeDomainRow = (
  random: typeof Random.Random["Service"],
  given: {
    readonly name: string
    readonly createdAt: number
    readonly state: DomainRow["state"]
    readonly dkimSelector?: string | undefined
  }
): DomainRow => {
  const name = given.name.toLowerCase()
  return {
    id: hex(random, 24),
    name,
    type: name.startsWith("sandbox") ? "sandbox" : "custom",
    createdAt: given.createdAt,
    dkimSelector: given.dkimSelector ?? "smtp",
    state: given.state,
    settings: {
      smtpPassword: hex(random, 32),
      spamAction: "disabled",
      wildcard: false,
      requireTls: false,
      skipVerification: false,
      useAutomaticSenderSecurity: false,
      webPrefix: "email",
      webScheme: "http",
      archiveTo: undefined,
      encryptIncomingMessage: false,
      messageTtlSeconds: 259_200,
      mailfromHost: undefined
    }
  }
}

import type * as Random from "effect/Random"
import { domainOf } from "./address.ts"
import { ByAddress } from "./byAddress.ts"
import type { DkimKeyPairs } from "./dkimKeyPair.ts"
import { hex } from "./identifier.ts"
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

/** An address that takes no mail of these tags; `*` is all mail of the domain. */
export interface Unsubscribe {
  readonly address: string
  readonly tags: ReadonlyArray<string>
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** An address that called mail spam. */
export interface Complaint {
  readonly address: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** An address, or a whole domain, that never comes onto the list of bounces. */
export interface AllowlistEntry {
  readonly type: "address" | "domain"
  /** The address or the domain. */
  readonly address: string
  readonly reason: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

const bounces = new TableName<Bounce>("bounces")
const unsubscribes = new TableName<Unsubscribe>("unsubscribes")
const complaints = new TableName<Complaint>("complaints")
const allowlist = new TableName<AllowlistEntry>("allowlist")

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
  readonly state: "active" | "unverified" | "disabled"
  readonly settings: DomainSettings
}

/** The domains of an account, by name. */
export const domains = new TableName<DomainRow>("domains")

/** A domain and all that belongs to it. */
export class Domain {
  readonly name: string
  /** What belongs to it, beside itself. */
  readonly tables: Tables
  readonly bounces: ByAddress<Bounce>
  readonly unsubscribes: ByAddress<Unsubscribe>
  readonly complaints: ByAddress<Complaint>
  readonly allowlist: ByAddress<AllowlistEntry>
  /** The URLs of each event that has any. */
  readonly webhooks: Table<ReadonlyArray<string>, EventType>
  /** Absent where its mail is not signed. */
  readonly keyPairs: DkimKeyPairs | undefined
  private row: DomainRow
  private readonly rows: Table<DomainRow>

  constructor(row: DomainRow, account: Tables, keyPairs: DkimKeyPairs | undefined) {
    this.keyPairs = keyPairs
    this.name = row.name
    this.row = row
    this.rows = account.of(domains)
    this.tables = account.within(`domains/${row.name}`)
    this.bounces = new ByAddress(this.tables.of(bounces))
    this.unsubscribes = new ByAddress(this.tables.of(unsubscribes))
    this.complaints = new ByAddress(this.tables.of(complaints))
    this.allowlist = new ByAddress(this.tables.of(allowlist))
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

  /** Puts an address on the list of bounces, unless it is on the allowlist. */
  addBounce(bounce: Bounce): void {
    const isAllowed = this.allowlist.get(bounce.address) ?? this.allowlist.get(domainOf(bounce.address))
    if (isAllowed === undefined) this.bounces.set(bounce)
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
    type: /^sandbox[0-9a-f]{32}\.mailgun\.org$/.test(name) ? "sandbox" : "custom",
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

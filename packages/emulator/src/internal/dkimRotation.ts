import type { Domain } from "./domain.ts"
import { TableName } from "./table.ts"

/** How the keys of a domain that Mailgun keeps behind two CNAMEs take turns. */
export interface DkimRotation {
  readonly enabled: boolean
  readonly intervalMillis: number
  /** How often they took turns before `since`. */
  readonly turns: number
  /** From when on the interval counts, in epoch milliseconds. */
  readonly since: number
}

const rotations = new TableName<DkimRotation, "current">("dkimRotation")

const dayMillis = 86_400_000

/** The shortest interval. */
export const minIntervalMillis = 5 * dayMillis

export const rotationOf = (domain: Domain): DkimRotation =>
  domain.tables.of(rotations).get("current")
    ?? { enabled: false, intervalMillis: 120 * dayMillis, turns: 0, since: domain.createdAt }

export const setRotation = (domain: Domain, rotation: DkimRotation): void => {
  domain.tables.of(rotations).set("current", rotation)
}

/** How often the keys have taken turns by now. */
export const turnsOf = ({ enabled, intervalMillis, since, turns }: DkimRotation, now: number): number =>
  enabled ? turns + Math.max(0, Math.floor((now - since) / intervalMillis)) : turns

/** The selectors that take turns, the active one first. */
export const selectorsAt = (rotation: DkimRotation, now: number): readonly [string, string] =>
  turnsOf(rotation, now) % 2 === 0 ? ["pdk1", "pdk2"] : ["pdk2", "pdk1"]

/** The DNS record that hands a selector of a domain over to Mailgun. */
export const cnameOf = (domain: Domain, selector: string): { readonly name: string; readonly value: string } => ({
  name: `${selector}._domainkey.${domain.name}`,
  value: `${selector}._domainkey.${domain.id.slice(0, 7)}.service.mailgun.com`
})

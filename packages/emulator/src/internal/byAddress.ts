import { canonical } from "./address.ts"
import type { Table } from "./table.ts"

/** Entries by address, listed in the order of the addresses. */
export class ByAddress<A extends { readonly address: string }> {
  private readonly entries: Table<A>
  private sorted: ReadonlyArray<A> | undefined

  constructor(entries: Table<A>) {
    this.entries = entries
  }

  get(address: string): A | undefined {
    return this.entries.size === 0 ? undefined : this.entries.get(canonical(address))
  }

  set(entry: A): void {
    this.entries.set(canonical(entry.address), entry)
    this.sorted = undefined
  }

  delete(address: string): A | undefined {
    const entry = this.get(address)
    if (entry !== undefined) {
      this.entries.delete(canonical(address))
      this.sorted = undefined
    }
    return entry
  }

  clear(): void {
    this.entries.clear()
    this.sorted = undefined
  }

  get size(): number {
    return this.entries.size
  }

  /** In the order of the addresses; sorted again only after a change. */
  all(): ReadonlyArray<A> {
    return this.sorted ??= [...this.entries].toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, entry]) =>
      entry
    )
  }
}

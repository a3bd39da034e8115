import type { EmulatorStorage } from "../EmulatorStorage.ts"
import { BoundedLog } from "./boundedLog.ts"

/** The name of a table and the type of its rows. Whoever answers for a resource declares its tables. */
export class TableName<A, K extends string = string> {
  declare readonly Row: A
  declare readonly Key: K
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * Rows under keys, in the order in which they came. A row is plain data (anything that can be cloned) that is replaced
 * and never changed, so that the storage sees every change.
 */
export class Table<A, K extends string = string> {
  private readonly rows = new Map<K, A>()
  private readonly name: string
  private readonly storage: EmulatorStorage | undefined

  constructor(name: string, storage: EmulatorStorage | undefined) {
    this.name = name
    this.storage = storage
    // The storage holds what a table of this name wrote, under its own keys.
    for (const [key, row] of storage?.rows(name) ?? []) this.rows.set(key as K, row as A)
  }

  get size(): number {
    return this.rows.size
  }

  get(key: K): A | undefined {
    return this.rows.get(key)
  }

  has(key: K): boolean {
    return this.rows.has(key)
  }

  /** Adds a row, or replaces it where it stands. */
  set(key: K, row: A): void {
    this.rows.set(key, row)
    this.storage?.set(this.name, key, row)
  }

  /** Whether there was one. */
  delete(key: K): boolean {
    if (!this.rows.delete(key)) return false
    this.storage?.delete(this.name, key)
    return true
  }

  clear(): void {
    this.rows.clear()
    this.storage?.clear(this.name)
  }

  keys(): IterableIterator<K> {
    return this.rows.keys()
  }

  values(): IterableIterator<A> {
    return this.rows.values()
  }

  [Symbol.iterator](): IterableIterator<[K, A]> {
    return this.rows[Symbol.iterator]()
  }
}

/** The tables of a scope: of an account, of a domain. */
export class Tables {
  private readonly scope: string
  private readonly storage: EmulatorStorage | undefined
  private readonly open: Map<string, Table<unknown>>

  constructor(storage?: EmulatorStorage, scope = "", open = new Map<string, Table<unknown>>()) {
    this.storage = storage
    this.scope = scope
    this.open = open
  }

  /** The tables of a scope within this one. */
  within(name: string): Tables {
    return new Tables(this.storage, `${this.scope}${name}/`, this.open)
  }

  of<A, K extends string>({ name }: TableName<A, K>): Table<A, K> {
    const path = this.scope + name
    let table = this.open.get(path)
    if (table === undefined) this.open.set(path, table = new Table(path, this.storage))
    // A name is declared once, and so is the type of its rows.
    return table as unknown as Table<A, K>
  }

  /**
   * The newest entries of a log that is kept as tables are, in the order of what is given of them, or in which they were
   * written. It is opened once, by whoever holds it.
   */
  log<A>(
    { name }: TableName<A>,
    capacity: number,
    order: (entry: A, number: number) => number = (_, number) => number
  ): BoundedLog<A> {
    const { storage } = this
    if (storage === undefined) return new BoundedLog(capacity)
    const path = this.scope + name
    // The storage holds what this very log wrote.
    const entries = Array.from(storage.rows(path), ([key, row]) => [Number(key), row as A] as const)
    return new BoundedLog<A>(capacity, {
      entries: entries.toSorted(([i, a], [j, b]) => order(a, i) - order(b, j)),
      set: (number, entry) => storage.set(path, String(number), entry),
      delete: (number) => storage.delete(path, String(number)),
      clear: () => storage.clear(path)
    })
  }

  /** Empties every table of the scope and of those within it. */
  clear(): void {
    for (const [path, table] of this.open) {
      if (path.startsWith(this.scope)) table.clear()
    }
    this.storage?.clear(this.scope)
  }
}

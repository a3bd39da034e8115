import { BoundedLog } from "./boundedLog.ts"

/** Where the changes of tables are kept, so that they are there again after a restart. */
export interface Journal {
  /** The rows of a table, in the order in which they came. */
  readonly rows: (table: string) => Iterable<readonly [key: string, row: unknown]>
  readonly set: (table: string, key: string, row: unknown) => void
  readonly delete: (table: string, key: string) => void
  /** Empties the table, or all tables below `scope/`. */
  readonly clear: (tableOrScope: string) => void
}

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
 * and never changed, so that a journal sees every change.
 */
export class Table<A, K extends string = string> {
  private readonly rows = new Map<K, A>()
  private readonly name: string
  private readonly journal: Journal | undefined

  constructor(name: string, journal: Journal | undefined) {
    this.name = name
    this.journal = journal
    // The journal holds what this very table wrote, under its own keys.
    for (const [key, row] of journal?.rows(name) ?? []) this.rows.set(key as K, row as A)
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
    this.journal?.set(this.name, key, row)
  }

  /** Whether there was one. */
  delete(key: K): boolean {
    if (!this.rows.delete(key)) return false
    this.journal?.delete(this.name, key)
    return true
  }

  clear(): void {
    this.rows.clear()
    this.journal?.clear(this.name)
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
  private readonly journal: Journal | undefined
  private readonly open: Map<string, Table<unknown>>

  constructor(journal?: Journal, scope = "", open = new Map<string, Table<unknown>>()) {
    this.journal = journal
    this.scope = scope
    this.open = open
  }

  /** The tables of a scope within this one. */
  within(name: string): Tables {
    return new Tables(this.journal, `${this.scope}${name}/`, this.open)
  }

  of<A, K extends string>({ name }: TableName<A, K>): Table<A, K> {
    const path = this.scope + name
    let table = this.open.get(path)
    if (table === undefined) this.open.set(path, table = new Table(path, this.journal))
    // A name is declared once, and so is the type of its rows.
    return table as unknown as Table<A, K>
  }

  /** The newest entries of a log that is kept as tables are. It is opened once, by whoever holds it. */
  log<A>({ name }: TableName<A>, capacity: number): BoundedLog<A> {
    const { journal } = this
    if (journal === undefined) return new BoundedLog(capacity)
    const path = this.scope + name
    return new BoundedLog<A>(capacity, {
      // The journal holds what this very log wrote.
      entries: Array.from(journal.rows(path), ([key, row]) => [Number(key), row as A]),
      set: (sequence, entry) => journal.set(path, String(sequence), entry),
      delete: (sequence) => journal.delete(path, String(sequence)),
      clear: () => journal.clear(path)
    })
  }

  /** Empties every table of the scope and of those within it. */
  clear(): void {
    for (const [path, table] of this.open) {
      if (path.startsWith(this.scope)) table.clear()
    }
    this.journal?.clear(this.scope)
  }
}

/** Where a log keeps its entries, so that they are there again after a restart. */
export interface LogJournal<A> {
  readonly entries: Iterable<readonly [sequence: number, entry: A]>
  readonly set: (sequence: number, entry: A) => void
  readonly delete: (sequence: number) => void
  readonly clear: () => void
}

/**
 * The newest entries of a log, each under a sequence number that it keeps. Appending costs the same however much is
 * kept.
 */
export class BoundedLog<A> {
  private readonly entries: Array<A> = []
  private readonly capacity: number
  private appended = 0
  private forgotten = 0
  private readonly journal: LogJournal<A> | undefined

  constructor(capacity: number, journal?: LogJournal<A>) {
    this.capacity = Math.max(1, capacity)
    this.journal = journal
    for (const [sequence, entry] of journal?.entries ?? []) {
      // Sequence numbers go on where they were, so that cursors hold.
      if (this.appended === 0) this.appended = this.forgotten = sequence
      this.write(entry)
    }
  }

  /** The sequence number of the oldest entry that is kept. */
  get start(): number {
    return this.appended - this.size
  }

  /** The sequence number that the next entry will have. */
  get end(): number {
    return this.appended
  }

  get size(): number {
    return Math.min(this.appended - this.forgotten, this.capacity)
  }

  /** Appends an entry; gives back the one that had to go for it. */
  append(entry: A): A | undefined {
    this.journal?.set(this.appended, entry)
    return this.write(entry)
  }

  at(sequence: number): A | undefined {
    return sequence >= this.start && sequence < this.end ? this.entries[sequence % this.capacity] : undefined
  }

  /** What is kept, oldest first. */
  toArray(): Array<A> {
    const result: Array<A> = []
    for (let sequence = this.start; sequence < this.end; sequence++) {
      const entry = this.at(sequence)
      if (entry !== undefined) result.push(entry)
    }
    return result
  }

  /** Forgets the entries; sequence numbers go on, so that old cursors stay behind new entries. */
  clear(): void {
    this.entries.length = 0
    this.forgotten = this.appended
    this.journal?.clear()
  }

  private write(entry: A): A | undefined {
    const { start } = this
    const evicted = this.size === this.capacity ? this.at(start) : undefined
    if (evicted !== undefined) this.journal?.delete(start)
    this.entries[this.appended % this.capacity] = entry
    this.appended += 1
    return evicted
  }
}

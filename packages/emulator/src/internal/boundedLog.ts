/** Where a log keeps its entries, so that they are there again after a restart. */
export interface LogJournal<A> {
  /** In the order of the log, each under the number that it was written with. */
  readonly entries: ReadonlyArray<readonly [number: number, entry: A]>
  readonly set: (number: number, entry: A) => void
  readonly delete: (number: number) => void
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
  /** How many entries were written to the journal, also those that are yet to be appended. */
  private announced = 0
  /** Under which number the journal has each entry. */
  private readonly numbers: Array<number> = []
  private readonly journal: LogJournal<A> | undefined

  constructor(capacity: number, journal?: LogJournal<A>) {
    this.capacity = Math.max(1, capacity)
    this.journal = journal
    const entries = journal?.entries ?? []
    // Sequence numbers go on where they were, so that cursors hold.
    this.announced = entries.reduce((most, [number]) => Math.max(most, number + 1), 0)
    this.appended = this.forgotten = this.announced - entries.length
    for (const [number, entry] of entries) this.write(entry, number)
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

  /** Writes down an entry that is to be appended later; gives what to tell `append` then. */
  announce(entry: A): number {
    const number = this.announced++
    this.journal?.set(number, entry)
    return number
  }

  /** Appends an entry; gives back the one that had to go for it. */
  append(entry: A, number: number = this.announce(entry)): A | undefined {
    return this.write(entry, number)
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
    this.forgotten = this.appended = this.announced
    this.journal?.clear()
  }

  private write(entry: A, number: number): A | undefined {
    const { start } = this
    const index = this.appended % this.capacity
    const evicted = this.size === this.capacity ? this.at(start) : undefined
    if (this.journal !== undefined) {
      const old = this.numbers[index]
      if (evicted !== undefined && old !== undefined) this.journal.delete(old)
      this.numbers[index] = number
    }
    this.entries[index] = entry
    this.appended += 1
    return evicted
  }
}

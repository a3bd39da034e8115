import { BoundedLog } from "./boundedLog.ts"
import { copyWithKey, type MessageCopy, messageKey } from "./messageCopy.ts"
import type { MessageRow } from "./messageRow.ts"
import type { Table } from "./table.ts"

/** The newest messages, found by their storage keys and by their Message-Ids. */
export class MessageStore {
  private readonly rows: Table<MessageRow>
  /** The keys in the order in which they came; some may be gone. */
  private readonly order: BoundedLog<string>
  /** The keys by Message-Id, of the newest message that has it. */
  private readonly byId = new Map<string, string>()

  constructor(rows: Table<MessageRow>, capacity: number) {
    this.rows = rows
    this.order = new BoundedLog(capacity)
    for (const row of rows.values()) this.remember(row)
  }

  add(row: MessageRow): void {
    this.rows.set(row.key, row)
    this.remember(row)
  }

  /** The copy under a storage key. */
  copy(storageKey: string): MessageCopy | undefined {
    const row = this.rows.get(messageKey(storageKey))
    return row === undefined ? undefined : copyWithKey(row, storageKey)
  }

  /** The newest one with this Message-Id, in angle brackets or without. */
  withId(messageId: string): MessageRow | undefined {
    const key = this.byId.get(bare(messageId))
    return key === undefined ? undefined : this.rows.get(key)
  }

  /** Oldest first. */
  all(): ReadonlyArray<MessageRow> {
    return [...this.rows.values()]
  }

  delete(key: string): boolean {
    const row = this.rows.get(key)
    if (row === undefined) return false
    this.rows.delete(key)
    // A newer message may have taken over the id.
    if (this.byId.get(bare(row.id)) === key) this.byId.delete(bare(row.id))
    return true
  }

  clear(): void {
    this.rows.clear()
    this.order.clear()
    this.byId.clear()
  }

  private remember(row: MessageRow): void {
    const evicted = this.order.append(row.key)
    if (evicted !== undefined) this.delete(evicted)
    // What came of a message has its id, but does not stand for it.
    const isFirst = row.direction === "outgoing" && row.route === undefined
    if (isFirst || this.withId(row.id) === undefined) this.byId.set(bare(row.id), row.key)
  }
}

const bare = (messageId: string): string => /^<(.*)>$/.exec(messageId)?.[1] ?? messageId

import type { StoredMessage } from "../Emulator.ts"
import { canonical } from "./address.ts"
import { BoundedLog } from "./boundedLog.ts"

/** The newest messages, found by their storage keys. */
export class MessageStore {
  private readonly log: BoundedLog<StoredMessage>
  private readonly byKey = new Map<string, StoredMessage>()

  constructor(capacity: number) {
    this.log = new BoundedLog(capacity)
  }

  add(message: StoredMessage): void {
    const evicted = this.log.append(message)
    if (evicted !== undefined) this.byKey.delete(evicted.storageKey)
    this.byKey.set(message.storageKey, message)
  }

  get(storageKey: string): StoredMessage | undefined {
    return this.byKey.get(storageKey)
  }

  /** Oldest first. */
  all(): ReadonlyArray<StoredMessage> {
    return this.log.toArray()
  }

  to(address: string): ReadonlyArray<StoredMessage> {
    const wanted = canonical(address)
    return this.all().filter((message) => message.recipients.some((recipient) => canonical(recipient) === wanted))
  }

  clear(): void {
    this.log.clear()
    this.byKey.clear()
  }
}

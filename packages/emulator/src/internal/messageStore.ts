import type { StoredMessage } from "../Emulator.ts"
import { canonical } from "./address.ts"
import { BoundedLog } from "./boundedLog.ts"
import type { Shared } from "./messageEvents.ts"

/** A message, and what its events tell. */
export interface KeptMessage {
  readonly message: StoredMessage
  readonly shared: Shared
}

/** The newest messages, found by their storage keys and by their Message-Ids. */
export class MessageStore {
  private readonly log: BoundedLog<KeptMessage>
  private readonly byKey = new Map<string, KeptMessage>()
  private readonly byId = new Map<string, KeptMessage>()

  constructor(capacity: number) {
    this.log = new BoundedLog(capacity)
  }

  add(message: StoredMessage, shared: Shared): void {
    const kept: KeptMessage = { message, shared }
    const evicted = this.log.append(kept)
    if (evicted !== undefined) this.forget(evicted)
    this.byKey.set(message.storageKey, kept)
    this.byId.set(shared.messageId, kept)
  }

  get(storageKey: string): StoredMessage | undefined {
    return this.byKey.get(storageKey)?.message
  }

  /** The newest one with this Message-Id, in angle brackets or without. */
  withId(messageId: string): KeptMessage | undefined {
    return this.byId.get(/^<(.*)>$/.exec(messageId)?.[1] ?? messageId)
  }

  /** Oldest first. */
  all(): ReadonlyArray<StoredMessage> {
    return this.log.toArray().map(({ message }) => message)
  }

  to(address: string): ReadonlyArray<StoredMessage> {
    const wanted = canonical(address)
    return this.all().filter((message) => message.recipients.some((recipient) => canonical(recipient) === wanted))
  }

  clear(): void {
    this.log.clear()
    this.byKey.clear()
    this.byId.clear()
  }

  private forget(kept: KeptMessage): void {
    this.byKey.delete(kept.message.storageKey)
    // A newer message may have taken over the id.
    if (this.byId.get(kept.shared.messageId) === kept) this.byId.delete(kept.shared.messageId)
  }
}

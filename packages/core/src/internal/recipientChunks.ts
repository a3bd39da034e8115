import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Complaint } from "../Input.ts"
import type * as Mailbox from "../Mailbox.ts"
import type { Chunk } from "../MessageBatch.ts"
import type { Variables } from "../Personalisation.ts"
import type { Addressee } from "./addressee.ts"

/** Reads a recipient, or says what is wrong with it. */
type Read<R> = (recipient: R) => Addressee | Complaint

/** What one chunk may hold. */
export interface Limits {
  readonly maxRecipients: number
  /** Of recipients and variables in the body of the request. */
  readonly maxBytes: number
}

/** A recipient who can't be sent to. */
export interface Rejected<R> {
  readonly _tag: "Rejected"
  readonly index: number
  readonly resumeAt: number
  readonly recipient: R
  readonly complaint: Complaint
}

/** A chunk that is still being filled. */
class OpenChunk<R> {
  readonly recipients: Array<R> = []
  readonly to: Array<Mailbox.Mailbox> = []
  readonly variables: { [address: string]: Variables } = {}
  private readonly addresses = new Set<string>()
  private bytes = 0

  /** Mailgun sends once to an address that stands twice in a request, and has one set of variables for it. */
  takes({ address, bytes }: Addressee, { maxBytes, maxRecipients }: Limits): boolean {
    return this.recipients.length < maxRecipients && this.bytes + bytes <= maxBytes &&
      !this.addresses.has(address.toLowerCase())
  }

  add(recipient: R, { address, bytes, to, variables }: Addressee): void {
    this.recipients.push(recipient)
    this.to.push(to)
    if (variables !== undefined) this.variables[address] = variables
    this.addresses.add(address.toLowerCase())
    this.bytes += bytes
  }
}

/** Gathers recipients into one chunk after the other. */
class Gatherer<R> {
  private readonly read: Read<R>
  private readonly limits: Limits
  /** Of the next recipient. */
  private index: number
  /** Of the first recipient of the open chunk. */
  private firstIndex: number
  private open = new OpenChunk<R>()

  constructor(read: Read<R>, limits: Limits, startAt: number) {
    this.read = read
    this.limits = limits
    this.index = startAt
    this.firstIndex = startAt
  }

  /** Takes one more, and gives what is complete by it, if anything is. */
  add(recipient: R): Chunk<R> | Rejected<R> | undefined {
    const addressee = this.read(recipient)
    if ("issue" in addressee) return this.reject(recipient, addressee)
    if (addressee.bytes > this.limits.maxBytes) {
      const issue = `takes ${addressee.bytes} bytes, and a request has room for ${this.limits.maxBytes}`
      return this.reject(recipient, { at: "", issue })
    }
    const before = this.open.takes(addressee, this.limits) ? undefined : this.close()
    if (this.open.recipients.length === 0) this.firstIndex = this.index
    this.open.add(recipient, addressee)
    this.index++
    // Not both can be: a chunk that is full with its first recipient leaves none open before the next.
    return before ?? (this.open.recipients.length === this.limits.maxRecipients ? this.close() : undefined)
  }

  /** The open chunk, if anyone is in it. */
  close(): Chunk<R> | undefined {
    const { recipients, to, variables } = this.open
    if (recipients.length === 0) return undefined
    this.open = new OpenChunk()
    return { _tag: "Chunk", index: this.firstIndex, resumeAt: this.index, recipients, to, variables }
  }

  private reject(recipient: R, complaint: Complaint): Rejected<R> {
    const index = this.index++
    const resumeAt = this.open.recipients.length === 0 ? this.index : this.firstIndex
    return { _tag: "Rejected", index, resumeAt, recipient, complaint }
  }
}

/**
 * Cuts recipients into chunks, each only when it is asked for. Where the source fails, what it gave before still comes
 * as a chunk, and the failure after it.
 */
export const recipientChunks = <R, E, Q>(
  source: Stream.Stream<R, E, Q>,
  options: { readonly read: Read<R>; readonly limits: Limits; readonly startAt: number }
): Stream.Stream<Chunk<R> | Rejected<R>, E, Q> =>
  Stream.transformPull(source, (pull) =>
    Effect.sync(() => {
      type Next = Pull.Pull<readonly [Chunk<R> | Rejected<R>], E>
      const gatherer = new Gatherer(options.read, options.limits, options.startAt)
      let given: Iterator<R> = [].values()
      let end: Next | undefined

      const refill: Next = Effect.matchCauseEffect(pull, {
        onSuccess: (recipients) => {
          given = recipients.values()
          return next
        },
        onFailure: (cause): Next => {
          end = Effect.failCause(cause)
          const rest = isEnd(cause) ? gatherer.close() : undefined
          return rest === undefined ? end : Effect.succeed([rest])
        }
      })
      const next: Next = Effect.suspend(() => {
        for (let step = given.next(); step.done !== true; step = given.next()) {
          const complete = gatherer.add(step.value)
          if (complete !== undefined) return Effect.succeed([complete] as const)
        }
        return end ?? refill
      })
      return next
    }))

/** An end or a failure, rather than a defect or an interruption. */
const isEnd = (cause: Cause.Cause<unknown>): boolean =>
  Cause.hasFails(cause) && !Cause.hasDies(cause) && !Cause.hasInterrupts(cause)

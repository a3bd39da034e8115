import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { Change } from "../Activity.ts"

/** How much a listener may be behind; beyond it, the oldest news goes. */
const maxBehind = 1000

/** Tells listeners what happens. With nobody listening it costs next to nothing. */
export class ChangeFeed {
  private readonly listeners = new Set<(change: Change) => void>()

  publish(change: Change): void {
    for (const listener of this.listeners) listener(change)
  }

  /** Has a listener told, until what it gives back is called. */
  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What happens from now on. */
  readonly changes: Stream.Stream<Change> = Stream.callback<Change>(
    (queue) =>
      Effect.acquireRelease(
        Effect.sync(() =>
          this.listen((change) => {
            Queue.offerUnsafe(queue, change)
          })
        ),
        (stop) => Effect.sync(stop)
      ),
    { bufferSize: maxBehind, strategy: "sliding" }
  )
}

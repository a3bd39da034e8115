import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { close, open, read } from "node:fs"

/**
 * What is read at a time. Each piece is memory that the collector has to find and free, and a turn of the event loop, so
 * they are few; many files at once still have room.
 */
const pieceBytes = 256 * 1024

/** The first bytes of a file, as many as there are up to `sizeBytes`. The file is open while the stream runs. */
export const fileStream = (path: string, sizeBytes: number): Stream.Stream<Uint8Array, NodeJS.ErrnoException> =>
  Stream.unwrap(Effect.map(openFile(path), (file) => {
    let position = 0
    const next = Effect.suspend(() => readPiece(file, position, Math.min(pieceBytes, sizeBytes - position)))
    return Stream.fromPull(Effect.succeed(Effect.flatMap(next, (piece) => {
      position += piece.length
      return piece.length === 0 ? Cause.done() : Effect.succeed([piece] as const)
    })))
  }))

const openFile = (path: string) =>
  Effect.acquireRelease(
    Effect.callback<number, NodeJS.ErrnoException>((resume) => {
      open(path, "r", (error, file) => resume(error === null ? Effect.succeed(file) : Effect.fail(error)))
    }),
    (file) => Effect.callback<void>((resume) => close(file, () => resume(Effect.void)))
  )

/** Not to be interrupted: the file must not be closed, and its number given to another, while it is read. */
const readPiece = (file: number, position: number, length: number) =>
  Effect.uninterruptible(
    Effect.callback<Uint8Array, NodeJS.ErrnoException>((resume) => {
      const piece = Buffer.allocUnsafeSlow(length)
      read(file, piece, 0, length, position, (error, size) =>
        resume(error === null ? Effect.succeed(piece.subarray(0, size)) : Effect.fail(error)))
    })
  )

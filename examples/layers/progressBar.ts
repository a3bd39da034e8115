import type { Progress } from "@effect-mailgun/core"
import { Clock, DateTime, Effect, Stream } from "effect"

const width = 40

/** How far it is, in one line: a bar where it is known how much there is, a count where it is not. */
const lineOf = (title: string, { done, estimatedEnd, failed, rate, total }: Progress.Progress): string => {
  const part = total === undefined ? 0 : total === 0 ? 1 : Math.min(1, done / total)
  const bar = total === undefined ? "" : `${"█".repeat(Math.round(part * width)).padEnd(width, "░")} `
  const count = total === undefined ? `${done}` : `${done} of ${total}`
  const end = estimatedEnd === undefined ? "" : `, until ${DateTime.formatIso(estimatedEnd).slice(11, 19)} UTC`
  return `${bar}${title}: ${count}, ${failed} failed, ${Math.round(rate)}/s${end}`
}

/**
 * Shows the progress that a Stream gives, which goes on as it is: on a terminal over and over in one line, elsewhere in a
 * line of its own each, at most one a second. The last is always shown.
 */
export const progressBar = (title: string) => <A extends Progress.Progress, E, R>(self: Stream.Stream<A, E, R>) =>
  Stream.suspend(() => {
    const { isTTY, write } = { isTTY: process.stdout.isTTY, write: (text: string) => process.stdout.write(text) }
    let shownAt = -Infinity
    let hidden: A | undefined
    const show = (progress: A) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        hidden = !isTTY && now - shownAt < 1000 ? progress : undefined
        if (hidden !== undefined) return
        shownAt = now
        write(isTTY ? `\r\u001b[2K${lineOf(title, progress)}` : `${lineOf(title, progress)}\n`)
      })
    const finish = Effect.sync(() => {
      if (hidden !== undefined) write(`${lineOf(title, hidden)}\n`)
      if (isTTY && shownAt > -Infinity) write("\n")
    })
    return self.pipe(Stream.tap(show), Stream.ensuring(finish))
  })

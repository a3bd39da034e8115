import { Effect, FileSystem } from "effect"

/** Writes a CSV file of 25,000 subscribers, each with a name and a code; one has no address that could be. */
export const writeSubscribers = Effect.fnUntraced(function*(path: string) {
  const files = yield* FileSystem.FileSystem
  const records = Array.from({ length: 25_000 }, (_, number) => {
    const address = number === 12_345 ? "nobody" : `subscriber-${number}@example.com`
    return `${address},Subscriber ${number},${10_000 + number}\n`
  })
  yield* files.writeFileString(path, `email,name,code\n${records.join("")}`)
})

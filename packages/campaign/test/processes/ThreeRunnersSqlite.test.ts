import { describe } from "@effect/vitest"
import { clusterTests } from "./clusterTests.ts"
import { firstSeed, sqliteFile } from "./Processes.ts"

describe("Three runners on SQLite", () => {
  clusterTests(sqliteFile, { seeds: [0, 2, 4, 6, 8].map((number) => [firstSeed + number, firstSeed + number + 1]) })
})

import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Option, Schedule, Scope } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll } from "vitest"
import { clusterTests } from "./clusterTests.ts"
import { postgres } from "./Postgres.ts"
import { firstSeed } from "./Processes.ts"
import { sqlLayer } from "./sqlLayer.ts"

const scope = Scope.makeUnsafe()

const server = await Effect.runPromise(Scope.provide(postgres, scope))

describe("Three runners on PostgreSQL", () => {
  beforeAll(() =>
    Effect.runPromise(
      Effect.forEach(Option.toArray(server), (url) =>
        Effect.flatMap(SqlClient.SqlClient, (sql) => sql`SELECT 1`).pipe(
          Effect.provide(sqlLayer(url)),
          Effect.retry({ schedule: Schedule.spaced("200 millis"), times: 100 })
        ), { discard: true })
    ), 60_000)

  afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)), 30_000)

  if (Option.isNone(server)) {
    it("are not tested, since PostgreSQL is not installed on this machine", () => {
      process.stderr.write("PostgreSQL is not installed on this machine: campaigns were not tested on it.\n")
      assert.isTrue(Option.isNone(server))
    })
  } else {
    let made = 0
    /** A database of its own on the server that there is. */
    const database = Effect.flatMap(SqlClient.SqlClient, (sql) => {
      const name = `campaign_${++made}`
      return Effect.as(sql`CREATE DATABASE ${sql(name)}`, server.value.replace(/postgres$/, name))
    }).pipe(Effect.provide(sqlLayer(server.value)))

    clusterTests(database, { seeds: [[firstSeed + 20, firstSeed + 21]] })
  }
})

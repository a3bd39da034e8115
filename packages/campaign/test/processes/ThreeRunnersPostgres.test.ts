import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Option, Schedule, Scope } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll } from "vitest"
import { clusterTests } from "./clusterTests.ts"
import { postgres } from "./Postgres.ts"
import { firstSeed } from "./Processes.ts"
import { sqlLayer } from "./sqlLayer.ts"

const scope = Scope.makeUnsafe()

const server = Option.getOrUndefined(await Effect.runPromise(Scope.provide(postgres, scope)))

afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)), 30_000)

/** Databases of their own on a server, once it answers. */
const databasesOf = (url: string) => {
  let made = 0
  return Effect.flatMap(SqlClient.SqlClient, (sql) => {
    const name = `campaign_${++made}`
    return Effect.as(sql`CREATE DATABASE ${sql(name)}`, url.replace(/postgres$/, name))
  }).pipe(Effect.provide(sqlLayer(url)), Effect.retry({ schedule: Schedule.spaced("200 millis"), times: 100 }))
}

/** Says so where there is no server: nothing else would. */
const missing = () =>
  it("are not tested, since PostgreSQL is not installed on this machine", () => {
    process.stderr.write("PostgreSQL is not installed on this machine: campaigns were not tested on it.\n")
    assert.isUndefined(server)
  })

const present = (url: string) => clusterTests(databasesOf(url), { seeds: [[firstSeed + 20, firstSeed + 21]] })

describe("Three runners on PostgreSQL", () => server === undefined ? missing() : present(server))

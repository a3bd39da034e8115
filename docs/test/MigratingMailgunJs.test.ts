import * as Operation from "@effect-mailgun/core/Operation"
import { assert, describe, it } from "@effect/vitest"
import { mailgunJsCalls } from "../src/mailgunJsCalls.ts"
import { functionNamed, isPathOf, migrationRows } from "../src/migrationTable.ts"

const rows = migrationRows("migrating-from-mailgun-js.md")

/** What asks nothing of Mailgun. */
const others = ["mailgun.validateWebhook()"]

/** What Mailgun has in place of the paths that it has left. */
const today: { readonly [path: string]: string } = {
  "/v3/domains": "/v4/domains",
  "/v3/domains/{domain}/verify": "/v4/domains/{domain}/verify",
  "/v3/{domain}/stats": "/v3/{domain}/stats/total",
  "/v3/{domain}/tags/{tag}": "/v3/{domain}/tag",
  "/v3/{domain}/tags/{tag}/stats": "/v3/{domain}/tag/stats",
  "/v3/{domain}/tags/{tag}/stats/aggregates/countries": "/v3/{domain}/tag/stats/aggregates",
  "/v3/{domain}/tags/{tag}/stats/aggregates/providers": "/v3/{domain}/tag/stats/aggregates",
  "/v3/{domain}/tags/{tag}/stats/aggregates/devices": "/v3/{domain}/tag/stats/aggregates",
  "/v3/address/validate": "/v4/address/validate",
  "/v3/address/parse": "/v3/address/private/parse"
}

const pathToday = (method: string, path: string): string =>
  path === "/v3/domains/{domain}" && method === "GET" ? "/v4/domains/{domain}" : today[path] ?? path

describe("The guide from mailgun-js", () => {
  it("has one row for everything that mailgun-js can do", () => {
    assert.deepStrictEqual(
      rows.map(({ call }) => call).toSorted(),
      [...mailgunJsCalls.map(([call]) => call), ...others].toSorted()
    )
  })

  it("names functions that are there", () => {
    assert.deepStrictEqual(rows.flatMap(({ functions }) => functions).filter((name) => !functionNamed(name)), [])
  })

  for (const [call, method, path] of mailgunJsCalls) {
    it(`leads from ${call} to what asks the same of Mailgun`, () => {
      const { functions = [] } = rows.find((row) => row.call === call) ?? {}
      const operations = functions.map(functionNamed).filter(Operation.isOperation)
      // Mailgun documents it no more, and so does the guide say.
      if (call === "mailgun.messages(key).delete()") return assert.deepStrictEqual(functions, [])
      assert.isTrue(
        operations.some((operation) => operation.method === method && isPathOf(operation.path, pathToday(method, path)))
      )
    })
  }
})

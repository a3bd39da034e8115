import * as Operation from "@effect-mailgun/core/Operation"
import { assert, describe, it, vi } from "@effect/vitest"
import { Effect } from "effect"
import Mailgun from "mailgun.js"
import { readdirSync, readFileSync } from "node:fs"
import { functionNamed, isPathOf, migrationRows } from "../src/migrationTable.ts"

interface Asked {
  readonly method: string
  readonly path: string
}

type Method = (...args: ReadonlyArray<unknown>) => unknown

/** What the types of mailgun.js keep from its users, though JavaScript would let them call it. */
const hidden = (() => {
  const folder = new URL("./Types/Classes/", new URL("../", import.meta.resolve("mailgun.js")))
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts"))
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ +(?:private|protected)(?: abstract)? (\w+)/gm)]
        .map(([, name]) => name)
    )
  )
})()

const client = new Mailgun(FormData).client({ username: "api", key: "key" })

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

/** Everything that a user can call, by its path below the client. */
const callsOf = (owner: object, place: string, seen: Set<object>): ReadonlyArray<readonly [string, Method]> =>
  Object.entries(owner).flatMap(([name, value]) => {
    if (!isObject(value) || seen.has(value) || name === "request" || hidden.has(name)) return []
    if (Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value)) return []
    seen.add(value)
    const path = place + name
    return [
      ...methodNames(value)
        .filter((method) => !method.startsWith("_") && !hidden.has(method))
        .map((method): readonly [string, Method] => [
          `${path}.${method}`,
          (...args) => Reflect.apply(Reflect.get(value, method), value, args)
        ]),
      ...callsOf(value, `${path}.`, seen)
    ]
  })

const methodNames = (value: object): ReadonlyArray<string> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!isObject(prototype) || prototype === Object.prototype) return []
  return [...Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor"), ...methodNames(prototype)]
}

const calls = new Map(callsOf(client, "mg.", new Set()))

/** What each method of the suppressions takes as its last argument. */
const suppression = (method: string): unknown => {
  if (method === "get" || method === "destroy") return "a@example.com"
  return method === "upload" ? "address\na@example.com" : { address: "a@example.com" }
}

/** Arguments for methods that look at theirs; all others are given ids. */
const inputs: { readonly [call: string]: ReadonlyArray<ReadonlyArray<unknown>> } = {
  "mg.domains.updateConnection": [["a", {}]],
  "mg.domains.updateTracking": ["click", "open", "unsubscribe"].map((type) => ["a", type, { active: true }]),
  "mg.domains.domainTracking.updateTracking": ["click", "open", "unsubscribe"].map((
    type
  ) => ["a", type, { active: true }]),
  "mg.messages.create": [
    ["a", { from: "a@example.com", to: "b@example.com", text: "Hello" }],
    ["a", { to: "b@example.com", message: "Subject: Hello" }]
  ],
  "mg.messages.clearMessagesQueue": [["a", "storage-us-east4.api.mailgun.net"]],
  "mg.validate.multipleValidation.create": [["a", { file: { filename: "a.csv", data: "a@example.com" } }]],
  "mg.ip_pools.destroy": [["a", { ip: "192.0.2.1" }]],
  "mg.ip_pools.removeIpFromDomainPool": [["a", "192.0.2.1"]],
  "mg.lists.list": [[]],
  "mg.lists.members.createMembers": [["a", { members: [{ address: "b@example.com" }] }]],
  "mg.webhooks.create": [["a", "opened", "https://example.com", false], ["a", "opened", "https://example.com", true]],
  "mg.subaccounts.updateSubaccountFeature": [["a", { sending: { enabled: true } }]],
  "mg.inboxPlacements.seedsLists.update": [["a", {}]],
  "mg.logs.list": [[{ start: new Date(0), end: new Date(1) }]],
  "mg.accountManagement.updateAccountSettings": [[{}]],
  "mg.accountManagement.updateAccountFeature": [[{}]],
  ...Object.fromEntries(
    ["list", "get", "create", "destroy", "destroyAll", "upload"].map((method) => [
      `mg.suppressions.${method}`,
      ["bounces", "complaints", "unsubscribes", "whitelists"].map((type) => [
        "a",
        type,
        suppression(method)
      ])
    ])
  )
}

/** Paths that Mailgun has replaced, and what stands there today. */
const replaced = (path: string): string =>
  path
    .replace(/^(\/v3\/a\/tag)s\/b\/stats\/aggregates\/\w+$/, "$1/stats/aggregates")
    .replace(/^(\/v3\/a\/tag)s\/b(\/stats)?$/, "$1$2")

const noted = ({ method, path }: Asked): Asked => ({
  method,
  path: replaced(
    `/${path.replace(/^https:\/\/[^/]+/, "")}`.replaceAll(/\/+/g, "/").replace(/\?.*/, "").replace("%40", "@")
  )
})

/** What a call asks of Mailgun, each time that it is made, noted where it would go out. */
const asked = Effect.fnUntraced(function*(call: string) {
  let found: Array<Asked> = []
  const times: Array<ReadonlyArray<Asked>> = []
  const stop = (method: unknown, path: unknown): Promise<never> => {
    found.push(noted({ method: String(method).toUpperCase(), path: String(path) }))
    return Promise.reject(new Error("asked"))
  }
  Object.assign(Reflect.get(client, "request"), { command: stop, request: stop })
  for (const args of inputs[call] ?? [["a", "b", "c", "d"]]) {
    found = []
    yield* Effect.ignore(Effect.tryPromise(async () => await calls.get(call)?.(...args)))
    times.push(found)
  }
  return times
})

// Half of what it has, it warns of.
vi.spyOn(console, "warn").mockReturnValue()

const rows = migrationRows("migrating.md")

describe("The guide from mailgun.js", () => {
  it("has one row for everything that mailgun.js can do, and for nothing else", () => {
    assert.deepStrictEqual(rows.map(({ call }) => call).toSorted(), [...calls.keys()].toSorted())
  })

  it("names functions that are there", () => {
    assert.deepStrictEqual(rows.flatMap(({ functions }) => functions).filter((name) => !functionNamed(name)), [])
  })

  for (const { call, functions } of rows) {
    it.effect(`leads from ${call} to what asks the same of Mailgun`, () =>
      Effect.gen(function*() {
        const operations = functions.map(functionNamed).filter(Operation.isOperation)
        const times = yield* asked(call)
        assert.notInclude(times.map((requests) => requests.length), 0)
        const unanswered = times.flat().filter(({ method, path }) =>
          !operations.some((operation) => operation.method === method && isPathOf(operation.path, path))
        )
        assert.deepStrictEqual(unanswered, [])
      }))
  }
})

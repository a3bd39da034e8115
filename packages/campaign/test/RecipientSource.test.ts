import { RecipientSource, SqliteClient } from "@effect-mailgun/campaign"
import { Mailgun, MailingListMembers, MailingLists, type MessageBatch } from "@effect-mailgun/core"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { people } from "./TestMailgun.ts"

/** Everything a source gives, page by page. */
const pagesOf = Effect.fnUntraced(function*(source: RecipientSource.Service, size: number) {
  const pages: Array<ReadonlyArray<MessageBatch.Recipient>> = []
  let cursor: string | undefined
  do {
    const page: RecipientSource.Page = yield* source.page(cursor, size)
    pages.push(page.recipients)
    cursor = page.next
  } while (cursor !== undefined)
  return pages
})

const allOf = (source: RecipientSource.Service, size: number) =>
  Effect.map(pagesOf(source, size), (pages) => pages.flat())

const withFile = <A, E>(name: string, content: string, use: (path: string) => Effect.Effect<A, E>) =>
  Effect.gen(function*() {
    const files = yield* FileSystem.FileSystem
    const path = `${yield* files.makeTempDirectoryScoped()}/${name}`
    yield* files.writeFileString(path, content)
    return yield* use(path)
  }).pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer))

const csv = (content: string, size = 2) =>
  withFile("r.csv", content, (path) => Effect.flatMap(RecipientSource.csv(path), (source) => allOf(source, size)))

const ndjson = (content: string, size = 2) =>
  withFile("r.ndjson", content, (path) => Effect.flatMap(RecipientSource.ndjson(path), (source) => allOf(source, size)))

describe("An Iterable", () => {
  it.effect("is paged, the last page being shorter", () =>
    Effect.gen(function*() {
      const source = yield* RecipientSource.fromIterable(people(5))
      const pages = yield* pagesOf(source, 2)
      assert.deepStrictEqual(pages, [people(2), people(2, 2), people(1, 4)])
    }))

  it.effect("has another snapshot when anything in it is another", () =>
    Effect.gen(function*() {
      const snapshot = (recipients: Iterable<MessageBatch.Recipient>) =>
        Effect.flatMap(RecipientSource.fromIterable(recipients), (source) => source.snapshot)
      assert.strictEqual(yield* snapshot(people(3)), yield* snapshot(people(3)))
      assert.notStrictEqual(yield* snapshot(people(3)), yield* snapshot(people(4)))
    }))
})

describe("A CSV file", () => {
  it.effect("gives address, name and variables by its header", () =>
    Effect.gen(function*() {
      const recipients = yield* csv("Email,Name,code\nann@example.com,Ann,17\nbob@example.com,,18\n")
      assert.deepStrictEqual(recipients, [
        { address: "ann@example.com", name: "Ann", variables: { name: "Ann", code: "17" } },
        { address: "bob@example.com", variables: { name: "", code: "18" } }
      ])
    }))

  it.effect("may have quoted commas, line breaks, quotation marks, CRLF, a byte order mark and blank lines", () =>
    Effect.gen(function*() {
      const recipients = yield* csv(
        "\uFEFFaddress,text\r\na@example.com,\"one, \"\"two\"\"\nthree é\"\r\n\r\nb@example.com,\"\"\r\n\r\n",
        1
      )
      assert.deepStrictEqual(recipients, [
        { address: "a@example.com", variables: { text: "one, \"two\"\nthree é" } },
        { address: "b@example.com", variables: { text: "" } }
      ])
    }))

  it.effect("is the same for every size of page, across the windows in which it is read", () =>
    Effect.gen(function*() {
      const lines = Array.from({ length: 9000 }, (_, n) => `p${n}@example.com,"É, line\n${n} ${"x".repeat(n % 70)}"`)
      const content = `address,text\n${lines.join("\n")}`
      const whole = yield* csv(content, 100_000)
      assert.lengthOf(whole, 9000)
      assert.deepStrictEqual(yield* csv(content, 1000), whole)
      assert.deepStrictEqual(yield* csv(content, 777), whole)
    }))

  const broken = [
    { content: "name,code\nAnn,1\n", issue: /at byte 0: the header has no column address or email, but name, code/ },
    { content: "", issue: /the header has no column address or email, but nothing/ },
    { content: "address,code,code\n", issue: /the column code twice/ },
    {
      content: "address,code\na@example.com,1\nb@example.com\n",
      issue: /at byte 29: the record has 1 fields, and the header 2/
    },
    { content: "address,code\na@example.com,\"1\n", issue: /at byte 13: a quotation mark is not closed/ },
    { content: "address,code\na@example.com,1\"2\n", issue: /a quotation mark stands within/ }
  ]
  for (const { content, issue } of broken) {
    it.effect(`fails where ${issue.source}`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(csv(content))
        assert.match(error.message, issue)
      }))
  }

  it.effect("that is not there is told by its path", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(RecipientSource.csv("/nowhere/to/be/found.csv"))
      assert.match(error.message, /recipients from \/nowhere\/to\/be\/found\.csv: /)
    }))

  it.effect("has another snapshot when a byte of it is another", () =>
    Effect.gen(function*() {
      const snapshot = (content: string) =>
        withFile("r.csv", content, (path) => Effect.flatMap(RecipientSource.csv(path), (source) => source.snapshot))
      assert.strictEqual(yield* snapshot("address\na@example.com\n"), yield* snapshot("address\na@example.com\n"))
      assert.notStrictEqual(yield* snapshot("address\na@example.com\n"), yield* snapshot("address\nb@example.com\n"))
    }))
})

describe("A file of JSON lines", () => {
  it.effect("gives address, name, and every other field as a variable", () =>
    Effect.gen(function*() {
      const recipients = yield* ndjson(
        "{\"address\":\"a@example.com\",\"name\":\"A\",\"variables\":{\"n\":1}}\n\n{\"email\":\"b@example.com\",\"tags\":[1,2]}"
      )
      assert.deepStrictEqual(recipients, [
        { address: "a@example.com", name: "A", variables: { name: "A", n: 1 } },
        { address: "b@example.com", variables: { tags: [1, 2] } }
      ])
    }))

  const broken = [
    { content: "{\"address\":\"a@example.com\"}\nnope\n", issue: /at byte 28: the line is not JSON/ },
    { content: "[1]\n", issue: /at byte 0: the line is not a JSON object/ },
    { content: "{\"name\":\"A\"}\n", issue: /there is no address/ },
    { content: "{\"address\":\"a@example.com\",\"variables\":3}\n", issue: /variables must be an object/ }
  ]
  for (const { content, issue } of broken) {
    it.effect(`fails where ${issue.source}`, () =>
      Effect.gen(function*() {
        assert.match((yield* Effect.flip(ndjson(content))).message, issue)
      }))
  }
})

const Sql = SqliteClient.layer({ filename: ":memory:" })

describe("A SQL query", () => {
  const subscribers = RecipientSource.sql({
    cursor: "id",
    snapshot: "june",
    rows: (sql, after, limit) =>
      sql`SELECT id, address, code FROM subscribers WHERE id > ${after ?? 0} ORDER BY id LIMIT ${limit}`
  })

  it.effect("is paged by the column of its cursor, which is no variable", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      yield* sql`CREATE TABLE subscribers (id INTEGER PRIMARY KEY, address TEXT, code INTEGER)`
      for (const id of [3, 7, 8, 20]) {
        yield* sql`INSERT INTO subscribers VALUES (${id}, ${`p${id}@example.com`}, ${id * 10})`
      }
      const expected = [3, 7, 8, 20].map((id) => ({ address: `p${id}@example.com`, variables: { code: id * 10 } }))
      const source = yield* subscribers
      assert.deepStrictEqual(yield* pagesOf(source, 3), [expected.slice(0, 3), expected.slice(3)])
      assert.deepStrictEqual(yield* pagesOf(source, 4), [expected])
    }).pipe(Effect.provide(Sql)))

  it.effect("that fails says why", () =>
    Effect.gen(function*() {
      const source = yield* subscribers
      assert.match((yield* Effect.flip(source.page(undefined, 10))).message, /no such table: subscribers/)
    }).pipe(Effect.provide(Sql)))
})

/** A list at Mailgun, whose pages are of three members. */
const listOf = (members: Array<string>) =>
  Mailgun.layerStub(
    Mailgun.stub(MailingLists.get, () =>
      Effect.succeed({ address: "list@example.com", membersCount: members.length } as never)),
    Mailgun.stub(MailingListMembers.list, ({ cursor }) => {
      const start = Number(cursor ?? 0)
      const items = members.slice(start, start + 3).map((address) => ({ address, vars: { a: address } }))
      const next = start + 3 < members.length ? { next: String(start + 3) } : {}
      return Effect.succeed({ items, unknown: [], ...next } as never)
    })
  )

describe("A mailing list", () => {
  const members = () => Array.from({ length: 8 }, (_, n) => `m${n}@example.com`)

  it.effect("is paged in sizes of the caller's, whatever those of the API are", () =>
    Effect.gen(function*() {
      const source = yield* RecipientSource.mailingList("list@example.com")
      for (const size of [1, 2, 3, 4, 5, 8, 100]) {
        const found = yield* allOf(source, size)
        assert.deepStrictEqual(found.map(({ address }) => address), members())
      }
      assert.strictEqual(yield* source.snapshot, "list@example.com with 8 members")
    }).pipe(Effect.provide(listOf(members()))))

  it.effect("that is frozen stays as it was, for everybody on that database", () =>
    Effect.gen(function*() {
      const live = members()
      const frozen = RecipientSource.frozen("june", RecipientSource.mailingList("list@example.com")).pipe(
        Effect.provide(listOf(live))
      )
      const first = yield* frozen
      live.shift()
      live.push("late@example.com")
      const second = yield* frozen
      assert.deepStrictEqual((yield* allOf(second, 3)).map(({ address }) => address), members())
      assert.strictEqual(yield* second.snapshot, yield* first.snapshot)
      yield* RecipientSource.thaw("june")
      const third = yield* frozen
      assert.deepStrictEqual((yield* allOf(third, 3)).map(({ address }) => address), live)
      assert.notStrictEqual(yield* third.snapshot, yield* first.snapshot)
    }).pipe(Effect.provide(Sql)))
})

describe("A frozen copy", () => {
  it.effect("is paged like its source, across its own pages", () =>
    Effect.gen(function*() {
      const source = yield* RecipientSource.frozen("p", RecipientSource.fromIterable(people(2345)))
      for (const size of [1, 700, 1000, 5000].slice(1)) assert.deepStrictEqual(yield* allOf(source, size), people(2345))
    }).pipe(Effect.provide(Sql)))

  it.effect("that broke off goes on where it was", () =>
    Effect.gen(function*() {
      const calls: Array<string | undefined> = []
      let isBroken = true
      const source = Effect.map(RecipientSource.fromIterable(people(3500)), (whole): RecipientSource.Service => ({
        ...whole,
        page: (cursor, size) => {
          calls.push(cursor)
          return cursor === "2000" && isBroken
            ? Effect.fail(new RecipientSource.RecipientSourceFailed({ source: "test", at: undefined, issue: "broken" }))
            : whole.page(cursor, size)
        }
      }))
      yield* Effect.flip(RecipientSource.frozen("b", source))
      isBroken = false
      const frozen = yield* RecipientSource.frozen("b", source)
      assert.deepStrictEqual(calls, [undefined, "1000", "2000", "2000", "3000"])
      assert.deepStrictEqual(yield* allOf(frozen, 1000), people(3500))
    }).pipe(Effect.provide(Sql)))
})

describe("A source as a service", () => {
  it.effect("is what a layer gives", () =>
    Effect.gen(function*() {
      const source = yield* RecipientSource.RecipientSource
      assert.lengthOf(yield* allOf(source, 10), 3)
    }).pipe(
      Effect.provide(Layer.effect(RecipientSource.RecipientSource, RecipientSource.fromIterable(people(3))))
    ))
})

import * as InboxPlacementResults from "@effect-mailgun/core/InboxPlacementResults"
import * as InboxPlacementSharing from "@effect-mailgun/core/InboxPlacementSharing"
import * as InboxPlacementTests from "@effect-mailgun/core/InboxPlacementTests"
import * as LimitThresholds from "@effect-mailgun/core/LimitThresholds"
import * as SeedLists from "@effect-mailgun/core/SeedLists"
import * as ThresholdHits from "@effect-mailgun/core/ThresholdHits"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, domain, request } from "./request.ts"

const seedlists = "/v4/inbox/seedlists"
const results = "/v4/inbox/results"
const tests = "/v4/inbox/tests"

const from = `Ann <ann@${domain}>`
const test = { from, subject: "News", html: "<p>Hello</p>" }

describe("seed lists", () => {
  it.effect("have three mailboxes of each provider, or of those that are wanted", () =>
    Effect.gen(function*() {
      const all = yield* SeedLists.create({})
      assert.strictEqual(all.seeds?.length, 24)
      assert.match(all.targetEmail, /^ibp-[0-9a-f-]{36}@mailgun\.net$/)
      assert.deepStrictEqual(all.mailingList, [all.targetEmail, ...all.seeds?.map(({ email }) => email) ?? []])
      const some = yield* SeedLists.create({
        name: "Some",
        providerFilter: ["gmail.com", "yahoo.com"],
        seedFilter: "^seed[12]\\.",
        sendingDomains: domain,
        remoteId: "7"
      })
      assert.deepStrictEqual(some.seeds?.map(({ email, provider }) => [email.slice(0, 6), provider]), [
        ["seed1.", "gmail.com"],
        ["seed2.", "gmail.com"],
        ["seed1.", "yahoo.com"],
        ["seed2.", "yahoo.com"]
      ])
      assert.deepStrictEqual([some.name, some.sendingDomains, some.hasResults, some.tags], [
        "Some",
        [domain],
        false,
        { sfmc_remote_id: "7" }
      ])
      const got = yield* request("GET", `${seedlists}/${some.targetEmail}`)
      assert.strictEqual(at(got.json, "seedlist", "name"), "Some")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are changed: their seeds are chosen anew, or come in another order", () =>
    Effect.gen(function*() {
      const made = yield* SeedLists.create({ providerFilter: "gmail.com" })
      const address = made.targetEmail
      const renamed = yield* SeedLists.update({ address, name: "Other" })
      assert.deepStrictEqual([renamed.name, renamed.mailingList], ["Other", made.mailingList])
      const anew = yield* SeedLists.update({ address, regen: true })
      assert.deepStrictEqual(anew.previousMailingList, made.mailingList)
      assert.notDeepEqual(anew.mailingList, made.mailingList)
      const shuffled = yield* SeedLists.update({ address, shuffle: true })
      assert.sameMembers([...shuffled.mailingList ?? []], [...anew.mailingList ?? []])
      const others = yield* SeedLists.update({ address, providerFilter: "yahoo.com" })
      assert.deepStrictEqual([...new Set(others.seeds?.map(({ provider }) => provider))], ["yahoo.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are listed newest first, in pages, by name and time, and deleted with their results", () =>
    Effect.gen(function*() {
      for (const name of ["a", "b", "c"]) {
        yield* SeedLists.create({ name })
        yield* TestClock.adjust("1 hour")
      }
      const names = (input: SeedLists.ListInput) =>
        Effect.map(Stream.runCollect(SeedLists.stream(input)), (lists) => [...lists].map(({ name }) => name))
      assert.deepStrictEqual(yield* names({ limit: 2 }), ["c", "b", "a"])
      assert.deepStrictEqual(yield* names({ ascending: true, offset: 1 }), ["b", "c"])
      assert.deepStrictEqual(yield* names({ name: "b" }), ["b"])
      assert.deepStrictEqual(yield* names({ timeAfter: DateTime.makeUnsafe(1_800_000) }), ["c", "b"])
      assert.deepStrictEqual((yield* SeedLists.listAttributes()).items, ["name"])
      assert.deepStrictEqual((yield* SeedLists.listAttributeValues({ attribute: "name", limit: 2 })).items, ["c", "b"])
      assert.deepStrictEqual((yield* SeedLists.listFilters()).items.map(({ parameter }) => parameter), [
        "name",
        "time_before",
        "time_after"
      ])
      const [newest] = (yield* SeedLists.list()).items
      yield* InboxPlacementTests.create({ ...test, seedList: newest?.targetEmail ?? "" })
      const deleted = yield* request("DELETE", `${seedlists}/${newest?.targetEmail}`)
      assert.deepStrictEqual([deleted.status, deleted.json], [200, null])
      assert.deepStrictEqual(yield* names({}), ["b", "a"])
      assert.deepStrictEqual((yield* InboxPlacementResults.list()).items, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    [
      "one of an unknown provider",
      "POST",
      seedlists,
      { form: { provider_filter: "a.b" } },
      400,
      "unknown provider: a.b"
    ],
    [
      "one with a pattern that is none",
      "POST",
      seedlists,
      { form: { seed_filter: "(" } },
      400,
      "invalid seed_filter: ("
    ],
    ["one that is not there", "GET", `${seedlists}/x`, {}, 404, "seed list not found"],
    ["to change one that is not there", "PUT", `${seedlists}/x`, { form: {} }, 404, "seed list not found"],
    ["to delete one that is not there", "DELETE", `${seedlists}/x`, {}, 404, "seed list not found"],
    ["an attribute that they don't have", "GET", `${seedlists}/a/x`, {}, 404, "attribute not found"]
  ])
})

describe("an inbox placement test", () => {
  it.effect("is under way for a moment; then every seed has the message, in the inbox", () =>
    Effect.gen(function*() {
      const { links, mailingList, resultId } = yield* InboxPlacementTests.create(test)
      const url = links?.results ?? ""
      assert.isTrue(url.endsWith(`${results}/${resultId}`))
      const running = yield* InboxPlacementResults.get({ resultId })
      assert.deepStrictEqual(
        [running.status, running.deliveryStats?.["all"]?.pending, running.seedResults?.[0]?.state],
        ["processing", 24, "pending"]
      )
      yield* TestClock.adjust("1 second")
      const complete = yield* InboxPlacementResults.get({ resultId })
      assert.deepStrictEqual(
        [complete.status, complete.subject, complete.sender, complete.body],
        ["complete", "News", from, "<p>Hello</p>"]
      )
      assert.deepStrictEqual({ ...complete.deliveryStats?.["gmail.com"] }, {
        provider: "gmail.com",
        total: 3,
        delivered: 3,
        inbox: 3,
        spam: 0,
        pending: 0,
        missing: 0,
        categories: { primary: 3, promotions: 0, updates: 0 }
      })
      const [seed] = complete.seedResults ?? []
      assert.deepStrictEqual([seed?.email, seed?.destination, seed?.state, seed?.dkim], [
        mailingList?.[1],
        "inbox",
        "delivered",
        "pass"
      ])
      assert.deepStrictEqual([complete.seedList?.isAutoGenerated, complete.seedList?.hasResults], [true, true])
      const ofYahoo = yield* InboxPlacementResults.get({ resultId, provider: "yahoo.com" })
      assert.strictEqual(ofYahoo.seedResults?.length, 3)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("ends up in the spam folder where the message asks for it", () =>
    Effect.gen(function*() {
      const { resultId } = yield* InboxPlacementTests.create({
        ...test,
        subject: "VIAGRA!!!",
        providerFilter: ["gmail.com"]
      })
      yield* TestClock.adjust("1 second")
      const { deliveryStats, seedResults, spamassassin } = yield* InboxPlacementResults.get({ resultId })
      assert.deepStrictEqual([spamassassin?.isSpam, spamassassin?.score, spamassassin?.required], [true, 7, 5])
      assert.deepStrictEqual(spamassassin?.rules?.map(({ name }) => name), [
        "ALL_CAPS_SUBJECT",
        "DRUGS",
        "EXCLAMATIONS"
      ])
      assert.deepStrictEqual(seedResults?.map(({ destination }) => destination), ["spam", "spam", "spam"])
      assert.deepStrictEqual([deliveryStats?.["all"]?.inbox, deliveryStats?.["all"]?.spam], [0, 3])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has a result that is found by what it is about, and deleted", () =>
    Effect.gen(function*() {
      const list = yield* SeedLists.create({ providerFilter: "gmail.com" })
      const { resultId } = yield* InboxPlacementTests.create({ ...test, seedList: list.targetEmail })
      yield* InboxPlacementTests.create({ ...test, subject: "Other" })
      const subjects = (input: InboxPlacementResults.ListInput) =>
        Effect.map(Stream.runCollect(InboxPlacementResults.stream(input)), (all) =>
          [...all].map(({ subject }) => subject))
      assert.deepStrictEqual(yield* subjects({ limit: 1 }), ["Other", "News"])
      assert.deepStrictEqual(yield* subjects({ subject: "Other" }), ["Other"])
      assert.deepStrictEqual(yield* subjects({ sender: "nobody@example.com" }), [])
      assert.deepStrictEqual(yield* subjects({ targetEmail: list.targetEmail }), ["News"])
      assert.deepStrictEqual(yield* subjects({ provider: "yahoo.com" }), ["Other"])
      assert.deepStrictEqual((yield* InboxPlacementResults.listAttributes()).items, ["subject", "sender"])
      assert.deepStrictEqual((yield* InboxPlacementResults.listAttributeValues({ attribute: "subject" })).items, [
        "Other",
        "News"
      ])
      assert.strictEqual((yield* InboxPlacementResults.listFilters()).items.length, 6)
      assert.deepStrictEqual({ ...(yield* InboxPlacementResults.delete({ resultId })) }, { message: "deleted" })
      assert.deepStrictEqual(yield* subjects({}), ["Other"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is shared for thirty days, or until that is undone", () =>
    Effect.gen(function*() {
      const { resultId } = yield* InboxPlacementTests.create(test)
      const never = yield* request("GET", `/v4/inbox/sharing/${resultId}`)
      assert.deepStrictEqual(at(never.json, "sharing"), {
        result_id: resultId,
        expires_at: "0001-01-01T00:00:00Z",
        enabled: false,
        url_id: "",
        url: "",
        api_url: ""
      })
      const { expiresAt, shareId = "" } = yield* InboxPlacementSharing.update({ resultId, enabled: true })
      assert.deepStrictEqual(expiresAt, DateTime.makeUnsafe("1970-01-31T00:00:00Z"))
      assert.strictEqual((yield* InboxPlacementSharing.getShared({ shareId })).resultId, resultId)
      const shared = Effect.map(request("GET", `/v4/inbox/sharing/public/${shareId}`), ({ status }) => status)
      yield* InboxPlacementSharing.update({ resultId, enabled: false })
      assert.strictEqual(yield* shared, 404)
      yield* InboxPlacementSharing.update({ resultId, enabled: true })
      assert.strictEqual(yield* shared, 200)
      yield* TestClock.adjust("30 days")
      assert.strictEqual(yield* shared, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("counts against the limits of the account", () =>
    Effect.gen(function*() {
      yield* LimitThresholds.create({
        name: "seeds",
        metric: "seed_test_count",
        comparator: ">=",
        limit: 2,
        dimension: "subaccount",
        period: "1M"
      })
      yield* InboxPlacementTests.create(test)
      assert.deepStrictEqual((yield* ThresholdHits.list()).items, [])
      yield* InboxPlacementTests.create(test)
      assert.deepStrictEqual((yield* ThresholdHits.list()).items.map(({ latestValue }) => latestValue), [2])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("can be run with every provider that is listed", () =>
    Effect.gen(function*() {
      const { items } = yield* InboxPlacementTests.listProviders()
      const all = yield* SeedLists.create({})
      assert.deepStrictEqual([...new Set(all.seeds?.map(({ provider }) => provider))], items.map((one) => one.domain))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["one from nobody", "POST", tests, { json: {} }, 400, "from parameter is missing"],
    [
      "one from a foreign domain",
      "POST",
      tests,
      { json: { ...test, from: "ann@foreign.example.com" } },
      400,
      "from must be at a verified domain"
    ],
    ["one about nothing", "POST", tests, { json: { ...test, subject: "" } }, 400, "subject parameter is missing"],
    [
      "one that says nothing",
      "POST",
      tests,
      { json: { from, subject: "News" } },
      400,
      "Need at least one of 'html' or 'template_name' parameters specified"
    ],
    ["one with no such seed list", "POST", tests, { json: { ...test, seed_list: "x" } }, 404, "seed list not found"],
    ["a result that is not there", "GET", `${results}/x`, {}, 404, "result not found"],
    ["to delete a result that is not there", "DELETE", `${results}/x`, {}, 404, "result not found"],
    ["an attribute that results don't have", "GET", `${results}/a/x`, {}, 404, "attribute not found"],
    ["to share a result that is not there", "PUT", "/v4/inbox/sharing/x?enabled=true", {}, 404, "result not found"],
    ["a share that is not there", "GET", "/v4/inbox/sharing/public/x", {}, 404, "result not found"]
  ])
})

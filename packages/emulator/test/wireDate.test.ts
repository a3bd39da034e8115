import { assert, describe, it } from "@effect/vitest"
import * as WireDate from "../src/internal/wireDate.ts"

const moment = 1_318_528_920_000

describe("a date of a request", () => {
  const taken: ReadonlyArray<readonly [text: string, millis: number]> = [
    ["Thu, 13 Oct 2011 18:02:00 GMT", moment],
    ["Thu, 13 Oct 2011 18:02:00 +0000", moment],
    ["Thu, 13 Oct 2011 18:02:00 UTC", moment],
    ["Thu,13 Oct 2011 18:02:00 -0000", moment],
    ["13 oct 2011 18:02 Z", moment],
    ["Thu, 13 Oct 2011 11:02:00 -0700", moment],
    ["Thu, 13 Oct 2011 14:02:00 EDT", moment],
    ["Thu, 13 Oct 2011 23:32:00 +0530", moment],
    ["Fri, 3 May 2013 09:00:00 -0000", 1_367_571_600_000],
    ["29 Feb 2012 00:00:00 GMT", 1_330_473_600_000],
    ["Mon, 01 Jan 0001 00:00:00 UTC", -62_135_596_800_000],
    ["1318528920", moment],
    ["1318528920.5", moment + 500],
    [" 1318528920 ", moment]
  ]
  for (const [text, millis] of taken) {
    it(`is ${text}`, () => assert.strictEqual(WireDate.parse(text), millis))
  }

  const refused = [
    "",
    "tomorrow",
    "2011-10-13T18:02:00Z",
    "Thu, 13 Oct 2011",
    "Thu, 13 Oct 2011 18:02:00",
    "Thu, 13 Oct 2011 18:02:00 CET",
    "Thu, 13 October 2011 18:02:00 GMT",
    "13 Foo 2011 18:02:00 GMT",
    "0 Oct 2011 18:02:00 GMT",
    "32 Oct 2011 18:02:00 GMT",
    "29 Feb 2011 18:02:00 GMT",
    "13 Oct 2011 24:00:00 GMT",
    "13 Oct 2011 18:60:00 GMT",
    "13 Oct 2011 18:02:61 GMT",
    "13 Oct 2011 18:02:00 +2460",
    "-1"
  ]
  for (const text of refused) {
    it(`is not "${text}"`, () => assert.strictEqual(WireDate.parse(text), undefined))
  }
})

describe("a date of an answer", () => {
  it("has the form of the resource", () => {
    assert.strictEqual(WireDate.gmt(moment), "Thu, 13 Oct 2011 18:02:00 GMT")
    assert.strictEqual(WireDate.utc(moment + 999), "Thu, 13 Oct 2011 18:02:00 UTC")
    assert.strictEqual(WireDate.numeric(0), "Thu, 01 Jan 1970 00:00:00 +0000")
    assert.strictEqual(WireDate.utc(-62_135_596_800_000), "Mon, 01 Jan 0001 00:00:00 UTC")
    assert.strictEqual(WireDate.compact(moment), "20111013180200")
  })
})

import * as DomainTags from "@effect-mailgun/core/DomainTags"
import { DateTime } from "effect"
import { statsReport } from "../samples/statsReport.ts"
import { row } from "./Row.ts"

const documentedTag = (tag: string) => ({
  tag,
  description: "Optional description",
  "first-seen": "2023-01-02 02:14:27 +0000 UTC",
  "last-seen": "2023-09-06 18:45:51 +0000 UTC"
})

const documentedTagValue = (tag: string) => ({
  tag,
  description: "Optional description",
  firstSeen: DateTime.makeUnsafe("2023-01-02T02:14:27Z"),
  lastSeen: DateTime.makeUnsafe("2023-09-06T18:45:51Z")
})

const recordedTag = {
  tag: "abtest-option-a",
  description: "new desc",
  "first-seen": "2021-02-19T00:00:00Z",
  "last-seen": "2024-01-25T12:55:58.293Z"
}

const recordedTagValue = {
  tag: "abtest-option-a",
  description: "new desc",
  firstSeen: DateTime.makeUnsafe("2021-02-19T00:00:00Z"),
  lastSeen: DateTime.makeUnsafe("2024-01-25T12:55:58.293Z")
}

const link = (page: string) => `/v3/example.com/tags?limit=1000&page=${page}&tag=`

const paging = {
  previous: `https://api.mailgun.net${link("prev")}`,
  first: `https://api.mailgun.net${link("first")}`,
  next: `https://api.mailgun.net${link("next")}`,
  last: `https://api.mailgun.net${link("last")}`
}

const neighbours = { previous: link("prev"), first: link("first"), next: link("next"), last: link("last") }

export const rows = [
  row(
    DomainTags.list,
    { line: "GET /v3/example.com/tags?limit=1000&prefix=my-" },
    {
      what: "documented",
      body: { items: [documentedTag("my-tag-1"), documentedTag("my-tag-2")], paging },
      value: { items: [documentedTagValue("my-tag-1"), documentedTagValue("my-tag-2")], unknown: [], ...neighbours }
    },
    {
      what: "recorded",
      body: { items: [recordedTag], paging },
      value: { items: [recordedTagValue], unknown: [], ...neighbours }
    }
  ),
  row(
    DomainTags.get,
    { line: "GET /v3/example.com/tag?tag=my-tag-1" },
    { what: "documented", body: documentedTag("my-tag-1"), value: documentedTagValue("my-tag-1") },
    { what: "recorded", body: recordedTag, value: recordedTagValue }
  ),
  row(DomainTags.update, { line: "PUT /v3/example.com/tag?tag=a%2Fb+test&description=Subject+lines" }, {
    what: "recorded",
    body: { message: "Tag updated" },
    value: { message: "Tag updated" }
  }),
  row(DomainTags.delete, { line: "DELETE /v3/example.com/tag?tag=my-tag-1" }, {
    what: "documented",
    body: { message: "Tag deleted" },
    value: { message: "Tag deleted" }
  }),
  row(
    DomainTags.getStats,
    {
      line: "GET /v3/example.com/tag/stats?tag=tag1&event=accepted&event=delivered&event=opened&event=clicked"
        + "&resolution=month&duration=2m&device=mobile&country=us"
    },
    {
      what: "documented",
      body: { tag: "tag1", ...statsReport.body },
      value: { tag: "tag1", ...statsReport.value }
    },
    {
      what: "recorded",
      body: {
        tag: "abtest-option-a",
        description: "new description 2",
        start: "Tue, 23 Jan 2024 00:00:00 UTC",
        end: "Thu, 25 Jan 2024 00:00:00 UTC",
        resolution: "day",
        stats: [
          { time: "Tue, 23 Jan 2024 00:00:00 UTC", accepted: { incoming: 0, outgoing: 0, total: 0 } },
          { time: "Wed, 24 Jan 2024 00:00:00 UTC", accepted: { incoming: 0, outgoing: 0, total: 0 } },
          { time: "Thu, 25 Jan 2024 00:00:00 UTC", accepted: { incoming: 0, outgoing: 1, total: 1 } }
        ]
      },
      value: {
        tag: "abtest-option-a",
        description: "new description 2",
        start: DateTime.makeUnsafe("2024-01-23T00:00:00Z"),
        end: DateTime.makeUnsafe("2024-01-25T00:00:00Z"),
        resolution: "day",
        stats: [
          { time: DateTime.makeUnsafe("2024-01-23T00:00:00Z"), accepted: { incoming: 0, outgoing: 0, total: 0 } },
          { time: DateTime.makeUnsafe("2024-01-24T00:00:00Z"), accepted: { incoming: 0, outgoing: 0, total: 0 } },
          { time: DateTime.makeUnsafe("2024-01-25T00:00:00Z"), accepted: { incoming: 0, outgoing: 1, total: 1 } }
        ]
      }
    }
  ),
  row(
    DomainTags.getAggregates,
    { line: "GET /v3/example.com/tag/stats/aggregates?tag=tag1&type=provider" },
    {
      what: "documented",
      body: {
        tag: "tag1",
        provider: {
          "aol.com": { accepted: 0, clicked: 1, opened: 1, unique_clicked: 1, unsubscribed: 0 },
          "gmail.com": { accepted: 0, clicked: 2, opened: 1, unique_clicked: 1, unsubscribed: 0 }
        }
      },
      value: {
        tag: "tag1",
        providers: {
          "aol.com": { accepted: 0, clicked: 1, opened: 1, uniqueClicked: 1, unsubscribed: 0 },
          "gmail.com": { accepted: 0, clicked: 2, opened: 1, uniqueClicked: 1, unsubscribed: 0 }
        }
      }
    },
    {
      what: "recorded, by country",
      body: {
        country: {
          fr: { clicked: 0, complained: 0, opened: 3, unique_clicked: 0, unique_opened: 2, unsubscribed: 0 }
        },
        tag: "abtest-option-a"
      },
      value: {
        countries: {
          fr: { clicked: 0, complained: 0, opened: 3, uniqueClicked: 0, uniqueOpened: 2, unsubscribed: 0 }
        },
        tag: "abtest-option-a"
      }
    }
  ),
  row(DomainTags.getLimit, { line: "GET /v3/domains/example.com/limits/tag" }, {
    what: "documented",
    body: { limit: 20000, count: 1500 },
    value: { limit: 20000, count: 1500 }
  })
]

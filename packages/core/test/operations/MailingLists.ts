import * as MailingLists from "@effect-mailgun/core/MailingLists"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const base = "https://api.mailgun.net/v3/lists/pages"

const documentedBody = {
  address: "developers@mailgun.net",
  name: "Developers",
  description: "Describe the mailing list",
  access_level: "readonly",
  reply_preference: "list",
  created_at: "Tue, 09 Aug 2011 20:50:27 -0000",
  members_count: 2
}

const documentedValue = {
  address: "developers@mailgun.net",
  name: "Developers",
  description: "Describe the mailing list",
  accessLevel: "readonly",
  replyPreference: "list",
  createdAt: DateTime.makeUnsafe("2011-08-09T20:50:27Z"),
  membersCount: 2
}

const recordedBody = {
  access_level: "members",
  address: "integration_test_list@DOMAIN.TEST",
  created_at: "Sun, 26 Jan 2025 07:29:27 -0000",
  description: "This list should be deleted automatically.",
  members_count: 0,
  name: "Integration Test List",
  reply_preference: "list"
}

const recordedValue = {
  accessLevel: "members",
  address: "integration_test_list@DOMAIN.TEST",
  createdAt: DateTime.makeUnsafe("2025-01-26T07:29:27Z"),
  description: "This list should be deleted automatically.",
  membersCount: 0,
  name: "Integration Test List",
  replyPreference: "list"
}

const skipped = "/v3/lists?limit=50&skip=0&address=developers%40mailgun.net"

export const rows = [
  row(MailingLists.list, { line: "GET /v3/lists/pages?limit=2" }, {
    what: "documented",
    body: {
      paging: {
        first: `${base}?limit=2`,
        next: `${base}?page=next&address=bar%40example.com&limit=2`,
        previous: `${base}?page=prev&address=dev%40samples.mailgun.org&limit=2`,
        last: `${base}?page=last&limit=2`
      },
      items: [
        {
          access_level: "everyone",
          address: "dev@samples.mailgun.org",
          created_at: "Tue, 06 Mar 2012 05:44:45 GMT",
          description: "Mailgun developers list",
          members_count: 1,
          name: ""
        },
        {
          access_level: "readonly",
          address: "bar@example.com",
          created_at: "Wed, 06 Mar 2013 11:39:51 GMT",
          description: "",
          members_count: 2,
          name: ""
        }
      ]
    },
    value: {
      first: "/v3/lists/pages?limit=2",
      next: "/v3/lists/pages?page=next&address=bar%40example.com&limit=2",
      previous: "/v3/lists/pages?page=prev&address=dev%40samples.mailgun.org&limit=2",
      last: "/v3/lists/pages?page=last&limit=2",
      items: [
        {
          accessLevel: "everyone",
          address: "dev@samples.mailgun.org",
          createdAt: DateTime.makeUnsafe("2012-03-06T05:44:45Z"),
          description: "Mailgun developers list",
          membersCount: 1,
          name: ""
        },
        {
          accessLevel: "readonly",
          address: "bar@example.com",
          createdAt: DateTime.makeUnsafe("2013-03-06T11:39:51Z"),
          description: "",
          membersCount: 2,
          name: ""
        }
      ],
      unknown: []
    }
  }),
  row(
    MailingLists.listBySkip,
    { line: `GET ${skipped}` },
    {
      what: "documented",
      body: { total_count: 1, items: [documentedBody] },
      value: {
        totalCount: 1,
        items: [documentedValue],
        unknown: [],
        first: "/v3/lists?limit=50&skip=0&address=developers%40mailgun.net"
      }
    },
    {
      what: "recorded",
      body: { items: [recordedBody], total_count: 1 },
      value: { totalCount: 1, items: [recordedValue], unknown: [], first: skipped }
    }
  ),
  row(
    MailingLists.get,
    { line: "GET /v3/lists/developers%40mailgun.net" },
    { what: "documented", body: { list: documentedBody }, value: documentedValue },
    { what: "recorded", body: { list: recordedBody }, value: recordedValue },
    {
      what: "of a client's fixture, without a reply preference",
      body: {
        list: {
          access_level: "readonly",
          address: "test@testdomain.com",
          created_at: "Thu, 01 Nov 2018 20:39:43 -0000",
          description: "stuff",
          members_count: 1,
          name: "123",
          reply_preference: null
        }
      },
      value: {
        accessLevel: "readonly",
        address: "test@testdomain.com",
        createdAt: DateTime.makeUnsafe("2018-11-01T20:39:43Z"),
        description: "stuff",
        membersCount: 1,
        name: "123"
      }
    }
  ),
  row(
    MailingLists.create,
    {
      line: "POST /v3/lists",
      form: [
        ["address", "developers@mailgun.net"],
        ["name", "Developers"],
        ["description", "Describe the mailing list"],
        ["access_level", "readonly"],
        ["reply_preference", "list"]
      ]
    },
    {
      what: "documented",
      status: 201,
      body: { list: documentedBody, message: "Mailing list has been created" },
      value: documentedValue
    },
    {
      what: "recorded",
      body: { list: recordedBody, message: "Mailing list has been created" },
      value: recordedValue
    }
  ),
  row(
    MailingLists.update,
    {
      line: "PUT /v3/lists/devs%40mailgun.net",
      form: [
        ["address", "developers@mailgun.net"],
        ["name", "Developers"],
        ["description", "Describe the mailing list"],
        ["access_level", "readonly"],
        ["reply_preference", "list"],
        ["list-id", "123"]
      ]
    },
    {
      what: "documented",
      body: { message: "Mailing list has been updated", list: documentedBody },
      value: documentedValue
    },
    {
      what: "recorded",
      body: {
        list: {
          access_level: "readonly",
          address: "integration_test_list@DOMAIN.TEST",
          created_at: "Fri, 08 Jan 2016 20:22:42 -0000",
          description: "This list should be deleted automatically.",
          members_count: 0,
          name: "Integration Test List Update"
        },
        message: "Mailing list has been updated"
      },
      value: {
        accessLevel: "readonly",
        address: "integration_test_list@DOMAIN.TEST",
        createdAt: DateTime.makeUnsafe("2016-01-08T20:22:42Z"),
        description: "This list should be deleted automatically.",
        membersCount: 0,
        name: "Integration Test List Update"
      }
    }
  ),
  row(
    MailingLists.delete,
    { line: "DELETE /v3/lists/developers%40mailgun.net" },
    {
      what: "documented",
      body: { address: "developers@mailgun.net", message: "Mailing list has been removed" },
      value: { address: "developers@mailgun.net", message: "Mailing list has been removed" }
    },
    {
      what: "recorded",
      body: { address: "integration_test_list@DOMAIN.TEST", message: "Mailing list has been removed" },
      value: { address: "integration_test_list@DOMAIN.TEST", message: "Mailing list has been removed" }
    }
  )
]

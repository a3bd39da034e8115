import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import { row } from "./Row.ts"

const lists = "/v3/lists/developers%40mailgun.net"
const pagesLink = `https://api.mailgun.net${lists}/members/pages`

const alice = {
  address: "alice@example.com",
  name: "Alice",
  vars: { gender: "female", age: 27 },
  subscribed: true
}

const jane = {
  address: "integration_test_member_member@",
  name: "Jane Doe",
  subscribed: true,
  vars: {}
}

export const rows = [
  row(MailingListMembers.list, { line: `GET ${lists}/members/pages?subscribed=no&limit=100` }, {
    what: "documented",
    body: {
      items: [{ vars: { age: 26 }, name: "Foo Bar", subscribed: false, address: "bar@example.com" }],
      paging: {
        first: `${pagesLink}?page=first&subscribed=no&limit=100`,
        last: `${pagesLink}?page=last&subscribed=no&limit=100`,
        next: `${pagesLink}?page=next&address=bar%40example.com&subscribed=no&limit=100`,
        previous: `${pagesLink}?page=prev&address=bar%40example.com&subscribed=no&limit=100`
      }
    },
    value: {
      items: [{ vars: { age: 26 }, name: "Foo Bar", subscribed: false, address: "bar@example.com" }],
      unknown: [],
      first: `${lists}/members/pages?page=first&subscribed=no&limit=100`,
      last: `${lists}/members/pages?page=last&subscribed=no&limit=100`,
      next: `${lists}/members/pages?page=next&address=bar%40example.com&subscribed=no&limit=100`,
      previous: `${lists}/members/pages?page=prev&address=bar%40example.com&subscribed=no&limit=100`
    }
  }),
  row(MailingListMembers.listBySkip, {
    line: `GET ${lists}/members?address=alice%40example.com&subscribed=yes&limit=100&skip=0`
  }, {
    what: "documented",
    body: { total_count: 1, items: [alice] },
    value: {
      totalCount: 1,
      items: [alice],
      unknown: [],
      first: `${lists}/members?address=alice%40example.com&subscribed=yes&limit=100&skip=0`
    }
  }),
  row(
    MailingListMembers.get,
    { line: `GET ${lists}/members/alice%40example.com` },
    { what: "documented, bare", body: alice, value: alice },
    { what: "recorded", body: { member: jane }, value: jane }
  ),
  row(
    MailingListMembers.create,
    {
      line: `POST ${lists}/members`,
      form: [
        ["address", "alice@example.com"],
        ["name", "Alice"],
        ["vars", "{\"gender\":\"female\",\"age\":27}"],
        ["subscribed", "yes"],
        ["upsert", "yes"]
      ]
    },
    {
      what: "documented",
      body: { member: alice, message: "Mailing list member has been created" },
      value: alice
    },
    { what: "recorded", body: { member: jane, message: "Mailing list member has been created" }, value: jane }
  ),
  row(
    MailingListMembers.update,
    {
      line: `PUT ${lists}/members/al%40example.com`,
      form: [
        ["address", "alice@example.com"],
        ["name", "Alice"],
        ["vars", "{\"gender\":\"female\",\"age\":27}"],
        ["subscribed", "yes"]
      ]
    },
    {
      what: "documented",
      body: { member: alice, message: "Mailing list member has been updated" },
      value: alice
    },
    {
      what: "recorded",
      body: {
        member: {
          address: "integration_test_member_member@",
          name: "Jane Doe Update",
          subscribed: false,
          vars: {}
        },
        message: "Mailing list member has been updated"
      },
      value: { ...jane, name: "Jane Doe Update", subscribed: false }
    }
  ),
  row(
    MailingListMembers.delete,
    { line: `DELETE ${lists}/members/alice%40example.com` },
    {
      what: "documented",
      body: { member: { address: "alice@example.com" }, message: "Mailing list member has been deleted" },
      value: { address: "alice@example.com", message: "Mailing list member has been deleted" }
    },
    {
      what: "recorded",
      body:
        "{\"member\":{\"address\":\"integration_test_member_member@\"},\"message\":\"Mailing list member has been deleted\"}\n",
      value: { address: "integration_test_member_member@", message: "Mailing list member has been deleted" }
    }
  )
]

import * as MailingListUploads from "@effect-mailgun/core/MailingListUploads"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const lists = "/v3/lists/developers%40mailgun.net"

const listBody = {
  address: "developers@mailgun.net",
  name: "Developers",
  description: "Describe the mailing list",
  access_level: "readonly",
  reply_preference: "list",
  created_at: "Tue, 09 Aug 2011 20:50:27 -0000",
  members_count: 2
}

const listValue = {
  address: "developers@mailgun.net",
  name: "Developers",
  description: "Describe the mailing list",
  accessLevel: "readonly",
  replyPreference: "list",
  createdAt: DateTime.makeUnsafe("2011-08-09T20:50:27Z"),
  membersCount: 2
}

const inBackground = {
  what: "documented",
  body: { list: listBody, "task-id": "4321", message: "Mailing list upload started in background" },
  value: { list: listValue, taskId: "4321", message: "Mailing list upload started in background" }
}

export const rows = [
  row(
    MailingListUploads.create,
    {
      line: `POST ${lists}/members.json`,
      form: [
        [
          "members",
          `["bob@example.com",{"address":"alice@example.com","name":"Alice","subscribed":false,`
          + `"vars":{"department":"Support"}}]`
        ],
        ["upsert", "yes"]
      ]
    },
    inBackground,
    {
      what: "of a small upload, as older documentation shows it",
      body: {
        message: "Mailing list has been updated",
        list: {
          members_count: 7,
          description: "My updated test mailing list",
          created_at: "Wed, 06 Mar 2013 11:39:51 GMT",
          access_level: "readonly",
          address: "dev@samples.mailgun.org",
          name: "Test List Updated"
        }
      },
      value: {
        message: "Mailing list has been updated",
        list: {
          membersCount: 7,
          description: "My updated test mailing list",
          createdAt: DateTime.makeUnsafe("2013-03-06T11:39:51Z"),
          accessLevel: "readonly",
          address: "dev@samples.mailgun.org",
          name: "Test List Updated"
        }
      }
    }
  ),
  row(MailingListUploads.import, {
    line: `POST ${lists}/members.csv`,
    parts: [
      ["members", ["members.csv", "text/csv", "address,name\nalice@example.com,Alice\n"]],
      ["subscribed", "yes"],
      ["upsert", "yes"]
    ]
  }, inBackground)
]

import * as AlertSlack from "@effect-mailgun/core/AlertSlack"
import { row } from "./Row.ts"

/** What is documented for calls that change the connection: 204, and no body. */
const noContent = { what: "documented", status: 204, body: "", value: {} }

const says = (message: string) => ({
  what: "as the tests of Mailgun's Java SDK have it",
  body: { message },
  value: { message }
})

const channels = "/v1/alerts/slack/channels"

export const rows = [
  row(
    AlertSlack.update,
    {
      line: "PUT /v1/alerts/settings/slack",
      json: { token: "xoxb-new", team_id: "T9", team_name: "MyTeam", scope: "channels:read" }
    },
    noContent,
    says("ok")
  ),
  row(AlertSlack.delete, { line: "DELETE /v1/alerts/settings/slack" }, noContent, says("slack cleared")),
  row(AlertSlack.revoke, { line: "DELETE /v1/alerts/slack/oauth" }, says("revoked")),
  row(AlertSlack.listChannels, { line: `GET ${channels}?limit=10` }, {
    what: "documented",
    body: {
      items: [{ id: "C1", name: "alerts", is_archived: false }],
      paging: {
        first: "https://api.mailgun.net/v1/alerts/slack/channels?page=foo",
        next: "https://api.mailgun.net/v1/alerts/slack/channels?page=bar"
      }
    },
    value: {
      items: [{ id: "C1", name: "alerts", isArchived: false }],
      unknown: [],
      first: `${channels}?page=foo`,
      next: `${channels}?page=bar`
    }
  }, {
    what: "as the tests of Mailgun's Java SDK have it",
    body: { items: [], paging: {} },
    value: { items: [], unknown: [] }
  }),
  row(AlertSlack.getChannel, { line: `GET ${channels}/C1` }, {
    what: "as the tests of Mailgun's Java SDK have it",
    body: { id: "C1", name: "alerts", is_archived: true },
    value: { id: "C1", name: "alerts", isArchived: true }
  })
]

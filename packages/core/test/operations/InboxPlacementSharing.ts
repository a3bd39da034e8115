import * as InboxPlacementSharing from "@effect-mailgun/core/InboxPlacementSharing"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const id = "1a066d4a-2207-4240-9e89-9e1a55511f0e"

const sharingBody = {
  result_id: "test_id",
  expires_at: "2024-08-09T14:32:57.183Z",
  enabled: false,
  url_id: "test_url_id",
  url: "test_url",
  api_url: "test_api_url"
}

const sharingValue = {
  resultId: "test_id",
  expiresAt: DateTime.makeUnsafe("2024-08-09T14:32:57.183Z"),
  enabled: false,
  shareId: "test_url_id",
  url: "test_url",
  apiUrl: "test_api_url"
}

const answers = [
  { what: "from the vendor's client", body: { sharing: sharingBody }, value: sharingValue },
  { what: "bare, as its documented schema has it", body: sharingBody, value: sharingValue }
]

export const rows = [
  row(InboxPlacementSharing.get, { line: `GET /v4/inbox/sharing/${id}` }, ...answers),
  row(InboxPlacementSharing.update, { line: `PUT /v4/inbox/sharing/${id}?enabled=false` }, ...answers),
  row(InboxPlacementSharing.getShared, { line: "GET /v4/inbox/sharing/public/aBcD1234" }, {
    what: "from the vendor's client",
    body: { result: { rid: "test_rid", result_id: "test_result_id", subject: "test_subject", Box: null } },
    value: { rid: "test_rid", resultId: "test_result_id", subject: "test_subject" }
  })
]

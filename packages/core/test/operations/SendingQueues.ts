import * as SendingQueues from "@effect-mailgun/core/SendingQueues"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(
    SendingQueues.get,
    { line: "GET /v3/domains/example.com/sending_queues" },
    {
      what: "documented",
      body: {
        regular: {
          is_disabled: true,
          disabled: { until: "Mon, 02 Jan 2006 15:04:05 MST", reason: "You have too many messages in queue" }
        },
        scheduled: {
          is_disabled: true,
          disabled: { until: "Mon, 02 Jan 2006 15:04:05 MST", reason: "You have too many messages in queue" }
        }
      },
      value: {
        regular: {
          isDisabled: true,
          disabled: {
            until: DateTime.makeUnsafe("2006-01-02T22:04:05Z"),
            reason: "You have too many messages in queue"
          }
        },
        scheduled: {
          isDisabled: true,
          disabled: {
            until: DateTime.makeUnsafe("2006-01-02T22:04:05Z"),
            reason: "You have too many messages in queue"
          }
        }
      }
    },
    {
      what: "documented, without what is optional",
      body: {
        regular: { is_disabled: false, disabled: { until: "", reason: "" } },
        scheduled: { is_disabled: false }
      },
      value: { regular: { isDisabled: false, disabled: { reason: "" } }, scheduled: { isDisabled: false } }
    }
  ),
  row(SendingQueues.deleteAll, { line: "DELETE /v3/example.com/envelopes" }, {
    what: "documented",
    body: { message: "done" },
    value: { message: "done" }
  })
]

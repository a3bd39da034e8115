import { DateTime } from "effect"

/** A job of validations as Mailgun documents it: in bulk by its own id, of a mailing list by the list's address. */
export const validationJob = (id: string) => ({
  body: {
    created_at: "Tue, 26 Feb 2019 21:30:03 GMT",
    download_url: { csv: "<download_link>", json: "<download_link>" },
    id,
    quantity: 207665,
    records_processed: 207665,
    status: "uploaded",
    summary: {
      result: { deliverable: 184199, do_not_send: 5647, undeliverable: 12116, unknown: 5613 },
      risk: { high: 17763, low: 142547, medium: 41652, unknown: 5613 }
    }
  },
  value: {
    createdAt: DateTime.makeUnsafe("2019-02-26T21:30:03Z"),
    downloadUrl: { csv: "<download_link>", json: "<download_link>" },
    id,
    quantity: 207665,
    recordsProcessed: 207665,
    status: "uploaded",
    summary: {
      result: { deliverable: 184199, doNotSend: 5647, undeliverable: 12116, unknown: 5613 },
      risk: { high: 17763, low: 142547, medium: 41652, unknown: 5613 }
    }
  }
})

import * as Input from "../Input.ts"
import * as Operation from "../Operation.ts"

class AttachmentInput extends Input.Struct<AttachmentInput>("MessageStorageAttachmentInput")({
  domain: Input.domain,
  storageKey: Input.text("storage_key"),
  attachment: Input.text("attachment")
}) {}

/** A file of a stored message, which only its address leads to. */
export const getAttachment = Operation.make({
  name: "messages.getStoredAttachment",
  method: "GET",
  path: "/v3/domains/{domain}/messages/{storage_key}/attachments/{attachment}",
  input: AttachmentInput,
  accept: "*/*",
  output: Operation.bytes,
  example: { storageKey: "BAABAgDMYHqy0v5PT2I4", attachment: "0" }
})

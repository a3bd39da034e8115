import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"

/** Why a recipient can't be sent to. An index, by which the error names them, says nothing outside of its batch. */
export const invalidReason = ({ error }: MessageBatch.Failed<unknown>): string =>
  error._tag === "MailgunInvalidInput"
    ? `${error.field.replace(/^recipients\[\d+\]\.?/, "")} ${error.issue}`.trim()
    : error.message

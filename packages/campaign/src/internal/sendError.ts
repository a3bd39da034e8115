import type {
  MailgunBadRequest,
  MailgunDecodeError,
  MailgunError,
  MailgunPayloadTooLarge,
  MailgunSendOutcomeUnknown
} from "@effect-mailgun/core/MailgunError"

/** Whether Mailgun may have taken the message all the same. */
export const isUnknown = (error: MailgunError): error is MailgunSendOutcomeUnknown | MailgunDecodeError =>
  error._tag === "MailgunSendOutcomeUnknown" || error._tag === "MailgunDecodeError"

/**
 * Whether a refusal may be on account of some recipients only, so that the others can go out without them. Where Mailgun
 * names another part of the message, it is on account of that.
 */
export const concernsRecipients = (error: MailgunError): error is MailgunBadRequest | MailgunPayloadTooLarge =>
  error._tag === "MailgunPayloadTooLarge" || (error._tag === "MailgunBadRequest" && !namesTheMessage.test(error.detail))

const namesTheMessage =
  /^['"]?(from|cc|bcc|subject|text|html|amp-html|template|attachment|inline|[ohvt]:|need at least|only one|send options|header|domain|forbidden)/i

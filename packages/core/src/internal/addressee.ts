import * as Result from "effect/Result"
import * as Input from "../Input.ts"
import * as Mailbox from "../Mailbox.ts"
import * as Personalisation from "../Personalisation.ts"
import { isJsonObject } from "../Wire.ts"
import * as Fields from "./messageFields.ts"
import { utf8Length } from "./utf8.ts"

/** A recipient as a request has it. */
export interface Addressee {
  readonly to: Mailbox.Mailbox
  /** The key of the variables: the address as it stands in `to`. */
  readonly address: string
  readonly variables: Personalisation.Variables | undefined
  /** What it adds to the body of the request, at most. */
  readonly bytes: number
}

/** Makes the function that reads a recipient, or says what is wrong with it. */
export const addresseeReader = (message: {
  readonly hasFiles: boolean
  /** The placeholders that every recipient must have variables for. */
  readonly required: ReadonlyArray<Personalisation.Placeholder>
}): (recipient: unknown) => Addressee | Input.Complaint => {
  const { check } = Fields.mailbox("to")
  const { fieldBytes, textBytes } = message.hasFiles ? multipartSize : formSize
  return (recipient) => {
    if (!isJsonObject(recipient)) return Input.complaint("must be { address, name, variables }")
    const { address, name, variables } = recipient
    if (typeof address !== "string" || !address.isWellFormed()) {
      return Input.complaint("must be well-formed text", ".address")
    }
    const complaint = check({ address, name })
    if (complaint !== undefined) return complaint

    const json = variables === undefined ? "" : variablesJson(variables)
    if (json === undefined || (variables !== undefined && !isJsonObject(variables))) {
      return Input.complaint("must be an object that JSON can hold", ".variables")
    }
    const missing = Personalisation.missing(message.required, variables)
    if (missing.length > 0) return Input.complaint(missingIssue(missing), ".variables")

    const to = { address, name: typeof name === "string" ? name : undefined }
    const key = Mailbox.format({ address })
    const bytes = fieldBytes + textBytes(Mailbox.format(to)) + textBytes(`${JSON.stringify(key)}:${json},`)
    return { to, address: key, variables, bytes }
  }
}

/** Variables as JSON; none where they are not an object, or have a part that JSON has no form for. */
const variablesJson = (variables: unknown): string | undefined => {
  const json = Result.try(() => JSON.stringify(variables))
  return Result.isSuccess(json) && json.success?.startsWith("{") ? json.success : undefined
}

const missingIssue = (missing: ReadonlyArray<Personalisation.Placeholder>): string =>
  `lack ${missing.map(({ fields, text }) => `${text} (in ${fields.join(", ")})`).join(" and ")}`

/** How much of a request one more value takes: `fieldBytes` for its field, and its own text. */
interface Size {
  readonly fieldBytes: number
  readonly textBytes: (text: string) => number
}

/** In an urlencoded form: `&to=`. A blank counts as three bytes and is one. */
const formSize: Size = { fieldBytes: 4, textBytes: (text) => encodeURIComponent(text).length }

/** In a multipart body, where the boundary and the headers of a part take about 100 bytes. */
const multipartSize: Size = { fieldBytes: 128, textBytes: utf8Length }

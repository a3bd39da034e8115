import type * as Config from "effect/Config"
import * as Predicate from "effect/Predicate"
import * as SchemaIssue from "effect/SchemaIssue"

/** What is shown of an error that says much. */
const shownLength = 1000

/** An error in one line. */
export const explain = (error: unknown): string => {
  const line = textOf(error).replaceAll(/\s*[\r\n]\s*/g, " ").trim()
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line
}

const textOf = (error: unknown): string => {
  if (isConfigError(error)) return configText(error)
  if (Predicate.isTagged(error, "MailgunInvalidInput")) return inputText(error)
  if (Predicate.isTagged(error, "MailerError") && Predicate.hasProperty(error, "cause")) return textOf(error.cause)
  return systemText(error) ?? messageOf(error)
}

const isConfigError = (error: unknown): error is Config.ConfigError =>
  Predicate.isTagged(error, "ConfigError") && Predicate.hasProperty(error, "cause")

const formatIssues = SchemaIssue.makeFormatterStandardSchemaV1()

/** A ConfigError keeps the variable's value to itself, and so does its text. */
const configText = ({ cause }: Config.ConfigError): string => {
  if (cause._tag !== "SchemaError") return `the configuration can't be read: ${cause.message}`
  return formatIssues(cause.issue).issues.map(({ message, path = [] }) => {
    const name = path.map((part) => String(Predicate.isObject(part) ? part.key : part)).join("_")
    // Text is all that the environment has, so only what is not there, or empty, is none.
    return message === "Expected string"
      ? `${name} is not set: set it in the environment`
      : `${name} is not set, or is not what it must be: ${message.replace(/^E/, "e")}`
  }).join("; ")
}

/** Where options of the layer come from, when they come from the environment. */
const variables: { readonly [field: string]: string } = {
  apiKey: "MAILGUN_API_KEY",
  baseUrl: "MAILGUN_BASE_URL",
  subaccount: "MAILGUN_SUBACCOUNT"
}

const inputText = (error: object): string => {
  const { field, issue, operation } = { field: "", issue: "", operation: "", ...error }
  if (operation === "mailgun.layer") {
    const variable = variables[field]
    return `${field}${variable === undefined ? "" : ` (${variable} in the environment)`} ${issue}`
  }
  return operation === "NodeAttachment.fromPath" ? `the file of an attachment ${issue}` : messageOf(error)
}

/** What the operating system refused, in words: the error itself may be wrapped, and may say nothing. */
const systemText = (error: unknown): string | undefined => {
  const cause = systemErrorIn(error)
  if (cause === undefined) return undefined
  const { code, path, port, syscall } = cause
  if (syscall === "listen" || syscall === "bind") {
    if (code === "EADDRINUSE") return `port ${String(port)} is in use: end what listens there, or choose another port`
    if (code === "EACCES") return `may not listen on port ${String(port)}: choose one above 1023`
  }
  if (typeof path !== "string") return undefined
  if (code === "ENOENT") return `there is no ${path}: check the path`
  if (code === "EACCES" || code === "EPERM") return `${path} can't be opened: check who may read and write it`
  return code === "EISDIR" ? `${path} is a folder, not a file` : undefined
}

interface SystemError {
  readonly code: string
  readonly [field: string]: unknown
}

const systemErrorIn = (error: unknown, depth = 0): SystemError | undefined => {
  if (depth > 5 || !Predicate.isObject(error)) return undefined
  if ("syscall" in error && "code" in error && typeof error.code === "string") return { ...error, code: error.code }
  return "cause" in error ? systemErrorIn(error.cause, depth + 1) : undefined
}

const messageOf = (error: unknown, depth = 0): string => {
  if (!Predicate.isObject(error)) return String(error)
  if ("message" in error && typeof error.message === "string" && error.message !== "") return error.message
  if ("cause" in error && error.cause !== undefined && depth < 5) return messageOf(error.cause, depth + 1)
  return "_tag" in error && typeof error._tag === "string" ? error._tag : "failed, and does not say why"
}

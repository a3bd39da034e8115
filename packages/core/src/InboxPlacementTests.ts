/**
 * Inbox placement tests: Mailgun sends a message to mailboxes at many providers and looks where it arrives.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/inboxready/inbox-placement-ir
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import { CommaList } from "./internal/inboxPlacement.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const Instant = Timestamp.timestamp({ encodeAs: "rfc3339" })

/**
 * Where to go on from a test.
 *
 * @category models
 * @since 0.1.0
 */
export class TestLinks extends Wire.Record<TestLinks>("InboxPlacementTestLinks")({
  /** The URL of the result. */
  results: Wire.optional("results", Schema.String)
}) {}

/**
 * A test that has been started.
 *
 * @category models
 * @since 0.1.0
 */
export class StartedTest extends Wire.Record<StartedTest>("InboxPlacementStartedTest")({
  /** What `InboxPlacementResults.get` takes. */
  resultId: Wire.required("result_id", Schema.String),
  /** The addresses that the message goes to. */
  mailingList: Wire.optional("mailing_list", CommaList),
  links: Wire.optional("links", TestLinks)
}) {}

const textsByName = (key: string) => Input.value(key, Schema.Record(Schema.String, Schema.String))

/**
 * The input of {@link create}.
 *
 * **Details**
 *
 * The message is `html` or the template `templateName`. Both may use `variables`, and those may use
 * `%recipient.first_name%` and `%recipient.last_name%`, which Mailgun fills in for each mailbox.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("InboxPlacementTestsCreateInput")({
  /** Its domain must be verified in the account. */
  from: Input.text("from", { nonEmpty: true }),
  subject: Input.text("subject"),
  html: Input.optional(Input.text("html")),
  templateName: Input.optional(Input.text("template_name")),
  variables: Input.optional(textsByName("variables")),
  headers: Input.optional(textsByName("headers")),
  /** The `targetEmail` of a seed list. Mailgun's default is a new one. */
  seedList: Input.optional(Input.text("seed_list")),
  /** The domains of the providers to test with. Mailgun's default is all of them. */
  providerFilter: Input.optional(Input.value("provider_filter", Schema.Array(Schema.String))),
  /** The pool of IP addresses to send from. */
  sendingIpPoolId: Input.optional(Input.text("sending_ip_pool_id")),
  /** The account's own IP address to send from. */
  sendingIp: Input.optional(Input.text("sending_ip"))
}) {}

/**
 * Sends a test. Answers with the id that its result goes by. Fails with `MailgunBadRequest` where the account may not
 * send from `from`, or the content is missing, and with `MailgunForbidden` where the account has no inbox placement.
 *
 * `POST /v4/inbox/tests`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementTests } from "@effect-mailgun/core"
 *
 * const program = InboxPlacementTests.create({
 *   from: "news@example.com",
 *   subject: "Spring is here",
 *   html: "<p>Hello %recipient.first_name%</p>"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "inboxPlacementTests.create",
  method: "POST",
  path: "/v4/inbox/tests",
  input: CreateInput,
  body: "json",
  output: StartedTest,
  check: ({ html, templateName }) =>
    html === undefined && templateName === undefined
      ? { field: "html", issue: "is missing, and so is templateName" }
      : undefined,
  example: {
    from: "user@domain.com",
    subject: "testSubject",
    html: "<html>HTML version of the body</html>",
    variables: { greeting: "Hello %recipient.first_name%" },
    seedList: "ibp-seedlist@example.com",
    providerFilter: ["gmail.com"]
  }
})

/**
 * A provider that has seeds.
 *
 * @category models
 * @since 0.1.0
 */
export class Provider extends Wire.Record<Provider>("InboxPlacementProvider")({
  /** What a `providerFilter` takes. */
  domain: Wire.required("domain", Schema.String),
  displayName: Wire.optional("display_name", Schema.String),
  region: Wire.optional("region", Schema.String),
  createdAt: Wire.optional("created_at", Instant),
  updatedAt: Wire.optional("updated_at", Instant),
  maxEmailCount: Wire.optional("max_email_count", Wire.Number)
}) {}

/**
 * The input of {@link listProviders}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListProvidersInput extends Input.Struct<ListProvidersInput>("InboxPlacementTestsListProvidersInput")({}) {}

/**
 * The providers that tests can be sent to, as one page. Fails with `MailgunForbidden` where the account has no inbox
 * placement.
 *
 * `GET /v4/inbox/providers`.
 *
 * **Example**
 *
 * ```ts
 * import { InboxPlacementTests } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const domains = InboxPlacementTests.listProviders().pipe(
 *   Effect.map(({ items }) => items.map((provider) => provider.domain))
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const listProviders = Operation.make({
  name: "inboxPlacementTests.listProviders",
  method: "GET",
  path: "/v4/inbox/providers",
  input: ListProvidersInput,
  output: Page.single(Provider),
  example: {}
})

/**
 * The routes of an account: what becomes of incoming mail. They hold for all domains.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * A route has a filter, such as `match_recipient(".*@example.com")`, `match_header("subject", ".*support")` or
 * `catch_all()`, and actions: `forward("ann@example.com")`, `forward("https://example.com/mail")`,
 * `store(notify="https://example.com/stored")`, `stop()`. Routes are tried by priority, the smallest number first, and
 * all that match are carried out, until one has `stop()`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/routes
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

const CreatedAt = Timestamp.timestamp({ encodeAs: "rfc2822-gmt" })

/**
 * A route.
 *
 * @category models
 * @since 0.1.0
 */
export class Route extends Wire.Record<Route>("Route")({
  id: Wire.required("id", Schema.String),
  /** The smaller it is, the earlier the route is tried. */
  priority: Wire.optional("priority", Wire.Number),
  description: Wire.optional("description", Schema.String),
  /** The filter. */
  expression: Wire.optional("expression", Schema.String),
  actions: Wire.optional("actions", Wire.Strings),
  createdAt: Wire.optional("created_at", CreatedAt)
}) {}

/** An update answers with the route itself, other operations with it in a `route`. */
const RouteAnswer = Wire.unwrapped("route", Route)

/**
 * What Mailgun says when a route is gone.
 *
 * @category models
 * @since 0.1.0
 */
export class RouteDeleted extends Wire.Record<RouteDeleted>("RouteDeleted")({
  id: Wire.optional("id", Schema.String),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link list}, {@link pages} and {@link stream}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ListInput extends Input.Struct<ListInput>("RoutesListInput")({
  /** Items a page, from 1 to 1000. Mailgun's default is 100. */
  limit: Input.optional(Input.integer("limit", { min: 1, max: 1000 })),
  skip: Input.optional(Input.integer("skip", { min: 0, max: Number.MAX_SAFE_INTEGER })),
  cursor: Input.cursor
}) {}

/**
 * One page of the routes. Fails with `MailgunBadRequest` where `limit` is more than 1000.
 *
 * `GET /v3/routes`.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 *
 * const firstTen = Routes.list({ limit: 10 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Operation.make({
  name: "routes.list",
  method: "GET",
  path: "/v3/routes",
  input: ListInput,
  output: Page.bySkip(Route, { defaultLimit: 100 }),
  example: { limit: 50, skip: 0 }
})

/**
 * All pages, as they are asked for.
 *
 * @category streams
 * @since 0.1.0
 */
export const pages: (input?: ListInput) => Stream.Stream<Page.Page<Route>, MailgunError, Mailgun> = Page.pages(list)

/**
 * All routes, a page at a time as they are asked for.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 * import { Stream } from "effect"
 *
 * const expressions = Routes.stream().pipe(Stream.map((route) => route.expression), Stream.runCollect)
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream: (input?: ListInput) => Stream.Stream<Route, MailgunError, Mailgun> = Page.stream(list)

/**
 * The input of {@link get} and {@link delete}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class IdInput extends Input.Struct<IdInput>("RoutesIdInput")({
  id: Input.text("id", { nonEmpty: true })
}) {}

/**
 * A route. Fails with `MailgunNotFound` where there is none with that id.
 *
 * `GET /v3/routes/{id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 *
 * const route = Routes.get({ id: "4f3bad2335335426750048c6" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "routes.get",
  method: "GET",
  path: "/v3/routes/{id}",
  input: IdInput,
  output: RouteAnswer,
  example: { id: "4f3bad2335335426750048c6" }
})

/**
 * The input of {@link match}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class MatchInput extends Input.Struct<MatchInput>("RoutesMatchInput")({
  address: Input.text("address", { nonEmpty: true })
}) {}

/**
 * The first route that mail to an address would take. Fails with `MailgunNotFound` where there is none.
 *
 * `GET /v3/routes/match`.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 *
 * const route = Routes.match({ address: "ann@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const match = Operation.make({
  name: "routes.match",
  method: "GET",
  path: "/v3/routes/match",
  input: MatchInput,
  output: RouteAnswer,
  example: { address: "ann@example.com" }
})

const priority = Input.optional(
  Input.integer("priority", { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
)

/**
 * The input of {@link create}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class CreateInput extends Input.Struct<CreateInput>("RoutesCreateInput")({
  /** The filter: `match_recipient(".*@example.com")`. */
  expression: Input.text("expression", { nonEmpty: true }),
  /** One action or a list: `forward("ann@example.com")`. */
  actions: Input.optional(Input.texts("action")),
  /** The smaller it is, the earlier the route is tried. Mailgun's default is 0. */
  priority,
  description: Input.optional(Input.text("description"))
}) {}

/**
 * Adds a route. Fails with `MailgunBadRequest` where the expression or an action can't be read.
 *
 * `POST /v3/routes`.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 *
 * const program = Routes.create({
 *   expression: `match_recipient(".*@example.com")`,
 *   actions: [`forward("https://example.com/mail")`, "stop()"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "routes.create",
  method: "POST",
  path: "/v3/routes",
  input: CreateInput,
  output: RouteAnswer,
  example: {
    expression: "match_recipient(\"alice@\")",
    actions: ["forward(\".*@\")", "stop()"],
    priority: 10,
    description: "Integration Test Route"
  }
})

/**
 * The input of {@link update}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateInput extends Input.Struct<UpdateInput>("RoutesUpdateInput")({
  id: Input.text("id", { nonEmpty: true }),
  /** The filter: `match_recipient(".*@example.com")`. */
  expression: Input.optional(Input.text("expression", { nonEmpty: true })),
  /** One action or a list, in place of all that the route has. */
  actions: Input.optional(Input.texts("action")),
  /** The smaller it is, the earlier the route is tried. */
  priority,
  description: Input.optional(Input.text("description"))
}) {}

/**
 * Changes what is given, and leaves the rest. Fails with `MailgunNotFound` where there is no route with that id.
 *
 * `PUT /v3/routes/{id}`.
 *
 * **Example**
 *
 * ```ts
 * import { Routes } from "@effect-mailgun/core"
 *
 * const program = Routes.update({ id: "4f3bad2335335426750048c6", priority: 1 })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const update = Operation.make({
  name: "routes.update",
  method: "PUT",
  path: "/v3/routes/{id}",
  input: UpdateInput,
  output: RouteAnswer,
  example: {
    id: "6797c62f6ee0a9fcb1ec5eee",
    expression: "match_recipient(\"alice@\")",
    actions: "forward(\".*@\")",
    priority: 10,
    description: "Integration Test Route Update"
  }
})

const delete_ = Operation.make({
  name: "routes.delete",
  method: "DELETE",
  path: "/v3/routes/{id}",
  input: IdInput,
  output: RouteDeleted,
  example: { id: "4f3bad2335335426750048c6" }
})

export {
  /**
   * Deletes a route. Fails with `MailgunNotFound` where there is none with that id.
   *
   * `DELETE /v3/routes/{id}`.
   *
   * **Example**
   *
   * ```ts
   * import { Routes } from "@effect-mailgun/core"
   *
   * const program = Routes.delete({ id: "4f3bad2335335426750048c6" })
   * ```
   *
   * @category operations
   * @since 0.1.0
   */
  delete_ as delete
}

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Form } from "../form.ts"
import { hex } from "../identifier.ts"
import { inOrderOfPriority, type MailRoute, mailRoutesOf } from "../mailRoutes.ts"
import { skipPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import { parseAction, parseExpression } from "../routeExpression.ts"
import * as WireDate from "../wireDate.ts"

const json = ({ actions, createdAt, description, expression, id, priority }: MailRoute) => ({
  actions,
  created_at: WireDate.gmt(createdAt),
  description,
  expression,
  id,
  priority
})

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { query } = call
  if (Number(query.first("limit")) > 1000) {
    return yield* Answer.refuse(400, "The 'limit' parameter can't be larger than 1000")
  }
  const { items, total_count } = skipPage(inOrderOfPriority(call.account), query, { otherwise: 100, max: 1000 })
  return Answer.json({ total_count, items: items.map(json) })
})

const find = (call: Call): Effect.Effect<MailRoute, Answer.Answer> => {
  const route = mailRoutesOf(call.account).get(call.path["id"] ?? "")
  return route === undefined ? notFound : Effect.succeed(route)
}

const notFound = Answer.refuse(404, "Route not found")

const get = (call: Call): Effect.Effect<Answer.Answer, Answer.Answer> =>
  Effect.map(find(call), (route) => Answer.json({ route: json(route) }))

const match = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const recipient = call.query.first("address") ?? ""
  if (recipient === "") return yield* Answer.refuse(400, "address parameter is missing")
  for (const route of inOrderOfPriority(call.account)) {
    const filter = yield* Effect.option(parseExpression(route.expression))
    if (filter._tag === "Some" && filter.value({ recipient, headers: [] }, true) !== undefined) {
      return Answer.json({ route: json(route) })
    }
  }
  return yield* notFound
})

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const form = yield* call.form
  if ((form.first("expression") ?? "") === "") return yield* Answer.refuse(400, "expression parameter is missing")
  const route = yield* changed(form, {
    id: hex(yield* Random.Random, 24),
    priority: 0,
    description: "",
    expression: "",
    actions: [],
    createdAt: yield* Clock.currentTimeMillis
  })
  mailRoutesOf(call.account).set(route.id, route)
  return Answer.json({ message: "Route has been created", route: json(route) })
})

const update = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const route = yield* changed(yield* call.form, yield* find(call))
  mailRoutesOf(call.account).set(route.id, route)
  // An update alone answers with the route itself.
  return Answer.json({ message: "Route has been updated", ...json(route) })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { id } = yield* find(call)
  mailRoutesOf(call.account).delete(id)
  return Answer.json({ message: "Route has been deleted", id })
})

/** A route with what a form says; what it leaves out stays as it was. */
const changed = Effect.fnUntraced(function*(form: Form, before: MailRoute): Effect.fn.Return<MailRoute, Answer.Answer> {
  const refuse = (field: string) => (reason: string) => Answer.message(400, `${field} parameter is invalid: ${reason}`)
  const expression = form.first("expression") ?? before.expression
  yield* Effect.mapError(parseExpression(expression), refuse("expression"))
  const given = form.all("action")
  yield* Effect.mapError(Effect.forEach(given, parseAction), refuse("action"))
  const priority = Number(form.first("priority") || before.priority)
  if (!Number.isInteger(priority)) {
    return yield* Answer.refuse(400, "priority parameter is invalid: it must be an integer")
  }
  return {
    ...before,
    priority,
    description: form.first("description") ?? before.description,
    expression,
    actions: given.length === 0 ? before.actions : given
  }
})

export const mailRoutes: Resource = {
  operations: {
    "routes.list": list,
    "routes.get": get,
    "routes.match": match,
    "routes.create": create,
    "routes.update": update,
    "routes.delete": delete_
  }
}

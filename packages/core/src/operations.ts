/**
 * Every operation that the library has, for what goes over them all: the emulator's routes, coverage checks, tables.
 *
 * @since 0.1.0
 */
import * as Bounces from "./Bounces.ts"
import * as Domains from "./Domains.ts"
import * as Events from "./Events.ts"
import * as Messages from "./Messages.ts"
import type * as Operation from "./Operation.ts"

/**
 * All operations, in the order of their resources.
 *
 * **Example**
 *
 * ```ts
 * import { operations } from "@effect-mailgun/core/operations"
 *
 * const table = operations.map(({ method, name, path }) => `${name}\t${method}\t${path}`).join("\n")
 * ```
 *
 * @category registry
 * @since 0.1.0
 */
export const operations: ReadonlyArray<Operation.Any> = [
  Messages.send,
  Messages.sendMime,
  Events.list,
  Domains.list,
  Domains.get,
  Domains.create,
  Domains.update,
  Domains.verify,
  Domains.delete,
  Bounces.list,
  Bounces.get,
  Bounces.create,
  Bounces.createMany,
  Bounces.delete,
  Bounces.deleteAll,
  Bounces.import
]

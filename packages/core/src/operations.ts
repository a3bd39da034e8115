/**
 * Every operation that the library has, for what goes over them all: the emulator's routes, coverage checks, tables.
 *
 * @since 0.1.0
 */
import * as modules from "./internal/resources.ts"
import * as Operation from "./Operation.ts"

/**
 * The modules of all resources, by name.
 *
 * @category registry
 * @since 0.1.0
 */
export const resources: { readonly [name: string]: object } = modules

/**
 * All operations, resource by resource.
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
export const operations: ReadonlyArray<Operation.Any> = Object.values(resources).flatMap((resource) =>
  Object.values(resource).filter(Operation.isOperation)
)

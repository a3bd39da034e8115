import type { Handler } from "./call.ts"

/** A route that the registry does not have. */
export interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly handle: Handler
}

/** How one resource answers. */
export interface Resource {
  /** By the names that the registry gives its operations. */
  readonly operations: { readonly [operation: string]: Handler }
  /** Older paths of these operations. */
  readonly aliases?: { readonly [operation: string]: string }
  /** What Mailgun answers besides. */
  readonly routes?: ReadonlyArray<Route>
}

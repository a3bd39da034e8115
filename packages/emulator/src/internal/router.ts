/** What stands at a path: a value for each method, and the names of the placeholders on the way to it. */
interface Place<A> {
  readonly value: A
  readonly placeholders: ReadonlyArray<string>
}

class Branch<A> {
  readonly fixed = new Map<string, Branch<A>>()
  readonly places = new Map<string, Place<A>>()
  placeholder: Branch<A> | undefined
}

/** What a path leads to. */
export type Found<A> =
  | { readonly _tag: "Found"; readonly value: A; readonly path: { readonly [placeholder: string]: string } }
  | { readonly _tag: "OtherMethods"; readonly methods: ReadonlyArray<string> }
  | { readonly _tag: "Nothing" }

/**
 * Finds what stands at a path. Paths are split at slashes first and each segment is decoded once, so that `%2F` in a
 * segment is data and `+` is a plus. Fixed segments win over placeholders, where they lead to the method; a placeholder
 * takes no empty segment.
 */
export class Router<A> {
  private readonly root = new Branch<A>()

  /** Adds a path template, `/v3/{domain}/messages`. What stands there already for the method stays. */
  add(method: string, template: string, value: A): void {
    const placeholders: Array<string> = []
    let branch = this.root
    for (const segment of template.split("/").slice(1)) {
      if (segment.startsWith("{") && segment.endsWith("}")) {
        placeholders.push(segment.slice(1, -1))
        branch = branch.placeholder ??= new Branch()
      } else {
        let next = branch.fixed.get(segment)
        if (next === undefined) branch.fixed.set(segment, next = new Branch())
        branch = next
      }
    }
    if (!branch.places.has(method)) branch.places.set(method, { value, placeholders })
  }

  find(method: string, pathname: string): Found<A> {
    const segments = decodeSegments(pathname)
    if (segments === undefined) return nothing
    const walk: Walk = { method, segments, values: [], otherMethods: new Set() }
    const place = descend(this.root, walk, 0)
    if (place === undefined) {
      return walk.otherMethods.size === 0 ? nothing : { _tag: "OtherMethods", methods: [...walk.otherMethods] }
    }
    const path: { [placeholder: string]: string } = {}
    for (const [index, name] of place.placeholders.entries()) path[name] = walk.values[index] ?? ""
    return { _tag: "Found", value: place.value, path }
  }
}

const nothing: Found<never> = { _tag: "Nothing" }

const decodeSegments = (pathname: string): ReadonlyArray<string> | undefined => {
  const segments = pathname.split("/").slice(1)
  if (!pathname.includes("%")) return segments
  try {
    return segments.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** What is looked for, and what was met on the way. */
interface Walk {
  readonly method: string
  readonly segments: ReadonlyArray<string>
  /** The values of the placeholders up to here. */
  readonly values: Array<string>
  /** The methods of places that the path leads to, but that lack the one asked for. */
  readonly otherMethods: Set<string>
}

const descend = <A>(branch: Branch<A>, walk: Walk, index: number): Place<A> | undefined => {
  const segment = walk.segments[index]
  if (segment === undefined) {
    const place = branch.places.get(walk.method)
    if (place !== undefined) return place
    for (const other of branch.places.keys()) walk.otherMethods.add(other)
    return undefined
  }
  const fixed = branch.fixed.get(segment)
  const found = fixed === undefined ? undefined : descend(fixed, walk, index + 1)
  if (found !== undefined || segment === "" || branch.placeholder === undefined) return found
  walk.values.push(segment)
  const below = descend(branch.placeholder, walk, index + 1)
  if (below === undefined) walk.values.pop()
  return below
}

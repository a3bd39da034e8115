import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { run } from "./Command.ts"

/** What a tarball has that it should not have, or lacks. */
export class WrongContents extends Data.TaggedError("WrongContents")<{
  readonly tarball: string
  readonly problems: ReadonlyArray<string>
}> {
  override get message(): string {
    return `${this.tarball}\n${this.problems.join("\n")}`
  }
}

const Ranges = Schema.Record(Schema.String, Schema.String)

const Manifest = Schema.fromJsonString(Schema.Struct({
  type: Schema.String,
  sideEffects: Schema.Unknown,
  license: Schema.String,
  exports: Schema.Record(
    Schema.String,
    Schema.Union([Schema.String, Schema.Null, Schema.Record(Schema.String, Schema.String)])
  ),
  dependencies: Schema.optionalKey(Ranges),
  peerDependencies: Ranges
}))

type Manifest = typeof Manifest["Type"]

const manifestProblems = ({ dependencies, exports, peerDependencies, sideEffects, type }: Manifest) => [
  ...type === "module" ? [] : [`"type" is ${type}`],
  ...Array.isArray(sideEffects) && sideEffects.length === 0 ? [] : [`"sideEffects" is not []`],
  ...Object.entries(exports)
    .filter(([, target]) => target !== null && typeof target !== "string" && Object.keys(target)[0] !== "types")
    .map(([subpath]) => `the types of "${subpath}" are not first`),
  ...exports["./internal/*"] === null ? [] : [`"./internal/*" can be imported`],
  ...exports["./*"] != null ? [] : ["modules can't be imported by themselves"],
  ...peerDependencies["effect"]?.startsWith("^4.") === true ? [] : [`effect ^4 is not a peer`],
  ...Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => !/^(?:\^|>=)\d+\.\d+\.\d+$/.test(range))
    .map(([name, range]) => `${name} is wanted as ${range}, which is no range from a version on`)
]

/** Which of its files come of no source of the package: another build left them, or something made them that should not. */
const strayFiles = (files: ReadonlySet<string>): ReadonlyArray<string> =>
  [...files].filter((file) => file.startsWith("dist/") && !file.startsWith("dist/command/")).filter((file) => {
    const source = file.replace(/^dist\//, "src/")
    return !files.has(source) && !files.has(source.replace(/(?:\.d\.ts|\.js)(?:\.map)?$/, ".ts"))
  })

/** What belongs to every module that is compiled. */
const unaccompanied = (files: ReadonlySet<string>): ReadonlyArray<string> =>
  [...files].filter((file) => /^src\/(?!page\/).*\.ts$/.test(file)).flatMap((file) => {
    const built = file.replace(/^src\/(.*)\.ts$/, "dist/$1")
    return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `${built}${ending}`).filter((path) =>
      !files.has(path)
    )
  })

/** Looks at what is in a tarball: its manifest, and a module with types and source maps for each source, and nothing else. */
export const contents = Effect.fnUntraced(function*(tarball: string) {
  const listed = yield* run("tar", ["-tzf", tarball])
  const files = new Set(listed.trim().split("\n").map((file) => file.replace(/^package\//, "")))
  const manifest = yield* Effect.flatMap(
    run("tar", ["-xzOf", tarball, "package/package.json"]),
    Schema.decodeUnknownEffect(Manifest)
  )
  const problems = [
    ...manifestProblems(manifest),
    ...["README.md", "LICENSE"].filter((file) => !files.has(file)).map((file) => `has no ${file}`),
    ...unaccompanied(files).map((file) => `has no ${file}`),
    ...strayFiles(files).map((file) => `has ${file}, which comes of no source`)
  ]
  return problems.length > 0
    ? yield* new WrongContents({ tarball, problems })
    : yield* Console.log(`${tarball}: types first, source maps, no side effects, peer ranges, ${files.size} files`)
})

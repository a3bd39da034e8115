import * as Effect from "effect/Effect"

/** Something that runs JavaScript, and the programs of the project that it is to run. */
export interface Runtime {
  readonly name: string
  /** Where its program is, once npm has installed it in the project. */
  readonly command: (project: string) => string
  readonly args: ReadonlyArray<string>
  readonly programs: ReadonlyArray<string>
}

/** Packages of npm that carry the programs of this machine's kind. The `npm:` names keep the versions of Node apart. */
const target = `${process.platform}-${process.arch}`

const nodeVersions = [22, 24, 26]

const node = (version: number): Runtime => ({
  name: `Node ${version}`,
  command: (project) => `${project}/node_modules/node-${version}/bin/node`,
  args: [],
  programs: ["quickstart", "portable", "fetch"]
})

/** Everything that runs the programs of the project without a bundler. */
export const runtimes: ReadonlyArray<Runtime> = [
  ...nodeVersions.map(node),
  {
    name: "Bun",
    command: (project) => `${project}/node_modules/bun-runtime/bin/bun`,
    args: ["run"],
    programs: ["quickstart", "portable", "fetch"]
  },
  {
    name: "Deno",
    command: (project) => `${project}/node_modules/deno-runtime/deno`,
    args: ["run", "--allow-all"],
    programs: ["quickstart", "portable", "fetch"]
  }
]

/** What npm is to install for the runtimes. */
export const platform = Effect.sync(() => ({
  esbuild: "esbuild@0.28",
  runtimePackages: [
    ...nodeVersions.map((version) => `node-${version}@npm:node-${target}@${version}`),
    `bun-runtime@npm:@oven/bun-${target}@1`,
    `deno-runtime@npm:@deno/${target === "linux-x64" ? "linux-x64-glibc" : target}@2`,
    `workerd-runtime@npm:@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}@1`
  ]
}))

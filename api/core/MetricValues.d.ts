export type MetricValues<M extends string> =
  & {
    readonly [K in M]?: number | undefined
  }
  & {
    readonly [name: string]: number | undefined
  }

interface Value {
  readonly stringValue?: string
  readonly intValue?: number
  readonly doubleValue?: number
}

interface Named {
  readonly name: string
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: Value }>
}

const describe = ({ attributes, name }: Named): string =>
  [
    name,
    ...attributes.map(({ key, value }) => `${key}=${value.stringValue ?? value.intValue ?? value.doubleValue}`)
  ].join(" ")

interface Point extends Named {
  readonly asDouble?: number
  readonly count?: number
  readonly sum?: number
}

interface Series {
  readonly name: string
  readonly sum?: { readonly dataPoints: ReadonlyArray<Point> }
  readonly histogram?: { readonly dataPoints: ReadonlyArray<Point> }
}

/** The parts of OTLP's JSON that are shown. */
export interface Export {
  readonly resourceSpans?: ReadonlyArray<{
    readonly scopeSpans: ReadonlyArray<{
      readonly spans: ReadonlyArray<Named & { readonly events: ReadonlyArray<Named> }>
    }>
  }>
  readonly resourceMetrics?: ReadonlyArray<{
    readonly scopeMetrics: ReadonlyArray<{ readonly metrics: ReadonlyArray<Series> }>
  }>
}

const figure = ({ asDouble, count, sum = 0 }: Point): string => `${asDouble ?? `${count} in ${sum.toFixed(3)} s`}`

/** A line for each span, each event and each series. */
export const linesOf = ({ resourceMetrics = [], resourceSpans = [] }: Export): ReadonlyArray<string> => [
  ...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)).flatMap((span) => [
    `span ${describe(span)}`,
    ...span.events.map((event) => `  event ${describe(event)}`)
  ]),
  ...resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics)).flatMap(
    ({ histogram, name, sum }) =>
      ((sum ?? histogram)?.dataPoints ?? []).map((point) => `metric ${describe({ ...point, name })}: ${figure(point)}`)
  )
]

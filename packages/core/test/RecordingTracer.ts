import { Effect, Tracer } from "effect"

/** A tracer that keeps the spans of the operations, in the order in which they began. */
export const make = () => {
  const spans: Array<Tracer.NativeSpan> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  return { spans, provide: Effect.provideService(Tracer.Tracer, tracer) }
}

/** The attributes of a span as an object. */
export const attributesOf = (span: Tracer.NativeSpan | undefined): { readonly [name: string]: unknown } =>
  Object.fromEntries(span?.attributes ?? [])

/** The events of a span without their times. */
export const eventsOf = (span: Tracer.NativeSpan | undefined) =>
  (span?.events ?? []).map(([name, , attributes]) => ({ name, attributes }))

/**
 * The health of a domain that is enrolled in dynamic IP pools, and the pool that it speaks for.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Wire from "./Wire.ts"

/**
 * The name of a dynamic IP pool.
 *
 * @category models
 * @since 0.1.0
 */
export const PoolName = Wire.literals("dynamic_good", "dynamic_poor", "dynamic_new")

/**
 * A measure of a domain's health, and the pool that it speaks for.
 *
 * @category models
 * @since 0.1.0
 */
export class HealthCheck extends Wire.Record<HealthCheck>("DynamicIpPoolHealthCheck")({
  value: Wire.optional("value", Wire.Number),
  pool: Wire.optional("band", PoolName)
}) {}

/**
 * The measures of a domain's health.
 *
 * @category models
 * @since 0.1.0
 */
export class HealthChecks extends Wire.Record<HealthChecks>("DynamicIpPoolHealthChecks")({
  /** From 0 to 1. */
  bounceRate: Wire.optional("bounce_rate", HealthCheck),
  /** From 0 to 1. */
  complaintRate: Wire.optional("complaint_rate", HealthCheck),
  processedCount: Wire.optional("processed_count", HealthCheck)
}) {}

/**
 * The pool that a domain would be placed in.
 *
 * @category models
 * @since 0.1.0
 */
export class Preview extends Wire.Record<Preview>("DynamicIpPoolPreview")({
  pool: Wire.optional("pool", PoolName),
  results: Wire.optional("results", HealthChecks),
  message: Wire.optional("message", Schema.String)
}) {}

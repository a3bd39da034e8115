import type { Resource } from "../resource.ts"
import { thresholdHandlers } from "../thresholdHandlers.ts"

const handlers = thresholdHandlers("alerts")

export const alertThresholds: Resource = {
  operations: {
    "alertThresholds.list": handlers.list,
    "alertThresholds.get": handlers.get,
    "alertThresholds.create": handlers.create,
    "alertThresholds.update": handlers.update,
    "alertThresholds.delete": handlers.delete
  }
}

import type { Resource } from "../resource.ts"
import { thresholdHandlers } from "../thresholdHandlers.ts"

const handlers = thresholdHandlers("limits")

export const limitThresholds: Resource = {
  operations: {
    "limitThresholds.list": handlers.list,
    "limitThresholds.get": handlers.get,
    "limitThresholds.create": handlers.create,
    "limitThresholds.update": handlers.update,
    "limitThresholds.delete": handlers.delete
  }
}

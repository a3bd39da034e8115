/** Whether a parsed JSON value is an object, and neither an array nor `null`. */
export const isJsonObject = (wire: unknown): wire is { readonly [key: string]: unknown } =>
  typeof wire === "object" && wire !== null && !Array.isArray(wire)

import { resources } from "@effect-mailgun/core/operations"
import { bundle, modules, packed } from "../bundle.ts"
import { mailgunJsProgram, ourFetchProgram } from "../programs.ts"

/** What a program that only sends weighs as one file for a browser, minified and packed, and whose code is in it. */
export const measureBundles = async () => {
  const [ours, mailgunJs] = await Promise.all([bundle(ourFetchProgram), bundle(mailgunJsProgram)])
  return {
    oursKilobytes: packed(ours).median,
    mailgunJsKilobytes: packed(mailgunJs).median,
    /** The resources of the API in our bundle. */
    resources: modules(ours).filter((name) => Object.hasOwn(resources, name)).toSorted()
  }
}

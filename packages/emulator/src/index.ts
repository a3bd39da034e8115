/**
 * A Mailgun on your own machine: in process for tests, or on a port.
 *
 * @since 0.1.0
 */
export type * as Activity from "./Activity.ts"
export * as Emulator from "./Emulator.ts"
export * as EmulatorApi from "./EmulatorApi.ts"
export * as EmulatorApiModels from "./EmulatorApiModels.ts"
export * as EmulatorServer from "./EmulatorServer.ts"
export * as EmulatorSmtp from "./EmulatorSmtp.ts"
export * as EmulatorStorage from "./EmulatorStorage.ts"
export * as EmulatorTest from "./EmulatorTest.ts"
export * as EventDelay from "./EventDelay.ts"
export * as Fault from "./Fault.ts"
export type * as Inbound from "./Inbound.ts"
export * as Outcome from "./Outcome.ts"
export * as Rule from "./Rule.ts"
export * as StoredMessage from "./StoredMessage.ts"

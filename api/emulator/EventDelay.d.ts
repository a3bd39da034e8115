import * as Duration from "effect/Duration"
import type { EventJson } from "./Emulator.ts"
export type EventDelay = (event: EventJson) => Duration.Input
export declare const upTo: (longest: Duration.Input) => EventDelay

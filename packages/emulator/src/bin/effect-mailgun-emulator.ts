#!/usr/bin/env node
/**
 * The emulator as a program. `EmulatorCommand` says what it takes.
 *
 * @since 0.1.0
 */
import { enableCompileCache } from "node:module"

// Compiling takes most of the start; what follows is compiled once for all starts.
enableCompileCache()
await import("./main.ts")

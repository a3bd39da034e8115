import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "reliability/test/**/*.test.ts", "docs/test/**/*.test.ts"],
    testTimeout: 20_000
  }
})

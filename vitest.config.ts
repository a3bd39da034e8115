import { defineConfig } from "vitest/config"

/** Tests that start processes of their own, and kill them: they come last, and alone. */
const processes = "packages/campaign/test/processes/**/*.test.ts"

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "tests",
          include: [
            "packages/*/test/**/*.test.ts",
            "reliability/test/**/*.test.ts",
            "docs/test/**/*.test.ts",
            "reference/test/**/*.test.ts"
          ],
          exclude: [processes],
          testTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 }
        }
      },
      {
        test: {
          name: "processes",
          include: [processes],
          testTimeout: 30_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
})

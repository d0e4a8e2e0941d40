import { defineConfig } from 'vitest/config'

const minute = 60_000

// The first start builds the program. A shared machine may take long for anything, so the limits only end what hangs.
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 3 * minute, hookTimeout: 20 * minute },
})

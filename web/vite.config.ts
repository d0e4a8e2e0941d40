import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  // The map's worker is a module of its own; without this it would not be found in the built page.
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500, reportCompressedSize: false },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { include: ['tests/unit/**/*.test.ts'] },
})

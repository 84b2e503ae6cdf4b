import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
const exclude = ['node_modules/**', '.next/**', '.aval/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, '**/*.db.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          // For verbs that read the settings; a test that needs others sets them before it imports.
          env: {
            AVAL_SECRET: 'only for tests, never for signing anything',
            DATABASE_URL: 'postgres://aval@127.0.0.1:1/none',
          },
          globalSetup: ['db/testing/cluster.ts'],
          // A database is made for each file, and the machine's processors are few.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';

// `npm test` starts the application and sets these; alone, the tests look for it where `npm start` puts it.
const baseURL = process.env['E2E_BASE_URL'] ?? 'http://localhost:3000';
const executablePath = process.env['E2E_CHROMIUM'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One at a time: they share an application, and the machine's processors with it.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  // A walk takes as long as the machine takes; a step that hangs is told by its own, shorter wait.
  timeout: 300_000,
  reporter: 'list',
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without one, a button that is not there takes all of the test's time and says nothing.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The browser has nothing to ask of its maker during a test.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});

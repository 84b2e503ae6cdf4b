import { expect as quick } from '@playwright/test';

/** A page may take longer than Playwright's five seconds where other work keeps the machine busy. */
export const expect = quick.configure({ timeout: 20_000 });

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect } from './expect';

/** The demonstration's accounts, as `npm start` prints them: one for each role. */
const accounts = {
  marketer: { email: 'marketing@maison-tilleul.example', password: 'marche-demo-2026-marketing' },
  approver: { email: 'validation@maison-tilleul.example', password: 'marche-demo-2026-validation' },
  dpo: { email: 'dpo@maison-tilleul.example', password: 'marche-demo-2026-delegue' },
  admin: { email: 'admin@maison-tilleul.example', password: 'marche-demo-2026-administration' },
  auditor: { email: 'audit@maison-tilleul.example', password: 'marche-demo-2026-controle' },
} as const;

export type Role = keyof typeof accounts;
type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;

const sessions = new Map<Role, Session>();

/**
 * A page of somebody on the staff, in a browser of their own. Each role goes through the sign-in once and keeps its session:
 * passwords are slow to compare on purpose.
 */
export async function enter(
  browser: Browser,
  role: Role,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const session = sessions.get(role) ?? (await signIn(browser, role));
  const context = await browser.newContext({ ...options, storageState: session });
  return context.newPage();
}

async function signIn(browser: Browser, role: Role): Promise<Session> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/admin');
  await signInOn(page, role);
  const session = await context.storageState();
  await context.close();
  sessions.set(role, session);
  return session;
}

/** Fills the sign-in that `page` shows, in French. */
export async function signInOn(page: Page, role: Role): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
  await page.getByLabel('Adresse e-mail').fill(accounts[role].email);
  await page.getByLabel('Mot de passe').fill(accounts[role].password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
}

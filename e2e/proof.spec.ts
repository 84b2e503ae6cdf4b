import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { expect } from './support/expect';
import { enter } from './support/staff';

/*
 * From a form to a receipt: somebody without scripts says yes and no, opens the link of the letter, presses the button; a data
 * protection officer finds what they said; the receipt is verified by a program that knows nothing of Aval.
 */

test.describe.configure({ timeout: 120_000 });

test('a form, its confirmation, and what proves it', async ({ browser, baseURL }, info) => {
  const email = `camille-${info.retry}-${Date.now()}@example.org`;
  const person = await (await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' })).newPage();
  await person.goto('/forms/maison-tilleul');
  expect(await person.locator('input:checked').count()).toBe(0);
  await person.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
  await expect(person.getByRole('alert')).toContainText('Répondez à une question au moins');
  await person.getByRole('group', { name: '« Offres » par e-mail' }).getByLabel('Oui').check();
  await person.getByRole('group', { name: '« Offres » par SMS' }).getByLabel('Non').check();
  await person.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
  await expect(person.getByRole('alert')).toContainText('Saisissez votre adresse e-mail');
  await person.getByLabel('Adresse e-mail').fill(email);
  await person.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Il reste une chose à faire');

  const staff = await enter(browser, 'dpo');
  await expect(async () => {
    await staff.goto('/admin/outbox');
    await staff.getByRole('row').filter({ hasText: email }).getByRole('link').click({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  const link = await staff.locator('a[href*="/confirm/"]').first().getAttribute('href');
  await person.goto(new URL(link ?? '').pathname);
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Êtes-vous d’accord ?');
  await person.goto(new URL(link ?? '').pathname);
  await person.getByRole('button', { name: 'Oui, je suis d’accord' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Vous avez donné votre accord');

  await staff.goto('/admin/proof');
  await staff.locator('#who').fill(email);
  await staff
    .locator('form')
    .filter({ has: staff.locator('#who') })
    .getByRole('button')
    .click();
  await expect(staff).toHaveURL(/\/admin\/proof\/people\/\d+$/);
  const receipts = staff.locator('a[href^="/receipts/"]');
  await expect(receipts).toHaveCount(2);
  const receipt = new URL((await receipts.last().getAttribute('href')) ?? '', baseURL);
  await person.goto(`${receipt.pathname}?lang=fr`);
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Vous avez donné votre accord');
  const pdf = await person.request.get(`${receipt.pathname}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  // Somebody of the demonstration: what they said was sealed when it was loaded.
  await staff.goto('/admin/proof/people/5');
  const sealed = await staff.locator('a[href^="/receipts/"]').first().getAttribute('href');
  const file = info.outputPath('receipt.jsonld');
  const json = await person.request.get(`${new URL(sealed ?? '', baseURL).pathname}/json`);
  writeFileSync(file, await json.body());
  const said = execFileSync(process.execPath, ['bin/verify-proof.mjs', file], { encoding: 'utf8' });
  expect(said).toContain('Everything holds.');
  const { checkpoints } = await (await person.request.get('/.well-known/aval/checkpoints')).json();
  expect(checkpoints.length).toBeGreaterThan(0);
});

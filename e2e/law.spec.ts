import { test } from '@playwright/test';
import { expect } from './support/expect';
import { enter } from './support/staff';

/* What an officer signs about the law. Nothing here changes what holds for the demonstration's people, who live in France. */

test('an edition from unverified texts answers once an officer has adopted it, until they give it up', async ({
  browser,
}) => {
  const officer = await enter(browser, 'dpo');
  await officer.goto('/admin/law/adopt/US/phone');
  await expect(officer.getByText('Non adopté : rien ne part')).toBeVisible();
  const reason = officer.getByLabel('Ce que vous avez examiné et constaté');
  await reason.fill('Lu');
  await officer.getByRole('button', { name: 'Adopter cette édition' }).click();
  await expect(
    officer.getByText('Dites ce que vous avez examiné, en dix caractères au moins.'),
  ).toBeVisible();
  await reason.fill('Lu à la source, article par article, le jour même.');
  await officer.getByRole('button', { name: 'Adopter cette édition' }).click();
  await expect(officer.getByRole('status').getByText('Désormais cette édition répond.')).toBeVisible();
  await expect(officer.getByText('dpo@maison-tilleul.example').last()).toBeVisible();
  await officer.getByLabel('Ce que vous avez examiné et constaté').fill('Le texte a changé depuis lors.');
  await officer.getByRole('button', { name: 'Retirer l’adoption' }).click();
  await expect(officer.getByRole('status').getByText('Adoption retirée')).toBeVisible();
  await expect(officer.getByText('Non adopté : rien ne part')).toBeVisible();
});

test('a reading is chosen with a reason, which stays to be read', async ({ browser }) => {
  const officer = await enter(browser, 'dpo');
  await officer.goto('/admin/law/readings?country=FR');
  const question = officer
    .locator('section', { has: officer.getByRole('button', { name: 'Retenir cette lecture' }) })
    .first();
  const usual = String(
    await question.locator('li', { hasText: 'par défaut' }).locator('p').first().textContent(),
  );
  await question.getByRole('radio', { name: usual, exact: true }).check();
  const reason = `La lettre de la loi, relue le ${new Date().toISOString()}.`;
  await question.getByLabel('Pourquoi').fill(reason);
  await question.getByRole('button', { name: 'Retenir cette lecture' }).click();
  await expect(officer.getByRole('status').getByText('Lecture retenue')).toBeVisible();
  await expect(officer.getByText(reason)).toBeVisible();
});

test('the law answers whatever is put to it, with the text behind the answer', async ({ browser }) => {
  const officer = await enter(browser, 'dpo');
  await officer.goto('/admin/law/trace?country=FR&channel=phone&on=2026-08-10');
  await officer.getByRole('button', { name: 'Interroger' }).click();
  await expect(officer.getByRole('heading', { name: 'La réponse' })).toBeVisible();
  await officer.getByLabel('En vigueur le').fill('2026-08-11');
  await officer.getByRole('button', { name: 'Interroger' }).click();
  await expect(
    officer.getByText('La personne n’a pas donné son accord pour ce moyen.').first(),
  ).toBeVisible();
  await expect(officer.getByRole('link', { name: /art\. L\. 223-1 \(loi n° 2025-594/ })).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, test } from '@playwright/test';
import { expect } from './support/expect';
import { linksOf, readMessage } from './support/messages';
import { enter, type Role } from './support/staff';

/*
 * Every page, as everybody sees it: in both languages, light and dark, on a phone and on a desk. What it shows is the
 * demonstration's, and nothing here changes it. Each page is looked at in two looks that between them have every colour,
 * every size and every word; with E2E_EVERY_LOOK=1, in all eight. The pictures are in e2e/screenshots.
 */

test.describe.configure({ timeout: 300_000 });
// A trace of every page would take longer than looking at it.
test.use({ trace: 'off' });

const languages = { fr: 'fr-FR', en: 'en-GB' } as const;
type Language = keyof typeof languages;

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;
type Look = readonly [keyof typeof sizes, 'light' | 'dark'];

const all: readonly Look[] = [
  ['desk', 'light'],
  ['desk', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
];
const chosen: Readonly<Record<Language, readonly Look[]>> = {
  fr: [['desk', 'dark']],
  en: [['phone', 'light']],
};
const looksIn = (language: Language) => (process.env['E2E_EVERY_LOOK'] === '1' ? all : chosen[language]);

/** The pages of one reader: the name of their pictures, and an address ready to be opened. */
type Pages = readonly (readonly [name: string, address: string])[];

async function look(page: Page, name: string, language: Language): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  for (const [size, colorScheme] of looksIn(language)) {
    const picture = `${name}-${language}-${size}-${colorScheme}`;
    await test.step(picture, async () => {
      await page.setViewportSize(sizes[size]);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: `e2e/screenshots/${picture}.png`, fullPage: true });
      expect.soft(await overflow(page), `${picture}: nothing is wider than the page`).toEqual([]);
      expect.soft(await violations(page), `${picture}: nothing that axe objects to`).toEqual([]);
    });
  }
}

/** What sticks out of the page to the right; boxes that scroll by themselves may hold what is wider. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The frames of messages are shut to scripts, axe's included; what is in them is the author's. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ iframes: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: rules } })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

async function lookAtAll(context: BrowserContext, pages: Pages, language: Language): Promise<void> {
  const page = await context.newPage();
  for (const [name, address] of pages) {
    await page.goto(address);
    await look(page, name, language);
  }
  await page.close();
}

/** The addresses of the demonstration's own campaigns, by what is to be seen on them. */
async function campaigns(browser: Browser) {
  const page = await enter(browser, 'marketer');
  const addressOf = async (name: RegExp) => {
    await page.goto('/admin/campaigns');
    const address = await page.getByRole('link', { name }).last().getAttribute('href');
    return String(address);
  };
  const sent = await addressOf(/^La lettre de l’atelier/);
  const scheduled = await addressOf(/^Outils de jardin/);
  const draft = await addressOf(/^Vente privée/);
  await page.goto(draft);
  const people = await page
    .getByRole('link', { name: /^Voir qui/ })
    .first()
    .getAttribute('href');
  await page.goto(`${sent}/sends?state=handed_off`);
  const kept = await page
    .getByRole('link', { name: /^Voir le message/ })
    .first()
    .getAttribute('href');
  await page.goto(String(kept));
  const links = linksOf(await readMessage(page));
  await page.context().close();
  return { sent, scheduled, draft, people: String(people), kept: String(kept), links };
}

let known: Awaited<ReturnType<typeof campaigns>>;

test.beforeAll(async ({ browser }) => {
  known = await campaigns(browser);
});

for (const [language, locale] of Object.entries(languages) as [Language, string][]) {
  test(`the public’s pages, ${language}`, async ({ browser }) => {
    const { links } = known;
    const context = await browser.newContext({ locale });
    const lang = `?lang=${language}`;
    await lookAtAll(
      context,
      [
        ['home', '/'],
        ['choices', `${links.choices}${lang}`],
        ['stop', `${links.stop}${lang}`],
        ['law-public', '/law'],
      ],
      language,
    );
    await context.close();
  });

  test(`the pages before the sign-in, ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ locale });
    await lookAtAll(
      context,
      [
        ['sign-in', '/admin/sign-in'],
        ['choose-password-dead', '/admin/choose-password/not-a-link'],
      ],
      language,
    );
    await context.close();
  });

  test(`the marketer’s pages, ${language}`, async ({ browser }) => {
    const { draft, sent, scheduled, people, kept } = known;
    await lookAs(browser, 'marketer', language, [
      ['home-marketer', '/admin'],
      ['campaigns', '/admin/campaigns'],
      ['campaign-new', '/admin/campaigns/new'],
      ['campaign-draft', draft],
      ['campaign-purpose', `${draft}/purpose`],
      ['campaign-audience', `${draft}/audience`],
      ['campaign-message', `${draft}/message`],
      ['campaign-schedule', `${draft}/schedule`],
      ['campaign-cancel', `${draft}/cancel`],
      ['campaign-people', people],
      ['campaign-scheduled', scheduled],
      ['campaign-sent', sent],
      ['campaign-results', `${sent}/results`],
      ['campaign-recipients', `${sent}/sends`],
      ['calls', '/admin/calls'],
      ['outbox', '/admin/outbox'],
      ['outbox-message', kept],
      ['search', '/admin/search'],
      ['language', '/admin/language'],
      ['assessments', '/admin/assessments'],
      ['assessment-new', '/admin/assessments/new'],
      ['not-found', '/admin/campaigns/999999'],
    ]);
  });

  test(`the other roles’ pages, ${language}`, async ({ browser }) => {
    const { draft } = known;
    await lookAs(browser, 'approver', language, [
      ['home-approver', '/admin'],
      ['campaign-approve', draft],
      ['refused', '/admin/outbox'],
    ]);
    await lookAs(browser, 'dpo', language, [
      ['contact', '/admin/contacts/7'],
      ['assessment', '/admin/assessments/2'],
      ['inbox', '/admin/inbox'],
      ['inbox-suspected', '/admin/inbox/suspected'],
      ['law', '/admin/law'],
      ['law-effect', '/admin/law?country=FR&on=2026-08-01&count=yes'],
      ['law-readings', '/admin/law/readings'],
      ['law-adopt', '/admin/law/adopt/FR/phone'],
      ['law-ask', '/admin/law/trace'],
    ]);
    await lookAs(browser, 'admin', language, [
      ['home-admin', '/admin'],
      ['contacts', '/admin/contacts'],
    ]);
    await lookAs(browser, 'auditor', language, [['home-auditor', '/admin']]);
  });

  test(`the pages of proof and of records, ${language}`, async ({ browser }) => {
    await lookAs(browser, 'dpo', language, [
      ['wordings', '/admin/wordings'],
      ['wording-new', '/admin/wordings/new'],
      ['forms', '/admin/forms'],
      ['form', '/admin/forms/maison-tilleul'],
      ['proof', '/admin/proof'],
      ['proof-person', '/admin/proof/people/5'],
      ['proof-choice', '/admin/proof/people/5/choice'],
      ['proof-erase', '/admin/proof/people/5/erase'],
    ]);
    await lookAs(browser, 'admin', language, [
      ['advertisers', '/admin/advertisers'],
      ['advertiser', '/admin/advertisers/maison-tilleul'],
    ]);
  });
}

async function lookAs(browser: Browser, role: Role, language: Language, pages: Pages): Promise<void> {
  const page = await enter(browser, role, { locale: languages[language] });
  await lookAtAll(page.context(), pages, language);
  await page.context().close();
}

test('pages that go wrong for the public say so in both languages', async ({ page }) => {
  for (const [name, address] of [
    ['public-not-found', '/nothing/here'],
    ['dead-link', '/u/x'],
  ] as const) {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.locator('section[lang="en"]')).toBeVisible();
    await look(page, name, 'fr');
  }
});

test('what the public gets is guarded: no script, no cookie, no way out for its address', async ({
  request,
}) => {
  const { links } = known;
  for (const address of ['/', links.choices, links.stop, '/law', '/u/x', '/preferences/x', '/nothing']) {
    await test.step(address, async () => {
      const answer = await request.get(address);
      const headers = answer.headers();
      expect(Object.keys(headers)).not.toContain('set-cookie');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['cache-control']).toBe('no-store');
      const html = await answer.text();
      expect(html).not.toMatch(/<script|<iframe|\son\w+=|style=/i);
    });
  }
});

test('the staff’s pages are for those who are signed in', async ({ page }) => {
  for (const address of ['/admin', known.draft, `${known.sent}/sends`, '/admin/outbox', '/admin/law']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/admin\/sign-in/);
  }
});

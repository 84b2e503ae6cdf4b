import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Page, type Response, type Route, test } from '@playwright/test';
import { expect } from './support/expect';
import { sendLetter, takeRecipient } from './support/messages';
import { enter } from './support/staff';

/*
 * A person's own page in every state, in both languages, with a script-less browser for one of them; each state is looked at by axe, and
 * the actions that stopping and agreeing take are counted.
 */

// Some minutes, where other work keeps the machine busy; alone, it takes seconds.
test.describe.configure({ timeout: 300_000 });
test.use({ trace: 'off' });

test.beforeAll(async ({ browser }) => {
  await sendLetter(browser);
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at what a page shows now, by the name of its state. */
type Look = (state: string) => Promise<void>;

/** A state of a page: nothing that axe objects to, nothing wider than a narrow phone, nothing that a script would do. */
function lookOn(page: Page): Look {
  return async (state) => {
    await expect(page.getByRole('heading', { level: 1 }), state).toHaveCount(1);
    expect.soft(await page.locator('script, [style]').count(), `${state}: neither script nor style`).toBe(0);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(wider, `${state}: nothing sticks out`).toBeLessThanOrEqual(0);
    const found = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: rules } })
      .analyze();
    expect
      .soft(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`),
        state,
      )
      .toEqual([]);
  };
}

/**
 * The same for a page without scripts, where axe cannot run: the very document that it was sent is given to a page beside it, which may
 * run axe, with everything that can be unfolded open.
 */
async function lookBeside(browser: Browser, page: Page): Promise<Look> {
  let sent: Response | undefined;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) sent = response;
  });
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const beside = await context.newPage();
  const look = lookOn(beside);
  return async (state) => {
    const same = {
      status: sent?.status() ?? 0,
      headers: sent?.headers() ?? {},
      body: await sent?.body(),
    };
    await beside.route(page.url(), (route) => route.fulfill(same as Parameters<Route['fulfill']>[0]));
    await beside.goto(page.url());
    await beside.unrouteAll();
    await beside.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await look(state);
  };
}

type Words = Record<
  | 'less'
  | 'monthly'
  | 'monthlyDone'
  | 'undo'
  | 'asSent'
  | 'pause'
  | 'until'
  | 'untilButton'
  | 'refused'
  | 'paused'
  | 'resume'
  | 'resumed'
  | 'stop'
  | 'stopped'
  | 'undoYes'
  | 'again'
  | 'everything'
  | 'everythingDone'
  | 'history'
  | 'data'
  | 'sendLink'
  | 'onItsWay'
  | 'complain',
  RegExp
>;
/* A hidden end of a name (“, News, Tilleul”) is told apart by a space or not, as browsers compute it. */
const words: Record<'fr' | 'en', Words> = {
  fr: {
    less: /^Moins souvent ?, Actualités, Tilleul/,
    monthly: /^Au plus un par mois ?, Actualités, Tilleul/,
    monthlyDone: /au plus un envoi par mois/,
    undo: /^Annuler$/,
    asSent: /sans limite de fréquence/,
    pause: /^Faire une pause ?, Actualités, Tilleul/,
    until: /^Jusqu’à un autre jour/,
    untilButton: /^Faire une pause jusqu’à ce jour ?, Actualités, Tilleul/,
    refused: /^Choisissez un jour après aujourd’hui/,
    paused: /En pause jusqu’au/,
    resume: /^Mettre fin à la pause ?, Actualités, Tilleul/,
    resumed: /la pause a pris fin/,
    stop: /^Arrêter les e-mails ?, Actualités, Tilleul/,
    stopped: /vous ne recevez plus les e-mails/,
    undoYes: /redire oui/,
    again: /vous recevez les e-mails/,
    everything: /^Tout arrêter$/,
    everythingDone: /aucun annonceur ici ne vous envoie plus rien/,
    history: /^Mon historique/,
    data: /^Mes données/,
    sendLink: /^M’envoyer ce lien/,
    onItsWay: /^Un lien est en route/,
    complain: /^Comment porter plainte/,
  },
  en: {
    less: /^Less often ?, News, Tilleul/,
    monthly: /^At most one a month ?, News, Tilleul/,
    monthlyDone: /at most one a month/,
    undo: /^Undo$/,
    asSent: /no limit on how often/,
    pause: /^Pause ?, News, Tilleul/,
    until: /^Until another day/,
    untilButton: /^Pause until this day ?, News, Tilleul/,
    refused: /^Choose a day after today/,
    paused: /Paused until/,
    resume: /^End the pause now ?, News, Tilleul/,
    resumed: /the pause has ended/,
    stop: /^Stop the e-mails ?, News, Tilleul/,
    stopped: /you get no more/,
    undoYes: /say yes again/,
    again: /you receive the/,
    everything: /^Stop everything$/,
    everythingDone: /nothing is sent to you by any advertiser/,
    history: /^My history/,
    data: /^My data/,
    sendLink: /^Send me this link/,
    onItsWay: /^A link is on its way/,
    complain: /^How to complain/,
  },
};

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, text: RegExp) => expect(page.getByRole('status')).toContainText(text);
const open = (page: Page, name: RegExp) => page.locator('summary').filter({ hasText: name }).first().click();

async function walk(browser: Browser, lang: 'fr' | 'en', javaScriptEnabled: boolean): Promise<void> {
  const { choices } = await takeRecipient(browser);
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const look = javaScriptEnabled ? lookOn(page) : await lookBeside(browser, page);
  const w = words[lang];
  await page.goto(`${choices}?lang=${lang}`);
  await look('what comes');

  await test.step('less often, and undone', async () => {
    await open(page, w.less);
    await look('less often, open');
    await press(page, w.monthly);
    await said(page, w.monthlyDone);
    await look('less often, done');
    await press(page, w.undo);
    await said(page, w.asSent);
  });

  await test.step('a pause: a day that is over is refused with what to do, one to come holds', async () => {
    await open(page, w.pause);
    await page.getByLabel(w.until).first().fill('2020-01-01');
    await press(page, w.untilButton);
    await expect(page.getByRole('alert').getByRole('link', { name: w.refused })).toBeVisible();
    await look('a pause, refused');
    await page
      .getByLabel(w.until)
      .first()
      .fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10));
    await press(page, w.untilButton);
    await expect(page.getByText(w.paused).first()).toBeVisible();
    await look('paused');
    await press(page, w.resume);
    await said(page, w.resumed);
  });

  await test.step('a stop is one press, and its undo is a new yes', async () => {
    await press(page, w.stop);
    await said(page, w.stopped);
    await look('stopped');
    await press(page, w.undoYes);
    await said(page, w.again);
  });

  await test.step('everything: one action from the page and one to confirm', async () => {
    await page.getByRole('link', { name: w.everything }).last().click();
    await look('everything, asked');
    await press(page, w.everything);
    await said(page, w.everythingDone);
    await look('everything, stopped');
  });

  for (const name of [w.history, w.complain]) {
    await page.getByRole('link', { name }).click();
    await look(String(name));
    await page.goBack();
  }
  await test.step('one’s data asks for a fresh link', async () => {
    await page.getByRole('link', { name: w.data }).click();
    await look('my data, asked for');
    await press(page, w.sendLink);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.onItsWay);
    await look('my data, on its way');
  });
  await context.close();
}

test('every state of the page, in French, without a script', ({ browser }) => walk(browser, 'fr', false));
test('every state of the page, in English, with scripts allowed', ({ browser }) => walk(browser, 'en', true));

test('stopping never takes more actions than agreeing, for any subject and means', async ({
  browser,
  page,
}) => {
  // Not everybody is asked for something more: the first of those who are.
  await expect(async () => {
    await page.goto((await takeRecipient(browser)).choices);
    expect(await page.locator('input[name="do"][value="agree"]').count()).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  // Each is one press of a form of its own on the page itself: no field to fill, no page between.
  const count = (verb: string) =>
    page.locator(`form:has(input[name="do"][value="${verb}"])`).evaluateAll((forms) =>
      forms.map((form) => ({
        about: ['advertiser', 'purpose', 'channel']
          .map((name) => form.querySelector(`[name="${name}"]`)?.getAttribute('value'))
          .join('/'),
        actions:
          form.querySelectorAll('button').length +
          form.querySelectorAll('input:not([type="hidden"]), select').length,
        folded: form.closest('details') !== null,
      })),
    );
  const [stops, agreements] = [await count('stop'), await count('agree')];
  expect(stops.length).toBeGreaterThan(0);
  expect(agreements.length).toBeGreaterThan(0);
  for (const each of [...stops, ...agreements])
    expect(each, each.about).toMatchObject({ actions: 1, folded: false });
  const boxes = await page.locator('input[type="checkbox"], input[type="radio"]').count();
  expect(boxes, 'nothing is ticked in advance, as there is nothing to tick').toBe(0);
});

test('the first load weighs little: the page, its sheet and its images, compressed', async ({ browser }) => {
  const { choices } = await takeRecipient(browser);
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const loaded: number[] = [];
  const hosts = new Set<string>();
  session.on('Network.loadingFinished', ({ encodedDataLength }) => loaded.push(encodedDataLength));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const response = await page.goto(choices, { waitUntil: 'networkidle' });
  const bytes = loaded.reduce((sum, each) => sum + each, 0);
  test.info().annotations.push({ type: 'bytes', description: `${bytes} in ${loaded.length} answers` });
  expect(bytes).toBeLessThanOrEqual(20_000);
  expect([...hosts]).toEqual([new URL(choices).host]);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['set-cookie']).toBeUndefined();
  await context.close();
});

test('who has no link asks for one, finds it in the outbox, and sees their data by another', async ({
  browser,
  page,
}) => {
  const marketer = await enter(browser, 'marketer');
  await marketer.goto('/admin/outbox');
  const recipient = await marketer.getByRole('cell', { name: /@/ }).first().textContent();
  await marketer.context().close();
  const address = String(recipient).trim();
  const look = lookOn(page);
  await page.goto('/?lang=en');
  await look('home');
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/^Enter an e-mail address/);
  await look('home, refused');
  await page.getByLabel(/^E-mail address or mobile number/).fill(address);
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your messages');
  await look('asked');

  const dpo = await enter(browser, 'dpo');
  const newest = async (subject: RegExp) => {
    await expect(async () => {
      await dpo.goto('/admin/outbox');
      await dpo
        .getByRole('row')
        .filter({ hasText: address })
        .getByRole('link', { name: subject })
        .first()
        .click({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    return String(await dpo.getByRole('link', { name: /^http/ }).getAttribute('href'));
  };
  await page.goto(await newest(/^(Your link: choose|Votre lien : choisir)/));
  await page.getByRole('link', { name: /^(My data|Mes données)/ }).click();
  await page.getByRole('button').first().click();
  const data = await newest(/^(Your link: your data|Votre lien : vos données)/);
  await dpo.context().close();
  await page.goto(`${data}?lang=en`);
  await look('my data');
  await page.getByLabel(/^Phone number/).fill('12');
  await page.getByRole('button', { name: 'Save these details' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/^Enter a phone number/);
  await page.getByLabel(/^Phone number/).fill('06 12 34 56 78');
  await page.getByRole('button', { name: 'Save these details' }).click();
  await expect(page.getByRole('status')).toContainText('Your details are corrected');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/^my-data-.*\.json$/);
  await page.getByRole('link', { name: 'See what would go' }).click();
  await look('erase');
});

test('a link that is cut, or of somebody else’s making, meets a page that helps', async ({
  browser,
  page,
}) => {
  const { choices, why, stop } = await takeRecipient(browser);
  const look = lookOn(page);
  for (const address of [
    choices.slice(0, -5),
    `${choices}x`,
    why.slice(0, -1),
    stop.replace('/u/', '/preferences/'),
    `${choices}/nothing`,
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address.split('/')[3]).toBe(404);
    await look('a dead link');
    await expect(page.getByRole('link', { name: /lien|link|page/i }).first()).toBeVisible();
  }
});

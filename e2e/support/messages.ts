import type { Browser, Page } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { sendCampaign, someDraft } from './campaign';
import { expect } from './expect';
import { enter } from './staff';

/** A kept message: as it would travel, and taken apart. */
export type Message = { source: string; mail: ParsedMail; html: string; text: string };

/** Reads the message whose page `page` shows, by its source. */
export async function readMessage(page: Page): Promise<Message> {
  await page.getByText('Source, avec tous les en-têtes').click();
  const source = (await page.getByRole('group').last().locator('pre').textContent()) ?? '';
  const mail = await simpleParser(source);
  return { source, mail, html: String(mail.html), text: mail.text ?? '' };
}

/** A header as it stands in the source, folded or not. */
export function rawHeader({ source }: Pick<Message, 'source'>, name: string): string[] {
  const head = source.split(/\r?\n\r?\n/)[0] ?? '';
  return head
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
}

/** The links that each message carries for its reader. */
export function linksOf({ html, source }: Pick<Message, 'html' | 'source'>): Recipient {
  const stop = /<(https?:[^>]+)>/.exec(rawHeader({ source }, 'List-Unsubscribe')[0] ?? '')?.[1];
  const choices = /href="([^"]+\/preferences\/[^"]+)"/.exec(html)?.[1];
  const why = /href="([^"]+\/why\/[^"]+)"/.exec(html)?.[1];
  expect(stop, 'the link to stop').toBeDefined();
  expect(choices, 'the link to all choices').toBeDefined();
  expect(why, 'the link to the reason').toBeDefined();
  return { stop: String(stop), choices: String(choices), why: String(why) };
}

/** Somebody who has received a campaign, by the links of their message. */
export type Recipient = { stop: string; choices: string; why: string };

/** One campaign for a whole file of tests, each of which takes a person of its own from it. */
const letter = { address: '', next: 0 };

export async function sendLetter(browser: Browser): Promise<void> {
  letter.address = await sendCampaign(browser, someDraft('Lettre à des personnes'));
}

/** A person to whom the letter went, who agreed to a text, reads French and has not been taken by another test. */
export async function takeRecipient(browser: Browser): Promise<Recipient> {
  const marketer = await enter(browser, 'marketer');
  try {
    for (;;) {
      await marketer.goto(`${letter.address}/sends?state=handed_off`);
      const agreed = marketer.getByRole('row').filter({ hasText: 'A donné son accord' });
      await agreed
        .nth(letter.next)
        .getByRole('link', { name: /^Voir le message/ })
        .click();
      letter.next += 1;
      const message = await readMessage(marketer);
      if (message.html.includes('<html lang="fr">')) return linksOf(message);
    }
  } finally {
    await marketer.context().close();
  }
}

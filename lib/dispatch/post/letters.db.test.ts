import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { printedLetter, send } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { inquire } from '../../audience/prospecting';
import { cancelCampaign } from '../../campaigns/cancel';
import { getCampaign } from '../../campaigns/get';
import { loadCampaign } from '../../campaigns/load';
import { pauseCampaign } from '../../campaigns/pause';
import { redeemLetterCode } from '../../requests/letter-codes';
import { contactId, deskCampaign, openDesk, sayNo } from '../testing/desk';
import { as, marketer } from '../testing/shop';
import { allotStack } from './allot';
import { endForgottenRuns, letterRunPosted, letterRunSpoiled } from './end';
import { exportAddresses, readStack } from './files';
import { printLetters } from './print';
import { startPrinting } from './start';
import { viewPrinting } from './view';

const PEOPLE = 23;
const STACK = 12;
const now = new Date('2026-11-24T10:30:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let database: TestDatabase;
let db: Pool;
const staff = (at = now) => as(db, marketer, at);
const system = (at = now) => as(db, { kind: 'system' }, at);

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, APP_URL: 'https://choix.example' });
  db = openPool(database.url);
  await openDesk(db, PEOPLE, now);
});

afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

async function printed(id: string, at = now): Promise<number> {
  const { run } = await startPrinting(staff(at), id);
  await printLetters(system(at), { campaignId: Number(id), run, most: STACK, clock: () => at });
  return run;
}

async function linesOf(file: AsyncGenerator<string>): Promise<string[]> {
  let text = '';
  for await (const part of file) text += part;
  return text.trimEnd().split('\r\n');
}

/** What a PDF says, as far as its page marks go: they are set one glyph at a time, so pages are counted and not read. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

const progress = async (id: string) => (await getCampaign(staff(), id)).progress;

describe('a campaign by post', () => {
  test('is printed in stacks, numbered without a gap, the same at each download', async () => {
    const id = await deskCampaign(db, 'post', now);
    await sayNo(db, 'p3', 'post', now);
    const run = await printed(id, later(1));
    const [view] = await viewPrinting(staff(later(2)), id);
    expect(view).toMatchObject({ state: 'printed', letters: PEOPLE - 1, takeOut: [] });
    expect(view?.stacks.map(({ letters, printed }) => [letters, printed])).toEqual([
      // The one who said no in the meantime was among the first twelve.
      [11, true],
      [11, true],
    ]);
    const first = await readStack(staff(), id, { run, stack: 1 });
    expect(pagesOf(first)).toBe(11);
    expect((await readStack(staff(), id, { run, stack: 1 })).equals(first)).toBe(true);
    expect(await progress(id)).toEqual({ queued: 22, handedOff: 0, skipped: 1, failed: 0, uncertain: 0 });

    const lines = await linesOf(await exportAddresses(staff(), id, { run }));
    expect(lines).toHaveLength(PEOPLE);
    expect(lines[1]).toBe(`${id}-1-1,Zoé N° 0,1 rue des Lilas,44000 Nantes,,,,,,FR`);

    const posted = await letterRunPosted(staff(later(9)), id, { run, taken: view?.takeOutIs });
    expect(posted).toEqual({ posted: 22 });
    expect(await getCampaign(staff(), id)).toMatchObject({ status: 'sent', progress: { handedOff: 22 } });
    await expect(readStack(staff(), id, { run, stack: 1 })).rejects.toMatchObject({ code: 'gone' });
  });

  test('each letter has a code that opens its reader’s page', async () => {
    const id = await deskCampaign(db, 'post', now);
    const run = await printed(id, later(1));
    const { letterCodeOf } = await import('../../requests/letter-codes');
    const [letter] = await db
      .select()
      .from(printedLetter)
      .where(
        and(
          eq(printedLetter.campaignId, Number(id)),
          eq(printedLetter.run, run),
          eq(printedLetter.number, 1),
        ),
      );
    const path = await redeemLetterCode(system(later(3)), letterCodeOf(letter as never, later(1)));
    expect(path).toMatch(/^\/preferences\//);
    await letterRunSpoiled(staff(later(4)), id, { run });
    await cancelCampaign(staff(later(4)), id);
  });

  test('whoever says no after the printing is taken out by number, and nobody is posted past the list', async () => {
    const id = await deskCampaign(db, 'post', now);
    const run = await printed(id, later(1));
    const [before] = await viewPrinting(staff(later(2)), id);
    await sayNo(db, 'p7', 'post', later(3));
    await sayNo(db, 'p9', 'post', later(3));
    await expect(
      letterRunPosted(staff(later(4)), id, { run, taken: before?.takeOutIs }),
    ).rejects.toMatchObject({ code: 'letters_to_take_out' });
    const [view] = await viewPrinting(staff(later(4)), id);
    // p3 got no letter in the first place.
    expect(view?.takeOut).toEqual([
      { number: 7, printed: `${id}-${run}-7`, reason: 'objected' },
      { number: 9, printed: `${id}-${run}-9`, reason: 'objected' },
    ]);
    await letterRunPosted(staff(later(5)), id, { run, taken: view?.takeOutIs, missing: ['9'] });
    expect(await progress(id)).toEqual({ queued: 0, handedOff: 20, skipped: 1, failed: 0, uncertain: 1 });
    const [gone] = await db
      .select({ state: send.state })
      .from(send)
      .where(and(eq(send.campaignId, Number(id)), eq(send.contactId, await contactId(staff(), 'p9'))));
    expect(gone?.state).toBe('uncertain');
  });

  test('a press that dies between the numbers and the paper prints the same letters, once', async () => {
    const id = await deskCampaign(db, 'post', now);
    const { run } = await startPrinting(staff(later(1)), id);
    const campaign = await loadCampaign(db, id);
    const inquiry = await inquire(db, campaign, later(1), later(1));
    const place = { campaignId: Number(id), run };
    await allotStack(system(later(1)), place, { campaign, inquiry, most: STACK });
    expect(await progress(id)).toMatchObject({ queued: 20 });
    await Promise.all(
      [1, 2].map(() => printLetters(system(later(2)), { ...place, most: STACK, clock: () => later(2) })),
    );
    const letters = await db
      .select()
      .from(printedLetter)
      .where(eq(printedLetter.campaignId, Number(id)));
    expect(letters.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(new Set(letters.map((letter) => letter.contactId)).size).toBe(20);
    await letterRunSpoiled(staff(later(4)), id, { run });
    expect(await progress(id)).toMatchObject({ queued: 20 });
    // Destroyed letters are printed again, with other numbers and codes.
    expect(await printed(id, later(5))).toBe(run + 1);
  });

  test('a pause stops the press, a cancelled campaign’s letters are destroyed', async () => {
    const id = await deskCampaign(db, 'post', now);
    await startPrinting(staff(later(1)), id);
    await pauseCampaign(staff(later(1)), id);
    await printLetters(system(later(2)), {
      campaignId: Number(id),
      run: 1,
      most: STACK,
      clock: () => later(2),
    });
    expect((await viewPrinting(staff(later(2)), id))[0]).toMatchObject({ state: 'printed', letters: 0 });
    await cancelCampaign(staff(later(3)), id);
    expect(await progress(id)).toMatchObject({ queued: 0, skipped: 20 });
  });

  test('of a run of which nobody ever said what became of it, everybody is uncertain', async () => {
    const id = await deskCampaign(db, 'post', now);
    await printed(id, later(1));
    const month = later(31 * 24 * 60);
    await endForgottenRuns(system(later(60)));
    expect(await progress(id)).toMatchObject({ queued: 20, uncertain: 0 });
    await endForgottenRuns(system(month));
    expect(await getCampaign(staff(), id)).toMatchObject({ status: 'sent', progress: { uncertain: 20 } });
    expect((await viewPrinting(staff(month), id))[0]).toMatchObject({ state: 'unknown' });
  });
});

import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, form, formSubmission, purpose, wording } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { linkKeys } from '../links/keys';
import { readToken } from '../links/token';
import { askToConfirm } from './letter';
import { recordAnswers } from './record-answers';
import type { Details, FormAnswer } from './schemas';
import type { Section } from './show';

/** How long a link counts, in hours. */
export const LINK_HOURS = 72;
const LINK_MS = LINK_HOURS * 3_600_000;

/** What a link is about. `gone`: nothing is kept of it any more. */
export type Confirmation = {
  state: 'waiting' | 'expired' | 'confirmed' | 'gone';
  locale: Locale;
  sender: string;
  sentAt: Date;
  confirmedAt: Date | null;
  /** What will be, or was, agreed to, text by text. */
  sections: Section[];
};

type Row = typeof formSubmission.$inferSelect;

/**
 * What a link would confirm; opening it confirms nothing, as programs that guard mailboxes open every link.
 * @throws DomainError `not_found` for a link that is not genuine
 */
export async function showConfirmation(ctx: Ctx, token: string): Promise<Confirmation> {
  return confirmationOf(ctx, (await submissionOf(ctx.db, token)).id);
}

/** The same by the submission's number, for the letter that asks. */
export async function confirmationOf(ctx: Ctx, submissionId: number): Promise<Confirmation> {
  const [row] = await ctx.db.select().from(formSubmission).where(eq(formSubmission.id, submissionId));
  if (!row) throw new DomainError('not_found', 'submission');
  const answers = row.answers as FormAnswer[];
  const sections = await sectionsOf(ctx.db, answers);
  return {
    state: stateOf(row, ctx.now),
    locale: row.locale,
    sender: sections[0]?.questions[0]?.advertiser ?? 'Aval',
    sentAt: row.sentAt ?? row.at,
    confirmedAt: row.confirmedAt,
    sections,
  };
}

/**
 * Confirms what was sent by a form, once however often it is pressed: from now on the agreements are on record.
 * @throws DomainError `not_found`, `link_expired`
 */
export async function confirmByLink(ctx: Ctx, token: string): Promise<{ confirmedNow: boolean }> {
  const { id } = await submissionOf(ctx.db, token);
  return ctx.db.transaction(async (tx) => {
    const alive = gt(formSubmission.sentAt, new Date(ctx.now.getTime() - LINK_MS));
    const [row] = await tx
      .update(formSubmission)
      .set({ confirmedAt: ctx.now })
      .where(and(eq(formSubmission.id, id), isNull(formSubmission.confirmedAt), alive))
      .returning();
    if (!row) {
      const [other] = await tx.select().from(formSubmission).where(eq(formSubmission.id, id));
      if (other?.confirmedAt) return { confirmedNow: false };
      throw new DomainError('link_expired');
    }
    const contactId = await recordAnswers({ ...ctx, db: tx }, await givenBy(tx, row));
    // What was given is on record now; the copy is not needed.
    await tx.update(formSubmission).set({ contactId, details: {} }).where(eq(formSubmission.id, id));
    return { confirmedNow: true };
  });
}

/**
 * Sends a new link for one that has expired, to the address that the old one went to.
 * @throws DomainError `not_found`, `wrong_state` where it has not expired
 */
export async function renewLink(ctx: Ctx, token: string): Promise<void> {
  const { id } = await submissionOf(ctx.db, token);
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(formSubmission).where(eq(formSubmission.id, id)).for('update');
    if (!row || stateOf(row, ctx.now) !== 'expired') throw new DomainError('wrong_state');
    await askToConfirm({ ...ctx, db: tx }, id);
  });
}

async function submissionOf(db: Db, token: string): Promise<Row> {
  const subject = readToken(linkKeys(env().AVAL_SECRET, 'confirm'), token);
  const [row] = subject
    ? await db.select().from(formSubmission).where(eq(formSubmission.id, subject.contactId))
    : [];
  if (!row) throw new DomainError('not_found', 'link');
  return row;
}

function stateOf(row: Row, now: Date): Confirmation['state'] {
  if (row.confirmedAt) return 'confirmed';
  if (!row.sentAt || (row.details as Details).email === undefined) return 'gone';
  return now.getTime() - row.sentAt.getTime() < LINK_MS ? 'waiting' : 'expired';
}

async function givenBy(db: Db, row: Row) {
  const [made] = await db.select().from(form).where(eq(form.id, row.formId));
  if (!made) throw new Error(`submission ${row.id} has no form`);
  return {
    ...{ submissionId: row.id, slug: made.slug, country: made.country, locale: row.locale },
    ...{ details: row.details as Details, answers: row.answers as FormAnswer[] },
    method: 'form, confirmed by e-mail',
    evidence: [
      `Form ${made.slug}, submission ${row.id}, shown in ${row.locale}`,
      `sent ${row.at.toISOString()}`,
      `link sent ${row.sentAt?.toISOString()}`,
      `button pressed ${row.confirmedAt?.toISOString()}`,
    ].join('; '),
  };
}

/** The texts that were answered, as they were shown, with what was agreed to under each. */
async function sectionsOf(db: Db, answers: readonly FormAnswer[]): Promise<Section[]> {
  const ids = (of: (answer: FormAnswer) => number) => [0, ...new Set(answers.map(of))];
  const texts = await db
    .select()
    .from(wording)
    .where(
      inArray(
        wording.id,
        ids((each) => each.wordingId),
      ),
    );
  const sellers = await db
    .select()
    .from(advertiser)
    .where(
      inArray(
        advertiser.id,
        ids((each) => each.advertiserId),
      ),
    );
  const about = await db
    .select()
    .from(purpose)
    .where(
      inArray(
        purpose.id,
        ids((each) => each.purposeId),
      ),
    );
  return texts.map((text) => ({
    ...{ wordingId: text.id, text: text.text, sha256: text.sha256 },
    questions: answers
      .filter(({ wordingId }) => wordingId === text.id)
      .map(({ advertiserId, purposeId, channel }) => {
        const named = about.find(({ id }) => id === purposeId);
        return {
          ...{ advertiserId, purposeId, channel },
          advertiser: sellers.find(({ id }) => id === advertiserId)?.name ?? '',
          purpose: { fr: named?.nameFr ?? '', en: named?.nameEn ?? '' },
        };
      }),
  }));
}

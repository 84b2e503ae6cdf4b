import { and, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { form, formSubmission, wording, wordingApproval } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { asksProperly } from '../wordings/examine';
import { readDetails } from './details';
import { askToConfirm } from './letter';
import { recordAnswers } from './record-answers';
import { type Details, type FormAnswer, submissionSchema } from './schemas';
import { type FormView, showForm } from './show';

/** `yes`: how many agreements wait for the link (`asked`) or are on record; `no`: how many refusals are. */
export type Submitted = { asked: boolean; yes: number; no: number; email: string | null };

/** An address is written to by one form at most so often a day: a form must not become somebody's weapon. */
const LETTERS_A_DAY = 3;
const DAY_MS = 86_400_000;

/**
 * Takes what somebody sent by the form `slug`. A no is on record at once; a yes too, or, with double opt-in, once the link in the
 * letter has been pressed: until then nobody is anybody. The answer is the same whoever is on record already.
 * @throws DomainError `not_found`, `invalid_input` naming each field (`answers`, `email` …), `unknown_wording` where a text was
 * shown that the form does not have
 */
export async function submitForm(
  ctx: Ctx,
  { slug, locale }: { slug: string; locale: Locale },
  input: unknown,
): Promise<Submitted> {
  const view = await showForm(ctx.db, slug, locale);
  const { answers, details } = parseInput(submissionSchema, input);
  if (answers.length === 0) {
    throw new DomainError('invalid_input', 'answers', [{ path: 'answers', message: 'missing' }]);
  }
  const read = readDetails(view, details, answers);
  return ctx.db.transaction(async (tx) => {
    await requireShown(tx, slug, answers);
    return take({ ...ctx, db: tx }, view, { answers, details: read });
  });
}

type Sent = { answers: FormAnswer[]; details: Details };

async function take(ctx: Ctx, view: FormView, { answers, details }: Sent): Promise<Submitted> {
  const [yes, no] = (['yes', 'no'] as const).map((said) => answers.filter(({ answer }) => answer === said));
  const waits = view.doubleOptIn && (yes?.length ?? 0) > 0;
  const now = waits ? (no ?? []) : answers;
  const submissionId = await keep(ctx, view, {
    answers: waits ? (yes ?? []) : answers,
    details: waits ? details : {},
    sentAt: waits ? ctx.now : null,
  });
  const given = {
    ...{ submissionId, slug: view.slug, country: view.country, locale: view.locale, details, answers: now },
    method: 'form',
    evidence: `Form ${view.slug}, submission ${submissionId}, shown in ${view.locale}`,
  };
  if (now.length > 0 && isSomebody(details)) {
    const contactId = await recordAnswers(ctx, given);
    if (!waits) {
      await ctx.db.update(formSubmission).set({ contactId }).where(eq(formSubmission.id, submissionId));
    }
  }
  if (waits && !(await hasHadEnough(ctx, details.email ?? ''))) await askToConfirm(ctx, submissionId);
  return { asked: waits, yes: yes?.length ?? 0, no: no?.length ?? 0, email: details.email ?? null };
}

/** Whoever refuses need not say who they are; then there is nobody to put it down for, and nobody to write to. */
const isSomebody = ({ email, phone, fax, address }: Details) => Boolean(email ?? phone ?? fax ?? address);

async function keep(
  { db, now }: Ctx,
  { slug, locale }: FormView,
  kept: { answers: FormAnswer[]; details: Details; sentAt: Date | null },
): Promise<number> {
  const [made] = await db.select({ id: form.id }).from(form).where(eq(form.slug, slug));
  const [row] = await db
    .insert(formSubmission)
    .values({ formId: made?.id ?? 0, at: now, locale, ...kept })
    .returning({ id: formSubmission.id });
  if (!row) throw new Error('the form was not kept');
  return row.id;
}

/** @throws DomainError `unknown_wording` for an answer to a text that is none of the form's, or asks something else */
async function requireShown(db: Db, slug: string, answers: readonly FormAnswer[]): Promise<void> {
  const shown = await db
    .select({ wording })
    .from(wording)
    .innerJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .innerJoin(form, and(eq(form.slug, slug), sql`${wording.slug} = any(${form.wordings})`))
    .where(inArray(wording.id, [...new Set(answers.map(({ wordingId }) => wordingId))]));
  const asks = new Map(shown.map((row) => [row.wording.id, row.wording]));
  const stray = answers.find(({ wordingId, advertiserId, purposeId, channel }) => {
    const text = asks.get(wordingId);
    if (!text || !asksProperly(text)) return true;
    const names = text.advertisers.includes(advertiserId) && text.purposes.includes(purposeId);
    return !names || !text.channels.includes(channel);
  });
  if (stray) throw new DomainError('unknown_wording');
}

async function hasHadEnough({ db, now }: Ctx, email: string): Promise<boolean> {
  const since = new Date(now.getTime() - DAY_MS);
  const [sent] = await db
    .select({ count: count() })
    .from(formSubmission)
    .where(and(gt(formSubmission.sentAt, since), sql`${formSubmission.details} ->> 'email' = ${email}`));
  return (sent?.count ?? 0) > LETTERS_A_DAY;
}

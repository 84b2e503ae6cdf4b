import { createHmac } from 'node:crypto';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, form, purpose, wording, wordingApproval } from '@/db/schema';
import { type Channel, channels, type Locale, locales } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { asksProperly } from '../wordings/examine';

/** One question of a form: one advertiser's one purpose by one means. */
export type Question = {
  advertiserId: number;
  advertiser: string;
  purposeId: number;
  purpose: Record<Locale, string>;
  channel: Channel;
};

/** One text as it is shown, to the letter, and what it asks. */
export type Section = { wordingId: number; text: string; sha256: string; questions: Question[] };

/** A form as people see it. */
export type FormView = {
  slug: string;
  title: string;
  lead: string;
  locale: Locale;
  /** The languages in which there is anything to ask. */
  languages: Locale[];
  /** Who asks: the advertisers' names. */
  senders: string[];
  country: string;
  asksName: boolean;
  doubleOptIn: boolean;
  sections: Section[];
};

export type FormRow = typeof form.$inferSelect;

/**
 * The form `slug` in a language, else in the other one where only that has its texts; for everybody, where it is open.
 * @throws DomainError `not_found`
 */
export async function showForm(db: Db, slug: string, locale: Locale): Promise<FormView> {
  const [row] = await db.select().from(form).where(eq(form.slug, slug));
  if (!row?.open) throw new DomainError('not_found', 'form');
  return viewOf(db, row, locale);
}

/**
 * The form as it will be, open or not, for whoever has the key of its preview.
 * @throws DomainError `not_found`
 */
export async function showPreview(
  db: Db,
  { slug, key }: { slug: string; key: string },
  locale: Locale,
): Promise<FormView> {
  const [row] = await db.select().from(form).where(eq(form.slug, slug));
  if (!row || key !== previewKey(slug)) throw new DomainError('not_found', 'form');
  return viewOf(db, row, locale);
}

/**
 * The form as it will be, open or not, for the staff.
 * @throws DomainError `not_found`
 */
export async function previewForm(
  ctx: Ctx,
  slug: string,
  locale: Locale,
): Promise<FormView & { row: FormRow }> {
  requirePermission(ctx.actor, 'forms.manage');
  const [row] = await ctx.db.select().from(form).where(eq(form.slug, slug));
  if (!row) throw new DomainError('not_found', 'form');
  return { ...(await viewOf(ctx.db, row, locale)), row };
}

/** What opens a form's preview: the staff's page has it. It shows texts, and nobody's data. */
export function previewKey(slug: string): string {
  return createHmac('sha256', env().AVAL_SECRET)
    .update(`form preview ${slug}`)
    .digest('base64url')
    .slice(0, 22);
}

async function viewOf(db: Db, row: FormRow, asked: Locale): Promise<FormView> {
  const texts = await approvedTexts(db, row.wordings);
  const languages = locales.filter((locale) => texts.some((text) => languageOf(text) === locale));
  const locale = languages.includes(asked) ? asked : (languages[0] ?? asked);
  const shown = texts.filter((text) => languageOf(text) === locale);
  const names = await namesFor(db, shown);
  const sections = shown.map((text) => ({
    wordingId: text.id,
    ...{ text: text.text, sha256: text.sha256, questions: questionsOf(text, names) },
  }));
  const senders = [...new Set(sections.flatMap(({ questions }) => questions.map((each) => each.advertiser)))];
  const { slug, country, asksName, doubleOptIn } = row;
  return {
    ...{ slug, country, asksName, doubleOptIn, locale, languages, senders, sections },
    title: locale === 'fr' ? row.titleFr : row.titleEn,
    lead: locale === 'fr' ? row.leadFr : row.leadEn,
  };
}

type Text = typeof wording.$inferSelect;
const languageOf = ({ locale }: Text) => locale.slice(0, 2).toLowerCase();

/** The newest approved version of each wording with which a consent would be valid, in the order of `slugs`. */
async function approvedTexts(db: Db, slugs: readonly string[]): Promise<Text[]> {
  const rows = await db
    .select({ wording })
    .from(wording)
    .innerJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .where(and(inArray(wording.slug, [...slugs]), eq(wording.kind, 'consent')))
    .orderBy(desc(wording.version));
  return slugs.flatMap((slug) => {
    const newest = rows.find((row) => row.wording.slug === slug)?.wording;
    return newest && asksProperly(newest) ? [newest] : [];
  });
}

type Names = { advertisers: Map<number, string>; purposes: Map<number, Record<Locale, string>> };

async function namesFor(db: Db, texts: readonly Text[]): Promise<Names> {
  const advertiserIds = texts.flatMap((text) => text.advertisers);
  const purposeIds = texts.flatMap((text) => text.purposes);
  const sellers = await db
    .select()
    .from(advertiser)
    .where(inArray(advertiser.id, [0, ...advertiserIds]));
  const about = await db
    .select()
    .from(purpose)
    .where(inArray(purpose.id, [0, ...purposeIds]));
  return {
    advertisers: new Map(sellers.map(({ id, name }) => [id, name])),
    purposes: new Map(about.map(({ id, nameFr, nameEn }) => [id, { fr: nameFr, en: nameEn }])),
  };
}

/** One for each purpose and means that the text names, of each advertiser. */
function questionsOf(text: Text, { advertisers, purposes }: Names): Question[] {
  return text.advertisers.flatMap((advertiserId) =>
    text.purposes.flatMap((purposeId) =>
      channels
        .filter((channel) => text.channels.includes(channel))
        .map((channel) => ({
          ...{ advertiserId, purposeId, channel },
          advertiser: advertisers.get(advertiserId) ?? '',
          purpose: purposes.get(purposeId) ?? { fr: '', en: '' },
        })),
    ),
  );
}

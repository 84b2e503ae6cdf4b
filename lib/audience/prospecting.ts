import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { MOST_COVERAGE_CLASSES } from '@/db/queries/gather-sales';
import { type OnRecord, onRecord } from '@/db/queries/on-record';
import type { Question, Terms } from '@/db/queries/question';
import { family } from '@/db/schema';
import { type Channel, type Nature, profileFieldNames, type Sector } from '@/db/vocabulary';
import { coveringAssessment } from '../assessments/covering';
import { DomainError } from '../errors';
import { similarityOf } from '../families/coverage';
import { tooOftenSince } from '../format/paris-days';
import { editionsAt } from '../law/editions';
import { factsLookedAt } from '../law/facts-looked-at';
import { cutoffs } from '../law/periods';
import type { Edition, Fact } from '../law/terms';
import { once } from '../once';
import { currentStance } from '../stance/current';
import { validWordings } from '../wordings/valid';

/** What is to be sent, as far as the law looks at it. Ids are those of the tables. */
export type Prospecting = {
  advertiserId: number;
  purposeId: number;
  channel: Channel;
  families: readonly number[];
  nature: Nature;
  professions: readonly string[];
};

/** A prospecting on a day: the question that the records answer, and the facts that are the campaign's own. */
export type Inquiry = {
  question: Question;
  nature: Nature;
  sectors: readonly (Sector | 'none')[];
  assessmentId: number | null;
  /** The law that answers, by country; those of them that nobody on record lives in are not asked about. */
  editions: ReadonlyMap<string, Edition>;
};

/**
 * Readies the question for messages that go out at `at`. Records later than `at` are left out when `at` is past.
 * @throws DomainError `too_many_unrelated_families`
 */
export async function inquire(db: Db, prospecting: Prospecting, at: Date, now: Date): Promise<Inquiry> {
  return inquirer(db, at, now)(prospecting);
}

/** `inquire` for whoever asks about many messages in one breath: what several of them rest on is read once. */
export function inquirer(db: Db, at: Date, now: Date): (prospecting: Prospecting) => Promise<Inquiry> {
  const wordingsOf = once((scope: Parameters<typeof validWordings>[1]) => validWordings(db, scope));
  const assessmentOf = once((scope: Parameters<typeof coveringAssessment>[1]) =>
    coveringAssessment(db, scope),
  );
  const similarTo = once((families: number[]) => similarityOf(db, families));
  const sectors = once((families: readonly number[]) => sectorsOf(db, families));
  const stance = once(() => currentStance(db));
  const recorded = once(() => onRecord(db));
  return async ({ advertiserId, purposeId, channel, professions, nature, families }) => {
    const [validOnes, similar, assessmentId, kinds, standing, known] = await Promise.all([
      wordingsOf({ advertiserId, channel }),
      similarTo([...families]),
      assessmentOf({ advertiserId, channel, purposeId, at }),
      sectors(families),
      stance(),
      recorded(),
    ]);
    const editions = editionsAt(channel, at, standing);
    const question = {
      ...{ advertiserId, purposeId, channel, at, asOf: at < now, validWordings: validOnes, professions },
      coverage: distinctClasses(similar),
      tooOften: tooOftenSince(at),
      terms: known.countries.flatMap((country) => {
        const edition = editions.get(country);
        return edition ? [{ country, ...termsOf(edition, at, known) }] : [];
      }),
    };
    return { nature, sectors: kinds, assessmentId, editions, question };
  };
}

/** What counts under an edition. Forms that are not on record at all make no difference, and are not asked about. */
function termsOf(edition: Edition, at: Date, known: Pick<OnRecord, 'forms'>): Omit<Terms, 'country'> {
  const { saleSince, activeSince, consentSince, forms } = cutoffs(edition, at);
  const looked = new Set<Fact>(factsLookedAt(edition));
  return {
    saleSince,
    activeSince,
    consentSince,
    // No row looks at what the person asked for, but every answer does (`lib/law/wishes.ts`).
    looksAt: profileFieldNames.filter((field) => field === 'wish' || looked.has(field)),
    forms: forms.filter((form) => form === 'sale' || known.forms.includes(form)),
  };
}

/** The campaign's families that the same purchases cover are one class; a class that another implies adds nothing. */
function distinctClasses(similar: readonly (readonly number[])[]): number[][] {
  const sets = [...new Map(similar.map((ids) => [[...ids].sort().join(), new Set(ids)])).values()];
  const implied = (set: Set<number>) =>
    sets.some((other) => other !== set && [...other].every((id) => set.has(id)));
  const classes = sets.filter((set) => !implied(set)).map((set) => [...set]);
  if (classes.length === 0) return [[]];
  if (classes.length > MOST_COVERAGE_CLASSES) throw new DomainError('too_many_unrelated_families');
  return classes;
}

async function sectorsOf(db: Db, families: readonly number[]): Promise<(Sector | 'none')[]> {
  const rows = await db
    .select({ sector: family.sector })
    .from(family)
    .where(inArray(family.id, [...families]));
  const sectors = new Set(rows.map((row) => row.sector ?? 'none'));
  return sectors.size === 0 ? ['none'] : [...sectors];
}

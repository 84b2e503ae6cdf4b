import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { countExpiringConsents } from '@/db/queries/count-expiring';
import { onRecord } from '@/db/queries/on-record';
import { assessment, assessmentApproval } from '@/db/schema';
import { type Channel, channels } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { countries } from '../law/countries/list';
import { boundaries, editionsAt } from '../law/editions';
import { cutoffs } from '../law/periods';
import { currentStance } from '../stance/current';

/** What ends or changes soon, and so wants somebody's attention. */
export type Expiring = {
  assessments: { id: number; title: string; until: Date }[];
  /** Days on which the law of a country changes for some means, where somebody on record lives. */
  laws: { country: string; channels: Channel[]; day: string }[];
  consents: { channel: Channel; count: number; days: number }[];
};

const MS_IN_A_DAY = 86_400_000;
const ASSESSMENT_DAYS = 60;
const LAW_DAYS = 180;
const CONSENT_DAYS = 30;

export async function listExpiring(ctx: Ctx): Promise<Expiring> {
  requirePermission(ctx.actor, 'campaigns.read');
  const within = (days: number) => new Date(ctx.now.getTime() + days * MS_IN_A_DAY);
  const known = await onRecord(ctx.db);
  const [assessments, consents] = await Promise.all([
    ctx.db
      .select({ id: assessment.id, title: assessment.title, until: assessment.validUntil })
      .from(assessment)
      .innerJoin(assessmentApproval, eq(assessmentApproval.assessmentId, assessment.id))
      .where(and(gt(assessment.validUntil, ctx.now), lt(assessment.validUntil, within(ASSESSMENT_DAYS))))
      .orderBy(asc(assessment.validUntil)),
    expiringConsents(ctx, known.countries),
  ]);
  return { assessments, consents, laws: changingLaws(known.countries, ctx.now, within(LAW_DAYS)) };
}

function changingLaws(inhabited: readonly string[], now: Date, until: Date): Expiring['laws'] {
  const [first, last] = [now, until].map((at) => at.toISOString().slice(0, 10));
  const found = countries
    .filter(({ country }) => inhabited.includes(country))
    .flatMap((law) =>
      channels.flatMap((channel) =>
        boundaries(law, channel)
          .filter((day) => first !== undefined && last !== undefined && day > first && day <= last)
          .map((day) => ({ country: law.country, channel, day })),
      ),
    );
  const grouped = new Map<string, Expiring['laws'][number]>();
  for (const { country, channel, day } of found) {
    const key = `${day} ${country}`;
    const one = grouped.get(key) ?? { country, day, channels: [] };
    grouped.set(key, { ...one, channels: [...one.channels, channel] });
  }
  return [...grouped.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Consents that will be too old within some days, where a law sets them an age. */
async function expiringConsents(ctx: Ctx, inhabited: readonly string[]): Promise<Expiring['consents']> {
  const stance = await currentStance(ctx.db);
  const asked = channels.flatMap((channel) =>
    [...editionsAt(channel, ctx.now, stance).values()]
      .filter(({ country }) => inhabited.includes(country))
      .flatMap((edition) => {
        const { consentSince } = cutoffs(edition, ctx.now);
        return consentSince ? [{ channel, country: edition.country, since: consentSince }] : [];
      }),
  );
  const counts = await countExpiringConsents(ctx.db, asked, CONSENT_DAYS);
  return counts.map((row) => ({ ...row, days: CONSENT_DAYS }));
}

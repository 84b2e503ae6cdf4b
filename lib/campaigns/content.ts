import { canonicalJson } from '../hash';
import type { SegmentFilter } from '../segments/schemas';
import type { Campaign } from './load';
import type { Plan } from './schemas';

export type Words = { subject: string; body: string };
export type Versions = { fr?: Words | undefined; en?: Words | undefined };

/** What a campaign says and for whom: all that its author can change, with the tables' ids. */
export type Content = Pick<
  Campaign,
  | 'name'
  | 'advertiserId'
  | 'channel'
  | 'purposeId'
  | 'families'
  | 'nature'
  | 'direct'
  | 'professions'
  | 'subject'
  | 'body'
> & { versions: Versions; audience: SegmentFilter | null; plan: Plan | null } & Partial<
    Pick<Campaign, 'medium' | 'place'>
  >;

export function contentOf(row: Campaign): Content {
  const { name, advertiserId, channel, purposeId, families, nature, professions, subject, body } = row;
  const { direct, medium, place } = row;
  return {
    ...{ name, advertiserId, channel, purposeId, families, nature, professions, subject, body },
    ...(direct ? { direct } : { direct, medium, place }),
    versions: row.versions as Versions,
    audience: row.audience as SegmentFilter | null,
    plan: row.plan as Plan | null,
  };
}

/** What of a campaign's content is not as it was, by name. */
export function changedSince(before: Partial<Content>, now: Content): (keyof Content)[] {
  return (Object.keys(now) as (keyof Content)[]).filter(
    (part) => canonicalJson(before[part] ?? null) !== canonicalJson(now[part]),
  );
}

import type { Db } from '@/db/client';
import { withDescendants } from '@/db/queries/family-tree';
import type { ContactFilter } from '@/db/queries/filter-contacts';
import { labelIds } from '../contacts/labels';
import { requireFamilies } from '../families/find';
import { dayAfter, momentInParis } from '../format/paris-time';
import type { SegmentFilter } from './schemas';

/**
 * A filter with the tables' ids for its names, for campaigns of one advertiser. A tag or list that is not on record is
 * nobody's. An empty filter is no filter.
 * @throws DomainError `unknown_family`
 */
export async function resolveFilter(
  db: Db,
  filter: SegmentFilter | null,
  advertiserId: number,
): Promise<ContactFilter | null> {
  if (filter === null || Object.keys(filter).length === 0) return null;
  const { kinds, countries, languages, professions, bought, neverBought, tags, lists } = filter;
  const labels = [
    ...(tags ? [await labelIds(db, 'tag', tags)] : []),
    ...(lists ? [await labelIds(db, 'list', lists)] : []),
  ];
  return {
    ...{ kinds, countries, languages, professions, labels },
    ...(neverBought && { neverBoughtFrom: advertiserId }),
    ...(bought && {
      bought: {
        advertiserId,
        families: await withDescendants(
          db,
          await requireFamilies(db, bought.families, 'audience.bought.families'),
        ),
        from: bought.from ? momentInParis(bought.from, '00:00') : null,
        until: bought.to ? momentInParis(dayAfter(bought.to), '00:00') : null,
      },
    }),
  };
}

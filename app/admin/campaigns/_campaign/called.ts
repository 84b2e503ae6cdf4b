import type { Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import type { Ctx } from '@/lib/context';
import { listFamilies } from '@/lib/families/list';
import { listPurposes } from '@/lib/purposes/list';
import type { Called } from './changes-card';

/** What the things are called that a campaign names, also those that it named before. */
export async function calledBy(ctx: Ctx, locale: Locale): Promise<Called> {
  const [advertisers, purposes, families] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    listFamilies(ctx),
  ]);
  return {
    advertisers: new Map(advertisers.map(({ id, name }) => [id, name])),
    purposes: new Map(purposes.map(({ id, name }) => [id, name[locale]])),
    families: new Map(families.map(({ id, name }) => [id, name])),
    familySlugs: new Map(families.map(({ slug, name }) => [slug, name])),
  };
}

import { requireAdvertiser } from '../advertisers/find';
import type { Ctx } from '../context';
import { requireFamilies } from '../families/find';
import { requirePurpose } from '../purposes/find';
import type { AboutInput, MessageInput } from './schemas';

/**
 * What a campaign is and is about, as the table holds it.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose` or `unknown_family`
 */
export async function aboutValues({ db }: Ctx, input: AboutInput) {
  const [advertiserId, purposeId, families] = await Promise.all([
    requireAdvertiser(db, input.advertiser),
    requirePurpose(db, input.purpose),
    requireFamilies(db, input.families),
  ]);
  const { name, channel, nature, direct, medium, place, professions } = input;
  return {
    ...{ name, advertiserId, channel, purposeId, nature, direct, medium, place, professions },
    families: [...new Set(families)],
  };
}

/** What a campaign says, as the table holds it. */
export function messageValues({ subject, body, versions }: MessageInput) {
  return { subject, body, versions };
}

import { requireAdvertiser } from '../advertisers/find';
import type { Ctx } from '../context';
import { requireFamilies } from '../families/find';
import { requirePurpose } from '../purposes/find';
import type { CampaignInput } from './schemas';

/**
 * A described campaign as the table holds it.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose` or `unknown_family`
 */
export async function campaignValues({ db, now }: Ctx, input: CampaignInput) {
  const [advertiserId, purposeId, families] = await Promise.all([
    requireAdvertiser(db, input.advertiser),
    requirePurpose(db, input.purpose),
    requireFamilies(db, input.families),
  ]);
  const { name, channel, nature, direct, professions, message } = input;
  return {
    name,
    advertiserId,
    channel,
    purposeId,
    families: [...new Set(families)],
    nature,
    direct,
    professions,
    subject: message.subject,
    body: message.body,
    updatedAt: now,
  };
}

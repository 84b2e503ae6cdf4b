import { requireAdvertiser } from '../advertisers/find';
import type { Ctx } from '../context';
import { requireFamilies } from '../families/find';
import { requirePurpose } from '../purposes/find';
import { type Inquiry, inquire } from './prospecting';
import type { InquiryInput } from './schemas';

/**
 * Readies an inquiry that came by names.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose` or `unknown_family`
 */
export async function readInquiry({ db, now }: Ctx, input: InquiryInput): Promise<Inquiry> {
  const [advertiserId, purposeId, families] = await Promise.all([
    requireAdvertiser(db, input.advertiser),
    requirePurpose(db, input.purpose),
    requireFamilies(db, input.families),
  ]);
  const { channel, nature, professions, at } = input;
  return inquire(db, { advertiserId, purposeId, channel, families, nature, professions }, at ?? now, now);
}

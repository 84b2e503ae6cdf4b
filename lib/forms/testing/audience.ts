import { contact } from '@/db/schema';
import { askDecisions } from '../../audience/ask';
import type { Ctx } from '../../context';

/** The e-mail addresses of those who may be sent the advertiser's offers by e-mail, as the law answers. */
export async function audienceOf(ctx: Ctx, at: Date): Promise<(string | null)[]> {
  const people = await ctx.db.select().from(contact);
  if (people.length === 0) return [];
  const { decisions } = await askDecisions(
    { ...ctx, now: at },
    {
      ...{
        advertiser: 'fleurs',
        channel: 'email',
        purpose: 'offers',
        families: [],
        nature: 'non_commercial',
      },
      contacts: people.map(({ externalId }) => externalId),
    },
  );
  const eligible = new Set(
    decisions.flatMap((each) =>
      each.verdict === 'eligible' && each.basis === 'consent' ? [each.contact] : [],
    ),
  );
  return people.filter(({ externalId }) => eligible.has(externalId)).map(({ email }) => email);
}

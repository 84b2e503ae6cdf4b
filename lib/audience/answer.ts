import { decide } from '../law/decide';
import { editionAt } from '../law/editions';
import type { Decision, Edition } from '../law/terms';
import { unpackProfile } from './profile';
import type { Inquiry } from './prospecting';

/** The country that stands for all those without a law for the channel and day. */
export const NO_COUNTRY = '--';

/** The law's answer for every contact of one country with one profile. */
export function answerProfile(inquiry: Inquiry, country: string, profile: number): Decision {
  const edition = editionFor(inquiry, country);
  const person = unpackProfile(profile);
  const assessed = inquiry.assessmentId === null ? 'no' : 'yes';
  const decisions = inquiry.sectors.map((sector) =>
    decide(edition, { ...person, nature: inquiry.nature, sector, assessed }),
  );
  // A message about several sectors may go only where each of them may.
  const decision = decisions.find((each) => each.verdict === 'ineligible') ?? decisions[0];
  if (!decision) throw new Error('a campaign without families was asked about');
  return decision;
}

/** The edition of the law that answers for `country` on the inquiry's day. */
export function editionFor({ question }: Inquiry, country: string): Edition | undefined {
  return country === NO_COUNTRY ? undefined : editionAt(country, question.channel, question.at);
}

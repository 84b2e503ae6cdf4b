import { reasons } from '@/db/vocabulary';
import { decide } from '../law/decide';
import { editionAt } from '../law/editions';
import type { Decision, Edition } from '../law/terms';
import { countryOf, NO_COUNTRY, unpackProfile } from './profile';
import type { Inquiry } from './prospecting';

/** The law's answer for every contact with one profile. */
export function answerProfile(inquiry: Inquiry, profile: number): Decision {
  const edition = editionFor(inquiry, profile);
  const person = unpackProfile(profile);
  const assessed = inquiry.assessmentId === null ? 'no' : 'yes';
  const decisions = inquiry.sectors.map((sector) =>
    decide(edition, { ...person, nature: inquiry.nature, sector, assessed }),
  );
  // A message about several sectors may go only where each of them may: the farthest from lawful answers for all.
  const [decision] = decisions.toSorted((a, b) => distance(b) - distance(a));
  if (!decision) throw new Error('a campaign without families was asked about');
  return decision;
}

/** The edition of the law that answers for a profile on the inquiry's day. */
export function editionFor({ question }: Inquiry, profile: number): Edition | undefined {
  const country = countryOf(profile, question.countries);
  return country === NO_COUNTRY ? undefined : editionAt(country, question.channel, question.at);
}

const distance = ({ reason }: Decision) => (reason === null ? -1 : reasons.indexOf(reason));

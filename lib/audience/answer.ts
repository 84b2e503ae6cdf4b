import { reasons } from '@/db/vocabulary';
import { decide } from '../law/decide';
import type { Decision, Edition } from '../law/terms';
import { countryOf, unpackProfile } from './profile';
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
export function editionFor({ question, editions }: Inquiry, profile: number): Edition | undefined {
  return editions.get(countryOf(profile, question));
}

const distance = ({ reason }: Decision) => (reason === null ? -1 : reasons.indexOf(reason));

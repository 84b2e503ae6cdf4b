import type { CountryLaw } from '../terms';
import { canada } from './canada/law';
import { france } from './france/law';
import { germany } from './germany/law';
import { italy } from './italy/law';
import { spain } from './spain/law';
import { unitedKingdom } from './united-kingdom/law';
import { unitedStates } from './united-states/law';

/** Every country whose law Aval holds; everywhere else nothing goes out. A new country is a folder beside this and a line here. */
export const countries: readonly CountryLaw[] = [
  france,
  unitedKingdom,
  germany,
  spain,
  italy,
  canada,
  unitedStates,
];

import type { Locale } from '@/db/vocabulary';

/** The page that shows every component. */
export type LanguageText = {
  title: string;
  lead: string;
  states: string;
  controls: string;
  pictures: string;
  facts: string;
  word: string;
  sentence: string;
  long: string;
  verb: string;
  yes: string;
  no: string;
  breakdown: Record<'eligible' | 'ineligible' | 'total' | 'part' | 'people' | 'share', string>;
};

const en: LanguageText = {
  title: 'The language of these pages',
  lead: 'Every component, in each of its states. What it means and when to take it is in docs/design.md.',
  states: 'How a thing stands',
  controls: 'What is operated',
  pictures: 'What is looked at',
  facts: 'What holds facts',
  word: 'Label',
  sentence: 'One idea, in one sentence.',
  long: 'A label that goes on for far longer than anybody would wish, as some names of campaigns and families do',
  verb: 'Schedule 12,410 e-mails',
  yes: 'Yes, I agree',
  no: 'No, I refuse',
  breakdown: {
    ...{ eligible: 'May receive it', ineligible: 'May not', total: 'Everybody' },
    ...{ part: 'Reason', people: 'People', share: 'Share' },
  },
};

const fr: LanguageText = {
  title: 'La langue de ces pages',
  lead: 'Chaque composant, dans chacun de ses états. Son sens et son emploi sont dans docs/design.md.',
  states: 'L’état d’une chose',
  controls: 'Ce que l’on manie',
  pictures: 'Ce que l’on regarde',
  facts: 'Ce qui porte des faits',
  word: 'Intitulé',
  sentence: 'Une idée, en une phrase.',
  long: 'Un intitulé bien plus long qu’on ne le voudrait, comme le sont certains noms de campagnes et de familles',
  verb: 'Programmer 12 410 e-mails',
  yes: 'Oui, j’accepte',
  no: 'Non, je refuse',
  breakdown: {
    ...{ eligible: 'Peuvent la recevoir', ineligible: 'Ne le peuvent pas', total: 'Tout le monde' },
    ...{ part: 'Raison', people: 'Personnes', share: 'Part' },
  },
};

export const languageText: Record<Locale, LanguageText> = { fr, en };

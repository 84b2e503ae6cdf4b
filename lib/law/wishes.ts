import type { Reason } from '@/db/vocabulary';
import type { Facts, Said, Source } from './terms';

/** What a person asked for short of stopping, as a row of the same kind as the law's. */
type WishRow = { id: string; title: Said; reason: Reason; sources: readonly string[] };

const promise = 'aval-wishes';

/** Whoever may object to all of it may ask for less of it; Aval promises every person that it is kept, whatever their country. */
export const wishSources = {
  [promise]: {
    title: {
      fr: 'Ce que la personne a demandé (promesse d’Aval, d’après RGPD, art. 21)',
      en: 'What the person asked for (Aval’s promise, after GDPR, art. 21)',
    },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_21',
    from: '2018-05-25',
    verifiedOn: '2026-11-24',
    certainty: 'read',
  },
} as const satisfies Record<string, Source>;

/**
 * One row for each wish, the same for every country and means. They answer where the law would have permitted: whoever may not be
 * written to at all is not waiting for the end of a pause.
 */
export const wishRows: Readonly<Record<Exclude<Facts['wish'], 'none'>, WishRow>> = {
  paused: {
    id: 'wish-pause',
    title: { fr: 'la personne a demandé une pause', en: 'the person asked for a pause' },
    reason: 'paused',
    sources: [promise],
  },
  too_often: {
    id: 'wish-less-often',
    title: { fr: 'la personne a demandé moins de messages', en: 'the person asked for fewer messages' },
    reason: 'too_often',
    sources: [promise],
  },
};

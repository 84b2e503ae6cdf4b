import type { Locale } from '@/db/vocabulary';
import { en } from './public/en';
import { fr } from './public/fr';

export type { About } from './public/about';

export type PublicText = typeof en;

/** What the public's pages say, by language: a file, or some, for each. */
export const publicText: Record<Locale, PublicText> = { fr, en };

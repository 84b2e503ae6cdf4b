import type { ReactNode } from 'react';
import type { Locale } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import { type LanguageLink, Shell } from './shell';

export type LetterProps = {
  locale: Locale;
  text: PublicText;
  /** The document's own path with its query: the same page in the other language keeps both. */
  here: string;
  /** The advertiser's name, or Aval's own where none is known. */
  sender?: string;
  children: ReactNode;
};

const NAMES: Record<Locale, string> = { fr: 'Français', en: 'English' };

function languagesOf(here: string): LanguageLink[] {
  const [path = '', query] = here.split('?');
  return (['fr', 'en'] as const).map((lang) => {
    const parameters = new URLSearchParams(query);
    parameters.set('lang', lang);
    return { lang, name: NAMES[lang], href: `${path}?${parameters}` };
  });
}

/** The frame of a page for a person, in their language, with the way to the other one. */
export function Letter({ locale, text, here, sender = 'Aval', children }: LetterProps) {
  const { skip, languages, about } = text;
  return (
    <Shell lang={locale} sender={sender} languages={languagesOf(here)} text={{ skip, languages, about }}>
      {children}
    </Shell>
  );
}

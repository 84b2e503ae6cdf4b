import type { ReactNode } from 'react';
import { type Locale, locales } from '@/db/vocabulary';
import type { Face } from '@/lib/advertisers/face';
import type { PublicText } from '@/lib/format/text/public';
import { Letterhead } from './letterhead';
import { type LanguageLink, Shell } from './shell';

export type LetterProps = {
  locale: Locale;
  text: PublicText;
  /** The document's own path with its query: the same page in the other language keeps both. */
  here: string;
  /** The advertiser's name, or Aval's own where none is known. */
  sender?: string;
  /** The advertiser's colour and picture. */
  face?: Face | null;
  /** Below the text: who the sender is in law, how to reach them. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A language named in itself, with a capital: "Français". */
function nameOf(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function languagesOf(here: string): LanguageLink[] {
  const [path = '', query] = here.split('?');
  return locales.map((lang) => {
    const parameters = new URLSearchParams(query);
    parameters.set('lang', lang);
    return { lang, name: nameOf(lang), href: `${path}?${parameters}` };
  });
}

/** The frame of a page for a person, in their language, with the way to the other ones. */
export function Letter({ locale, text, here, sender = 'Aval', face, footer, children }: LetterProps) {
  const { skip, languages, about } = text;
  return (
    <Shell
      lang={locale}
      sender={<Letterhead name={sender} face={face} />}
      languages={languagesOf(here)}
      text={{ skip, languages, about }}
      footer={footer}
    >
      {children}
    </Shell>
  );
}

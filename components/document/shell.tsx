import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import { SkipLink } from '@/components/ui/visually-hidden';

export type LanguageLink = {
  /** BCP 47, e.g. "fr". */
  lang: string;
  /** The language named in itself: "Français". */
  name: string;
  href: string;
};

export type ShellProps = {
  /** The language of this document. */
  lang: string;
  /** Who speaks: the advertiser's name as people know it, or Aval's own where none is known yet. */
  sender: ReactNode;
  /** This document in each language, the present one included; where it is not said twice, empty. */
  languages: readonly LanguageLink[];
  text: {
    skip: ReactNode;
    languages: string;
    /** Beside the mark: what Aval is, in a sentence. */
    about: ReactNode;
  };
  /** The advertiser's address, how to write to the data protection officer. */
  footer?: ReactNode;
  children: ReactNode;
};

function Languages({
  lang,
  languages,
  label,
}: {
  lang: string;
  languages: readonly LanguageLink[];
  label: string;
}) {
  if (languages.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {languages.map((language) => (
          <li key={language.lang}>
            <a
              href={language.href}
              hrefLang={language.lang}
              lang={language.lang}
              aria-current={language.lang === lang ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame of a public document, set like a letter: who writes, what they say, how to reach them. */
export function Shell({ lang, sender, languages, text, footer, children }: ShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[44rem] flex-col px-5 sm:px-8">
      <SkipLink>{text.skip}</SkipLink>
      <header className="border-b border-ink pb-4 pt-6 sm:pt-10">
        {typeof sender === 'string' ? <p className="font-serif text-minor font-medium">{sender}</p> : sender}
      </header>
      <main id="main" tabIndex={-1} className="grid grow content-start gap-8 py-8 sm:py-10">
        {children}
      </main>
      <footer className="grid gap-4 border-t border-line py-6 text-small text-quiet">
        {footer}
        <Languages lang={lang} languages={languages} label={text.languages} />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-ink">
            <Mark size="small" />
          </span>
          <span>{text.about}</span>
        </p>
      </footer>
    </div>
  );
}

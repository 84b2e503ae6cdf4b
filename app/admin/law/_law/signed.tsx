import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import { say, shortDateTime } from '@/lib/format/numbers';
import { campaignsText } from '@/lib/format/text/campaigns';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { lawDeskText } from '@/lib/format/text/law-desk';

/** What a form says of a refusal. */
export const wordsOf = (locale: Locale) => ({
  refusedWord: deskText[locale].refusedWord,
  errors: errorText[locale],
});

/** The answer to what the officer has just done. */
export function Done({ done, locale }: { done: string | undefined; locale: Locale }) {
  const text = lawDeskText[locale].done;
  const key = (Object.keys(text) as (keyof typeof text)[]).find((name) => name === done);
  if (!key) return null;
  return (
    <Notice kind="success" word={text[key].word} live>
      <p>{text[key].sentence}</p>
    </Notice>
  );
}

type SignedLine = { id: number; says: string; note: string; by: string; at: Date };

/** Who decided what, when and why; the note to the letter. */
export function SignedLines(props: {
  lines: readonly SignedLine[];
  people: ReadonlyMap<string, string>;
  locale: Locale;
}) {
  const { lines, people, locale } = props;
  const { readings: text } = lawDeskText[locale];
  return (
    <ol className="grid gap-5">
      {lines.map(({ id, says, note, by, at }) => (
        <li key={id} className="grid max-w-measure gap-1 border-s-2 border-line ps-4">
          <p className="font-semibold">{says}</p>
          <p className="whitespace-pre-line">{note}</p>
          <p className="text-small text-quiet">
            {say(text.signed, {
              who: people.get(by) ?? campaignsText[locale].actors.gone,
              when: shortDateTime(locale, at),
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}

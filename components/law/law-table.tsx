import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { Channel, Locale } from '@/db/vocabulary';
import { listed, midSentence } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import type { ReadableLaw, ReadableMeans, ReadableRow } from '@/lib/law/readable';
import { LawRow } from './law-row';
import { Duties, Hours, Periods } from './law-terms';

export type LawTableProps = {
  law: ReadableLaw;
  locale: Locale;
  /** What stands beside the notice that a means is not adopted. */
  adopt?: (means: ReadableMeans) => ReactNode;
};

/** The law of one country on one day: what is forbidden by several means once, then each means by whom it is about. */
export function LawTable({ law, locale, adopt }: LawTableProps) {
  const text = lawText[locale];
  if (law.means.length === 0) return <EmptyState title={text.nothing.title}>{text.nothing.help}</EmptyState>;
  return (
    <div className="grid min-w-0 gap-12">
      <Contents law={law} locale={locale} />
      <Bans law={law} locale={locale} />
      {law.means.map((means) => (
        <Card key={means.channel} id={means.channel} title={text.channels[means.channel]} className="gap-8">
          {!means.adopted && (
            <Notice kind="warning" word={text.notAdopted.word}>
              <p>{text.notAdopted.sentence}</p>
              {adopt?.(means)}
            </Notice>
          )}
          <div className="grid gap-10">
            {means.groups.map(({ audience, rows }) => (
              <section key={audience} className="grid min-w-0 gap-6">
                <h3 className="text-minor">{text.audiences[audience]}</h3>
                {rows.map((row) => (
                  <LawRow key={row.id} row={row} locale={locale} language={law.language} />
                ))}
              </section>
            ))}
            <Hours means={means} locale={locale} language={law.language} />
            <Periods means={means} locale={locale} language={law.language} />
            <Duties means={means} locale={locale} />
          </div>
        </Card>
      ))}
      <p className="max-w-measure">{text.otherwise}</p>
    </div>
  );
}

function Contents({ law, locale }: LawTableProps) {
  const text = lawText[locale];
  return (
    <nav aria-label={text.contents}>
      <ul className="flex flex-wrap gap-x-6">
        {law.means.map(({ channel }) => (
          <li key={channel}>
            <a href={`#${channel}`} className="inline-flex min-h-11 items-center">
              {text.channels[channel]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same row forbids by several means: it stands once, with the means that it is about. */
function Bans({ law, locale }: LawTableProps) {
  const text = lawText[locale];
  const bans = new Map<string, { row: ReadableRow; channels: Channel[] }>();
  for (const { channel, bans: rows } of law.means) {
    for (const row of rows)
      bans.set(row.id, { row, channels: [...(bans.get(row.id)?.channels ?? []), channel] });
  }
  if (bans.size === 0) return null;
  return (
    <Card id="bans" title={text.bans} className="gap-8">
      <p className="max-w-measure">{text.bansLead}</p>
      {[...bans.values()].map(({ row, channels }) => (
        <LawRow
          key={row.id}
          row={row}
          locale={locale}
          language={law.language}
          means={listed(
            locale,
            channels.map((channel, index) =>
              index === 0 ? text.channels[channel] : midSentence(text.channels[channel]),
            ),
          )}
        />
      ))}
    </Card>
  );
}

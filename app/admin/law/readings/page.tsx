import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Citations } from '@/components/law/law-row';
import { NoteForm } from '@/components/staff/note-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { countryName } from '@/lib/format/countries';
import { lawText } from '@/lib/format/text/law';
import { lawDeskText } from '@/lib/format/text/law-desk';
import { type ReadableReading, readableReadings } from '@/lib/law/readable';
import { staffAddresses } from '@/lib/staff/names';
import { type StanceHistory, stanceHistory } from '@/lib/stance/history';
import { readLaw } from '@/lib/stance/read-law';
import { Done, SignedLines, wordsOf } from '../_law/signed';
import { choose } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => lawDeskText[locale].readings.title);

export default staffPage('law', async ({ ctx, locale, query }) => {
  const history = await stanceHistory(ctx);
  const view = await readLaw(ctx.db, ctx.now, { country: query['country'], on: undefined });
  const { country, day, law, stance } = view;
  const people = await staffAddresses(
    ctx,
    [...history.choices, ...history.adoptions].map(({ by }) => by),
  );
  const text = lawDeskText[locale];
  const readings = readableReadings(country, stance);
  const decides = may(ctx.actor.role, 'law.decide');
  return (
    <>
      <Done done={query['done']} locale={locale} />
      <PageHead
        above={<a href={`/admin/law?country=${country}`}>{lawText[locale].title}</a>}
        title={text.readings.title}
        lead={<p>{text.readings.lead}</p>}
      />
      <nav aria-label={lawText[locale].choose.country}>
        <ul className="flex flex-wrap gap-x-6">
          {view.countries.map((code) => (
            <li key={code}>
              <a
                href={`?country=${code}`}
                aria-current={code === country ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {countryName(locale, code)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {readings.length === 0 && <EmptyState title={text.readings.none} />}
      {!decides && readings.length > 0 && <p className="max-w-measure">{text.readings.onlyDpo}</p>}
      {readings.map((reading) => (
        <ReadingCard key={reading.id} {...{ reading, country, history, people, locale, decides }} />
      ))}
      <Table
        caption={countryName(locale, country)}
        rows={law.means}
        rowKey={({ channel }) => channel}
        columns={[
          {
            id: 'channel',
            header: lawText[locale].contents,
            names: true,
            cell: ({ channel }) => (
              <a href={`/admin/law/adopt/${country}/${channel}?on=${day}`}>
                {lawText[locale].channels[channel]}
              </a>
            ),
          },
          {
            id: 'state',
            header: text.adopt.adopted,
            cell: ({ adopted, unverified }) =>
              unverified.length === 0 ? (
                text.adopt.verified
              ) : (
                <Badge tone={adopted ? 'yes' : 'wait'}>
                  {adopted ? text.adopt.adopted : text.adopt.notAdopted}
                </Badge>
              ),
          },
        ]}
      />
    </>
  );
});

type ReadingCardProps = {
  reading: ReadableReading;
  country: string;
  history: StanceHistory;
  people: ReadonlyMap<string, string>;
  locale: Locale;
  decides: boolean;
};

/** A question on which the texts differ: both sides with their text, the one in force, who chose it and why. */
function ReadingCard({ reading, country, history, people, locale, decides }: ReadingCardProps) {
  const text = lawDeskText[locale].readings;
  const saysOf = (option: string) =>
    reading.options.find((one) => one.option === option)?.says[locale] ?? option;
  const choices = history.choices.filter((choice) => choice.reading === reading.id);
  return (
    <Card id={reading.id} title={reading.question[locale]}>
      <ul className="grid gap-4">
        {reading.options.map(({ option, says, citation }) => (
          <li key={option} className="grid gap-1 border-s-2 border-line ps-4">
            <p className="max-w-measure">{says[locale]}</p>
            <Citations cited={[citation]} locale={locale} />
            <p className="flex flex-wrap gap-x-4">
              {option === reading.chosen && <Badge tone="yes">{text.chosen}</Badge>}
              {option === reading.usual && <span className="text-quiet">{text.usual}</span>}
            </p>
          </li>
        ))}
      </ul>
      <h3 className="text-minor">{text.history}</h3>
      {choices.length === 0 ? (
        <p className="text-quiet">{text.never}</p>
      ) : (
        <SignedLines
          lines={choices.map((choice) => ({ ...choice, says: saysOf(choice.option) }))}
          people={people}
          locale={locale}
        />
      )}
      {decides && (
        <NoteForm
          id={reading.id}
          action={choose.bind(null, { reading: reading.id, country })}
          words={wordsOf(locale)}
          text={{ ...text, hint: text.noteHint }}
          options={{
            legend: text.options,
            name: 'option',
            choices: reading.options.map(({ option, says }) => ({ value: option, label: says[locale] })),
          }}
        />
      )}
    </Card>
  );
}

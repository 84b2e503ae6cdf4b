import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { noon } from '@/components/law/law-row';
import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { channels, type Locale } from '@/db/vocabulary';
import { requirePermission } from '@/lib/access/require';
import { countryName } from '@/lib/format/countries';
import { dayInWords } from '@/lib/format/dates';
import { say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import { lawTraceText } from '@/lib/format/text/law-trace';
import { startOfDay } from '@/lib/law/calendar';
import { editionAt } from '@/lib/law/editions';
import { factInWords } from '@/lib/law/facts-in-words';
import { type Fact, type Facts, factValues } from '@/lib/law/terms';
import { traceDecision } from '@/lib/law/trace';
import { readLaw } from '@/lib/stance/read-law';
import { TraceView } from '../_law/trace-view';

export const generateMetadata = staffMetadata(({ locale }) => lawTraceText[locale].ask.title);

const facts = Object.keys(factValues) as Fact[];

/** Puts facts to the law, and shows how it decides: whatever somebody wonders about, without anybody's data. */
export default staffPage('law', async ({ ctx, locale, query }) => {
  requirePermission(ctx.actor, 'law.read');
  const view = await readLaw(ctx.db, ctx.now, { country: query['country'], on: query['on'] });
  const channel = channels.find((one) => one === query['channel']) ?? 'email';
  const { country, day, countries } = view;
  const text = lawTraceText[locale].ask;
  const asked = Object.fromEntries(facts.map((fact) => [fact, factAsked(fact, query[fact])])) as Facts;
  const edition = editionAt(country, channel, startOfDay(day, country), view.stance);
  return (
    <>
      <PageHead
        above={
          <a href={`/admin/law?${new URLSearchParams({ country, on: day })}`}>{lawText[locale].title}</a>
        }
        title={text.title}
        lead={<p>{text.lead}</p>}
      />
      <form method="get" className="grid gap-5 border-y border-line py-5">
        <div className="grid gap-5 sm:grid-cols-3">
          <Select id="country" name="country" label={lawText[locale].choose.country} defaultValue={country}>
            {countries.map((code) => (
              <option key={code} value={code}>
                {countryName(locale, code)}
              </option>
            ))}
          </Select>
          <Select id="channel" name="channel" label={lawText[locale].contents} defaultValue={channel}>
            {channels.map((one) => (
              <option key={one} value={one}>
                {lawText[locale].channels[one]}
              </option>
            ))}
          </Select>
          <TextField id="on" name="on" type="date" label={lawText[locale].choose.on} defaultValue={day} />
          {facts.map((fact) => (
            <FactChoice key={fact} fact={fact} value={asked[fact]} locale={locale} />
          ))}
        </div>
        <Button className="justify-self-start">{text.button}</Button>
      </form>
      <h2 className="text-major">
        {say(lawText[locale].inForce, {
          country: countryName(locale, country),
          day: dayInWords(noon(day), locale),
        })}
      </h2>
      <TraceView trace={traceDecision(edition, asked)} locale={locale} />
    </>
  );
});

function FactChoice({ fact, value, locale }: { fact: Fact; value: string; locale: Locale }) {
  return (
    <Select id={fact} name={fact} label={lawTraceText[locale].ask.facts[fact]} defaultValue={value}>
      {factValues[fact].map((one) => (
        <option key={one} value={one}>
          {factInWords(fact, one)[locale]}
        </option>
      ))}
    </Select>
  );
}

/** A stranger of whom nothing is known but an address, unless the reader says otherwise. */
const usual: Partial<Facts> = { address: 'personal', informed: 'yes', active: 'yes', assessed: 'yes' };

function factAsked(fact: Fact, asked: string | undefined): string {
  const values: readonly string[] = factValues[fact];
  return values.find((value) => value === asked) ?? usual[fact] ?? values[0] ?? '';
}

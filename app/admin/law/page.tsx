import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ChooseLaw } from '@/components/law/choose-law';
import { ChangeDays, ChangeLines } from '@/components/law/law-changes';
import { noon } from '@/components/law/law-row';
import { LawTable } from '@/components/law/law-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { countryName } from '@/lib/format/countries';
import { dayInWords } from '@/lib/format/dates';
import { say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import { lawDeskText } from '@/lib/format/text/law-desk';
import { lawTraceText } from '@/lib/format/text/law-trace';
import { readLaw } from '@/lib/stance/read-law';
import { EffectCard } from './_law/effect-card';

export const generateMetadata = staffMetadata(({ locale }) => lawText[locale].title);

export default staffPage('law', async ({ ctx, locale, query }) => {
  requirePermission(ctx.actor, 'law.read');
  const view = await readLaw(ctx.db, ctx.now, { country: query['country'], on: query['on'] });
  const { country, day, law, next, changes } = view;
  const text = lawText[locale];
  const desk = lawDeskText[locale];
  const inWords = (date: string) => dayInWords(noon(date), locale);
  const hrefOf = (on: string) => `/admin/law?${new URLSearchParams({ country, on })}`;
  return (
    <>
      <PageHead
        title={text.title}
        lead={<p>{text.lead}</p>}
        actions={
          <>
            <ButtonLink href={`/admin/law/readings?country=${country}`}>{desk.toReadings}</ButtonLink>
            <ButtonLink href={`/admin/law/trace?${new URLSearchParams({ country, on: day })}`}>
              {lawTraceText[locale].ask.title}
            </ButtonLink>
            <ButtonLink href={`/law?country=${country}`}>{desk.toPublic}</ButtonLink>
          </>
        }
      />
      <ChooseLaw {...view} locale={locale} />
      <Card id="next" title={text.changes.title}>
        {next ? (
          <>
            <p>
              <a href={hrefOf(next.day)}>{say(text.changes.next, { day: inWords(next.day) })}</a>
            </p>
            <ChangeLines change={next} locale={locale} />
          </>
        ) : (
          <p>{text.changes.none}</p>
        )}
      </Card>
      {next && (
        <EffectCard ctx={ctx} locale={locale} query={query} country={country} day={day} change={next} />
      )}
      <h2 className="text-major">
        {say(text.inForce, { country: countryName(locale, country), day: inWords(day) })}
      </h2>
      <LawTable
        law={law}
        locale={locale}
        adopt={({ channel }) => (
          <p>
            <a href={`/admin/law/adopt/${country}/${channel}?on=${day}`}>{desk.adopt.link}</a>
          </p>
        )}
      />
      <ChangeDays changes={changes} locale={locale} hrefOf={hrefOf} />
    </>
  );
});

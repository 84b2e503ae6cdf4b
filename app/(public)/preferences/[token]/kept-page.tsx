import { renderDocument } from '@/app/_server/document';
import { languageOf, settingOf, type Visit } from '@/app/_server/public-context';
import { KeptPage } from '@/components/document/plain-stop-page';
import { dayInWords, timeOfDay } from '@/lib/format/dates';

/** That what was stopped while the database is away is stopped. */
export function keptPage(visit: Visit): Promise<Response> {
  const locale = languageOf(visit);
  const setting = settingOf(visit, locale);
  const { plain, stopped } = setting.text;
  const since = stopped.since(dayInWords(visit.ctx.now, locale), timeOfDay(visit.ctx.now, locale));
  return renderDocument({
    lang: locale,
    title: plain.stops,
    body: <KeptPage {...setting} title={plain.stops} since={since} />,
  });
}

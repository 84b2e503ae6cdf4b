import { renderDocument } from '@/app/_server/document';
import { languageOf, settingOf, type Visit } from '@/app/_server/public-context';
import { KeptPage } from '@/components/document/plain-stop-page';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { keepStops } from '@/lib/preferences/keep-stops';
import { NotKept } from '@/lib/spool/keep';

/**
 * What was stopped while the database is away.
 * @throws NotKept where nothing was to be stopped: there is nothing to show, and it is to be tried again
 */
export function keptPage(
  visit: Visit,
  { stops, everything, yesLeft }: Awaited<ReturnType<typeof keepStops>>,
): Promise<Response> {
  if (stops === 0 && !everything) throw new NotKept('nothing that can be kept');
  const locale = languageOf(visit);
  const setting = settingOf(visit, locale);
  const { plain, stopped } = setting.text;
  const since = stopped.since(dayInWords(visit.ctx.now, locale), timeOfDay(visit.ctx.now, locale));
  return renderDocument({
    lang: locale,
    title: plain.stops,
    body: <KeptPage {...setting} title={plain.stops} since={since} yesLeft={yesLeft} />,
  });
}

import { renderDocument } from '@/app/_server/document';
import { settingOf, type Visit } from '@/app/_server/public-context';
import { ChoicesPage, type ChoicesPageProps, type Ways } from '@/components/document/choices-page';
import { pauseField } from '@/components/document/pause';
import type { Preferences } from '@/lib/preferences/show';
import { pauseDays } from './pause-days';

/** The pages around a person's page, in the language of this one. */
function waysOf({ url }: Visit, locale: Preferences['locale']): Ways {
  const asked = url.searchParams.has('lang') ? `?lang=${locale}` : '';
  const [, first, token] = url.pathname.split('/');
  const way = (name: string) => `/${first}/${token}/${name}${asked}`;
  return {
    everything: way('everything'),
    history: way('history'),
    data: way('data'),
    complain: way('complain'),
  };
}

function page(
  visit: Visit,
  preferences: Preferences,
  rest: Pick<ChoicesPageProps, 'done' | 'faults' | 'refused'>,
): Promise<Response> {
  const { locale, sender } = preferences;
  const setting = settingOf(visit, locale);
  const title = `${setting.text.choices.title} · ${sender?.name ?? 'Aval'}`;
  return renderDocument({
    lang: locale,
    title: rest.faults ? `${setting.text.refused.before}${title}` : title,
    status: rest.faults ? 422 : 200,
    body: (
      <ChoicesPage
        {...setting}
        {...rest}
        {...(rest.faults && { here: visit.url.pathname })}
        preferences={preferences}
        ways={waysOf(visit, locale)}
        days={pauseDays(visit.ctx.now, locale)}
      />
    ),
  });
}

export function shownPage(visit: Visit, preferences: Preferences): Promise<Response> {
  return page(visit, preferences, { done: doneIn(visit.url) !== undefined, faults: null, refused: null });
}

/** The moment of what was just done, null where it changed nothing, nothing where the address speaks of none. */
export function doneIn({ searchParams }: URL): Date | null | undefined {
  const done = searchParams.get('done');
  if (done === null) return undefined;
  const at = new Date(Number(done));
  return done === '' || Number.isNaN(at.getTime()) ? null : at;
}

/** Why a form was refused: a text that has changed, a day that cannot be, or a form that makes no sense. */
export type Refused = { why: 'text' | 'until' | 'unread'; action: Record<string, unknown> };

export function refusedPage(visit: Visit, preferences: Preferences, { why, action }: Refused) {
  const { refused } = settingOf(visit, preferences.locale).text;
  const field = why === 'until' ? pauseField(scopeOf(action)) : 'main';
  const message = refused[why];
  return page(visit, preferences, {
    done: false,
    faults: { title: refused.title, list: [{ field, message }] },
    refused: why === 'until' ? { field, value: String(action['until'] ?? ''), message } : null,
  });
}

const idIn = (value: unknown) => (Number.isInteger(Number(value)) ? Number(value) : 0);
const scopeOf = ({ advertiser, purpose }: Record<string, unknown>) => ({
  advertiserId: idIn(advertiser),
  purposeId: idIn(purpose),
});

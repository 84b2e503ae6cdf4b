import { renderDocument } from '@/app/_server/document';
import { languageOf, settingOf, type Visit } from '@/app/_server/public-context';
import {
  DataPage,
  type DataPageProps,
  type DetailField,
  type Details,
  detailFields,
} from '@/components/document/data-page';
import type { DomainError } from '@/lib/errors';
import type { PublicText } from '@/lib/format/text/public';
import type { Records } from '@/lib/requests/records';

type Shown = Pick<DataPageProps, 'details' | 'faults' | 'saved'>;

export function dataPage(visit: Visit, records: Records, shown: Shown): Promise<Response> {
  const setting = settingOf(visit, languageOf(visit, records.locale));
  const { sender } = records;
  const refused = Object.keys(shown.faults).length > 0;
  const { title } = setting.text.data;
  return renderDocument({
    lang: setting.locale,
    title: refused ? `${setting.text.refused.before}${title}` : title,
    status: refused ? 422 : 200,
    body: (
      <DataPage
        {...setting}
        {...shown}
        {...(sender && { sender: sender.name, face: sender.face })}
        path={visit.url.pathname}
      />
    ),
  });
}

/** What is on record, as the form holds it. */
export function detailsOf({ person, locale }: Records): Details {
  const details = Object.fromEntries(detailFields.map((field) => [field, person[field] ?? '']));
  return { ...(details as Record<DetailField, string>), locale };
}

/** What was typed. */
export function detailsIn(form: FormData | null): Details {
  const typed = (field: string) => String(form?.get(field) ?? '');
  const details = Object.fromEntries(detailFields.map((field) => [field, typed(field)]));
  return { ...(details as Record<DetailField, string>), locale: typed('locale') as Details['locale'] };
}

/** What to mend, by field, in words. */
export function faultsOf({ issues }: DomainError, { data }: PublicText): DataPageProps['faults'] {
  const words: Partial<Record<string, string>> = { email: data.wrongEmail, phone: data.wrongPhone };
  const faults = issues.map(({ path }) => [path, words[path] ?? data.wrongLine] as const);
  return Object.fromEntries(faults.length > 0 ? faults : [['firstName', data.wrongLine]]);
}

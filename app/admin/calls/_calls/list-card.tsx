import { commandText } from '@/app/admin/campaigns/_campaign/parts';
import { CommandForm } from '@/components/staff/command-form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import type { Locale, Role } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import type { CurrentCall } from '@/lib/dispatch/calls/current';
import type { CallList, Opening } from '@/lib/dispatch/calls/lists';
import { counted, figure, say, shortDateTime } from '@/lib/format/numbers';
import { callsText } from '@/lib/format/text/calls';
import { names } from '@/lib/format/text/names';
import { take } from '../actions';
import { Outcomes } from './outcomes';

type ListProps = {
  list: CallList;
  locale: Locale;
  current: CurrentCall | null;
  role: Role;
  /** Of several lists, the first one's button is what the page is for. */
  primary: boolean;
};

/** One campaign's people to call: how many now, when the others, and what the calls have come to. */
export function CallListCard({ list, locale, current, role, primary }: ListProps) {
  const { list: text } = callsText[locale];
  const now = list.openings.find(({ at }) => at === null)?.people ?? 0;
  return (
    <Card
      title={list.name}
      framed
      aside={
        may(role, 'campaigns.read') && (
          <a href={`/admin/campaigns/${list.id}`}>
            {list.advertiser}, {names[locale].states[list.state].toLocaleLowerCase(locale)}
          </a>
        )
      }
    >
      {list.state === 'paused' && (
        <Notice kind="warning" word={names[locale].states.paused}>
          <p>{text.paused}</p>
        </Notice>
      )}
      <p className="font-serif text-lead">
        {now > 0 ? counted(locale, now, text.now) : text.nobodyNow} {now === 0 && nextWords(list, locale)}
      </p>
      {list.appointments && (
        <p>
          {say(counted(locale, list.appointments.people, text.appointments), {
            when: shortDateTime(locale, list.appointments.next),
          })}
        </p>
      )}
      <Take {...{ list, locale, current, primary }} />
      <div className="grid gap-6 lg:grid-cols-2">
        {list.openings.length > 0 && <Openings openings={list.openings} locale={locale} />}
        <Outcomes list={list} locale={locale} />
      </div>
    </Card>
  );
}

function nextWords(list: CallList, locale: Locale): string {
  const at = list.openings.find((opening) => opening.at !== null)?.at;
  return at ? say(callsText[locale].list.nextAt, { when: shortDateTime(locale, at) }) : '';
}

function Take({ list, locale, current, primary }: Omit<ListProps, 'role'>) {
  const { list: text } = callsText[locale];
  if (current?.campaign.id === list.id) {
    return (
      <div>
        <ButtonLink variant="primary" href="/admin/calls/current">
          {text.goOn}
        </ButtonLink>
      </div>
    );
  }
  if (list.state !== 'sending' || current) return null;
  return (
    <CommandForm
      action={take.bind(null, String(list.id))}
      text={commandText(locale, text.begin, text.busy)}
      variant={primary ? 'primary' : 'quiet'}
      about={list.name}
    />
  );
}

const MOST_ROWS = 8;

function Openings({ openings, locale }: { openings: readonly Opening[]; locale: Locale }) {
  const { list: text } = callsText[locale];
  return (
    <Table
      caption={text.openings}
      rows={openings.slice(0, MOST_ROWS)}
      rowKey={({ at }) => at?.toISOString() ?? 'now'}
      columns={[
        {
          id: 'at',
          header: text.opensAt,
          names: true,
          cell: ({ at }) =>
            at ? <time dateTime={at.toISOString()}>{shortDateTime(locale, at)}</time> : text.atOnce,
        },
        { id: 'people', header: text.people, numeric: true, cell: ({ people }) => figure(locale, people) },
      ]}
    />
  );
}

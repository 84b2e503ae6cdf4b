import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import { dateTime, figure, say } from '@/lib/format/numbers';
import { inboxText } from '@/lib/format/text/inbox';
import type { Inbox } from '@/lib/inbound/read-inbox';

/** What cannot wait: hand-overs that are held up, and withdrawals in unusual numbers. */
export function Warnings({ inbox, locale }: { inbox: Inbox; locale: Locale }) {
  const { alarms, holding, suspected } = inboxText[locale];
  return (
    <>
      {inbox.holding.map(({ id, machine, waiting, seenAt }) => {
        const said = {
          machine: machine.split(' ')[0] ?? '',
          n: figure(locale, waiting),
          when: dateTime(locale, seenAt),
        };
        return (
          <Notice key={id} kind="stop" word={holding.word}>
            <p>{say(waiting > 0 ? holding.waits : holding.silent, said)}</p>
            {waiting === 0 && <p className="wrap-anywhere">{say(holding.help, { id })}</p>}
          </Notice>
        );
      })}
      {inbox.alarms.map(({ id, domain, count, firstAt }) => (
        <Notice key={id} kind="warning" word={alarms.word}>
          <p>{say(alarms.burst, { domain, n: figure(locale, count), when: dateTime(locale, firstAt) })}</p>
          <p>
            <a href={`/admin/inbox/suspected?domain=${encodeURIComponent(domain)}`}>{alarms.look}</a>
          </p>
        </Notice>
      ))}
      {inbox.suspected.length > 0 && (
        <p>
          <a href="/admin/inbox/suspected" className="inline-flex min-h-11 items-center">
            {suspected.title} (
            {figure(
              locale,
              inbox.suspected.reduce((sum, { count }) => sum + count, 0),
            )}
            )
          </a>
        </p>
      )}
    </>
  );
}

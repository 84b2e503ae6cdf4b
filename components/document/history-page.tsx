import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/db/vocabulary';
import { dayInWords, timeOfDay } from '@/lib/format/dates';
import type { PublicText } from '@/lib/format/text/public';
import type { History, HistoryEntry } from '@/lib/preferences/history';
import { Fold } from './fold';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';

/** All that a person said and all that was sent to them, by day, the latest first. */
export function HistoryPage({
  history,
  back,
  ...frame
}: Omit<LetterProps, 'children' | 'sender' | 'face'> & { history: History; back: string }) {
  const { locale, text } = frame;
  const { entries, sender, cut } = history;
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayInWords(entry.at, locale);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <Letter {...frame} {...(sender && { sender: sender.name, face: sender.face })}>
      <PageHead
        above={<a href={back}>{text.history.back}</a>}
        title={text.history.title}
        lead={entries.length > 0 && <p>{text.history.lead}</p>}
      />
      {entries.length === 0 && (
        <EmptyState title={text.history.none}>
          <p>{text.history.noneHelp}</p>
        </EmptyState>
      )}
      {[...days].map(([day, list]) => (
        <section key={day} className="grid gap-1 border-t border-ink pt-4">
          <h2 className="text-minor">{day}</h2>
          <ul>
            {list.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is past does not change its order
              <li key={index} className="grid gap-1 border-b border-line py-3">
                <Entry {...{ entry, locale, text }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {cut && <p className="max-w-measure">{text.history.older}</p>}
    </Letter>
  );
}

type EntryProps = { entry: HistoryEntry; locale: Locale; text: PublicText };

function Entry(props: EntryProps) {
  const { entry, locale, text } = props;
  const { history } = text;
  return (
    <>
      <p>
        <time dateTime={entry.at.toISOString()} className="text-quiet">
          {timeOfDay(entry.at, locale)}
        </time>{' '}
        <span className="font-semibold">{headline(props)}</span>
      </p>
      <p className="text-small text-quiet">{scopeOf(props)}</p>
      {entry.kind === 'act' && entry.method && (
        <p className="text-small text-quiet">{history.how(history.methods[entry.method] ?? entry.method)}</p>
      )}
      {entry.kind === 'act' && entry.words && (
        <Fold title={history.words} about={dayInWords(entry.at, locale)}>
          <QuotedText>{entry.words}</QuotedText>
        </Fold>
      )}
      {entry.kind === 'act' && (
        <Proof
          href={entry.receiptHref}
          label={history.receiptOf(dayInWords(entry.at, locale))}
          text={history.receipt}
        />
      )}
      {entry.kind === 'sent' && (
        <Proof href={entry.whyHref} label={history.whyOf(entry.title)} text={history.why} />
      )}
    </>
  );
}

/** A link whose short words are the same on every line; its label tells them apart. */
function Proof({ href, label, text }: { href: string; label: string; text: string }) {
  return (
    <p>
      <a href={href} aria-label={label} className="inline-flex min-h-11 items-center">
        {text}
      </a>
    </p>
  );
}

function headline({ entry, locale, text: { history } }: EntryProps): string {
  switch (entry.kind) {
    case 'act':
      return history.acts[entry.what];
    case 'wish':
      return entry.what === 'paused'
        ? history.wishes.paused(entry.until ? dayInWords(entry.until, locale) : '')
        : history.wishes[entry.what];
    case 'sent':
      return history.sent(entry.title);
  }
}

/** "Brico · Offers · by e-mail", or what stands for all of each. */
function scopeOf({ entry, locale, text: { history } }: EntryProps): string {
  const purpose = locale === 'fr' ? entry.purpose_fr : entry.purpose_en;
  const means =
    entry.kind === 'wish' ? [] : [entry.channel === '*' ? history.everyMeans : history.by[entry.channel]];
  return [entry.advertiser ?? history.everyone, purpose ?? history.everything, ...means].join(' · ');
}

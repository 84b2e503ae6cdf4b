import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import type { PublicText } from '@/lib/format/text/public';
import type { Change, Said } from '@/lib/preferences/change';
import { ActionForm } from './action-form';
import { yesName } from './choice-names';
import { QuotedText } from './quoted-text';

type Told = { locale: Locale; text: PublicText };

/**
 * What was just done, in words, and the way back: read from the ledgers, so that an old or an invented address cannot say what is
 * not so. `change` is null where nothing had to change.
 */
export function DoneNotice({ change, ...told }: Told & { change: Change | null }) {
  const { done } = told.text;
  if (!change) {
    return (
      <Notice kind="success" word={done.alreadyWord} live>
        <p>{done.nothing}</p>
      </Notice>
    );
  }
  const stopped = change.undo !== 'at once';
  return (
    <div className="grid gap-4">
      <Notice kind="success" word={done.word} live>
        {change.said.map((said, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said at one moment never changes
          <p key={index}>{sentence(said, told)}</p>
        ))}
        {stopped && <p>{done.sent}</p>}
      </Notice>
      <Undo change={change} {...told} />
    </div>
  );
}

function Undo({ change, text: { done } }: Told & { change: Change }) {
  const fields = { do: 'undo', change: String(change.at.getTime()) };
  if (change.undo === 'at once') return <ActionForm fields={fields} label={done.undo} />;
  if (change.undo === 'by nobody here') {
    const from = change.said.find(({ advertiser }) => advertiser !== null)?.advertiser;
    return from ? <p className="max-w-measure">{done.undoWrite(from.name, from.email)}</p> : null;
  }
  const texts = new Map(change.offers.map(({ wording }) => [wording.id, wording.text]));
  const yes = change.offers.map((offer) => [yesName(offer), String(offer.wording.id)] as const);
  return (
    <ActionForm fields={{ ...fields, ...Object.fromEntries(yes) }} label={done.undoYes}>
      <p className="max-w-measure">{done.undoAsks}</p>
      {[...texts].map(([id, words]) => (
        <QuotedText key={id}>{words}</QuotedText>
      ))}
    </ActionForm>
  );
}

function sentence(said: Said, { locale, text: { done } }: Told): string {
  const { what, channel } = said;
  const subject = said.advertiser &&
    said.purpose && { advertiser: said.advertiser.name, purpose: said.purpose[locale] };
  const about = subject ? done.subject(subject) : done.allSubjects;
  switch (what) {
    case 'paused':
      return done.paused(about, said.until ? dayInWords(said.until, locale) : '');
    case 'as_sent':
    case 'weekly':
    case 'monthly':
    case 'resumed':
      return done[what](about);
    case 'given':
    case 'informed':
      return subject && channel !== '*' ? done.gave({ ...subject, channel }) : done.nothing;
    default:
      if (!subject) return channel === '*' ? done.everything : done.stoppedMeans(channel);
      return channel === '*' ? done.stoppedSubject(subject) : done.stopped({ ...subject, channel });
  }
}

import { Notice } from '@/components/ui/notice';
import { dateTime, say } from '@/lib/format/numbers';
import { reviewText } from '@/lib/format/text/review';
import type { PartProps } from './parts';
import { actorWords, type People } from './record-cards';

/** Why a campaign has come back: what an approver asks for, too many recipients, or an hour that nobody was up for. */
export function AskedNotice({ view, locale, people }: PartProps & { people: People }) {
  const text = reviewText[locale];
  const { asked, history, campaign } = view;
  const last = history.at(-1)?.event;
  if (last === 'grown' || (last === 'missed' && campaign.state === 'approved')) {
    const { word, sentence } = text.events[last];
    return (
      <Notice kind="warning" word={word}>
        <p>{sentence}</p>
      </Notice>
    );
  }
  if (!asked || (campaign.state !== 'draft' && campaign.state !== 'approved')) return null;
  const who = actorWords(asked.by, people, locale);
  return (
    <Notice kind="warning" word={text.asked.word}>
      <p>{say(text.asked.sentence, { who, when: dateTime(locale, asked.at) })}</p>
      <blockquote className="border-s-2 border-wait ps-4 whitespace-pre-wrap">{asked.note}</blockquote>
    </Notice>
  );
}

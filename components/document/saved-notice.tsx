import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import type { Choice, Subject } from '@/lib/preferences/show';
import { answerName } from './choice-names';
import { saidBefore } from './subject-card';

export type SavedProps = {
  /** How many choices were changed, when, and whether it was everything at once. */
  saved: { changes: number; at: Date | null; everything: boolean };
  subjects: readonly Subject[];
  locale: Locale;
  text: PublicText;
};

/**
 * What a form that was saved has changed, in words: read from where the person stands now, so that an old or an invented
 * address cannot say what is not so.
 */
export function SavedNotice({ saved, subjects, locale, text }: SavedProps) {
  const choices = subjects.flatMap((subject) => subject.choices.map((choice) => ({ subject, choice })));
  const changed = choices.filter(({ choice }) => saved.at && choice.since?.getTime() === saved.at.getTime());
  const stopped = saved.everything && choices.every(({ choice }) => choice.basis === null);
  return (
    <Notice kind="success" word={text.saved.word} live>
      {changed.length === 0 || stopped ? (
        <p>{summary(saved, stopped, text)}</p>
      ) : (
        changed.map(({ subject, choice }) => (
          <p key={answerName(choice)}>{sentence(subject, choice, { locale, text })}</p>
        ))
      )}
    </Notice>
  );
}

function summary({ changes }: SavedProps['saved'], stopped: boolean, { saved }: PublicText): string {
  if (stopped) return saved.everything;
  return changes === 0 ? saved.nothing : saved.count(changes);
}

function sentence(
  { advertiser, purpose }: Subject,
  choice: Choice,
  { locale, text: { saved } }: { locale: Locale; text: PublicText },
): string {
  const about = { advertiser, purpose: purpose[locale], channel: choice.channel };
  if (saidBefore(choice) !== 'yes') return saved.no(about);
  return choice.basis === null ? saved.agreed(about) : saved.yes(about);
}

import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import { callsText } from '@/lib/format/text/calls';

/** The answer to what the agent has just done, and whether anybody is left. */
export function Said({
  said,
  nobody,
  locale,
}: {
  said: string | undefined;
  nobody: boolean;
  locale: Locale;
}) {
  const text = callsText[locale];
  const recorded = text.recorded[said as keyof typeof text.recorded];
  if (said === 'withheld') {
    return (
      <Notice kind="info" word={text.withheld.word} live>
        <p>{text.withheld.sentence}</p>
      </Notice>
    );
  }
  if (!recorded && !nobody) return null;
  return (
    <Notice kind={nobody ? 'info' : 'success'} word={nobody ? text.nobody.word : recorded} live>
      {nobody && recorded && <p>{recorded}</p>}
      {nobody && <p>{text.nobody.sentence}</p>}
    </Notice>
  );
}

import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { frequencies, type Locale } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import type { Subject } from '@/lib/preferences/choices';
import { subjectFields } from './choice-names';
import { Fold } from './fold';

/** How often a subject comes, if it comes: one press. */
export function LessOften({ subject, locale, text }: { subject: Subject; locale: Locale; text: PublicText }) {
  const { choices } = text;
  const { frequency } = subject.wish;
  return (
    <Fold title={choices.lessOften} about={`${subject.purpose[locale]}, ${subject.advertiser}`}>
      <p className="text-quiet">{choices.lessOftenHelp}</p>
      <form method="post" className="grid justify-items-start gap-3">
        <input type="hidden" name="do" value="often" />
        {Object.entries(subjectFields(subject)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {frequencies.map((each) =>
          each === frequency ? (
            <p key={each}>
              <span className="font-semibold">{choices.often[each]}</span>{' '}
              <span className="text-quiet">({choices.chosen})</span>
            </p>
          ) : (
            <Button key={each} name="often" value={each}>
              {choices.often[each]}
              <VisuallyHidden>{`, ${subject.purpose[locale]}, ${subject.advertiser}`}</VisuallyHidden>
            </Button>
          ),
        )}
      </form>
    </Fold>
  );
}

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Locale } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import { type Fields, subjectFields } from './choice-names';
import { Fold } from './fold';

/** Days for a pause, `YYYY-MM-DD`: those offered, with their words, and between which another may be chosen. */
export type PauseDays = {
  offered: readonly { months: number; day: string; words: string }[];
  first: string;
  last: string;
};

/** A day that could not be used, and for which subject. */
export type RefusedPause = { field: string; value: string; message: string };

export type PauseProps = {
  title: string;
  /** 0 for everything. */
  scope: { advertiserId: number; purposeId: number; advertiser?: string; purpose?: Record<Locale, string> };
  days: PauseDays;
  refused: RefusedPause | null;
  locale: Locale;
  text: PublicText;
};

/** The id of the field for a day of one's own. */
export const pauseField = ({
  advertiserId,
  purposeId,
}: {
  advertiserId: number;
  purposeId: number;
}): string => `until-${advertiserId}-${purposeId}`;

/** Nothing for a while: an offered day is one press, another one a date and a press. It ends by itself. */
export function Pause({ title, scope, days, refused, locale, text: { choices } }: PauseProps) {
  const id = pauseField(scope);
  const wrong = refused?.field === id ? refused : null;
  const about = scope.advertiser && scope.purpose && `${scope.purpose[locale]}, ${scope.advertiser}`;
  const fields: Fields = { do: 'pause', ...subjectFields(scope) };
  return (
    <Fold title={title} {...(about && { about })} open={wrong !== null}>
      <p className="text-quiet">{choices.pauseHelp}</p>
      <form method="post" className="grid justify-items-start gap-3">
        <Hidden fields={fields} />
        {days.offered.map(({ months, day, words }) => (
          <Button key={months} name="until" value={day}>
            {choices.pauseMonths(months, words)}
            {about && <VisuallyHidden>{`, ${about}`}</VisuallyHidden>}
          </Button>
        ))}
      </form>
      <form method="post" noValidate className="grid justify-items-start gap-3">
        <Hidden fields={fields} />
        <TextField
          id={id}
          name="until"
          type="date"
          min={days.first}
          max={days.last}
          label={choices.pauseDate}
          hint={choices.pauseDateHint}
          error={wrong?.message}
          defaultValue={wrong?.value}
        />
        <Button>
          {choices.pauseButton}
          {about && <VisuallyHidden>{`, ${about}`}</VisuallyHidden>}
        </Button>
      </form>
    </Fold>
  );
}

function Hidden({ fields }: { fields: Fields }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

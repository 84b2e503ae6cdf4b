import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import type { PublicText } from '@/lib/format/text/public';
import type { Choice, Subject } from '@/lib/preferences/choices';
import { ActionForm } from './action-form';
import { agreeFields, stopFields, subjectFields } from './choice-names';
import { choiceReason } from './choice-reason';
import { LessOften } from './less-often';
import { Pause, type PauseProps } from './pause';
import { QuotedText } from './quoted-text';

export type SubjectCardProps = {
  subject: Subject;
  locale: Locale;
  text: PublicText;
} & Pick<PauseProps, 'days' | 'refused'>;

/**
 * One subject of one advertiser: what it is, whether it comes by each means and why, then what can be done about it, from the
 * mildest to the last: less often, a pause, a stop, and a yes.
 */
export function SubjectCard(props: SubjectCardProps) {
  const { subject, locale, text } = props;
  const comes = subject.choices.some(({ basis }) => basis !== null);
  return (
    <Card title={`${subject.advertiser}\u00a0· ${subject.purpose[locale]}`}>
      <p className="max-w-measure">{subject.description[locale]}</p>
      <dl aria-label={text.choices.means} className="grid gap-3">
        {subject.choices.map((choice) => (
          <Standing key={choice.channel} choice={choice} {...props} />
        ))}
      </dl>
      {comes && <Asked {...props} />}
      {comes && (
        <div className="grid gap-1 border-y border-line" data-print="never">
          <LessOften {...props} />
          <Pause {...props} scope={subject} title={text.choices.pause} />
        </div>
      )}
      <Stops {...props} />
      <Agreements {...props} />
    </Card>
  );
}

function Standing({ choice, subject, locale, text }: SubjectCardProps & { choice: Choice }) {
  const { choices } = text;
  const { pause } = subject.wish;
  const paused = choice.basis !== null && pause !== null;
  const [tone, word] = paused
    ? (['wait', choices.waits] as const)
    : choice.basis !== null
      ? (['yes', choices.comes] as const)
      : (['plain', choices.stays] as const);
  return (
    <div>
      <dt className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span>{choices.by[choice.channel]}</span>
        <Badge tone={tone}>{word}</Badge>
      </dt>
      <dd className="max-w-measure text-small text-quiet">
        {paused
          ? choices.paused(dayInWords(pause.until, locale), dayInWords(pause.since, locale))
          : choiceReason(choice, { advertiser: subject.advertiser, text, locale })}
      </dd>
    </div>
  );
}

/** What the person asked for short of stopping, and the end of a pause. */
function Asked({ subject, locale, text: { choices } }: SubjectCardProps) {
  const { frequency, since, pause } = subject.wish;
  const about = `${subject.purpose[locale]}, ${subject.advertiser}`;
  return (
    <>
      {frequency !== 'as_sent' && since && <p>{choices.limit[frequency](dayInWords(since, locale))}</p>}
      {pause && (
        <ActionForm
          fields={{ do: 'resume', ...subjectFields(subject) }}
          label={choices.resume}
          about={about}
        />
      )}
    </>
  );
}

/** What can be stopped is what comes, and what was agreed to without coming for now. */
const canStop = ({ basis, standing }: Choice) => basis !== null || standing === 'consented';

function Stops({ subject, locale, text }: SubjectCardProps) {
  const stoppable = subject.choices.filter(canStop);
  if (stoppable.length === 0) return null;
  const about = `${subject.purpose[locale]}, ${subject.advertiser}`;
  return (
    <div className="flex flex-wrap gap-3" data-print="never">
      {stoppable.length > 1 && (
        <ActionForm
          fields={stopFields({ ...subject, channel: '*' })}
          label={text.choices.stopSubject}
          about={about}
        />
      )}
      {stoppable.map((choice) => (
        <ActionForm
          key={choice.channel}
          fields={stopFields(choice)}
          label={text.choices.stopThese(choice.channel)}
          about={about}
        />
      ))}
    </div>
  );
}

/** A text that asks for something, once, and a button for each means that it asks for. */
function Agreements({ subject, locale, text }: SubjectCardProps) {
  const open = subject.choices.filter((choice) => !canStop(choice) && choice.wording !== null);
  const texts = new Map(open.flatMap(({ wording }) => (wording ? [[wording.id, wording.text]] : [])));
  const about = `${subject.purpose[locale]}, ${subject.advertiser}`;
  return [...texts].map(([id, words]) => {
    const asking = open.filter(({ wording }) => wording?.id === id);
    const means = asking.map(({ channel }) => lowered(text.choices.by[channel])).join(', ');
    return (
      <div key={id} className="grid gap-3" data-print="never">
        <QuotedText intro={text.choices.asks(means)}>{words}</QuotedText>
        <div className="flex flex-wrap gap-3">
          {asking.map((choice) => (
            <ActionForm
              key={choice.channel}
              fields={agreeFields(choice, id)}
              label={text.choices.yesTo(choice.channel)}
              about={about}
            />
          ))}
        </div>
      </div>
    );
  });
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type Answer, YesNo } from '@/components/ui/yes-no';
import type { Locale } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import type { Choice, Subject } from '@/lib/preferences/show';
import { answerName, choiceId, wordingName } from './choice-names';
import { choiceReason } from './choice-reason';
import { QuotedText } from './quoted-text';

export type SubjectCardProps = {
  subject: Subject;
  locale: Locale;
  text: PublicText;
  /** What was answered in a form that was refused, by field name: kept instead of what is on record. */
  kept: ReadonlyMap<string, Answer> | null;
  /** What to mend, by field name. */
  faults: ReadonlyMap<string, string>;
};

/** One subject of one advertiser: what it is, the texts that a yes agrees to, and a question for each means. */
export function SubjectCard(props: SubjectCardProps) {
  const { subject, locale, text } = props;
  const { choices } = subject;
  const wordings = new Map(choices.flatMap(({ wording }) => (wording ? [[wording.id, wording.text]] : [])));
  const meansOf = (id: number) =>
    choices
      .filter(({ wording }) => wording?.id === id)
      .map(({ channel }) => lowered(text.choices.by[channel]));
  return (
    <Card title={`${subject.advertiser}\u00a0· ${subject.purpose[locale]}`}>
      <p className="max-w-measure">{subject.description[locale]}</p>
      {[...wordings].map(([id, wording]) => (
        <QuotedText key={id} intro={text.choices.asks(meansOf(id).join(', '))}>
          {wording}
        </QuotedText>
      ))}
      {choices.filter(isOpen).map((choice) => (
        <Question key={choice.channel} choice={choice} {...props} />
      ))}
      {[...closedByReason(props)].map(([reason, means]) => (
        <Closed key={reason} means={means.join(', ')} reason={reason} />
      ))}
    </Card>
  );
}

function Question({ choice, subject, locale, text, kept, faults }: SubjectCardProps & { choice: Choice }) {
  const { advertiser } = subject;
  const purpose = subject.purpose[locale];
  const [id, name] = [choiceId(choice), answerName(choice)];
  const by = text.choices.by[choice.channel];
  const reason = choiceReason(choice, { advertiser, text, locale });
  const error = faults.get(name);
  if (choice.wording) {
    return (
      <>
        <input type="hidden" name={wordingName(choice)} value={choice.wording.id} />
        <YesNo
          {...{ id, name, error }}
          legend={
            <>
              {by}
              <VisuallyHidden>{`, ${advertiser}, ${purpose}`}</VisuallyHidden>
            </>
          }
          hint={reason}
          yes={text.choices.yes}
          no={text.choices.no}
          answer={kept ? kept.get(name) : saidBefore(choice)}
        />
      </>
    );
  }
  // Without a text there is nothing to say yes to; what comes can be refused all the same.
  return (
    <div>
      <Closed means={by} reason={reason} />
      <Checkbox
        {...{ id, name }}
        value="no"
        label={text.choices.refuse({ advertiser, purpose, channel: choice.channel })}
        defaultChecked={kept?.get(name) === 'no'}
      />
    </div>
  );
}

/** How things stand where nothing is asked. */
function Closed({ means, reason }: { means: string; reason: string }) {
  return (
    <div>
      <p className="font-semibold">{means}</p>
      <p className="max-w-measure text-small text-quiet">{reason}</p>
    </div>
  );
}

/** The means about which nothing can be answered, those with the same reason together: one no may have closed them all. */
function closedByReason({ subject, text, locale }: SubjectCardProps): Map<string, string[]> {
  const closed = new Map<string, string[]>();
  for (const choice of subject.choices.filter((each) => !isOpen(each))) {
    const reason = choiceReason(choice, { advertiser: subject.advertiser, text, locale });
    const by = text.choices.by[choice.channel];
    const means = closed.get(reason);
    if (means) means.push(lowered(by));
    else closed.set(reason, [by]);
  }
  return closed;
}

/** What the person said themself; an agreement that does not count, or has run out, is no answer any more. */
export function saidBefore({ standing }: Pick<Choice, 'standing'>): Answer | undefined {
  if (standing === 'consented') return 'yes';
  return standing === 'refused' || standing === 'withdrawn' || standing === 'objected' ? 'no' : undefined;
}

/** Whether there is something to answer: a text that asks, or messages to refuse. */
const isOpen = ({ wording, basis, standing }: Choice) =>
  wording !== null || basis !== null || standing === 'consented';

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

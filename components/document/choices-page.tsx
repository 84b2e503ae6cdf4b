import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary, type FieldFault } from '@/components/ui/error-summary';
import { PageHead } from '@/components/ui/page-head';
import { type Channel, channels } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import type { Subject } from '@/lib/preferences/choices';
import type { Preferences } from '@/lib/preferences/show';
import { ActionForm } from './action-form';
import { stopFields, subjectFields } from './choice-names';
import { DoneNotice } from './done-notice';
import { Letter, type LetterProps } from './letter';
import { Pause, type PauseProps } from './pause';
import { SubjectCard } from './subject-card';

/** Where the pages about the same person are. */
export type Ways = { everything: string; history: string; data: string; complain: string };

export type ChoicesPageProps = Omit<LetterProps, 'children' | 'sender' | 'face'> & {
  preferences: Preferences;
  ways: Ways;
  /** Whether something was just done: then the page says what. */
  done: boolean;
  /** After a form that was refused. */
  faults: { title: string; list: FieldFault[] } | null;
} & Pick<PauseProps, 'days' | 'refused'>;

const ALL = { advertiserId: 0, purposeId: 0 };

/** A person's own page: a card for each subject, then all of it at once, then what else there is about them. */
export function ChoicesPage({ preferences, ways, done, faults, days, refused, ...frame }: ChoicesPageProps) {
  const { locale, text } = frame;
  const { subjects, sender, address, change } = preferences;
  const { choices } = text;
  const coming = subjects.filter((subject) => subject.choices.some(({ basis }) => basis !== null));
  const comes = coming.length > 0;
  const everyPause = coming.find(({ wish }) => wish.pause?.everything)?.wish.pause;
  return (
    <Letter {...frame} {...(sender && { sender: sender.name, face: sender.face })}>
      {faults && <ErrorSummary title={faults.title} faults={faults.list} />}
      {done && <DoneNotice {...{ change, locale, text }} />}
      <PageHead
        title={choices.title}
        lead={
          <p>
            {address && choices.whose(unbroken(address))} {subjects.length > 0 && choices.lead}
          </p>
        }
      />
      {everyPause && (
        <section className="grid justify-items-start gap-3">
          <p>
            {choices.pausedAll(dayInWords(everyPause.until, locale), dayInWords(everyPause.since, locale))}
          </p>
          <ActionForm fields={{ do: 'resume', ...subjectFields(ALL) }} label={choices.resumeAll} />
        </section>
      )}
      {subjects.length > 1 && comes && (
        <p data-print="never">
          <a href={ways.everything} className="inline-flex min-h-11 items-center">
            {choices.everything}
          </a>
        </p>
      )}
      {subjects.length === 0 && (
        <EmptyState title={choices.none}>
          <p>{choices.noneHelp}</p>
        </EmptyState>
      )}
      {subjects.map((subject) => (
        <SubjectCard
          key={`${subject.advertiserId}-${subject.purposeId}`}
          {...{ subject, locale, text, days, refused }}
        />
      ))}
      <AllAtOnce {...{ subjects, comes, ways, days, refused, locale, text }} />
      <section className="grid gap-2 border-t border-line pt-6" data-print="never">
        <h2 className="text-minor">{choices.more}</h2>
        <ul>
          {(['history', 'data', 'complain'] as const).map((way) => (
            <li key={way}>
              <a href={ways[way]} className="inline-flex min-h-11 items-center">
                {choices[way]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Letter>
  );
}

type AllProps = Pick<ChoicesPageProps, 'ways' | 'days' | 'refused' | 'locale' | 'text'> & {
  subjects: readonly Subject[];
  comes: boolean;
};

function AllAtOnce({ subjects, comes, ways, ...rest }: AllProps) {
  const { choices } = rest.text;
  const comingBy = (channel: Channel) =>
    subjects.filter((subject) =>
      subject.choices.some((choice) => choice.channel === channel && choice.basis !== null),
    );
  return (
    <section className="grid gap-4 border-t border-ink pt-4" data-print="never">
      <h2 className="text-major">{choices.all}</h2>
      {comes && <Pause title={choices.pauseAll} scope={ALL} {...rest} />}
      <div className="flex flex-wrap gap-3">
        {channels
          .filter((channel) => comingBy(channel).length > 1)
          .map((channel) => (
            <ActionForm
              key={channel}
              fields={stopFields({ ...ALL, channel })}
              label={choices.stopMeans[channel]}
            />
          ))}
        <p>
          <ButtonLink href={ways.everything}>{choices.everything}</ButtonLink>
        </p>
      </div>
    </section>
  );
}

/** A masked address on one line: without the joiner it breaks after its dots. */
const unbroken = (address: string) => address.replace('…@', '…\u2060@');

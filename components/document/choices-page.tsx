import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary, type FieldFault } from '@/components/ui/error-summary';
import { PageHead } from '@/components/ui/page-head';
import type { Preferences } from '@/lib/preferences/show';
import { Letter, type LetterProps } from './letter';
import { SavedNotice, type SavedProps } from './saved-notice';
import { SubjectCard, type SubjectCardProps } from './subject-card';

export type ChoicesPageProps = Omit<LetterProps, 'children' | 'sender'> & {
  preferences: Preferences;
  /** After a form that was saved. */
  saved: SavedProps['saved'] | null;
  /** After one that was refused. */
  refused: { title: string; summary: FieldFault[] } | null;
} & Pick<SubjectCardProps, 'kept' | 'faults'>;

/** The field of the button that stops everything. */
export const EVERYTHING = 'everything';

/**
 * A person's choices: one form for the answers, which does nothing when nothing was touched, and after it one button that stops
 * everything. In this order, as programs that follow links press the first button they find.
 */
export function ChoicesPage({ preferences, saved, refused, kept, faults, ...frame }: ChoicesPageProps) {
  const { locale, text } = frame;
  const { subjects, sender } = preferences;
  return (
    <Letter {...frame} sender={sender}>
      {refused && <ErrorSummary title={refused.title} faults={refused.summary} />}
      {saved && <SavedNotice {...{ saved, subjects, locale, text }} />}
      <PageHead title={text.choices.title} lead={subjects.length > 0 && <p>{text.choices.lead}</p>} />
      {subjects.length === 0 ? (
        <EmptyState title={text.choices.none}>
          <p>{text.choices.noneHelp}</p>
        </EmptyState>
      ) : (
        <form method="post" id="answers" className="grid gap-10">
          {subjects.map((subject) => (
            <SubjectCard
              key={`${subject.advertiserId}-${subject.choices[0]?.purposeId}`}
              {...{ subject, locale, text, kept, faults }}
            />
          ))}
          <div className="border-t border-ink pt-6">
            <Button variant="primary">{text.choices.save}</Button>
          </div>
        </form>
      )}
      <StopEverything text={text} />
    </Letter>
  );
}

function StopEverything({ text: { choices } }: Pick<LetterProps, 'text'>) {
  return (
    <form
      method="post"
      className="grid justify-items-start gap-4 border-t border-line pt-6"
      data-print="never"
    >
      <h2 className="text-minor">{choices.everything}</h2>
      <p className="max-w-measure">{choices.everythingHelp}</p>
      <Button name={EVERYTHING} value="stop">
        {choices.everythingButton}
      </Button>
    </form>
  );
}

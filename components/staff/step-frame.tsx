'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Button, ButtonRow } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { BuilderText } from '@/lib/format/text/builder';
import type { DeskText } from '@/lib/format/text/desk';
import type { ErrorText } from '@/lib/format/text/errors';
import { Refusal } from './command-form';
import { KeptInput } from './kept-input';
import type { StepField } from './step-input';
import type { useStep } from './use-step';

/** What every step of the builder says around its fields. */
export type StepText = {
  builder: Pick<BuilderText, 'saving' | 'kept' | 'again'>;
  desk: Pick<DeskText, 'mend' | 'errorPrefix' | 'refusedWord'>;
  errors: ErrorText;
  faults: Partial<Record<StepField, string>>;
  next: string;
  /** For dates, as `Intl` takes it. */
  locale: string;
};

type FrameProps = {
  step: ReturnType<typeof useStep>;
  text: StepText;
  revision: number;
  /** The first control of a group at fault. */
  controls?: Partial<Record<StepField, string>>;
  /** A new campaign is not there yet to be saved by itself. */
  selfSaving?: boolean;
  children: ReactNode;
};

/** A step's form: what was kept, what is wrong, its fields, whether it is saved, and the way on. */
export function StepFrame({ step, text, revision, controls = {}, selfSaving = true, children }: FrameProps) {
  const { state, faults, form, formProps, saving, saveSoon } = step;
  useErrorTitle(state?.ok === false || faults.length > 0, text.desk.errorPrefix);
  useFaultsInSight(step);
  const said = faults.flatMap((field) => {
    const message = text.faults[field];
    return message ? [{ field: controls[field] ?? field, message }] : [];
  });
  return (
    <form {...formProps} className="grid content-start gap-8">
      <KeptInput form={form} locale={text.locale} text={text.builder.kept} onTaken={saveSoon} />
      <ErrorSummary title={text.desk.mend} faults={said} />
      {said.length === 0 && <Refused state={state} text={text} />}
      <input type="hidden" name="revision" defaultValue={revision} />
      {children}
      <ButtonRow>
        <Button variant="primary" name="go" value="on" aria-disabled={saving}>
          {text.next}
        </Button>
        {selfSaving && <SaveState step={step} text={text} />}
      </ButtonRow>
    </form>
  );
}

function Refused({ state, text }: { state: FrameProps['step']['state']; text: StepText }) {
  if (state?.ok !== false) return null;
  if (state.code !== 'changed_meanwhile') {
    return <Refusal state={state} text={{ refusedWord: text.desk.refusedWord, errors: text.errors }} />;
  }
  return (
    <Notice kind="stop" word={text.desk.refusedWord} live>
      <p>{text.errors.changed_meanwhile}</p>
      <p>
        <Button type="button" onClick={() => location.reload()}>
          {text.builder.again}
        </Button>
      </p>
    </Notice>
  );
}

/** Whether what stands here is saved, and since when. */
function SaveState({ step, text }: Pick<FrameProps, 'step' | 'text'>) {
  const { saving: says } = text.builder;
  const { state, saving, unsaved: failed } = step;
  const [at, setAt] = useState<string>();
  useEffect(() => {
    if (!state?.ok) return;
    setAt(new Intl.DateTimeFormat(text.locale, { timeStyle: 'short' }).format(new Date()));
  }, [state, text.locale]);
  const saved = state?.ok && at && !saving;
  return (
    <p role="status" className="flex items-center gap-2 text-quiet">
      {saved && !failed && <Icon name="tick" className="text-yes" />}
      {saving
        ? says.saving
        : failed
          ? says.failed
          : saved
            ? says.saved.replace('{time}', at)
            : says.selfSaves}
    </p>
  );
}

/** Who meant to go on is led to what is to be mended; who is writing is left alone. */
function useFaultsInSight({ form, insisted, faults, state }: FrameProps['step']) {
  const wrong = faults.length > 0 || state?.ok === false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt counts, also one with the same faults
  useEffect(() => {
    if (insisted > 0 && wrong) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [insisted, wrong, state, form]);
}

/** The title says first that something is to be mended. */
function useErrorTitle(wrong: boolean, prefix: string) {
  useEffect(() => {
    const plain = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
    document.title = wrong ? `${prefix}${plain}` : plain;
  }, [wrong, prefix]);
}

'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { type FieldValues, type Resolver, useForm } from 'react-hook-form';
import type { ActionState } from '@/app/_server/action-result';
import { type Step, stepSchemas } from '@/lib/campaigns/schemas';
import { forgetKept, keepInput } from './kept-input';
import { type StepField, stepField, stepInput } from './step-input';

export type StepState = ActionState<{ revision: number; changed: boolean }>;
/** Bound to its campaign in the page: bound in the browser, a form sent without scripts hangs the server. */
export type StepAction = (previous: StepState, form: FormData) => Promise<StepState>;

const PAUSE_MS = 700;

/**
 * A step that saves itself at every pause in the typing, checked by the verb's own schema before it leaves the browser. Without
 * scripts it is an ordinary form with one button.
 */
export function useStep(
  step: Step,
  { action, revision, selfSaving = true }: { action: StepAction; revision: number; selfSaving?: boolean },
) {
  const form = useRef<HTMLFormElement>(null);
  const [state, submit, pending] = useActionState(action, null);
  const resolver: Resolver<FieldValues> = async () => {
    const wrong = form.current ? faultyFields(step, new FormData(form.current)) : [];
    return wrong.length === 0
      ? { values: {}, errors: {} }
      : { values: {}, errors: Object.fromEntries(wrong.map((field) => [field, { type: 'schema' }])) };
  };
  const { register, handleSubmit, formState, watch } = useForm<FieldValues>({
    resolver,
    ...{ mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false },
  });
  const inBrowser = Object.keys(formState.errors) as StepField[];
  // While one writes, a step only says that it is not saved yet; what is wrong is listed once one means to go on.
  const [insisted, insist] = useState(0);
  const seen = useOwnRevision(state, revision);
  const save = (sent: FormData) => {
    sent.set('revision', String(seen.current));
    startTransition(() => submit(sent));
  };
  const saveSoon = useSaveSoon(form, pending || !selfSaving, () =>
    handleSubmit(() => save(new FormData(form.current ?? undefined)))(),
  );
  useEffect(() => watch(() => saveSoon()).unsubscribe, [watch, saveSoon]);
  const pressAgainLater = usePressAgain(form, pending);
  const refreshing = useAfterSave(state, form);
  return {
    ...{ form, register, state, refreshing, saveSoon },
    saving: pending,
    insisted,
    unsaved: inBrowser.length > 0 || state?.ok === false,
    faults: inBrowser.length > 0 ? (insisted > 0 ? inBrowser : []) : refusedFields(state),
    formProps: {
      ref: form,
      action: submit,
      noValidate: true,
      onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        insist((times) => times + 1);
        const { submitter } = event.nativeEvent;
        if (pending) return pressAgainLater(submitter);
        const sent = new FormData(event.currentTarget, submitter);
        void handleSubmit(() => save(sent))();
      },
    },
  };
}

/** Only one's own saves move it on: a revision that came with somebody else's text is not what stands in these fields. */
function useOwnRevision(state: StepState, first: number) {
  const seen = useRef(first);
  if (state?.ok && state.value) seen.current = Math.max(seen.current, state.value.revision);
  return seen;
}

/** Calls `save` once the form has been left alone for a moment, never while a save is under way. */
function useSaveSoon(form: React.RefObject<HTMLFormElement | null>, busy: boolean, save: () => void) {
  const [asked, ask] = useState(0);
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (asked === 0 || busy) return;
    const timer = setTimeout(() => {
      ask(0);
      latest.current();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, busy]);
  const saveSoon = useRef(() => {
    if (form.current) keepInput(form.current);
    ask((times) => times + 1);
  });
  return saveSoon.current;
}

/** Whoever goes on while a save is under way is not asked to press twice: the press counts once that save is done. */
function usePressAgain(form: React.RefObject<HTMLFormElement | null>, busy: boolean) {
  const pressed = useRef<{ button: HTMLElement | null } | null>(null);
  useEffect(() => {
    if (busy || !pressed.current) return;
    const { button } = pressed.current;
    pressed.current = null;
    form.current?.requestSubmit(button);
  }, [busy, form]);
  return (button: HTMLElement | null) => {
    pressed.current = { button };
  };
}

/** What the server shows beside the form follows each change; what is saved need not be kept in the browser. */
function useAfterSave(state: StepState, form: React.RefObject<HTMLFormElement | null>): boolean {
  const router = useRouter();
  const [refreshing, start] = useTransition();
  useEffect(() => {
    if (!state?.ok || !form.current) return;
    forgetKept(form.current);
    if (state.value.changed) start(() => router.refresh());
  }, [state, form, router]);
  return refreshing;
}

function faultyFields(step: Step, form: FormData): StepField[] {
  const parsed = stepSchemas[step].safeParse(stepInput(step, form));
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.flatMap(({ path }) => stepField(path.join('.')) ?? []))];
}

const unknown: Readonly<Record<string, StepField>> = {
  unknown_advertiser: 'advertiser',
  unknown_purpose: 'purpose',
  unknown_family: 'families',
};

function refusedFields(state: StepState): StepField[] {
  if (state?.ok !== false) return [];
  const named = unknown[state.code];
  if (named) return [named];
  if (state.code !== 'invalid_input') return [];
  return [...new Set(state.issues.flatMap(({ path }) => stepField(path) ?? []))];
}

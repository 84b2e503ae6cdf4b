import type { AssessmentField } from '@/lib/format/text/assessment-form';

/** An assessment as its form holds it: every control by its name; lists by the values that are ticked. */
export type AssessmentDraft = Record<
  'title' | 'interest' | 'necessity' | 'balance' | 'safeguards',
  string
> & {
  advertisers: readonly string[];
  purposes: readonly string[];
  channels: readonly string[];
  /** `YYYY-MM-DD`, in Paris. */
  validUntil: string;
};

export const assessmentFields = [
  'title',
  'advertisers',
  'purposes',
  'channels',
  'interest',
  'necessity',
  'balance',
  'safeguards',
  'validUntil',
] as const satisfies readonly AssessmentField[];

const lists = ['advertisers', 'purposes', 'channels'] as const;

/** A draft from a form's values by their controls' names, as the browser sends them: `channels.email` is a ticked box. */
export function assessmentDraftOf(values: Readonly<Record<string, string>>): AssessmentDraft {
  const text = (name: string) => (values[name] ?? '').replaceAll('\r\n', '\n');
  const ticked = (list: string) =>
    Object.keys(values).flatMap((name) => (name.startsWith(`${list}.`) ? [name.slice(list.length + 1)] : []));
  const [advertisers, purposes, channels] = lists.map(ticked);
  return {
    ...{ advertisers: advertisers ?? [], purposes: purposes ?? [], channels: channels ?? [] },
    title: text('title'),
    interest: text('interest'),
    necessity: text('necessity'),
    balance: text('balance'),
    safeguards: text('safeguards'),
    validUntil: text('validUntil'),
  };
}

/** The control that an issue's path (`channels.0`) is about; undefined for one that has none. */
export function assessmentField(path: string): AssessmentField | undefined {
  const [named] = path.split('.');
  return assessmentFields.find((field) => field === named);
}

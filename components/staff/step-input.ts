import type { Step } from '@/lib/campaigns/schemas';

/** The controls of a step that can be at fault; an error summary leads to the one of that id. */
export type StepField =
  | 'name'
  | 'advertiser'
  | 'purpose'
  | 'families'
  | 'nature'
  | 'professions'
  | 'place'
  | 'bought'
  | 'audience'
  | 'subject'
  | 'body'
  | 'plan';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const several = (form: FormData, name: string) =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
const lines = (form: FormData, name: string) =>
  text(form, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** What is empty asks nothing, and is left out. */
const given = (list: readonly string[]) => (list.length > 0 ? list : undefined);
const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A step of the builder as the verbs take it, from the form as the browser sends it. */
export function stepInput(step: Step, form: FormData): Record<string, unknown> {
  if (step === 'purpose') return purposeInput(form);
  if (step === 'audience') return { audience: audienceInput(form) };
  if (step === 'message') return { message: messageInput(form) };
  return { plan: planInput(form) };
}

function purposeInput(form: FormData): Record<string, unknown> {
  return {
    ...{ name: text(form, 'name'), advertiser: text(form, 'advertiser'), purpose: text(form, 'purpose') },
    ...{ channel: text(form, 'channel'), nature: text(form, 'nature') },
    ...aimOf(form),
    families: several(form, 'families'),
    professions: lines(form, 'professions'),
  };
}

/** By what and where is asked of what is shown to everybody alone. */
function aimOf(form: FormData): Record<string, unknown> {
  if (text(form, 'direct') !== 'false') return { direct: true };
  return { direct: false, medium: text(form, 'medium') || null, place: text(form, 'place').trim() || null };
}

/** Null where nothing is asked: everybody on record. */
function audienceInput(form: FormData): Record<string, unknown> | null {
  const sales = text(form, 'sales');
  const day = (name: string) => text(form, name) || undefined;
  const filter = defined({
    kinds: given(several(form, 'kinds')),
    countries: given(several(form, 'countries')),
    languages: given(several(form, 'languages')),
    professions: given(lines(form, 'whoseProfessions')),
    bought:
      sales === 'bought'
        ? defined({ families: several(form, 'boughtFamilies'), from: day('from'), to: day('to') })
        : undefined,
    neverBought: sales === 'never' ? true : undefined,
    tags: given(several(form, 'tags')),
    lists: given(several(form, 'lists')),
  });
  return Object.keys(filter).length === 0 ? null : filter;
}

function messageInput(form: FormData): Record<string, unknown> {
  const words = (subject: string, body: string) => ({
    subject: text(form, subject),
    body: text(form, body).replaceAll('\r\n', '\n'),
  });
  const versions = (['fr', 'en'] as const).flatMap((locale) => {
    const own = words(`${locale}Subject`, `${locale}Body`);
    return own.subject.trim() === '' && own.body.trim() === '' ? [] : [[locale, own]];
  });
  return { ...words('subject', 'body'), versions: Object.fromEntries(versions) };
}

function planInput(form: FormData): Record<string, unknown> | null {
  const kind = text(form, 'kind');
  if (kind === '') return null;
  if (kind === 'now') return { kind };
  if (kind === 'period') return { kind, day: text(form, 'first'), until: text(form, 'until') };
  const wall = { kind, day: text(form, 'day'), time: text(form, 'time') };
  return kind === 'local' ? wall : { ...wall, zone: text(form, 'zone') };
}

const own: readonly StepField[] = [
  ...(['name', 'advertiser', 'purpose', 'families', 'nature', 'professions', 'place'] as const),
  ...(['subject', 'body'] as const),
];

/** The control that an issue's path (`families.0`, `message.body`) is about; undefined for one that has none. */
export function stepField(path: string): StepField | undefined {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'plan') return 'plan';
  if (first === 'audience') return second === 'bought' ? 'bought' : 'audience';
  if (first === 'message') return stepField(second === 'versions' ? third : second) ?? 'body';
  return own.find((field) => field === first);
}

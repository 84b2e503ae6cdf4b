import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Select, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { type Locale, locales } from '@/db/vocabulary';
import type { PublicText } from '@/lib/format/text/public';
import { Letter, type LetterProps } from './letter';

/** The details that a person may correct, as the form holds them. */
export const detailFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'address',
  'postalCode',
  'city',
] as const;
export type DetailField = (typeof detailFields)[number];
export type Details = Record<DetailField, string> & { locale: Locale };

type Frame = Omit<LetterProps, 'children'>;

export type DataPageProps = Frame & {
  /** This page's own path. */
  path: string;
  details: Details;
  faults: Partial<Record<DetailField, string>>;
  saved: { changed: boolean; asked: boolean } | null;
};

const completions: Record<DetailField, string> = {
  firstName: 'given-name',
  lastName: 'family-name',
  email: 'email',
  phone: 'tel',
  address: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
};
const types: Partial<Record<DetailField, string>> = { email: 'email', phone: 'tel' };

/** A person's data, behind a link of today or yesterday: a copy, corrections, erasure. */
export function DataPage({ path, details, faults, saved, ...frame }: DataPageProps) {
  const { data, home } = frame.text;
  const list = Object.entries(faults).map(([field, message]) => ({ field, message }));
  const withLanguage = (address: string) => `${address}?lang=${frame.locale}`;
  return (
    <Letter {...frame}>
      <ErrorSummary title={home.problem} faults={list} />
      {saved && <Saved saved={saved} text={frame.text} />}
      <PageHead title={data.title} lead={<p>{data.lead}</p>} />
      <Card title={data.copy}>
        <p className="max-w-measure">{data.copyHelp}</p>
        <ul>
          <li>
            <a href={`${path}/json`} download className="inline-flex min-h-11 items-center">
              {data.json}
            </a>
          </li>
          <li>
            <a href={`${path}/csv`} download className="inline-flex min-h-11 items-center">
              {data.csv}
            </a>
          </li>
        </ul>
      </Card>
      <Card title={data.correct}>
        <DetailsForm {...{ details, faults, text: frame.text, locale: frame.locale }} />
      </Card>
      <Card title={data.erase}>
        <p className="max-w-measure">{data.eraseHelp}</p>
        <p>
          <ButtonLink href={withLanguage(`${path}/erase`)}>{data.toErase}</ButtonLink>
        </p>
      </Card>
    </Letter>
  );
}

function Saved({
  saved: { changed, asked },
  text: { data },
}: Pick<DataPageProps, 'text'> & { saved: NonNullable<DataPageProps['saved']> }) {
  return (
    <Notice kind="success" word={data.saved} live>
      {changed && <p>{data.savedHelp}</p>}
      {asked && <p>{data.savedEmail}</p>}
      {!changed && !asked && <p>{data.unchanged}</p>}
    </Notice>
  );
}

type FormProps = Pick<DataPageProps, 'details' | 'faults'> & { text: PublicText; locale: Locale };

function DetailsForm({ details, faults, text: { data }, locale }: FormProps) {
  return (
    <form method="post" noValidate className="grid gap-5">
      {detailFields.map((field) => (
        <TextField
          key={field}
          id={field}
          name={field}
          type={types[field] ?? 'text'}
          autoComplete={completions[field]}
          label={data[field]}
          {...(field === 'email' ? { hint: data.emailHint } : { optional: data.optional })}
          error={faults[field]}
          defaultValue={details[field]}
          maxLength={400}
        />
      ))}
      <Select id="locale" name="locale" label={data.language} defaultValue={details.locale}>
        {locales.map((each) => (
          <option key={each} value={each}>
            {new Intl.DisplayNames(locale, { type: 'language' }).of(each)}
          </option>
        ))}
      </Select>
      <div>
        <Button variant="primary">{data.save}</Button>
      </div>
    </form>
  );
}

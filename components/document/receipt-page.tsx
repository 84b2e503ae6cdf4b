import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHead } from '@/components/ui/page-head';
import type { ReceiptText } from '@/lib/format/text/receipt';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';

export type ReceiptPageProps = Omit<LetterProps, 'children'> & {
  said: ReceiptText;
  title: string;
  facts: readonly { id: string; term: string; value: string }[];
  wording: { name: string; text: string } | null;
  addresses: { pdf: string; json: string; program: string; checkpoints: string };
};

/** One choice, as it was made and shown, and the ways to keep it and to verify it. */
export function ReceiptPage({ said, title, facts, wording, addresses, ...frame }: ReceiptPageProps) {
  return (
    <Letter {...frame}>
      <PageHead title={title} lead={<p>{said.lead}</p>} />
      <DescriptionList
        items={facts.map((fact) => ({ ...fact, value: <span className="wrap-anywhere">{fact.value}</span> }))}
      />
      {wording && (
        <Card title={said.textShown}>
          <QuotedText intro={said.textHelp(wording.name)}>{wording.text}</QuotedText>
        </Card>
      )}
      <Card title={said.keep} data-print="never">
        <ul className="grid gap-1">
          <li>
            <a href={addresses.pdf} className="inline-flex min-h-11 items-center">
              {said.pdf}
            </a>
          </li>
          <li>
            <a href={addresses.json} className="inline-flex min-h-11 items-center">
              {said.json}
            </a>
          </li>
        </ul>
      </Card>
      <Card title={said.verify}>
        <p className="max-w-measure">{said.verifyHelp}</p>
        <ul className="grid gap-1">
          {[addresses.program, addresses.checkpoints].map((address, index) => (
            <li key={address}>
              <a href={address} className="inline-flex min-h-11 items-center wrap-anywhere">
                {index === 0 ? 'verify-proof.mjs' : said.checkpoints}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </Letter>
  );
}

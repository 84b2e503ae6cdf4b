import { Answers } from '@/components/ui/answers';
import { Badge, type Tone } from '@/components/ui/badge';
import { Breakdown } from '@/components/ui/breakdown';
import { Button, ButtonLink, ButtonPair, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choice';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Select, TextArea, TextField } from '@/components/ui/field';
import { Notice, type NoticeKind } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Progress } from '@/components/ui/progress';
import { type StepState, Steps } from '@/components/ui/steps';
import { Table } from '@/components/ui/table';
import { YesNo } from '@/components/ui/yes-no';
import type { Locale } from '@/db/vocabulary';
import { intlTag } from '@/lib/format/numbers';
import type { LanguageText } from '@/lib/format/text/language';

const TONES: readonly Tone[] = ['yes', 'no', 'wait', 'care', 'stop', 'now', 'plain'];
const NOTICES: readonly NoticeKind[] = ['success', 'warning', 'stop', 'info'];
const STEPS: readonly StepState[] = ['done', 'done', 'attention', 'current', 'waiting', 'waiting'];

type SpecimenProps = { text: LanguageText };

/** What says how a thing stands. */
export function States({ text }: SpecimenProps) {
  return (
    <Card title={text.states}>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {text.word}
          </Badge>
        ))}
      </p>
      {NOTICES.map((kind) => (
        <Notice key={kind} kind={kind} word={text.word}>
          <p>{text.sentence}</p>
        </Notice>
      ))}
      <Steps
        label={text.states}
        steps={STEPS.map((state, index) => ({
          ...{ id: String(index), label: text.word, state, stateLabel: text.sentence.split(' ')[0] },
          ...{ href: '/admin/language', here: index === 3 },
        }))}
      />
      <Progress id="progress" label={text.word} value={8214} max={12_410}>
        8 214 / 12 410
      </Progress>
      <EmptyState title={text.word}>{text.sentence}</EmptyState>
    </Card>
  );
}

/** What is operated. */
export function Controls({ text }: SpecimenProps) {
  return (
    <Card title={text.controls} className="gap-6">
      <ButtonRow>
        <Button type="button" variant="primary">
          {text.verb}
        </Button>
        <Button type="button">{text.verb}</Button>
        <Button type="button" variant="danger">
          {text.verb}
        </Button>
        <Button type="button" disabled>
          {text.verb}
        </Button>
        <ButtonLink href="/admin/language">{text.verb}</ButtonLink>
      </ButtonRow>
      <ButtonPair
        first={{ type: 'button', children: text.yes }}
        second={{ type: 'button', children: text.no }}
      />
      <TextField id="one" label={text.word} hint={text.sentence} />
      <TextField id="two" label={text.word} error={text.sentence} defaultValue={text.long} />
      <TextArea id="three" label={text.word} defaultValue={text.long} rows={3} />
      <Select id="four" label={text.word}>
        <option>{text.long}</option>
      </Select>
      <ChoiceGroup id="five" legend={text.word} hint={text.sentence}>
        <Checkbox id="five-1" label={text.word} />
        <Checkbox id="five-2" label={text.long} hint={text.sentence} />
        <Radio id="five-3" name="five" label={text.word} />
      </ChoiceGroup>
      <YesNo
        id="six"
        name="six"
        legend={text.word}
        hint={text.sentence}
        yes={text.yes}
        no={text.no}
        answer="no"
      />
    </Card>
  );
}

/** What is looked at rather than read. */
export function Pictures({ text, locale }: SpecimenProps & { locale: Locale }) {
  const parts = (from: number, counts: readonly number[]) =>
    counts.map((count, index) => ({
      ...{ id: String(from + index), label: text.word, detail: text.sentence, count },
    }));
  return (
    <Card title={text.pictures}>
      <Breakdown
        id="specimen"
        caption={text.pictures}
        locale={intlTag(locale)}
        eligible={parts(0, [12_410, 3120])}
        ineligible={parts(2, [9870, 4210, 880, 120, 3])}
        text={{ ...text.breakdown }}
      />
      <Answers
        id="answers"
        caption={text.pictures}
        locale={intlTag(locale)}
        lines={[
          { id: 'a', label: 'E-mail', yes: 1204, no: 87 },
          { id: 'b', label: 'SMS', yes: 64, no: 71 },
        ]}
        text={{ about: text.word, yes: text.yes, no: text.no }}
      />
    </Card>
  );
}

/** What holds facts. */
export function Answering({ text }: SpecimenProps) {
  const rows = [
    { id: '1', name: text.word, count: 12_410 },
    { id: '2', name: text.long, count: 3 },
  ];
  return (
    <Card title={text.facts}>
      <DescriptionList
        items={[
          { id: '1', term: text.word, value: text.sentence },
          { id: '2', term: text.long, value: text.long },
        ]}
      />
      <Table
        caption={text.facts}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: text.word, names: true, cell: ({ name }) => name },
          { id: 'count', header: text.breakdown.people, numeric: true, cell: ({ count }) => count },
        ]}
      />
      <Pagination label={text.facts} next={{ href: '/admin/language', label: text.verb }}>
        1–2
      </Pagination>
    </Card>
  );
}

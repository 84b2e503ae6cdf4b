import { Hatching } from './hatching';

export type AnswerLine = { id: string; label: string; yes: number; no: number };

export type AnswersProps = {
  id: string;
  caption: string;
  locale: string;
  lines: readonly AnswerLine[];
  text: { about: string; yes: string; no: string };
};

/**
 * Yes and no beside each other, a line for each thing that was answered: equal bars to one scale, with their figures. The bars
 * are hidden from assistive technology, which reads the table that they stand in.
 */
export function Answers({ id, caption, locale, lines, text }: AnswersProps) {
  const most = Math.max(1, ...lines.flatMap(({ yes, no }) => [yes, no]));
  const figure = new Intl.NumberFormat(locale);
  return (
    <table className="rows">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.about}</th>
          <th scope="col">{text.yes}</th>
          <th scope="col">{text.no}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id}>
            <th scope="row" className="font-normal">
              {line.label}
            </th>
            {(['yes', 'no'] as const).map((answer) => (
              <td key={answer} className="w-2/5">
                <span className="grid grid-cols-[3.5rem_1fr] items-center gap-2">
                  <span className="text-end">{figure.format(line[answer])}</span>
                  <svg aria-hidden="true" width="100%" height="14" className="block">
                    <defs>
                      <Hatching
                        id={`${id}-${index}-${answer}`}
                        ground={answer === 'yes' ? 'eligible' : 'ineligible'}
                        index={answer === 'yes' ? 0 : 1}
                      />
                    </defs>
                    <rect
                      width={`${(line[answer] * 100) / most}%`}
                      height="100%"
                      fill={`url(#${id}-${index}-${answer})`}
                      className="stroke-edge"
                    />
                  </svg>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type Span = { from: string; to: string };

export type WeekProps = {
  caption: string;
  /** Monday first, each with its name and the times between which it is open. */
  days: readonly { name: string; open: readonly Span[] }[];
  text: { hour: string; allowed: string; closed: string };
};

const FIRST = 7;
const LAST = 21;
const HOURS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const clock = (hour: number, half: boolean) => `${String(hour).padStart(2, '0')}:${half ? '30' : '00'}`;

/** The open hours of a week as a calendar that is read at a glance, and in words: a column for each day, a line for each hour. */
export function Week({ caption, days, text }: WeekProps) {
  return (
    <table className="max-w-measure border-separate border-spacing-x-1 border-spacing-y-0 text-small">
      <caption className="pb-2 text-start font-semibold">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="text-start font-normal text-quiet">
            {text.hour}
          </th>
          {days.map(({ name, open }) => (
            <th key={name} scope="col" className="text-center">
              {name}
              <span className="sr-only">
                {open.length === 0 ? text.closed : open.map(({ from, to }) => `${from}–${to}`).join(', ')}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="text-start font-normal tabular-nums text-quiet">
              {clock(hour, false)}
            </th>
            {days.map(({ name, open }) => (
              <td key={name} className="p-0">
                {[false, true].map((half) => (
                  <span
                    key={String(half)}
                    className={`block h-2.5 border-x border-edge ${isOpen(open, clock(hour, half)) ? 'bg-yes' : 'bg-shade'}`}
                  />
                ))}
                <span className="sr-only">
                  {isOpen(open, clock(hour, false)) ? text.allowed : text.closed}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOpen(open: readonly Span[], at: string): boolean {
  return open.some(({ from, to }) => from <= at && at < to);
}

import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  /** Text, as it is also shown beside each value on a phone. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures: set to the right, one under the other. */
  numeric?: boolean;
  /** The column that names the row; the first one where none says so. */
  names?: boolean;
};

export type TableProps<Row> = {
  caption: string;
  /** The caption is heard and not seen, for a table that stands under a heading that says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone: rows become small lists (`fold`), or the table is scrolled sideways (`scroll`). */
  narrow?: 'fold' | 'scroll';
};

function Row<R>({ columns, row }: { columns: readonly Column<R>[]; row: R }) {
  const naming = columns.find((column) => column.names) ?? columns[0];
  return (
    <tr>
      {columns.map((column) => {
        const numeric = column.numeric ? '' : undefined;
        return column === naming ? (
          <th key={column.id} scope="row" data-numeric={numeric}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-label={column.header} data-numeric={numeric}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** Rows and columns with a caption. An empty list is an `EmptyState`, not a table without rows. */
export function Table<R>(props: TableProps<R>) {
  const fold = (props.narrow ?? 'fold') === 'fold';
  const table = (
    <table className="rows" data-fold={fold ? '' : undefined}>
      <caption className={props.captionHidden ? 'sr-only' : 'pb-2 font-serif text-minor font-medium'}>
        {props.caption}
      </caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.id} scope="col" data-numeric={column.numeric ? '' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={props.rowKey(row)} columns={props.columns} row={row} />
        ))}
      </tbody>
    </table>
  );
  if (fold) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={props.caption} className="overflow-x-auto">
      {table}
    </section>
  );
}

import type { z } from 'zod';
import type { Permission } from '../access/permissions';
import type { Ctx } from '../context';

/** How a row went: taken, or not, with the column at fault. */
export type RowOutcome =
  | 'created'
  | 'updated'
  | 'unchanged'
  | { code: string; column: string; message: string };

export type Mode = 'add' | 'update';

/** How a part is taken over, and what the ledger names as its source: `import:3`. */
export type Taking = { mode: Mode; source: string };

export type CountedName = 'withoutProof' | 'wouldRevive';

/** One kind of file: its columns, how a row is read by its verb's own schema, and how rows are merged. */
export type ImportKind<S extends z.ZodType = z.ZodType> = {
  permission: Permission;
  /** Column → field of the schema. */
  columns: Readonly<Record<string, string>>;
  required: readonly string[];
  schema: S;
  /** Makes a field's text what the schema takes; text that cannot be is left to the schema to refuse. */
  read: (column: string, text: string) => unknown;
  /** What may stand in a file only once; null where anything may stand often. */
  key: (row: z.infer<S>) => string | null;
  /** The column that holds the key. */
  keyColumn: string | null;
  /** The column that says when it happened, and that moment; it must not lie in the future. */
  dated: (row: z.infer<S>) => readonly [column: string, at: Date | undefined] | null;
  /** Takes rows over, inside the transaction of `ctx.db`; answers in their order. */
  merge: (ctx: Ctx, rows: readonly z.infer<S>[], taking: Taking) => Promise<RowOutcome[]>;
  /** Codes of rows not taken that the report counts by themselves, under these names. */
  counted?: Readonly<Record<string, CountedName>>;
};

/** The same, as a value whose schema and functions fit each other. */
export function importKind<S extends z.ZodType>(kind: ImportKind<S>): ImportKind<S> {
  return kind;
}

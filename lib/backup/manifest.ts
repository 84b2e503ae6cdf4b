import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BadFile } from './bad-file';

export const MANIFEST = 'backup.json';
export const FORMAT = 1;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  takenAt: z.iso.datetime(),
  /** How many migrations the database had. */
  migrations: z.number().int().positive(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int().min(0),
      /** The file's own name and digest. */
      file: z.string().regex(/^[\w.]+\.gz$/),
      sha256: z.string().length(64),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});

/** What a backup holds: written last, so that a folder without it is none. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Reads what a backup holds.
 * @throws BadFile
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadFile(`${file} cannot be read: this is no whole backup.`);
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new BadFile(`${file} is not as this version writes it.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

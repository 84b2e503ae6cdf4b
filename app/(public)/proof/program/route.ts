import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileResponse } from '@/app/_server/file';

export const dynamic = 'force-dynamic';

/** The stand-alone verifier, at `/.well-known/aval/verify-proof.mjs`: the file that stands in the repository. */
export async function GET(): Promise<Response> {
  const program = await readFile(path.join(process.cwd(), 'bin', 'verify-proof.mjs'), 'utf8');
  return fileResponse(program, { type: 'text/javascript; charset=utf-8', name: 'verify-proof.mjs' });
}

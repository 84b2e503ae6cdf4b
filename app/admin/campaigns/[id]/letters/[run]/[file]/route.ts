import { fileResponse, streamedFile } from '@/app/_server/file';
import { requireStaff } from '@/app/_server/session';
import { exportAddresses, readStack } from '@/lib/dispatch/post/files';
import { DomainError, errorStatus } from '@/lib/errors';

type Asked = { params: Promise<{ id: string; run: string; file: string }> };

/** A stack of a printing by its number, or the addresses of all its letters. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const ctx = await requireStaff();
  const { id, run, file } = await params;
  const name = `letters-${Number(id)}-${Number(run)}`;
  try {
    if (file === 'addresses.csv') {
      const lines = await exportAddresses(ctx, id, { run });
      return streamedFile(lines, { type: 'text/csv; charset=utf-8', name: `${name}.csv` });
    }
    const pdf = await readStack(ctx, id, { run, stack: file });
    return fileResponse(pdf, { type: 'application/pdf', name: `${name}-${Number(file)}.pdf` });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: error.code === 'invalid_input' ? 404 : errorStatus[error.code] });
  }
}

import { streamedFile } from '@/app/_server/file';
import { requireStaff } from '@/app/_server/session';
import { exportSends } from '@/lib/campaigns/export';
import { DomainError, errorStatus } from '@/lib/errors';

type Asked = { params: Promise<{ id: string }> };

/** All recipients of a campaign as a file, sent as it is read. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const ctx = await requireStaff();
  const { id } = await params;
  try {
    const lines = await exportSends(ctx, id);
    return streamedFile(lines, { type: 'text/csv; charset=utf-8', name: `campaign-${Number(id)}.csv` });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: errorStatus[error.code] });
  }
}

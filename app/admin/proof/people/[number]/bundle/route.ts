import { fileResponse } from '@/app/_server/file';
import { requireStaff } from '@/app/_server/session';
import { DomainError, errorStatus } from '@/lib/errors';
import { exportBundle } from '@/lib/proof/bundle';
import { personProof } from '@/lib/proof/people';

export const dynamic = 'force-dynamic';

/** A person's chain with its proof, as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  const ctx = await requireStaff();
  const { number } = await params;
  try {
    const { externalId } = await personProof(ctx, Number(number) || 0);
    const bundle = await exportBundle(ctx, externalId);
    const content = `${JSON.stringify(bundle, null, 2)}\n`;
    return fileResponse(content, { type: 'application/json', name: `chain-${Number(number)}.json` });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: errorStatus[error.code] });
  }
}

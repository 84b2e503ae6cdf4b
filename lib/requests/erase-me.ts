import type { Ctx } from '../context';
export async function eraseMe(_ctx: Ctx, _token: string): Promise<void> {
  throw new Error('waits for issue 4');
}

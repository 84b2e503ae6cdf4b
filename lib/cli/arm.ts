import { armHere } from '../arming/arm';
import { readArming } from '../arming/state';
import { remark, say } from './answer';
import { asSystem } from './system';
import { readArguments } from './usage';

/** Lets messages leave from a database that was restored, copied or moved. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { moved: { type: 'boolean' } });
  return asSystem(async (ctx) => {
    const { armed } = await readArming(ctx);
    if (armed) {
      say('Armed already: messages leave from here.');
      return 0;
    }
    const { uncertain } = await armHere(ctx, { reason: values.moved ? 'moved' : 'restored' });
    say('Armed: messages leave from here.');
    if (uncertain > 0) remark(`${uncertain} messages that waited may have left since the backup: uncertain.`);
    return 0;
  });
}

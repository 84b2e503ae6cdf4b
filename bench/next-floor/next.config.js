import path from 'node:path';
import own from '../../next.config.js';

/** As the application is built, so that only the handler differs. */
export default {
  ...{
    poweredByHeader: false,
    typescript: own.typescript,
    serverExternalPackages: own.serverExternalPackages,
  },
  turbopack: { root: path.join(import.meta.dirname, '../..') },
};

// How the embedded PostgreSQL is tuned: for one small machine that also runs the web server and the worker.
import os from 'node:os';

const megabyte = 1024 * 1024;

/** What holds for every embedded server, durable or not. */
function commonFlags() {
  const memory = Math.floor(os.totalmem() / megabyte);
  return {
    // Reachable from this machine alone; no socket file, whose path has a length limit and needs a writable folder.
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${Math.min(512, Math.floor(memory / 4))}MB`,
    effective_cache_size: `${Math.floor(memory / 2)}MB`,
    work_mem: '64MB',
    maintenance_work_mem: '256MB',
    // Short statements by the thousand: compiling each costs more than it saves.
    jit: 'off',
    random_page_cost: 1.1,
    max_wal_size: '4GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One file for each weekday, emptied when its day comes round again, so that the log never grows for ever.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_truncate_on_rotation: 'on',
  };
}

/** Nothing is lost when the machine stops: what people decided is in here. */
export const durableFlags = () => asArguments(commonFlags());

/** For tests: the cluster is thrown away, so nothing needs to reach the disk. */
export const throwAwayFlags = () =>
  asArguments({ ...commonFlags(), fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });

const asArguments = (flags) => Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

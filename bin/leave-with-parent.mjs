// Loaded ahead of the web server and the worker (`node --import`). They share a channel with the process that started
// them; when that process is killed outright it cannot stop them, but the channel breaks, and they leave by themselves.
// What they start in their turn may load this as well, and has a channel of its own that is none of our business.
if (process.channel && process.ppid === Number(process.env.AVAL_STARTER)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep a process alive that has nothing else to do.
  process.channel.unref();
}

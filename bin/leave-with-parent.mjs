// Loaded ahead of the web server and the worker (`node --import`). They share a channel with the process that started
// them; when that process is killed outright it cannot stop them, but the channel breaks, and they leave by themselves.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep a process alive that has nothing else to do.
  process.channel.unref();
}

/**
 * This file is loaded into a live server before it starts (--import): asked over the process channel, it collects garbage and says how
 * much memory is still used. It needs --expose-gc.
 */
process.on('message', (question) => {
  if (question !== 'heap') return;
  void globalThis.gc?.();
  void globalThis.gc?.();
  process.send?.({ heapUsed: process.memoryUsage().heapUsed });
});
// The channel alone must not keep the server alive.
process.channel?.unref();

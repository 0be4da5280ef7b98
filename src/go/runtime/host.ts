// This file declares what a run needs from the place where it runs: a clock, the event loop and somewhere to write.

export interface Host {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Milliseconds since 1970, for time.Now on the real clock. */
  wallTime(): number;
  /** Calls fn from the event loop, after what is pending there, without a timer's delay. */
  post(fn: () => void): void;
  /** Calls fn after ms milliseconds; the result cancels. */
  setTimer(ms: number, fn: () => void): () => void;
  /** bytes is a Go string (one char a byte). fd 1 or 2. */
  write(fd: number, bytes: string): void;
}

/** The host that every JavaScript engine of today can be: workers, pages and Node alike. close ends its use of the event loop. */
export function defaultHost(write: Host['write']): Host & { close(): void } {
  const queue: (() => void)[] = [];
  // Made when first needed: an open channel keeps Node from exiting.
  let channel: MessageChannel | null = null;
  return {
    now: () => performance.now(),
    wallTime: () => Date.now(),
    post(fn) {
      if (channel === null) {
        channel = new MessageChannel();
        channel.port1.onmessage = () => queue.shift()?.();
      }
      queue.push(fn);
      channel.port2.postMessage(null);
    },
    setTimer(ms, fn) {
      const id = setTimeout(fn, ms);
      return () => clearTimeout(id);
    },
    write,
    close() {
      channel?.port1.close();
    },
  };
}

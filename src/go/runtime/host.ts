// This file declares what a run needs from the place where it runs: a clock, the event loop, somewhere to write, and the one
// way out that a program has, WebSockets to addresses that the host allows.

/** What happens to a socket, in JavaScript's terms. After closed nothing follows. */
export interface SocketEvents {
  opened(protocol: string): void;
  /** A text, or bytes. */
  message(data: string | Uint8Array): void;
  /** code 1006 if the connection was lost, or never came about. */
  closed(code: number, reason: string): void;
}

export interface Socket {
  send(data: string | Uint8Array<ArrayBuffer>): void;
  /** code is 1000 or from 3000 to 4999: others cannot be sent from a browser. */
  close(code?: number, reason?: string): void;
}

export interface Host {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Bytes in use of JavaScript's heap and those it has taken; zeros where that is not told. */
  heap(): [number, number];
  /** Milliseconds since 1970, for time.Now on the real clock. */
  wallTime(): number;
  /** Calls fn from the event loop, after what is pending there, without a timer's delay. */
  post(fn: () => void): void;
  /** Calls fn after ms milliseconds; the result cancels. */
  setTimer(ms: number, fn: () => void): () => void;
  /** bytes is a Go string (one char a byte). fd 1 or 2. */
  write(fd: number, bytes: string): void;
  /** Begins to open a WebSocket; a string says why the program may not. */
  connect(url: URL, protocols: readonly string[], events: SocketEvents): Socket | string;
}

/** Node tells it, and browsers made of Chromium, in their own ways. */
function heapSize(): [number, number] {
  const { process, performance } = globalThis as unknown as {
    process?: { memoryUsage?(): { heapUsed: number; heapTotal: number } };
    performance?: { memory?: { usedJSHeapSize: number; totalJSHeapSize: number } };
  };
  const node = process?.memoryUsage?.();
  if (node !== undefined) return [node.heapUsed, node.heapTotal];
  const page = performance?.memory;
  return page === undefined ? [0, 0] : [page.usedJSHeapSize, page.totalJSHeapSize];
}

/** Whether a URL leads to one of the hosts: `example.org:443`, or `localhost` for all of its ports. */
function mayReach(url: URL, hosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'wss:' ? '443' : '80');
  return hosts.some((host) => host === url.hostname || host === `${url.hostname}:${port}`);
}

/** The WebSocket of browsers, and of Node from 22 on. */
function openSocket(url: URL, protocols: readonly string[], events: SocketEvents): Socket | string {
  if (globalThis.WebSocket === undefined) return 'there are no WebSockets here';
  let ws: WebSocket;
  try {
    ws = new WebSocket(url, [...protocols]);
  } catch (e) {
    return e instanceof Error ? e.message : String(e);
  }
  ws.binaryType = 'arraybuffer';
  ws.onopen = () => events.opened(ws.protocol);
  ws.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
    events.message(typeof data === 'string' ? data : new Uint8Array(data));
  // A close event always follows, and says as much.
  ws.onerror = () => undefined;
  ws.onclose = ({ code, reason }) => events.closed(code, reason);
  return ws;
}

/** The host that every JavaScript engine of today can be: workers, pages and Node alike. reach: hosts that the program may connect to; close ends its connections and its use of the event loop. */
export function defaultHost(write: Host['write'], reach: readonly string[] = []): Host & { close(): void } {
  const queue: (() => void)[] = [];
  // Made when first needed: an open channel keeps Node from exiting.
  let channel: MessageChannel | null = null;
  const sockets = new Set<Socket>();
  return {
    now: () => performance.now(),
    heap: heapSize,
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
    connect(url, protocols, events) {
      if (!mayReach(url, reach)) {
        const allowed = reach.length === 0 ? 'nowhere' : `only to ${reach.join(', ')}`;
        return `connections to ${url.host} are not allowed here, ${allowed}`;
      }
      const socket = openSocket(url, protocols, {
        ...events,
        closed(code, reason) {
          if (typeof socket !== 'string') sockets.delete(socket);
          events.closed(code, reason);
        },
      });
      if (typeof socket !== 'string') sockets.add(socket);
      return socket;
    },
    close() {
      for (const socket of sockets) socket.close();
      channel?.port1.close();
    },
  };
}

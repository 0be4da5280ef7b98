/**
 * This file answers what is asked over plain HTTP: how the server is, for whoever runs it, and the built site for everybody.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { prometheus } from './prometheus.ts';
import type { LiveServer } from './server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * /healthz: the process answers. /readyz: it takes connections and can serve them (503 while it drains, or is cut off from
 * the other nodes). /metrics: its counts. All else is the site's.
 */
export function answer(live: LiveServer, site: Handler, log?: Log): Handler {
  const registry = prometheus(live.metrics);
  const say = (response: ServerResponse, status: number, type: string, body: string) => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  };
  return (request, response) => {
    switch (request.url) {
      case '/healthz':
        return say(response, 200, 'application/json', JSON.stringify({ status: 'ok', ...live.metrics }));
      case '/readyz':
        if (live.isReady) return say(response, 200, 'application/json', '{"status":"ready"}');
        return say(
          response,
          503,
          'application/json',
          live.isDraining ? '{"status":"draining"}' : '{"status":"cut off"}',
        );
      case '/metrics':
        registry.metrics().then(
          (text) => say(response, 200, registry.contentType, text),
          (error: unknown) => {
            log?.error({ error: String(error) }, 'the metrics cannot be read');
            say(response, 500, 'text/plain', 'The metrics cannot be read.\n');
          },
        );
        return;
      default:
        return site(request, response);
    }
  };
}

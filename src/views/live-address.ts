/** This file says where the live server of the page is. */
import { LIVE_PATH } from '../../server/protocol.ts';

/** The live server is on the page's own origin. */
export function liveAddress(): string {
  const url = new URL(LIVE_PATH, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

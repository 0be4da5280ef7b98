import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { SHARED, SharedInput, sharedInput } from './input.ts';
import { LIVE_PATH, SUBPROTOCOL } from './protocol.ts';
import { startTestServer } from './testing.ts';

const http = createServer();
afterEach(() => new Promise((done) => http.close(done)));

/** A connection on which the server was asked for another protocol: the server's end and the client's. */
async function upgraded(): Promise<{ accepted: Duplex; client: Duplex }> {
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1');
  client.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n');
  const [, accepted] = (await once(http, 'upgrade')) as [unknown, Duplex];
  return { accepted, client };
}

const connections = (): Promise<number> =>
  new Promise((done, fail) => http.getConnections((error, count) => (error ? fail(error) : done(count))));

test('what comes is read into the shared memory, what goes and the end of it are as ever', async () => {
  const { accepted, client } = await upgraded();
  const socket = sharedInput(accepted);
  if (!(socket instanceof SharedInput)) throw new Error('this version of Node does not let it be done');
  const got: string[] = [];
  socket.onBytes = (length) => got.push(SHARED.toString('latin1', 0, length));
  client.write('one');
  await expect.poll(() => got).toEqual(['one']);
  socket.pause();
  client.write('two');
  await new Promise((done) => setTimeout(done, 20));
  expect(got).toEqual(['one']);
  socket.resume();
  await expect.poll(() => got).toEqual(['one', 'two']);
  socket.write('back');
  expect(String((await once(client, 'data'))[0])).toBe('back');
  expect(await connections()).toBe(1);
  client.end();
  await once(socket, 'end');
  socket.end();
  await once(socket, 'close');
  expect(await connections()).toBe(0);
});

test('a frame that comes with the handshake is read before those after it', async () => {
  const server = await startTestServer();
  const client = connect(server.port, '127.0.0.1');
  const handshake = [
    `GET ${LIVE_PATH} HTTP/1.1`,
    'Host: a',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
    `Sec-WebSocket-Protocol: ${SUBPROTOCOL}`,
  ].join('\r\n');
  // Masked by zeros.
  const masked = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
  let got = '';
  client.on('data', (data) => {
    got += data.toString('latin1');
  });
  client.write(Buffer.concat([Buffer.from(`${handshake}\r\n\r\n`), masked('{"kind":"hello","name":"ada"}')]));
  client.write(masked('{"kind":"subscribe","id":1,"channel":"go"}'));
  await expect.poll(() => got).toMatch(/"kind":"welcome".*"of":"subscribe"/s);
  client.destroy();
  await server.close();
});

test('a socket of another kind stays what it is', async () => {
  const { accepted, client } = await upgraded();
  class Special extends (accepted.constructor as typeof import('node:net').Socket) {}
  const special = new Special();
  expect(sharedInput(special)).toBe(special);
  client.destroy();
  accepted.destroy();
});

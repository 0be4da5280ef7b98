/** This file is the naive broadcast in TypeScript: every message to everybody, by one `ws.send` for each reader. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (ws) => {
  ws.on('message', (data) => {
    const text = data.toString();
    for (const client of sockets.clients) client.send(text);
  });
  ws.on('error', () => {});
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

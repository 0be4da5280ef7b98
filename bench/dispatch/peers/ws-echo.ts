/** This file is a WebSocket server that sends back what it gets, the frames of a turn of the event loop in one write. */
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false });
http.on('upgrade', (request, socket: Socket, head) => {
  socket.setNoDelay(true);
  sockets.handleUpgrade(request, socket, head, (ws) => {
    let corked = false;
    ws.on('message', (data, isBinary) => {
      if (!corked) {
        corked = true;
        socket.cork();
        process.nextTick(() => {
          corked = false;
          socket.uncork();
        });
      }
      ws.send(data, { binary: isBinary });
    });
    ws.on('error', () => {});
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

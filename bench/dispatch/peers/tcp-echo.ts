/** This file is the floor: what comes over TCP goes back, and nothing looks at it. */
import { createServer } from 'node:net';

createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('data', (bytes) => socket.write(bytes));
  socket.on('error', () => socket.destroy());
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

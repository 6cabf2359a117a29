/**
 * As much load as connections can carry: each sends the same bytes again as soon as its answer is whole. The answer's length is
 * learnt from the first and must stay, so that counting bytes is all the work: a client that parses would be what is measured.
 */
import { connect } from 'node:net';

/** Opens `count` connections that send `request` once and learn the length of the answer. Rejects when one fails. */
export async function openLoad(port, request, count) {
  const connections = await Promise.all(
    Array.from({ length: count }, () => open(port, Buffer.from(request))),
  );
  return {
    /** Sends for `ms` and answers with the number of answers. */
    async run(ms) {
      const before = connections.reduce((sum, { answered }) => sum + answered, 0);
      for (const connection of connections) connection.start();
      await new Promise((resolve) => setTimeout(resolve, ms));
      await Promise.all(connections.map((connection) => connection.stop()));
      return connections.reduce((sum, { answered }) => sum + answered, 0) - before;
    },
    close() {
      for (const { socket } of connections) socket.destroy();
    },
  };
}

function open(port, request) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const connection = { socket, answered: 0, start, stop };
    let length = 0;
    let received = Buffer.alloc(0);
    let pending = 0;
    let isRunning = false;
    let stopped = () => undefined;

    socket.once('error', reject);
    socket.once('close', () => {
      reject(new Error('The server closed a connection.'));
    });
    socket.write(request);
    socket.on('data', learn);

    function learn(chunk) {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = received.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 200 ')) reject(new Error(`Expected status 200, got: ${head}`));
      length = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)[1]);
      if (received.length < length) return;
      socket.off('data', learn);
      socket.on('data', count);
      resolve(connection);
    }
    function count(chunk) {
      pending -= chunk.length;
      if (pending > 0) return;
      if (pending < 0) throw new Error('An answer was longer than the first.');
      connection.answered += 1;
      if (isRunning) send();
      else stopped();
    }
    function send() {
      pending = length;
      socket.write(request);
    }
    function start() {
      isRunning = true;
      send();
    }
    function stop() {
      isRunning = false;
      return new Promise((done) => {
        stopped = done;
      });
    }
  });
}

/**
 * The limit: plain node:http that reads the body and sends stored bytes, with no look at the request, no log and no metrics. Takes the
 * answers as JSON on standard input, a list of {body, headers}; the target of a request, `/0`, `/1`, ..., says which is sent.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const answers = JSON.parse(await text(process.stdin)).map(({ body, headers }) => ({
  bytes: Buffer.from(body),
  headers: { ...headers, 'content-length': Buffer.byteLength(body) },
}));

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks);
    const { bytes, headers } = answers[Number(request.url[1])];
    response.writeHead(200, headers);
    response.end(bytes);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${server.address().port}\n`);
});

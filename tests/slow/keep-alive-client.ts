/** A client that asks again on one connection as soon as it is answered, until the server says that an answer was the last. */
import { type Socket } from 'node:net';
import { connect } from 'node:net';

export interface Run {
  /** Whole answers of status 200. */
  readonly answers: number;
  /** Why the run ended otherwise than by an answer that said it was the last; null when it did not. */
  readonly failure: string | null;
}

export class KeepAliveClient {
  #answers = 0;
  #received = Buffer.alloc(0);
  #wanted = Infinity;
  #reached: () => void = () => undefined;

  private constructor(
    readonly socket: Socket,
    readonly name: string,
  ) {}

  static open(port: number, name: string): Promise<KeepAliveClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
        resolve(new KeepAliveClient(socket, name));
      });
      socket.once('error', reject);
    });
  }

  /** Settles when so many answers have come. */
  hasAnswers(number: number): Promise<void> {
    this.#wanted = number;
    return new Promise((resolve) => {
      this.#reached = resolve;
      if (this.#answers >= number) resolve();
    });
  }

  /** Settles when the connection has ended. Every other request is one that nobody has asked before. */
  run(): Promise<Run> {
    return new Promise((resolve) => {
      let isLast = false;
      let wrong: string | null = null;
      this.socket.on('data', (chunk: Buffer) => {
        this.#received = Buffer.concat([this.#received, chunk]);
        const answer = this.#take();
        if (answer === null) return;
        if (answer.status !== 200 || !answer.isWhole) wrong ??= `status ${answer.status}: ${answer.body}`;
        this.#answers += 1;
        if (this.#answers >= this.#wanted) this.#reached();
        isLast = answer.isLast;
        if (!isLast) this.#ask();
      });
      let broken: string | null = null;
      this.socket.on('error', (error) => (broken = error.message));
      this.socket.once('close', () => {
        const rest = this.#received.length;
        const cut =
          isLast && rest === 0
            ? null
            : `ended after ${this.#answers} answers and ${rest} bytes of another (${broken ?? 'closed'})`;
        resolve({ answers: this.#answers, failure: wrong ?? cut });
      });
      this.#ask();
    });
  }

  #ask(): void {
    const number = this.#answers % 2 === 0 ? 0 : this.#answers;
    const query = `{ articles(first: 5) { totalCount nodes { title url } } } # ${this.name} ${number}`;
    const body = JSON.stringify({ query });
    this.socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  }

  /** The answer that has arrived whole; null while it has not. */
  #take() {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return null;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < end + 4 + length) return null;
    const body = this.#received.toString('utf8', end + 4, end + 4 + length);
    this.#received = this.#received.subarray(end + 4 + length);
    return {
      status: Number(head.split(' ')[1]),
      body,
      isWhole: body.startsWith('{"data":{"articles":{') && body.trimEnd().endsWith('}}}'),
      isLast: /\r\nconnection: close/i.test(head),
    };
  }
}

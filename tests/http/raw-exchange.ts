/** Speaks to a server byte by byte, for requests that no client library would send. */
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An open connection. Answers are read one after the other, as they come. */
export class RawConnection {
  #received = Buffer.alloc(0);
  #isEnded = false;
  #wake: () => void = () => undefined;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    const ended = () => {
      this.#isEnded = true;
      this.#wake();
    };
    socket.on('end', ended);
    socket.on('close', ended);
    socket.on('error', ended);
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => {
        resolve(new RawConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  send(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** The next answer; null when the server closed the connection without one. `isHead`: it has no body. */
  async answer(isHead = false): Promise<RawAnswer | null> {
    for (;;) {
      const read = this.#take(isHead);
      if (read !== undefined) return read;
      if (this.#isEnded) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Settles with all that was received and not taken as an answer once that holds `text`. Rejects when the server ends before. */
  async received(text: string): Promise<string> {
    for (;;) {
      const all = this.#received.toString('utf8');
      if (all.includes(text)) return all;
      if (this.#isEnded) throw new Error(`The server ended the connection before ${text}:\n${all}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Settles when the server has closed the connection; whatever else it sent is returned. */
  async rest(): Promise<string> {
    while (!this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#received.toString('utf8');
  }

  close(): void {
    this.socket.destroy();
  }

  #take(isHead: boolean): RawAnswer | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return undefined;
    const [first = '', ...lines] = this.#received.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const length = isHead ? 0 : Number(headers['content-length'] ?? 0);
    const start = end + 4;
    if (this.#received.length < start + length) return undefined;
    const body = this.#received.subarray(start, start + length).toString('utf8');
    this.#received = this.#received.subarray(start + length);
    return { status: Number(first.split(' ')[1]), headers, body };
  }
}

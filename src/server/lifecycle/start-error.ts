/** Why the server cannot start, for the person who starts it. */

export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    /** Stable: PORT_IN_USE, PORT_FORBIDDEN, HOST_UNKNOWN, HOST_NOT_HERE or CANNOT_LISTEN. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a failed `listen` means and what to do about it. */
export function listenError(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  const options = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        'PORT_IN_USE',
        `Port ${port} on ${host} is in use. Choose another with --port, or --port 0 for any free one.`,
        options,
      );
    case 'EACCES':
      return new StartError(
        'PORT_FORBIDDEN',
        `Port ${port} may not be opened by this user. Choose one from 1024 up with --port.`,
        options,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(
        'HOST_UNKNOWN',
        `The host ${JSON.stringify(host)} has no address. Name an address of this machine with --host, such as 127.0.0.1.`,
        options,
      );
    case 'EADDRNOTAVAIL':
      return new StartError(
        'HOST_NOT_HERE',
        `The address ${host} is none of this machine's. Use --host 127.0.0.1, or 0.0.0.0 for all its addresses.`,
        options,
      );
    default:
      return new StartError('CANNOT_LISTEN', `Cannot listen on ${host}:${port}: ${error.message}`, options);
  }
}

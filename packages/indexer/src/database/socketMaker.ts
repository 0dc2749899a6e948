import { Socket } from 'node:net'

export type SocketOptions = { host: string[]; port: number[]; path?: string | false | undefined }

/**
 * How the driver opens connections: to its hosts in turn, each sending small messages at once. Without that, a COPY
 * waits for 40 ms between its rows and its end, because each side waits for the other.
 */
export function socketMaker(): (options: SocketOptions) => Socket {
  let turn = 0
  return ({ host, port, path }) => {
    const socket = new Socket()
    socket.setNoDelay(true)
    if (path) return socket.connect(path)
    const index = turn++ % host.length
    const to = { host: host[index] ?? 'localhost', port: port[index] ?? 5432 }
    // the driver reads the host here, for whom a certificate must be
    return Object.assign(socket.connect(to), to)
  }
}

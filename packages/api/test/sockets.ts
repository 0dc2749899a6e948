import { connect, type Socket } from 'node:net'

/** A connection as a hostile client makes it: no library between it and the server. */
export type RawClient = {
  socket: Socket
  /** All that came so far, unless it keeps nothing. */
  text(): string
  /** The last part that came. */
  tail(): string
  /** Resolves with all that came when the server has ended the connection. */
  ended: Promise<string>
}

export function open(url: string, { reads = true, keeps = true } = {}): Promise<RawClient> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let tail = ''
    const text = () => Buffer.concat(parts).toString()
    const socket = connect(Number(port), hostname)
    const ended = new Promise<string>((end) => socket.once('close', () => end(text())))
    socket.once('connect', () => resolve({ socket, text, tail: () => tail, ended }))
    socket.once('error', reject)
    // a connection that the server resets is an end like another
    socket.on('error', () => {})
    if (!reads) socket.pause()
    else
      socket.on('data', (part: Buffer) => {
        tail = (tail + part.toString('latin1')).slice(-200)
        if (keeps) parts.push(part)
      })
  })
}

/** Sends bytes as they are, and returns the whole of what comes until the server ends the connection. */
export async function send(url: string, request: string): Promise<string> {
  const client = await open(url)
  client.socket.write(request)
  return client.ended
}

export const request = (path: string, { method = 'GET', headers = '' } = {}) =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
}

export function bodyOf(answer: string): unknown {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
}

import type { Duplex } from 'node:stream'

type Told = { code: string; message: string; remedy: string }

const remedy = '/openapi.json lists all routes; every one is a GET without a body.'

/** What is said to a request that never becomes one. */
export const brokenRequest = {
  address: { code: 'InvalidRequest', message: 'The address of the request cannot be read.', remedy },
  syntax: { code: 'InvalidRequest', message: 'This is not a request of HTTP/1.1.', remedy },
  size: {
    code: 'RequestTooLarge',
    message: 'The address and the headers of the request are too long.',
    remedy: 'Ask for fewer things at once; 16 kB are enough for every route.',
  },
  time: {
    code: 'RequestTimeout',
    message: 'The request took too long to arrive.',
    remedy: 'Send it at once.',
  },
} satisfies Record<string, Told>

const answers: Record<string, [status: string, told: Told]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', brokenRequest.size],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', brokenRequest.time],
}

/** Says what is wrong, where the connection still takes it, and ends it. */
export function answerBrokenRequest(error: Error, socket: Duplex): void {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, told] = answers[code] ?? ['400 Bad Request', brokenRequest.syntax]
  const body = JSON.stringify({ error: told })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  )
}

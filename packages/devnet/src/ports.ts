import { RestackError } from '@restack/sdk'

export type ListenParameters<result> = {
  /** What listens, for the message: "chain", "API", "dashboard". */
  name: string
  /** The port asked for: 0 for any free one, undefined for the default or the next free one. */
  port: number | undefined
  defaultPort: number
  /** Listens on a port, and throws EADDRINUSE (anywhere in the chain of causes) if it is taken. */
  listen: (port: number) => Promise<result>
}

export type ListenReturnType<result> = { result: result; movedFrom: number | undefined }

/** How many ports after a taken default are tried. */
const attempts = 100

/**
 * Listens on the port asked for, or on the default port, or on the next free one after a taken default.
 *
 * @throws RestackError `PortInUse` if the port that was asked for is taken
 *
 * @example
 * const { result: server } = await listen({ name: 'API', port: undefined, defaultPort: 8600, listen: serve })
 */
export async function listen<result>({
  name,
  port,
  defaultPort,
  listen,
}: ListenParameters<result>): Promise<ListenReturnType<result>> {
  const last = port ?? Math.min(defaultPort + attempts, 65_535)
  for (let candidate = port ?? defaultPort; candidate <= last; candidate++) {
    try {
      const result = await listen(candidate)
      return { result, movedFrom: port === undefined && candidate !== defaultPort ? defaultPort : undefined }
    } catch (error) {
      if (!isPortInUse(error)) throw error
    }
  }
  const tried = port === undefined ? `Ports ${defaultPort} to ${last} are` : `Port ${port} is`
  throw new RestackError({
    code: 'PortInUse',
    message: `${tried} in use, so the ${name} cannot listen there.`,
    remedy: 'Choose another port (0 takes any free one), or end the program that has this one.',
  })
}

function isPortInUse(error: unknown): boolean {
  for (let link = error; typeof link === 'object' && link !== null; link = Reflect.get(link, 'cause')) {
    const code = Reflect.get(link, 'code')
    if (code === 'EADDRINUSE' || code === 'PortInUse') return true
  }
  return false
}

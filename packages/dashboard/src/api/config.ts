/** Somebody of a devnet, for whom the node signs. */
export type Actor = { name: string; address: string; role: string }

/** `config.json`, served beside the page. Only a devnet has actors; elsewhere `rpcUrl` may be missing too. */
export type Config = { apiUrl: string; rpcUrl: string | null; chainId: number | null; actors: Actor[] }

/** The page has no `config.json` that it could read, and so knows no API. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** `apiUrl` comes back without trailing slash, a relative one taken from the page. */
export async function readConfig(signal: AbortSignal): Promise<Config> {
  try {
    const response = await fetch('./config.json', { headers: { accept: 'application/json' }, signal })
    if (!response.ok) throw new ConfigError(`status ${response.status} from config.json`)
    const { apiUrl, rpcUrl, chainId, actors } = (await response.json()) as Record<string, unknown>
    if (typeof apiUrl !== 'string') throw new ConfigError('config.json names no apiUrl')
    return {
      apiUrl: new URL(apiUrl, document.baseURI).href.replace(/\/+$/, ''),
      rpcUrl: typeof rpcUrl === 'string' ? rpcUrl : null,
      chainId: typeof chainId === 'number' ? chainId : null,
      actors: Array.isArray(actors) ? actors.flatMap(readActor) : [],
    }
  } catch (error) {
    if (signal.aborted || error instanceof ConfigError) throw error
    throw new ConfigError(error instanceof Error ? error.message : String(error))
  }
}

function readActor(value: unknown): Actor[] {
  const { name, address, role } = (value ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || typeof address !== 'string') return []
  return [{ name, address, role: typeof role === 'string' ? role : 'other' }]
}

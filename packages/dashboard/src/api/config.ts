/** `config.json`, served beside the page. */
export type Config = { apiUrl: string; rpcUrl: string | null; chainId: number | null }

/** The page has no `config.json` that it could read, and so knows no API. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** `apiUrl` comes back without trailing slash, a relative one taken from the page. */
export async function readConfig(signal: AbortSignal): Promise<Config> {
  try {
    const response = await fetch('./config.json', { headers: { accept: 'application/json' }, signal })
    if (!response.ok) throw new ConfigError(`status ${response.status} from config.json`)
    const { apiUrl, rpcUrl, chainId } = (await response.json()) as Record<string, unknown>
    if (typeof apiUrl !== 'string') throw new ConfigError('config.json names no apiUrl')
    return {
      apiUrl: new URL(apiUrl, document.baseURI).href.replace(/\/+$/, ''),
      rpcUrl: typeof rpcUrl === 'string' ? rpcUrl : null,
      chainId: typeof chainId === 'number' ? chainId : null,
    }
  } catch (error) {
    if (signal.aborted || error instanceof ConfigError) throw error
    throw new ConfigError(error instanceof Error ? error.message : String(error))
  }
}

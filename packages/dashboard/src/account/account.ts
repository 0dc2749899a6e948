/** Who acts: one of a devnet's people, the account of a wallet, or an address whose key is elsewhere (a Safe). */
export type Account =
  | { kind: 'actor'; address: string; name: string; role: string }
  | { kind: 'wallet'; address: string; walletId: string; walletName: string; chainId: number }
  | { kind: 'address'; address: string }

/** What is remembered of it until the next visit. */
export type Remembered =
  | { kind: 'actor'; name: string }
  | { kind: 'wallet'; walletId: string }
  | { kind: 'address'; address: string }

const storageKey = 'restack.account'

export function readRemembered(): Remembered | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return isRemembered(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function remember(value: Remembered | undefined): void {
  try {
    if (value) localStorage.setItem(storageKey, JSON.stringify(value))
    else localStorage.removeItem(storageKey)
  } catch {
    // Browsers may refuse storage: then it holds until the page is closed.
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const field = { actor: 'name', wallet: 'walletId', address: 'address' }[String(value.kind)]
  return field !== undefined && typeof Reflect.get(value, field) === 'string'
}

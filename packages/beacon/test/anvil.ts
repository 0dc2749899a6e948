import type { DevnetClient } from '../../devnet/src/chain/client.js'
import { createDevnetClient } from '../../devnet/src/chain/client.js'
import { type Anvil, startAnvil } from '../../devnet/src/chain/startAnvil.js'

/** An anvil of the test's own. */
export async function testAnvil(): Promise<Anvil & { client: DevnetClient }> {
  const anvil = await startAnvil({
    port: 0,
    chainId: 31337,
    timestamp: 1_700_000_000,
    mnemonic: 'test test test test test test test test test test test junk',
    accounts: 3,
    keptStates: 2000,
  })
  return { ...anvil, client: createDevnetClient(anvil.rpcUrl) }
}

/** The first of anvil's accounts, for which it signs. */
export const user = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

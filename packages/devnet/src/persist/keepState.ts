import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Hex, hexToBytes } from 'viem'
import type { DevnetClient } from '../chain/client.js'
import type { DevnetFolder } from './openFolder.js'

const unpack = promisify(gunzip)

/** Writes the chain's whole state into the folder. */
export async function keepState(client: DevnetClient, folder: DevnetFolder): Promise<void> {
  const packed = await client.request<{ Method: 'anvil_dumpState'; Parameters?: undefined; ReturnType: Hex }>(
    {
      method: 'anvil_dumpState',
    },
  )
  folder.saveState(await unpack(hexToBytes(packed)))
}

/** What is lost at most if the machine itself goes down; the chain writes its state when its devnet is killed. */
const everyMs = 30_000

/** Writes the state every now and then if there are new blocks. Returns how to end that. */
export function keepStateRegularly(client: DevnetClient, folder: DevnetFolder): () => Promise<void> {
  let last = -1n
  let under: Promise<void> = Promise.resolve()
  const look = async () => {
    const head = await client.getBlockNumber()
    if (head === last) return
    await keepState(client, folder)
    last = head
  }
  const timer = setInterval(() => {
    under = under.then(look).catch(() => undefined) // next time, then
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await under
  }
}

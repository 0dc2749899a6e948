// Gas of multiproofs, transactions and all, on anvil: credentials and balances of 1, 10, 60 validators and of as many as
// one transaction holds, at random places among 2,100,000 and one after the other.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkpointMultiproofCall,
  credentialMultiproofCall,
  digestState,
  openStateFile,
  planBatches,
  proveBalancesMultiproof,
  proveCredentialsMultiproof,
  type StateDigest,
} from '@restack/beacon'
import { systemAddresses } from '@restack/beacon/mock'
import { startDevnet } from '@restack/devnet'
import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import { encodeFunctionData, type Hex, numberToHex, parseEther } from 'viem'
import type { PodOf } from './writeState.js'
import { writeState } from './writeState.js'

export type MeasuredGas = {
  kind: 'credentials' | 'checkpoint'
  places: 'random' | 'consecutive'
  /** In the one transaction that was measured. */
  validators: number
  most: boolean
  gasEach: number
}

const validatorCount = 2_100_000
const maxGas = 16_777_216n

type Places = MeasuredGas['places']
type Case = { places: Places; count: number; most: boolean; owner: Hex; indices: number[] }

/** How many validators a pod has whose first batch is as large as can be. */
const plenty: Record<Places, number> = { random: 500, consecutive: 1700 }

function cases(): Case[] {
  const taken = new Set<number>()
  const random = (seed: number) => {
    let index = seed
    do index = (Math.imul(index + 0x9e3779b9, 2246822519) >>> 0) % 1_000_000
    while (taken.has(index))
    taken.add(index)
    return index
  }
  let next = 1_000_001
  return (['random', 'consecutive'] as const).flatMap((places, row) =>
    [1, 10, 60, plenty[places]].map((count, column): Case => {
      const indices = Array.from({ length: count }, (_, position) =>
        places === 'random' ? random(row * 7919 + column * 104_729 + position * 15_485_863) : next++,
      )
      next += 1000
      const owner = numberToHex(0xbe7c000n + BigInt(row * 4 + column), { size: 20 })
      return { places, count, most: count > 60, owner, indices: indices.sort((a, b) => a - b) }
    }),
  )
}

export async function measureGas(onProgress: (line: string) => void): Promise<MeasuredGas[]> {
  const folder = mkdtempSync(join(tmpdir(), 'restack-gas-'))
  const devnet = await startDevnet({
    history: false,
    live: false,
    api: false,
    dashboard: false,
    ports: { chain: 0, beacon: 0 },
  })
  try {
    const { client, deployment } = devnet
    const manager = { address: deployment.contracts.eigenPodManager, abi: eigenPodManagerAbi } as const
    const all = await Promise.all(
      cases().map(async (one) => ({
        ...one,
        pod: await client.readContract({ ...manager, functionName: 'getPod', args: [one.owner] }),
      })),
    )
    const pods = new Map(
      all.flatMap(({ pod, indices }) => indices.map((index) => [index, pod.toLowerCase()])),
    )
    const podOf: PodOf = (index) => pods.get(index)
    const path = join(folder, 'state.ssz')
    onProgress(`writing a state of ${validatorCount} validators`)
    writeState(path, validatorCount, podOf)
    onProgress('reading it')
    const digest = await digestState({
      source: await openStateFile({ path }),
      pods: all.map(({ pod }) => pod),
    })

    const send = async (from: Hex, to: Hex, data: Hex): Promise<bigint> => {
      await client.impersonateAccount({ address: from })
      await client.setBalance({ address: from, value: parseEther('1000') })
      const hash = await client.sendTransaction({ account: from, to, data, gas: maxGas })
      const { status, gasUsed } = await client.waitForTransactionReceipt({ hash })
      if (status !== 'success') throw new Error(`A transaction to ${to} was reverted after ${gasUsed} gas.`)
      return gasUsed
    }
    /** The state becomes the one that the execution chain knows, at the time that is returned. */
    const follow = async (): Promise<bigint> => {
      await send(systemAddresses.systemCalls, systemAddresses.beaconRoots, digest.blockRoot)
      return (await client.getBlock()).timestamp
    }
    const measured: MeasuredGas[] = []
    for (const { places, most, owner, pod, indices } of all) {
      onProgress(`${places}, ${indices.length} validators`)
      await send(owner, manager.address, encodeFunctionData({ ...manager, functionName: 'createPod' }))
      const credentials = planBatches({ digest, indices, kind: 'credentials' })
      const timestamp = await follow()
      const used: bigint[] = []
      for (const batch of credentials)
        used.push(await send(owner, pod, credentialsOf(digest, batch.indices, timestamp)))
      measured.push(row('credentials', places, most, credentials[0]?.indices, used[0]))

      await follow()
      const start = encodeFunctionData({ abi: eigenPodAbi, functionName: 'startCheckpoint', args: [false] })
      await send(owner, pod, start)
      const checkpoint = planBatches({ digest, indices, kind: 'checkpoint' })
      const [first] = checkpoint
      if (!first) throw new Error('Nothing to prove.')
      const proof = checkpointMultiproofCall(proveBalancesMultiproof({ digest, indices: first.indices }))
      measured.push(row('checkpoint', places, most, first.indices, await send(owner, pod, proof.data)))
    }
    return measured
  } finally {
    await devnet.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function credentialsOf(digest: StateDigest, indices: readonly number[], timestamp: bigint): Hex {
  return credentialMultiproofCall(proveCredentialsMultiproof({ digest, indices }), timestamp).data
}

function row(
  kind: MeasuredGas['kind'],
  places: Places,
  most: boolean,
  indices: readonly number[] = [],
  gas = 0n,
): MeasuredGas {
  const validators = indices.length
  return { kind, places, validators, most, gasEach: Math.round(Number(gas) / validators) }
}

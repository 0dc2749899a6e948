// One side of the comparison in a process of its own: `prove.ts ours|rival state.ssz`. Prints seconds without those for
// loading the libraries, megabytes at the peak, and how many proofs were made.
import { readFileSync } from 'node:fs'
import type { Measured } from './measure.js'
import { pod } from './writeState.js'

type Made = { stateRoot: string; validators: number; proofs: number }

/** Ours: one pass over the file, single proofs and multiproofs of credentials and balances, each verified. */
async function ours(): Promise<(path: string) => Promise<Made>> {
  const beacon = await import('@restack/beacon')
  await import('@lodestar/types/fulu')
  return async (path) => {
    const digest = await beacon.digestState({ source: await beacon.openStateFile({ path }), pods: [pod] })
    const indices = [...digest.validators.keys()]
    const credentials = beacon.proveCredentials({ digest, indices })
    const balances = beacon.proveBalances({ digest, indices })
    beacon.proveCredentialsMultiproof({ digest, indices })
    beacon.proveBalancesMultiproof({ digest, indices })
    const proofs = credentials.validatorFieldsProofs.length + balances.proofs.length
    return { stateRoot: digest.stateRoot, validators: digest.validatorTree.length, proofs }
  }
}

/** Beside it: the whole state decoded by the same libraries, with the same hasher, and their single proofs. */
async function rival(): Promise<(path: string) => Promise<Made>> {
  const { createProof, ProofType, setHasher } = await import('@chainsafe/persistent-merkle-tree')
  setHasher((await import('@chainsafe/persistent-merkle-tree/hasher/hashtree')).hasher)
  const { ssz } = await import('@lodestar/types/fulu')
  return async (path) => {
    const state = ssz.BeaconState.deserializeToViewDU(readFileSync(path))
    const root = state.hashTreeRoot()
    let proofs = 0
    const { validators } = state
    for (let index = 0; index < validators.length; index++) {
      const credentials = Buffer.from(validators.getReadonly(index).withdrawalCredentials)
      if (credentials.toString('hex', 12) !== pod.slice(2)) continue
      for (const gindex of [
        150n * 2n ** 40n + BigInt(index),
        152n * 2n ** 38n + BigInt(Math.floor(index / 4)),
      ]) {
        createProof(state.node, { type: ProofType.single, gindex })
        proofs++
      }
    }
    return { stateRoot: `0x${Buffer.from(root).toString('hex')}`, validators: validators.length, proofs }
  }
}

const [side, path = ''] = process.argv.slice(2)
const prove = await (side === 'ours' ? ours : rival)()
const started = performance.now()
const made = await prove(path)
const seconds = (performance.now() - started) / 1000
// maxRSS is in kilobytes
const measured: Measured = { ...made, seconds, megabytes: process.resourceUsage().maxRSS / 1000 }
console.log(JSON.stringify(measured))

import type { Address, Hex } from 'viem'
import type { StateDigest } from './digest.js'

type Wanted = { pods: readonly Address[]; indices: readonly number[] }

/**
 * Digests by block root, so that pods which look at the same block share one reading of its state. A pod that was not
 * looked for the first time makes the state be read again, for all of them.
 *
 * @param maxDigests How many blocks to keep; the one not used for longest is dropped. Default: 4.
 */
export function createDigestCache({ maxDigests = 4 }: { maxDigests?: number | undefined } = {}) {
  const entries = new Map<Hex, { wanted: Wanted; digest: Promise<StateDigest> }>()
  return {
    /**
     * The digest of a block for some pods and validators.
     *
     * @param load Reads the state; called at most once at a time for what is wanted. A failure is not kept.
     */
    async get({
      blockRoot,
      pods = [],
      indices = [],
      load,
    }: Partial<Wanted> & {
      blockRoot: Hex
      load(wanted: Wanted): Promise<StateDigest>
    }): Promise<StateDigest> {
      const known = entries.get(blockRoot)
      const missing =
        !known ||
        pods.some((pod) => !has(known.wanted.pods, pod)) ||
        indices.some((index) => !known.wanted.indices.includes(index))
      const wanted = {
        pods: [...(known?.wanted.pods ?? []), ...pods.filter((pod) => !has(known?.wanted.pods ?? [], pod))],
        indices: [...new Set([...(known?.wanted.indices ?? []), ...indices])],
      }
      const entry = missing ? { wanted, digest: load(wanted) } : known
      entries.delete(blockRoot)
      entries.set(blockRoot, entry)
      for (const root of entries.keys()) if (entries.size > maxDigests) entries.delete(root)
      entry.digest.catch(() => {
        if (entries.get(blockRoot) === entry) entries.delete(blockRoot)
      })
      return entry.digest
    },
  }
}

const has = (pods: readonly Address[], pod: Address) =>
  pods.some((candidate) => candidate.toLowerCase() === pod.toLowerCase())

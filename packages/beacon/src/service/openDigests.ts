import type { Address, Hex } from 'viem'
import type { BeaconClient } from '../client/createBeaconClient.js'
import { digestBlock } from '../client/digestBlock.js'
import { fail } from '../errors.js'
import { createDigestCache } from '../state/createDigestCache.js'
import type { DigestProgress, StateDigest } from '../state/digest.js'
import { digestState } from '../state/digestState.js'
import { openStateFile } from '../state/openStateFile.js'
import { digestFolder } from './digestFolder.js'

export type OpenDigestsParameters = {
  /** Where states come from: a node, a file, or both, the file first. */
  beacon?: BeaconClient | undefined
  statePath?: string | undefined
  /** Where digests of checkpoints are kept. */
  folder?: string | undefined
  /** Chain of the pods. */
  chainId: number
  onProgress?: ((progress: DigestProgress) => void) | undefined
}

/** Digests of blocks for pods, from where they can be had. */
export type Digests = {
  beacon: BeaconClient | undefined
  /** Of a certain block. */
  ofBlock: (wanted: { blockRoot: Hex; pod: Address; keep?: boolean | undefined }) => Promise<StateDigest>
  /** Of the state in the file; undefined where there is no file. */
  ofFile: (wanted: { pod: Address }) => Promise<StateDigest | undefined>
  forget: (blockRoot: Hex) => Promise<void>
}

/**
 * Looks for digests in memory, in the folder, in the state file, and at the node, in this order.
 *
 * @throws RestackError `NoStateSource`
 */
export function openDigests(parameters: OpenDigestsParameters): Digests {
  const { beacon, statePath, chainId, onProgress } = parameters
  const folder = parameters.folder === undefined ? undefined : digestFolder(parameters.folder)
  const cache = createDigestCache()
  let fromFile: { pod: Address; digest: Promise<StateDigest> } | undefined

  const ofFile = async ({ pod }: { pod: Address }): Promise<StateDigest | undefined> => {
    if (statePath === undefined) return undefined
    if (fromFile?.pod !== pod) {
      const source = await openStateFile({ path: statePath })
      fromFile = { pod, digest: digestState({ source, pods: [pod], chainId, onProgress }) }
    }
    return fromFile.digest
  }

  const read = async (blockRoot: Hex, pod: Address, pods: readonly Address[]): Promise<StateDigest> => {
    const saved = await folder?.load(blockRoot)
    if (saved && has(saved.pods, pod)) return saved
    const file = await ofFile({ pod })
    if (file?.blockRoot === blockRoot) return file
    if (beacon) return digestBlock(beacon, { blockRoot, pods, chainId, onProgress })
    if (file)
      throw fail(
        'WrongState',
        `The state in ${statePath} is of slot ${file.slot} and block ${file.blockRoot}, but the block ${blockRoot} is to be proven against.`,
        'Get the state of that block, or name a beacon node with --beacon-url.',
      )
    throw fail(
      'NoStateSource',
      'Nothing says where the beacon state comes from.',
      'Name a beacon node with --beacon-url or RESTACK_BEACON_URL, or a file with --state.',
    )
  }

  return {
    beacon,
    ofFile,
    ofBlock: async ({ blockRoot, pod, keep = false }) => {
      const digest = await cache.get({
        blockRoot,
        pods: [pod],
        load: ({ pods }) => read(blockRoot, pod, pods),
      })
      if (keep && folder && !(await folder.load(blockRoot))) await folder.save(digest)
      return digest
    },
    forget: async (blockRoot) => folder?.drop(blockRoot),
  }
}

const has = (pods: readonly Address[], pod: Address) =>
  pods.some((candidate) => candidate.toLowerCase() === pod.toLowerCase())

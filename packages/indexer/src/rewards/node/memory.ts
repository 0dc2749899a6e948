import type { Address } from 'viem'

/** What a node has answered about blocks that are past: for one who asks the same chain again. */
export type RewardsMemory = {
  /** Seconds by block. */
  times: Map<number, Promise<number>>
  /** What an AVS said of an operator at a block. */
  answers: Map<string, Promise<readonly Address[]>>
  /** All of it is from the chain that has this block. */
  head?: { number: bigint; hash: string }
}

export const createRewardsMemory = (): RewardsMemory => ({ times: new Map(), answers: new Map() })

/** What is known of a key, or what is asked now. What failed is asked again the next time. */
export function remembered<key, value>(
  known: Map<key, Promise<value>>,
  key: key,
  ask: () => Promise<value>,
): Promise<value> {
  const found = known.get(key)
  if (found) return found
  const asked = ask()
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

/** Forgets everything if the chain has another block where the head was. */
export async function recall(
  memory: RewardsMemory,
  hashOf: (block: bigint) => Promise<string | undefined>,
): Promise<void> {
  if (!memory.head || (await hashOf(memory.head.number)) === memory.head.hash) return
  memory.times.clear()
  memory.answers.clear()
}

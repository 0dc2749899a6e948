import { type Hex, isHex, size } from 'viem'
import type { BlockId, MockBeaconReads } from '../mockBeaconChain.js'
import type { Block } from '../transition/nextBlock.js'

/** An answer with a Beacon API error body. */
export class NotFound extends Error {
  readonly code: 400 | 404 | 406

  constructor(message: string, code: 400 | 404 | 406 = 404) {
    super(message)
    this.code = code
  }
}

const names = ['head', 'genesis', 'finalized', 'justified'] as const

/** The block of an id as it stands in a path. */
export function resolveBlock(chain: MockBeaconReads, id: string): Block {
  const block = chain.block(parseId(id))
  if (block) return block
  throw new NotFound(`Block not found: ${id}`)
}

/** The same for a state, which may be too old. */
export function resolveState(chain: MockBeaconReads, id: string, servedStates: number): Block {
  const block = chain.block(parseId(id))
  if (!block) throw new NotFound(`State not found: ${id}`)
  if (block.header.slot === 0 || chain.blocksAfter(block) < servedStates) return block
  throw new NotFound(`State not found: the state of slot ${block.header.slot} was pruned`)
}

function parseId(id: string): BlockId {
  const name = names.find((name) => name === id)
  if (name) return name
  if (/^\d{1,15}$/.test(id)) return Number(id)
  if (isHex(id) && size(id as Hex) === 32) return id as Hex
  throw new NotFound(`Invalid block or state id: ${id}`, 400)
}

/** Whether a block is final. */
export function isFinal(chain: MockBeaconReads, block: Block): boolean {
  return block.header.slot <= (chain.block('finalized')?.header.slot ?? 0)
}

import './hasher.js'
import { RestackError } from '@restack/sdk'
import { bytesToHex, zeroHash } from 'viem'
import { configSchema, slotAt } from './config.js'
import { controls } from './controls.js'
import { driveChain } from './driveChain.js'
import { depositContractAddress } from './execution/addresses.js'
import { connectExecution } from './execution/connectExecution.js'
import type {
  BlockId,
  CreateMockBeaconChainParameters,
  MockBeaconChain,
  MockBeaconReads,
} from './mockBeaconChain.js'
import { serveBeaconApi } from './server/serveBeaconApi.js'
import { copy } from './state.js'
import { createJournal } from './storage/journal.js'
import { openBeaconFolder } from './storage/openBeaconFolder.js'
import { genesisState } from './transition/genesis.js'
import { validatorsOf } from './validatorInfo.js'

/** Where a chain begins that leads no other. */
const alone = { blockNumber: 0, blockHash: zeroHash, timestamp: 1_700_000_000 }

/**
 * A beacon chain that nobody validates: real states and headers, deposits and requests from an anvil, withdrawals
 * and roots back to it.
 *
 * @throws RestackError `RpcUnreachable`, `StateUnreadable`, `ForeignBeaconRoot`
 *
 * @example
 * const beacon = await createMockBeaconChain({ rpcUrl: 'http://127.0.0.1:8545' })
 * const { url } = await beacon.serve()
 * await beacon.advanceEpochs(3)
 * await beacon.slash(1001, 'half')
 */
export async function createMockBeaconChain(
  parameters: CreateMockBeaconChainParameters = {},
): Promise<MockBeaconChain> {
  const { rpcUrl, folder: path, genesisTime, depositContract: wanted, ...given } = parameters
  const { heldStates = 256, heldEvery = 256, servedStates = 8192, ...rules } = given
  const folder = path === undefined ? undefined : openBeaconFolder(path)
  const saved = folder?.saved
  const depositContract = saved?.depositContract ?? wanted ?? depositContractAddress
  const inhibitRequests = (saved?.config.electraEpoch ?? rules.electraEpoch ?? 0) > 0
  const execution =
    rpcUrl === undefined ? undefined : await connectExecution({ rpcUrl, depositContract, inhibitRequests })
  const start = (await execution?.head()) ?? alone
  const config =
    saved?.config ?? configSchema.parse({ ...rules, genesisTime: genesisTime ?? start.timestamp })
  const genesis = saved?.genesis ?? genesisState({ config, execution: start })
  if (!saved) folder?.begin({ config, depositContract, genesis })
  const journal = createJournal({
    config,
    base: genesis,
    entries: saved?.entries ?? [],
    load: folder?.loadState,
    heldStates,
    heldEvery,
  })

  const block = (id: BlockId) => {
    if (id === 'head') return journal.head()
    if (id === 'genesis') return journal.genesis()
    if (id === 'finalized' || id === 'justified') {
      const { finalizedCheckpoint, currentJustifiedCheckpoint } = journal.headState()
      const { root } = id === 'finalized' ? finalizedCheckpoint : currentJustifiedCheckpoint
      return journal.byRoot(bytesToHex(root)) ?? journal.genesis()
    }
    if (typeof id === 'number') return journal.find(({ header }) => header.slot === id)
    const root = id.toLowerCase()
    return journal.find((block) => block.root === root || block.header.stateRoot === root)
  }
  const state = (id: BlockId) => {
    const found = block(id)
    if (found) return id === 'head' ? journal.headState() : journal.stateOf(found.root)
    throw new RestackError({
      code: 'UnknownBlock',
      message: `The mock beacon chain has no block ${id}.`,
      remedy: `Ask for one up to slot ${journal.head().header.slot}; slots that were passed by have none.`,
    })
  }
  const validators = (id: BlockId = 'head') => {
    const found = state(id)
    return validatorsOf(found, Math.floor(found.slot / config.slotsPerEpoch))
  }
  const reads: MockBeaconReads = {
    config,
    depositContract,
    head: journal.head,
    block,
    blocksAfter: ({ root }) => journal.blocksAfter(root),
    state: (id = 'head') => copy(state(id)),
    epoch: () => Math.floor(journal.head().header.slot / config.slotsPerEpoch),
    validators,
    validator: (id) => {
      const found = validators().find(({ index, pubkey }) => index === id || pubkey === id)
      if (found) return found
      throw new RestackError({
        code: 'UnknownValidator',
        message: `The mock beacon chain has no validator ${id}.`,
        remedy: 'Add it, or wait until its deposit has made it a validator.',
      })
    },
    serve: ({ port = 0 } = {}) =>
      serveBeaconApi({ chain: reads, port, chainId: execution?.chainId ?? 0, servedStates }),
  }

  const driver = driveChain({ config, journal, execution, folder, saveEvery: heldEvery })
  await driver.inTurn(async () => undefined)
  const clock = async () => (await execution?.head())?.timestamp ?? Math.floor(Date.now() / 1000)
  return {
    ...reads,
    ...controls(reads, driver),
    followClock: () =>
      driver.inTurn(async () => {
        const slot = slotAt(config, await clock())
        return slot > journal.head().header.slot ? driver.end({ slot, moveClock: false }) : undefined
      }),
  }
}

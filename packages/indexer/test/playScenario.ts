import { delegationManagerAbi } from '@restack/sdk'
import { type Address, parseEventLogs, zeroAddress, zeroHash } from 'viem'
import type { Name, Network, Token } from './startNetwork.js'

const ether = 10n ** 18n
const noSignature = { signature: '0x', expiry: 0n } as const

/** The everyday actions, by name. */
export function actionsOf(network: Network) {
  const { actors, send, dm, sm, am, token, strategy, client, registrar } = network
  return {
    deposit: (staker: Name, symbol: Token, amount: bigint) =>
      send(actors[staker], {
        ...sm,
        functionName: 'depositIntoStrategy',
        args: [strategy(symbol), token(symbol), amount],
      }),
    registerOperator: (operator: Name, allocationDelay = 0) =>
      send(actors[operator], {
        ...dm,
        functionName: 'registerAsOperator',
        args: [zeroAddress, allocationDelay, `https://example.org/${operator}.json`],
      }),
    delegate: (staker: Name, operator: Name) =>
      send(actors[staker], {
        ...dm,
        functionName: 'delegateTo',
        args: [actors[operator], noSignature, zeroHash],
      }),
    undelegate: (staker: Name) =>
      send(actors[staker], { ...dm, functionName: 'undelegate', args: [actors[staker]] }),
    queue: async (staker: Name, amounts: Partial<Record<Token, bigint>>) => {
      const entries = (Object.entries(amounts) as [Token, bigint][]).map(
        ([symbol, shares]) => [strategy(symbol), shares] as const,
      )
      const receipt = await send(actors[staker], {
        ...dm,
        functionName: 'queueWithdrawals',
        args: [
          [
            {
              strategies: entries.map(([address]) => address),
              depositShares: entries.map(([, shares]) => shares),
              __deprecated_withdrawer: actors[staker],
            },
          ],
        ],
      })
      return queuedIn(receipt.logs)
    },
    complete: (staker: Name, queued: ReturnType<typeof queuedIn>, asTokens: boolean) =>
      send(actors[staker], {
        ...dm,
        functionName: 'completeQueuedWithdrawal',
        args: [
          queued.withdrawal,
          queued.withdrawal.strategies.map((address: Address) =>
            address === strategy('stTEST') ? token('stTEST') : token('rTEST'),
          ),
          asTokens,
        ],
      }),
    createSets: async (avs: Name, sets: { id: number; strategies: Token[]; redistributeTo?: Name }[]) => {
      await send(actors[avs], {
        ...am,
        functionName: 'updateAVSMetadataURI',
        args: [actors[avs], `ipfs://${avs}`],
      })
      await send(actors[avs], { ...am, functionName: 'setAVSRegistrar', args: [actors[avs], registrar] })
      for (const { id, strategies, redistributeTo } of sets) {
        const params = [
          {
            operatorSetId: id,
            strategies: strategies.map(strategy),
            slasher: actors.slasher,
          },
        ] as const
        await (redistributeTo
          ? send(actors[avs], {
              ...am,
              functionName: 'createRedistributingOperatorSets',
              args: [actors[avs], params, [actors[redistributeTo]]],
            })
          : send(actors[avs], {
              ...am,
              functionName: 'createOperatorSets',
              args: [actors[avs], params],
            } as never))
      }
    },
    join: (operator: Name, avs: Name, ids: number[]) =>
      send(actors[operator], {
        ...am,
        functionName: 'registerForOperatorSets',
        args: [actors[operator], { avs: actors[avs], operatorSetIds: ids, data: '0x' }],
      }),
    leave: (operator: Name, avs: Name, ids: number[]) =>
      send(actors[operator], {
        ...am,
        functionName: 'deregisterFromOperatorSets',
        args: [{ operator: actors[operator], avs: actors[avs], operatorSetIds: ids }],
      }),
    allocate: (operator: Name, avs: Name, id: number, symbol: Token, magnitude: bigint) =>
      send(actors[operator], {
        ...am,
        functionName: 'modifyAllocations',
        args: [
          actors[operator],
          [
            {
              operatorSet: { avs: actors[avs], id },
              strategies: [strategy(symbol)],
              newMagnitudes: [magnitude],
            },
          ],
        ],
      }),
    slash: (operator: Name, avs: Name, id: number, wads: Partial<Record<Token, bigint>>) => {
      const entries = (Object.entries(wads) as [Token, bigint][])
        .map(([symbol, wad]) => [strategy(symbol), wad] as const)
        .sort(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1))
      return send(actors.slasher, {
        ...am,
        functionName: 'slashOperator',
        args: [
          actors[avs],
          {
            operator: actors[operator],
            operatorSetId: id,
            strategies: entries.map(([address]) => address),
            wadsToSlash: entries.map(([, wad]) => wad),
            description: 'a test\twith a tab, a \\ and "quotes"',
          },
        ],
      })
    },
    clear: (avs: Name, id: number, slashId: bigint) =>
      send(actors.deployer, {
        ...sm,
        functionName: 'clearBurnOrRedistributableShares',
        args: [{ avs: actors[avs], id }, slashId],
      }),
    setSlasher: (avs: Name, id: number, slasher: Name) =>
      send(actors[avs], {
        ...am,
        functionName: 'updateSlasher',
        args: [{ avs: actors[avs], id }, actors[slasher]],
      }),
    mine: (blocks: number) => client.mine({ blocks, interval: 12 }),
  }
}

function queuedIn(logs: Parameters<typeof parseEventLogs>[0]['logs']) {
  const [queued] = parseEventLogs({ abi: delegationManagerAbi, logs, eventName: 'SlashingWithdrawalQueued' })
  if (!queued) throw new Error('no withdrawal was queued')
  return queued.args
}

/** A bit of everything, with pending allocations, a slash in the middle of them and open withdrawals at the end. */
export async function playScenario(network: Network): Promise<void> {
  const act = actionsOf(network)
  await act.mine(60) // history of the withdrawal window

  await act.registerOperator('alice')
  await act.registerOperator('bob', 5)
  await act.deposit('carol', 'stTEST', 100n * ether)
  await act.deposit('carol', 'rTEST', 7n * ether + 3n)
  await act.deposit('dave', 'stTEST', 33n * ether)
  await act.deposit('alice', 'rTEST', 12n * ether)
  await act.delegate('carol', 'alice')
  await act.delegate('dave', 'bob')

  await act.createSets('avs', [
    { id: 0, strategies: ['stTEST', 'rTEST'] },
    { id: 7, strategies: ['stTEST'], redistributeTo: 'frank' },
  ])
  await act.createSets('otherAvs', [{ id: 1, strategies: ['rTEST'] }])
  await act.join('alice', 'avs', [0, 7])
  await act.join('bob', 'avs', [7])
  await act.join('alice', 'otherAvs', [1])
  await act.allocate('alice', 'avs', 0, 'stTEST', 400_000_000_000_000_000n)
  await act.allocate('alice', 'avs', 0, 'rTEST', 333_333_333_333_333_333n)
  await act.allocate('bob', 'avs', 7, 'stTEST', 600_000_000_000_000_000n)
  await act.mine(6)

  await act.slash('alice', 'avs', 0, { stTEST: 250_000_000_000_000_000n, rTEST: 100_000_000_000_000_001n })
  await act.deposit('carol', 'stTEST', 9n * ether) // a deposit scaling factor above 1
  const partial = await act.queue('carol', { stTEST: 31n * ether + 7n, rTEST: 1n * ether })
  await act.allocate('alice', 'avs', 0, 'stTEST', 100_000_000_000_000_000n) // a delayed lowering
  await act.slash('alice', 'avs', 0, { stTEST: 500_000_000_000_000_000n }) // in the middle of it
  await act.allocate('bob', 'avs', 7, 'stTEST', 900_000_000_000_000_000n) // a delayed raise
  await act.slash('bob', 'avs', 7, { stTEST: 10_000_000_000_000_000n })
  await act.mine(52)
  await act.complete('carol', partial, true)
  await act.clear('avs', 0, 1n)

  await act.deposit('erin', 'rTEST', 5n * ether)
  await act.delegate('erin', 'alice')
  const everything = await act.queue('erin', { rTEST: 5n * ether })
  await act.undelegate('dave')
  await act.mine(52)
  await act.complete('erin', everything, false)
  await act.leave('alice', 'otherAvs', [1])
  await act.setSlasher('avs', 0, 'frank')
  await act.allocate('bob', 'avs', 7, 'stTEST', 950_000_000_000_000_000n) // pending at the end
  await network.send(network.actors.deployer, {
    abi: (await import('@restack/sdk')).liquidStakingTokenAbi,
    address: network.token('rTEST'),
    functionName: 'setExchangeRate',
    args: [1_160_000_000_000_000_000n],
  })
}

import type { OperatorSet } from '@restack/sdk'
import { type Address, isAddressEqual, zeroAddress } from 'viem'
import { getBlockNumber, getContractEvents, readContract } from 'viem/actions'
import type { ReadSession, Report } from '../command.js'
import { parseDuration } from '../duration.js'
import { invalidCommand } from '../InputError.js'
import { formatTime, isoTime } from '../time.js'
import { parseCount } from '../write/parse.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

type Values = { avsOrSet: string; atBlock?: string; in?: string }

/** `restack avs show`: one operator set, or an AVS with all of its sets. */
export async function readAvs(session: ReadSession, values: Values): Promise<Report> {
  if (values.avsOrSet.includes('/')) return readSet(session, values)
  if (values.atBlock !== undefined || values.in !== undefined) {
    throw invalidCommand(
      '--at-block and --in are for one operator set.',
      `Name the set, such as restack avs show ${values.avsOrSet}/0 --in 14d.`,
    )
  }
  return readAllSets(session, values.avsOrSet)
}

async function readSet(session: ReadSession, { avsOrSet, ...values }: Values): Promise<Report> {
  const { sdk, client, deployment, names, tokens } = session
  const operatorSet = names.operatorSet(avsOrSet)
  const atBlock = blockWanted(session, values)
  const set = await sdk.getOperatorSet(client, { deployment, operatorSet, ...(atBlock ? { atBlock } : {}) })
  const block = await blockAt(session, set.blockNumber)
  const infos = await Promise.all(set.strategies.map((strategy) => tokens.strategyAt(strategy)))
  const infoOf = (strategy: Address) => infos.find((info) => isAddressEqual(info.strategy, strategy))
  const inTokens = async (strategy: Address, now: bigint, later: bigint | null) => ({
    slashableTokens: await tokens.sharesToTokens(strategy, now),
    slashableTokensAtBlock: later === null ? null : await tokens.sharesToTokens(strategy, later),
  })
  const members = await Promise.all(
    set.members.map(async ({ operator, stakes }) => ({
      operator,
      name: names.nameOf(operator) ?? null,
      stakes: await Promise.all(
        stakes.map(async (stake) => ({
          ...infoOf(stake.strategy),
          ...stake,
          ...(await inTokens(stake.strategy, stake.slashableShares, stake.slashableSharesAtBlock)),
        })),
      ),
    })),
  )
  const slashable = await Promise.all(
    set.slashableStake.map(async ({ strategy, shares, sharesAtBlock }) => ({
      ...infoOf(strategy),
      strategy,
      slashableShares: shares,
      slashableSharesAtBlock: sharesAtBlock,
      ...(await inTokens(strategy, shares, sharesAtBlock)),
    })),
  )
  const show = (value: bigint | null, strategy: Address) => {
    const info = infoOf(strategy)
    return value === null || !info ? '' : amount(value, info)
  }
  const later = set.atBlock ? [`at block ${set.atBlock.number}`] : []
  const rows = [
    ...members.flatMap(({ operator, stakes }) =>
      stakes
        .filter(({ slashableShares }) => slashableShares > 0n)
        .map((stake) => [
          names.short(operator),
          show(stake.slashableTokens, stake.strategy),
          ...(set.atBlock ? [show(stake.slashableTokensAtBlock, stake.strategy)] : []),
        ]),
    ),
    ...slashable.map((stake) => [
      'all',
      show(stake.slashableTokens, stake.strategy),
      ...(set.atBlock ? [show(stake.slashableTokensAtBlock, stake.strategy)] : []),
    ]),
  ]
  const { pendingSlasher, redistributionRecipient } = set
  return {
    json: {
      block: blockJson(block),
      operatorSet,
      name: names.showSet(operatorSet),
      atBlock: set.atBlock && { number: set.atBlock.number, date: isoTime(set.atBlock.date) },
      strategies: infos,
      members,
      slashableStake: slashable,
      slasher: named(session, set.slasher),
      pendingSlasher: pendingSlasher && {
        ...pendingSlasher,
        effectDate: isoTime(pendingSlasher.effectDate),
      },
      redistributionRecipient: named(session, redistributionRecipient),
      slashCount: set.slashCount,
    },
    lines: [
      ...heading(session, `Operator set ${names.showSet(operatorSet)}`, block),
      `Takes ${infos.map(({ symbol }) => symbol).join(', ') || 'no token'}`,
      set.slasher === zeroAddress ? 'Nobody may slash' : `${names.show(set.slasher)} may slash`,
      ...(pendingSlasher
        ? [
            `${names.show(pendingSlasher.slasher)} may slash instead from block ${pendingSlasher.effectBlock} (${formatTime(pendingSlasher.effectDate)}) on`,
          ]
        : []),
      redistributionRecipient
        ? `What is slashed goes to ${names.show(redistributionRecipient)}`
        : 'What is slashed is burned',
      `Slashes so far: ${set.slashCount}`,
      `Members: ${members.map(({ operator }) => names.show(operator)).join(', ') || 'none'}`,
      ...(set.atBlock
        ? [
            `Block ${set.atBlock.number} is expected at ${formatTime(set.atBlock.date)}; stakers may still leave.`,
          ]
        : []),
      ...(rows.length > 0
        ? section(session, 'What can be slashed', ['operator', 'now', ...later], rows)
        : []),
    ],
  }
}

function blockWanted(
  { block, blockTimeSeconds }: ReadSession,
  { atBlock, in: after }: Omit<Values, 'avsOrSet'>,
) {
  if (atBlock !== undefined && after !== undefined) {
    throw invalidCommand('--at-block and --in each say when.', 'Give one of them.')
  }
  if (atBlock !== undefined) return BigInt(parseCount(atBlock, '--at-block', 4_294_967_295))
  if (after === undefined) return undefined
  return block.number + BigInt(Math.ceil(parseDuration(after) / blockTimeSeconds))
}

async function readAllSets(session: ReadSession, text: string): Promise<Report> {
  const { sdk, client, deployment, names, tokens } = session
  const avs = names.account(text)
  const contract = {
    address: sdk.contractAddress(deployment, 'allocationManager'),
    abi: sdk.allocationManagerAbi,
  } as const
  try {
    const number = await getBlockNumber(client)
    const block = await blockAt(session, number)
    const [created, registrar] = await Promise.all([
      getContractEvents(client, {
        ...contract,
        eventName: 'OperatorSetCreated',
        fromBlock: BigInt(deployment.deploymentBlock ?? 0),
        toBlock: number,
        strict: true,
      }),
      readContract(client, {
        ...contract,
        functionName: 'getAVSRegistrar',
        args: [avs],
        blockNumber: number,
      }),
    ])
    const ids = created.map(({ args }) => args.operatorSet).filter((set) => isAddressEqual(set.avs, avs))
    const sets = await Promise.all(
      ids.map(async ({ id }) => {
        const operatorSet: OperatorSet = { avs, id }
        const set = await sdk.getOperatorSet(client, { deployment, operatorSet })
        return {
          set,
          symbols: await Promise.all(
            set.strategies.map(async (entry) => (await tokens.strategyAt(entry)).symbol),
          ),
        }
      }),
    )
    return {
      json: {
        block: blockJson(block),
        avs,
        name: names.nameOf(avs) ?? null,
        registrar: named(session, registrar),
        operatorSets: sets.map(({ set, symbols }) => ({
          operatorSet: set.operatorSet,
          name: names.showSet(set.operatorSet),
          symbols,
          strategies: set.strategies,
          members: set.members.map(({ operator }) => named(session, operator)),
          slasher: named(session, set.slasher),
          redistributionRecipient: named(session, set.redistributionRecipient),
          slashCount: set.slashCount,
        })),
      },
      lines: [
        ...heading(session, `AVS ${names.show(avs)}`, block),
        registrar === avs ? 'It decides itself who joins' : `${names.show(registrar)} decides who joins`,
        ...(sets.length > 0
          ? section(
              session,
              'Operator sets',
              ['set', 'takes', 'members', 'slashed goes to', 'slashes'],
              sets.map(({ set, symbols }) => [
                names.showSet(set.operatorSet),
                symbols.join(', '),
                set.members.map(({ operator }) => names.short(operator)).join(', ') || 'none',
                set.redistributionRecipient ? names.short(set.redistributionRecipient) : 'nobody: burned',
                String(set.slashCount),
              ]),
            )
          : ['It has no operator set.']),
      ],
    }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}

// The rows of `restack rewards`: see writes.ts.
import { rewardsCoordinatorAbi, rootPosterAbi } from '@restack/sdk'
import { type Address, getAddress, parseEther } from 'viem'
import { expect } from 'vitest'
import type { Network } from './network.js'
import { prepare } from './prepare.js'
import type { WriteRow } from './writes.js'

const other = `0x${'ab'.repeat(32)}`

function at(address: Address | undefined): Address {
  if (!address) throw new Error('not deployed')
  return address
}

const coordinator = <result>({ client, deployment }: Network, functionName: string, args: unknown[]) =>
  client.readContract({
    address: at(deployment.contracts.rewardsCoordinator),
    abi: rewardsCoordinatorAbi,
    functionName,
    args,
  } as never) as Promise<result>

const poster = <result>({ client, deployment }: Network, functionName: string, args: unknown[]) =>
  client.readContract({
    address: at(deployment.contracts.rootPoster),
    abi: rootPosterAbi,
    functionName,
    args,
  } as never) as Promise<result>

const root = (network: Network, index: number) =>
  coordinator<{ root: string; disabled: boolean; activatedAt: number }>(
    network,
    'getDistributionRootAtIndex',
    [BigInt(index)],
  )

const status = async (network: Network, index: number) =>
  (await poster<{ status: number }>(network, 'getPostedRoot', [index])).status

/** What the timelock owns: announced before, and done in the row. */
const owned = (
  line: string,
  { prints, sees, refused }: Pick<WriteRow, 'prints' | 'sees' | 'refused'>,
  ...before: string[]
): Record<string, WriteRow> => ({
  [`governance rewards ${line.split(' ')[0]}`]: {
    before: (network) => prepare(network, ...before, `governance rewards ${line} --as council --schedule`),
    line: `${line.split(' ').slice(1).join(' ')} --as council --execute`,
    prints,
    sees,
    refused,
  },
})

const undecided = [
  'rewards post --as scribe',
  `rewards challenge 1 --expected ${other} --as bob`,
  'devnet warp 10m',
]

export const rewardsWrites: Record<string, WriteRow> = {
  ...owned('set-updater bob', {
    prints: /bob posts and disables roots\./,
    sees: async (network) => {
      expect(await coordinator(network, 'rewardsUpdater', [])).toBe(network.address('bob'))
    },
    refused: ['alice --as bob', 'OwnedByTimelock'],
  }),
  ...owned('set-activation-delay 7d', {
    prints: /Roots and splits wait 7 days from now on\./,
    sees: async (network) => expect(await coordinator(network, 'activationDelay', [])).toBe(604_800),
    refused: ['soon --as council --schedule', 'InvalidDuration'],
  }),
  ...owned('set-default-split 12.5%', {
    prints: /Operators that have set nothing keep 12\.5%\./,
    sees: async (network) => expect(await coordinator(network, 'defaultOperatorSplitBips', [])).toBe(1_250),
    refused: ['120% --as council --schedule', 'InvalidPercentage'],
  }),
  ...owned('set-fee-recipient alice', {
    prints: /alice receives the protocol's fee\./,
    sees: async (network) =>
      expect(await coordinator(network, 'feeRecipient', [])).toBe(network.address('alice')),
    refused: [`0x${'00'.repeat(20)} --as council --execute`, 'TimelockNotReady'],
  }),
  ...owned('set-submitter alice on', {
    prints: /alice may pay rewards to all stakers and all earners\./,
    sees: async (network) =>
      expect(await coordinator(network, 'isRewardsForAllSubmitter', [network.address('alice')])).toBe(true),
    refused: ['alice perhaps --as council --schedule', 'InvalidChoice'],
  }),
  ...owned('set-poster alice on', {
    prints: /alice may post roots\./,
    sees: async (network) => expect(await poster(network, 'isPoster', [network.address('alice')])).toBe(true),
    refused: ['alice on --as bob', 'OwnedByTimelock'],
  }),
  ...owned('set-recomputer alice on 2', {
    prints: /alice may vote on challenged roots; 2 votes decide\./,
    sees: async (network) => {
      expect(await poster(network, 'isRecomputer', [network.address('alice')])).toBe(true)
      expect(await poster(network, 'decisionThreshold', [])).toBe(2)
    },
    refused: ['alice on many --as council --schedule', 'InvalidNumber'],
  }),
  ...owned(
    'decide 1 wrong',
    {
      prints: /Root 1 was wrong: bob has its bond again, and half of the other's\./,
      sees: async (network) => expect(await status(network, 1)).toBe(4), // rejected
      refused: ['1 perhaps --as council --schedule', 'InvalidChoice'],
    },
    ...undecided,
  ),
  'rewards submit': {
    before: (network) => prepare(network, 'devnet fund meridian --token rstETH --amount 20'),
    line: 'total-stake 14 rstETH rstETH lsETH=1.5 --set meridian/0 --days 7 --as meridian',
    prints:
      /meridian lets rewardsCoordinator take 14 rstETH\.\n.*\nmeridian\/0 pays 14 rstETH for 7 days from 20/,
    sees: async (network) => {
      const { deployment, client, address } = network
      const [event] = await client.getContractEvents({
        address: at(deployment.contracts.rewardsCoordinator),
        abi: rewardsCoordinatorAbi,
        eventName: 'TotalStakeRewardsSubmissionCreated',
        args: { caller: address('meridian') },
        fromBlock: 0n,
      })
      const { timestamp } = await client.getBlock()
      expect(event?.args).toMatchObject({
        operatorSet: { avs: address('meridian'), id: 0 },
        rewardsSubmission: {
          token: getAddress(network.token('rstETH')),
          amount: parseEther('14'),
          startTimestamp: Math.floor(Number(timestamp) / 86_400) * 86_400,
          duration: 7 * 86_400,
        },
      })
      const weights = event?.args.rewardsSubmission?.strategiesAndMultipliers.map(
        ({ strategy, multiplier }) => [strategy, multiplier],
      )
      expect(Object.fromEntries(weights ?? [])).toEqual({
        [getAddress(network.strategy('rstETH'))]: parseEther('1'),
        [getAddress(network.strategy('lsETH'))]: parseEther('1.5'),
      })
    },
    refused: ['all-earners 7 rstETH --as meridian', 'UnauthorizedCaller'],
    transactions: 2,
  },
  'rewards claim': {
    line: '--as alice',
    prints:
      /alice claimed [\d.]+ wstkETH; alice has it\.[\s\S]*alice claimed [\d.]+ lsETH; alice has it\.|alice claimed [\d.]+ lsETH; alice has it\.[\s\S]*alice claimed [\d.]+ wstkETH; alice has it\./,
    sees: async (network) => {
      for (const symbol of ['lsETH', 'wstkETH']) {
        const claimed = await coordinator<bigint>(network, 'cumulativeClaimed', [
          network.address('alice'),
          network.token(symbol),
        ])
        expect(claimed).toBeGreaterThan(0n)
        expect(await network.balance('alice', symbol)).toBe(parseEther('100') + claimed)
      }
    },
    refused: ['--earner alice --as bob', 'UnauthorizedCaller'],
  },
  'rewards set-split': {
    line: 'lumen/0 7.25% --as northstar',
    prints: /northstar keeps 7\.25% of rewards of lumen\/0 from 20\d\d-.* on\./,
    sees: async (network) => {
      const { client, address, set } = network
      await client.increaseTime({ seconds: 601 })
      await client.mine({ blocks: 1 })
      const args = [address('northstar'), set('lumen/0')]
      expect(await coordinator(network, 'getOperatorSetSplit', args)).toBe(725)
    },
    refused: ['lumen 1% --operator northstar --as bob', 'InvalidPermissions'],
  },
  'rewards set-claimer': {
    line: 'bob --as alice',
    prints: /bob claims for alice\./,
    sees: async (network) =>
      expect(await coordinator(network, 'claimerFor', [network.address('alice')])).toBe(
        network.address('bob'),
      ),
    refused: ['bob --earner northstar --as alice', 'InvalidPermissions'],
  },
  'rewards set-fee': {
    line: 'on --as lumen',
    prints: /A fifth of the rewards that lumen pays/,
    sees: async (network) =>
      expect(await coordinator(network, 'isOptedInForProtocolFee', [network.address('lumen')])).toBe(true),
    refused: ['on --submitter lumen --as bob', 'InvalidPermissions'],
  },
  'rewards post': {
    line: '--as scribe',
    prints: /scribe posted root 1, which can be challenged until 20/,
    sees: async (network) => {
      const { out } = await network.run('rewards root 1 --json')
      expect(JSON.parse(out)).toMatchObject({ agrees: true, posted: { index: 1, status: 'pending' } })
      expect(await status(network, 1)).toBe(1)
    },
    refused: ['--as bob', 'OnlyPoster'],
  },
  'rewards challenge': {
    before: (network) => prepare(network, 'rewards post --as scribe'),
    line: `1 --expected ${other} --as bob`,
    prints: /bob challenged root 1; recomputers vote until 20/,
    sees: async (network) => expect((await root(network, 1)).disabled).toBe(true),
    refused: ['1 --as bob', 'SameRoot'],
  },
  'rewards disable': {
    before: (network) =>
      prepare(
        network,
        'rewards post --as scribe',
        'governance pause rewardsCoordinator roots --as pauser',
        `rewards challenge 1 --expected ${other} --as bob`,
        'governance unpause rewardsCoordinator --as council',
      ),
    line: '1 --as carol',
    prints: /Root 1 is disabled\./,
    sees: async (network) => expect((await root(network, 1)).disabled).toBe(true),
    refused: ['0 --as carol', 'RootNotChallenged'],
  },
  'rewards vote': {
    before: (network) =>
      prepare(network, 'rewards post --as scribe', `rewards challenge 1 --expected ${other} --as bob`),
    line: '1 --as auditor',
    prints: /auditor says that root 1 is right\.[\s\S]*scribe has its bond again/,
    sees: async (network) => expect(await status(network, 1)).toBe(3), // upheld
    refused: ['1 --as bob', 'OnlyRecomputer'],
  },
  'rewards bond deposit': {
    line: '1.5 --as bob',
    prints: /bob has 1\.5 ETH more for bonds\./,
    sees: async (network) =>
      expect(await poster(network, 'balanceOf', [network.address('bob')])).toBe(parseEther('1.5')),
    refused: ['0 --as bob', 'InvalidAmount'],
  },
  'rewards bond withdraw': {
    before: (network) => prepare(network, 'rewards bond deposit 1.5 --as bob'),
    line: 'all --as bob --to alice',
    prints: /bob took 1\.5 ETH out, to alice\./,
    sees: async (network) => expect(await poster(network, 'balanceOf', [network.address('bob')])).toBe(0n),
    refused: ['1 --as carol', 'InsufficientBalance'],
  },
  'rewards bond release': {
    line: '0 --as bob',
    prints: /scribe has the bond of root 0 again\./,
    sees: async (network) => {
      expect(await status(network, 0)).toBe(5) // released
      expect(await poster(network, 'balanceOf', [network.address('scribe')])).toBe(parseEther('1'))
    },
    refused: ['7 --as bob', 'UnknownRoot'],
  },
}

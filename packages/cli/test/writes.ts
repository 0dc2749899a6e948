// Every command that writes: what it does, seen on the chain, and how it is refused.
import { rmSync } from 'node:fs'
import { depositContractAddress } from '@restack/beacon/mock'
import { allocationManagerAbi } from '@restack/sdk'
import { type Address, maxUint256, pad, parseEther, toFunctionSelector, zeroAddress } from 'viem'
import { expect } from 'vitest'
import type { Network } from './network.js'
import { podWrites } from './podWrites.js'
import { prepare } from './prepare.js'
import { rewardsWrites } from './rewardsWrites.js'

export type WriteRow = {
  /** Command lines and other things that come first. */
  before?: (network: Network) => Promise<void>
  /** Arguments with the sender, after the command's name. */
  line: string
  /** What it tells people. */
  prints: RegExp
  /** What is on the chain afterwards. */
  sees: (network: Network) => Promise<void>
  /** How it is refused: arguments and the error's code, by the contracts where they refuse anything. */
  refused: [line: string, code: string]
  /** How many transactions it takes; default: one. */
  transactions?: number
  /** Logs of contracts outside the protocol, such as those of the consensus layer; default: none. */
  foreignLogs?: number
  /** How many of them can be printed; the others are prepared when those are in a block. Default: all. */
  printed?: number
}

export const wad = parseEther('1')
const percent = (value: number) => (wad * BigInt(value)) / 100n
const selector = (name: string) => {
  const item = allocationManagerAbi.find((entry) => entry.type === 'function' && entry.name === name)
  if (item?.type !== 'function') throw new Error(`no function ${name}`)
  return toFunctionSelector(item)
}

const mine = ({ client }: Network, blocks: number) => client.mine({ blocks, interval: 2 })

const appointed = async (
  { permission, address, deployment }: Network,
  account: string,
  helper: string,
  name: string,
) =>
  permission<boolean>('canCall', [
    address(account),
    address(helper),
    deployment.contracts.allocationManager,
    selector(name),
  ])

/** The commands of `admin` and `appointee`, which operators and AVSs share. */
function powers(kind: 'operator' | 'avs', account: string, name: string): Record<string, WriteRow> {
  const admins = ({ permission, address }: Network) => permission<Address[]>('getAdmins', [address(account)])
  return {
    [`${kind} admin add`]: {
      line: `stranger --as ${account}`,
      prints: new RegExp(`stranger may become admin of ${account}`),
      sees: async ({ permission, address }) =>
        expect(await permission('getPendingAdmins', [address(account)])).toEqual([address('stranger')]),
      refused: [`stranger --${kind} ${account} --as bob`, 'NotAdmin'],
    },
    [`${kind} admin accept`]: {
      before: (network) => prepare(network, `${kind} admin add stranger --as ${account}`),
      line: `${account} --as stranger`,
      prints: new RegExp(`stranger is admin of ${account}`),
      sees: async (network) => expect(await admins(network)).toEqual([network.address('stranger')]),
      refused: [`${account} --as bob`, 'AdminNotPending'],
    },
    [`${kind} admin remove`]: {
      before: (network) =>
        prepare(
          network,
          `${kind} admin add stranger --as ${account}`,
          `${kind} admin accept ${account} --as stranger`,
          `${kind} admin add bob --${kind} ${account} --as stranger`,
          `${kind} admin accept ${account} --as bob`,
        ),
      line: `stranger --${kind} ${account} --as bob`,
      prints: new RegExp(`stranger is no longer admin of ${account}`),
      sees: async (network) => expect(await admins(network)).toEqual([network.address('bob')]),
      refused: [`stranger --${kind} ${account} --as alice`, 'NotAdmin'],
    },
    [`${kind} admin cancel`]: {
      before: (network) => prepare(network, `${kind} admin add stranger --as ${account}`),
      line: `stranger --as ${account}`,
      prints: new RegExp(`stranger can no longer become admin of ${account}`),
      sees: async ({ permission, address }) =>
        expect(await permission('getPendingAdmins', [address(account)])).toEqual([]),
      refused: [`bob --as ${account}`, 'AdminNotPending'],
    },
    [`${kind} appointee set`]: {
      line: `stranger allocationManager ${name} --as ${account}`,
      prints: new RegExp(`stranger may call ${name} of allocationManager for ${account}`),
      sees: async (network) => expect(await appointed(network, account, 'stranger', name)).toBe(true),
      refused: [`stranger allocationManager ${name} --${kind} ${account} --as bob`, 'NotAdmin'],
    },
    [`${kind} appointee remove`]: {
      before: (network) =>
        prepare(network, `${kind} appointee set stranger allocationManager ${name} --as ${account}`),
      line: `stranger allocationManager ${name} --as ${account}`,
      prints: new RegExp(`stranger may no longer call ${name}`),
      sees: async (network) => expect(await appointed(network, account, 'stranger', name)).toBe(false),
      refused: [`bob allocationManager ${name} --as ${account}`, 'AppointeeNotSet'],
    },
  }
}

/** A contract that older deployments don't have, and this one does. */
function at(address: Address | undefined): Address {
  if (!address) throw new Error('not deployed')
  return address
}

/** A signed key of `stranger` for northstar in lumen/0, in key.json. */
async function withKey(network: Network) {
  rmSync('key.json', { force: true })
  await prepare(
    network,
    'avs set-key-curve lumen/0 ecdsa --as lumen',
    'operator key sign northstar lumen/0 --as stranger --out key.json',
  )
}

const keyOf = ({ view, deployment, address, set }: Network) =>
  view<Address>(
    at(deployment.contracts.keyRegistrar),
    'getECDSAAddress((address avs, uint32 id),address) view returns (address)',
    [set('lumen/0'), address('northstar')],
  )

/** The consent of northstar to lumen, in registration.json. */
async function withRegistration(network: Network) {
  rmSync('registration.json', { force: true })
  await prepare(network, 'operator directory sign lumen --as northstar --out registration.json')
}

const isInDirectory = ({ view, deployment, address }: Network) =>
  view<number>(
    at(deployment.contracts.avsDirectory),
    'avsOperatorStatus(address,address) view returns (uint8)',
    [address('lumen'), address('northstar')],
  )

/** Commands that the timelock owns: scheduled before, executed in the row. */
const scheduled = (line: string) => (network: Network) =>
  prepare(network, `governance ${line} --as council --schedule`)

const isWhitelisted = ({ view, deployment, strategy }: Network, symbol: string) =>
  view<boolean>(
    deployment.contracts.strategyManager,
    'strategyIsWhitelistedForDeposit(address) view returns (bool)',
    [strategy(symbol)],
  )
const paused = ({ view }: Network, address: Address) =>
  view<bigint>(address, 'paused() view returns (uint256)')
const ownerOf = ({ view }: Network, address: Address) =>
  view<Address>(address, 'owner() view returns (address)')

export const writes: Record<string, WriteRow> = {
  ...podWrites,
  ...rewardsWrites,
  'staker deposit': {
    line: '2.5 lsETH --as alice',
    prints:
      /alice lets strategyManager take 2\.5 lsETH\.\n.*\nalice deposited 2\.5 lsETH into the lsETH strategy\./,
    sees: async ({ shares, balance }) => {
      expect(await shares('alice', 'lsETH')).toBe(parseEther('2.5'))
      expect(await balance('alice', 'lsETH')).toBe(parseEther('97.5'))
    },
    refused: ['2500 lsETH --as alice', 'InsufficientBalance'],
    transactions: 2,
  },
  'staker approve': {
    line: '7 lsETH --as alice',
    prints: /alice lets strategyManager take 7 lsETH\./,
    sees: async ({ allowance }) => expect(await allowance('alice', 'lsETH')).toBe(parseEther('7')),
    refused: ['7.0000000000000000001 lsETH --as alice', 'InvalidAmount'],
  },
  'staker deposit-with-signature': {
    before: async (network) => {
      rmSync('deposit.json', { force: true })
      await prepare(network, 'staker sign-deposit 2 lsETH --as alice --out deposit.json')
    },
    line: 'deposit.json --as bob',
    prints: /alice deposited 2 lsETH into the lsETH strategy\./,
    sees: async ({ shares, balance }) => {
      expect(await shares('alice', 'lsETH')).toBe(parseEther('2'))
      expect(await balance('bob', 'lsETH')).toBe(parseEther('98'))
    },
    refused: [`deposit.json --as bob --signature 0x${'11'.repeat(65)}`, 'InvalidSignature'],
    transactions: 2,
  },
  'staker delegate': {
    line: 'northstar --as bob',
    prints: /bob is delegated to northstar\./,
    sees: async ({ delegatedTo, address }) => expect(await delegatedTo('bob')).toBe(address('northstar')),
    refused: ['harborlight --as bob', 'InvalidSignature'],
  },
  'staker undelegate': {
    line: '--as alice',
    prints: /alice is no longer delegated to northstar\.\nalice queued a withdrawal of 31\.232 rstETH/,
    sees: async ({ delegatedTo }) => expect(await delegatedTo('alice')).toBe(zeroAddress),
    refused: ['--as bob', 'NotActivelyDelegated'],
  },
  'staker redelegate': {
    line: 'bluepeak --as alice',
    prints: /alice is delegated to bluepeak\./,
    sees: async ({ delegatedTo, address }) => expect(await delegatedTo('alice')).toBe(address('bluepeak')),
    refused: ['bluepeak --as bob', 'NotActivelyDelegated'],
  },
  'staker withdraw': {
    line: '4.5 wstkETH --as bob',
    prints: /bob queued a withdrawal of 4\.5 wstkETH/,
    sees: async ({ shares, queued }) => {
      expect(await shares('bob', 'wstkETH')).toBe(parseEther('20'))
      expect(await queued('bob')).toBe(1)
    },
    refused: ['24.6 wstkETH --as bob', 'AmountTooHigh'],
  },
  'staker complete': {
    before: (network) => mine(network, 52),
    line: '--as dave',
    // 100 less the deposit of 18, and half of the deposit less 6% of 40%.
    prints: /8\.784 rstETH went from rstETH strategy to dave\./,
    sees: async ({ balance, queued }) => {
      expect(await balance('dave', 'rstETH')).toBe(parseEther('90.784'))
      expect(await queued('dave')).toBe(0)
    },
    refused: ['--as bob', 'NothingToComplete'],
  },
  'operator register': {
    line: '--allocation-delay 1m --metadata-uri https://judy.example --approver alice --as judy',
    prints: /judy is an operator, with alice to approve delegations\./,
    sees: async ({ isOperator, approver, address, allocation }) => {
      expect(await isOperator('judy')).toBe(true)
      expect(await approver('judy')).toBe(address('alice'))
      expect(await allocation('getAllocationDelay', [address('judy')])).toEqual([true, 30])
    },
    refused: ['--allocation-delay 10 --metadata-uri https://x.example --as alice', 'ActivelyDelegated'],
  },
  'operator update-details': {
    line: '--approver none --as harborlight',
    prints: /Anyone may delegate to harborlight\./,
    sees: async ({ approver }) => expect(await approver('harborlight')).toBe(zeroAddress),
    refused: ['--approver alice --operator harborlight --as bob', 'InvalidPermissions'],
  },
  'operator update-metadata': {
    line: 'https://northstar.example/new.json --as northstar',
    prints: /northstar describes itself at https:\/\/northstar\.example\/new\.json\./,
    sees: async (network) => {
      const logs = await network.client.getLogs({ fromBlock: 'latest' })
      expect(logs).toHaveLength(1)
    },
    refused: ['https://x.example --as bob', 'OperatorNotRegistered'],
  },
  'operator set-allocation-delay': {
    line: '20 --as northstar',
    prints: /The allocation delay of northstar is 20 blocks from block \d+ \(20.* UTC\) on\./,
    sees: async (network) => {
      await mine(network, 80)
      expect(await network.allocation('getAllocationDelay', [network.address('northstar')])).toEqual([
        true,
        20,
      ])
    },
    refused: ['20 --operator northstar --as bob', 'InvalidPermissions'],
  },
  'operator join': {
    line: 'lumen/0 meridian/0 --as bluepeak',
    prints: /bluepeak is a member of lumen\/0\.\nbluepeak is a member of meridian\/0\./,
    sees: async ({ allocation, address, set }) =>
      expect(await allocation('getRegisteredSets', [address('bluepeak')])).toEqual([
        set('lumen/0'),
        set('meridian/0'),
      ]),
    refused: ['lumen/0 --as northstar', 'AlreadyMemberOfSet'],
    transactions: 2,
  },
  'operator leave': {
    line: 'lumen/0 --as northstar',
    prints: /northstar leaves lumen\/0/,
    sees: async ({ allocation, address, set }) =>
      expect(await allocation('getRegisteredSets', [address('northstar')])).toEqual([set('meridian/0')]),
    refused: ['lumen/0 --as bluepeak', 'NotMemberOfSet'],
  },
  'operator allocate': {
    line: 'lumen/0 rstETH=45% wstkETH=12.5% --as northstar',
    prints:
      /northstar allocates 45% of its rstETH to lumen\/0 from block \d+ \(20.* UTC\) on\.\n.*12\.5% of its wstkETH/,
    sees: async ({ allocated }) => {
      expect(await allocated('northstar', 'lumen/0', 'rstETH')).toBe(percent(45))
      expect(await allocated('northstar', 'lumen/0', 'wstkETH')).toBe(wad / 8n)
    },
    refused: ['lumen/0 rstETH=99% --as northstar', 'InsufficientMagnitude'],
  },
  'operator clear-deallocations': {
    before: async (network) => {
      await prepare(network, 'operator allocate lumen/0 rstETH=7.6% --as northstar')
      await mine(network, 55)
    },
    line: 'northstar rstETH --as alice',
    // 7.6% to lumen/0, 20% to meridian/0: what is stored has no view of its own, but an event.
    prints: /27\.6% of the rstETH of northstar is allocated\./,
    sees: async ({ client, deployment }) => {
      const [event] = await client.getContractEvents({
        address: deployment.contracts.allocationManager,
        abi: allocationManagerAbi,
        eventName: 'EncumberedMagnitudeUpdated',
        fromBlock: 'latest',
        strict: true,
      })
      expect(event?.args.encumberedMagnitude).toBe((wad * 276n) / 1000n)
    },
    refused: ['northstar rstETH --limit 70000 --as alice', 'InvalidNumber'],
  },
  ...powers('operator', 'bluepeak', 'modifyAllocations'),
  'avs update-metadata': {
    line: 'https://lumen.example/new.json --as lumen',
    prints: /lumen describes itself at https:\/\/lumen\.example\/new\.json\./,
    sees: async ({ client }) => expect(await client.getLogs({ fromBlock: 'latest' })).toHaveLength(1),
    refused: ['https://x.example --avs lumen --as bob', 'InvalidPermissions'],
  },
  'avs set-registrar': {
    line: 'REGISTRAR --as carol',
    prints: /decides who joins the sets of carol\./,
    sees: async ({ allocation, address }) =>
      expect(await allocation('getAVSRegistrar', [address('carol')])).toBe(
        await allocation('getAVSRegistrar', [address('lumen')]),
      ),
    refused: ['REGISTRAR --avs lumen --as bob', 'InvalidPermissions'],
  },
  'avs create-set': {
    line: 'lumen/7 rstETH wstkETH --slasher lumenSlasher --as lumen',
    prints: /The operator set lumen\/7 exists\./,
    sees: async ({ allocation, set, address, strategy }) => {
      expect(await allocation('getSlasher', [set('lumen/7')])).toBe(address('lumenSlasher'))
      expect(await allocation('getStrategiesInOperatorSet', [set('lumen/7')])).toEqual([
        strategy('rstETH'),
        strategy('wstkETH'),
      ])
    },
    refused: ['lumen/0 rstETH --as lumen', 'InvalidOperatorSet'],
  },
  'avs create-redistributing-set': {
    line: 'meridian/7 rstETH --recipient meridianTreasury --as meridian',
    prints: /What meridian\/7 slashes goes to meridianTreasury\./,
    sees: async ({ allocation, set, address }) =>
      expect(await allocation('getRedistributionRecipient', [set('meridian/7')])).toBe(
        address('meridianTreasury'),
      ),
    refused: ['bob/1 rstETH --recipient alice --as bob', 'NonexistentAVSMetadata'],
  },
  'avs add-strategies': {
    line: 'lumen/0 lsETH --as lumen',
    prints: /lumen\/0 takes lsETH\./,
    sees: async ({ allocation, set, strategy }) =>
      expect(await allocation('getStrategiesInOperatorSet', [set('lumen/0')])).toContain(strategy('lsETH')),
    refused: ['lumen/0 rstETH --as lumen', 'StrategyAlreadyInOperatorSet'],
  },
  'avs remove-strategies': {
    line: 'lumen/0 wstkETH --as lumen',
    prints: /lumen\/0 no longer takes wstkETH\./,
    sees: async ({ allocation, set, strategy }) =>
      expect(await allocation('getStrategiesInOperatorSet', [set('lumen/0')])).toEqual([strategy('rstETH')]),
    refused: ['lumen/0 lsETH --as lumen', 'StrategyNotInOperatorSet'],
  },
  'avs set-slasher': {
    line: 'lumen/0 lumenSlasher --as lumen',
    prints: /lumenSlasher may slash for lumen\/0 from block \d+ \(20.* UTC\) on\./,
    sees: async ({ allocation, set, address }) => {
      const [pending] = await allocation<[Address]>('getPendingSlasher', [set('lumen/0')])
      expect(pending).toBe(address('lumenSlasher'))
    },
    refused: ['lumen/0 lumenSlasher --as bob', 'InvalidPermissions'],
  },
  'avs slash': {
    line: "lumen/0 northstar rstETH=50% --description 'Signed two blocks at one height' --as lumen",
    prints: /northstar was slashed by lumen\/0: .* Reason: Signed two blocks at one height/,
    // Of the 40% allocated, 6% and then half of the rest are gone.
    sees: async ({ allocated }) =>
      expect(await allocated('northstar', 'lumen/0', 'rstETH')).toBe((wad * 188n) / 1000n),
    refused: ['lumen/0 northstar rstETH=50% --description no --as bob', 'InvalidCaller'],
  },
  'avs clear-slash': {
    line: 'lumen/0 1 --as alice',
    prints: /Slash 1 of lumen\/0 is cleared: 1\.2 rstETH\./,
    // 6% of 40% of the 50 that alice and dave had delegated.
    sees: async ({ view, deployment, set }) =>
      expect(
        await view<readonly [readonly Address[], readonly bigint[]]>(
          deployment.contracts.strategyManager,
          'getBurnOrRedistributableShares((address avs, uint32 id),uint256) view returns (address[], uint256[])',
          [set('lumen/0'), 1n],
        ),
      ).toEqual([[], []]),
    refused: ['lumen/0 none --as alice', 'InvalidNumber'],
  },
  ...powers('avs', 'lumen', 'addStrategiesToOperatorSet'),
  'operator key register': {
    before: (network) => withKey(network),
    line: 'lumen/0 key.json --as northstar',
    prints: /northstar signs for lumen\/0 with the key 0x/,
    sees: async (network) => expect(await keyOf(network)).toBe(network.address('stranger')),
    refused: [`lumen/0 key.json --as northstar --signature 0x${'11'.repeat(65)}`, 'InvalidSignature'],
  },
  'operator key deregister': {
    before: async (network) => {
      await withKey(network)
      await prepare(
        network,
        'operator key register lumen/0 key.json --as northstar',
        'operator leave lumen/0 --as northstar',
      )
      await mine(network, 51)
    },
    line: 'lumen/0 --as northstar',
    prints: /northstar has no key for lumen\/0 any more\./,
    sees: async (network) => expect(await keyOf(network)).toBe(zeroAddress),
    refused: ['lumen/0 --operator northstar --as bob', 'InvalidPermissions'],
  },
  'operator directory cancel': {
    line: `0x${'5a'.repeat(32)} --as northstar`,
    prints: /no contract reported anything/,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(
          at(deployment.contracts.avsDirectory),
          'operatorSaltIsSpent(address,bytes32) view returns (bool)',
          [address('northstar'), `0x${'5a'.repeat(32)}`],
        ),
      ).toBe(true),
    refused: ['0x5a --as northstar', 'InvalidHex'],
  },
  'avs set-key-curve': {
    line: 'lumen/0 bn254 --as lumen',
    prints: /lumen\/0 takes BN254 keys, for ever\./,
    sees: async ({ view, deployment, set }) =>
      expect(
        await view(
          at(deployment.contracts.keyRegistrar),
          'getOperatorSetCurveType((address avs, uint32 id)) view returns (uint8)',
          [set('lumen/0')],
        ),
      ).toBe(2),
    refused: ['lumen/0 bn254 --as bob', 'InvalidPermissions'],
  },
  'avs release describe': {
    line: 'lumen/0 https://lumen.example/software.json --as lumen',
    prints: /The software is described at https:\/\/lumen\.example\/software\.json\./,
    sees: async ({ view, deployment, set }) =>
      expect(
        await view(
          at(deployment.contracts.releaseManager),
          'getMetadataURI((address avs, uint32 id)) view returns (string)',
          [set('lumen/0')],
        ),
      ).toBe('https://lumen.example/software.json'),
    refused: ['lumen/0 https://bob.example --as bob', 'InvalidPermissions'],
  },
  'avs release publish': {
    before: (network) =>
      prepare(network, 'avs release describe lumen/0 https://lumen.example/s.json --as lumen'),
    line: `lumen/0 ghcr.io/lumen/node@sha256:${'4f'.repeat(32)} --within 14d --as lumen`,
    prints: /Release 0, to run by 20.* UTC: ghcr\.io\/lumen\/node\./,
    sees: async ({ view, deployment, set }) =>
      expect(
        await view(
          at(deployment.contracts.releaseManager),
          'getTotalReleases((address avs, uint32 id)) view returns (uint256)',
          [set('lumen/0')],
        ),
      ).toBe(1n),
    refused: [`meridian/0 ghcr.io/m/node@sha256:${'4f'.repeat(32)} --as meridian`, 'MustPublishMetadataURI'],
  },
  'avs directory register': {
    before: (network) => withRegistration(network),
    line: 'registration.json --as lumen',
    prints: /northstar is registered to lumen in the AVSDirectory\./,
    sees: async (network) => expect(await isInDirectory(network)).toBe(1),
    refused: ['registration.json --as meridian', 'InvalidSignature'],
  },
  'avs directory deregister': {
    before: async (network) => {
      await withRegistration(network)
      await prepare(network, 'avs directory register registration.json --as lumen')
    },
    line: 'northstar --as lumen',
    prints: /northstar is no longer registered to lumen in the AVSDirectory\./,
    sees: async (network) => expect(await isInDirectory(network)).toBe(0),
    refused: ['northstar --as meridian', 'OperatorNotRegisteredToAVS'],
  },
  'avs directory describe': {
    line: 'https://lumen.example/avs.json --as lumen',
    prints: /lumen describes itself at https:\/\/lumen\.example\/avs\.json\./,
    sees: async ({ client, deployment }) => {
      const logs = await client.getLogs({ address: at(deployment.contracts.avsDirectory) })
      expect(logs).toHaveLength(1)
    },
    refused: ['https://lumen.example/avs.json', 'MissingKey'],
  },
  'governance set-caps': {
    line: 'LIMITED 32 1000 --as council',
    prints: /takes deposits until it holds 1000000000000000000000/,
    sees: async ({ view }) =>
      expect(await view(newLimited.address, 'getTVLLimits() view returns (uint256, uint256)')).toEqual([
        parseEther('32'),
        parseEther('1000'),
      ]),
    refused: ['LIMITED 1000 32 --as council', 'MaxPerDepositExceedsMax'],
  },
  'governance pause-protocol': {
    line: '--as pauser',
    prints: /protocolRegistry paused delegationManager: everything is paused\./,
    sees: async (network) => {
      expect(await paused(network, network.deployment.contracts.delegationManager)).toBe(maxUint256)
      expect(await paused(network, at(network.deployment.contracts.avsDirectory))).toBe(maxUint256)
    },
    refused: ['--as bob', 'RoleMissing'],
  },
  'governance registry ship': {
    before: scheduled('registry ship Extra alice --protocol-version 1.1.0'),
    line: 'Extra alice --protocol-version 1.1.0 --as council --execute',
    prints: /The version of the protocol is 1\.1\.0\.\nalice is in the registry of the protocol\./,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(at(deployment.contracts.protocolRegistry), 'getAddress(string) view returns (address)', [
          'Extra',
        ]),
      ).toBe(address('alice')),
    refused: ['Extra alice --protocol-version 1.1.0 --as council', 'OwnedByTimelock'],
  },
  'governance registry configure': {
    before: scheduled('registry configure AVSDirectory --deprecated'),
    line: 'AVSDirectory --deprecated --as council --execute',
    prints: /avsDirectory is not paused with the protocol\./,
    sees: async ({ view, deployment }) =>
      expect(
        await view(
          at(deployment.contracts.protocolRegistry),
          'getDeployment(string) view returns (address, (bool pausable, bool deprecated))',
          ['AVSDirectory'],
        ),
      ).toEqual([at(deployment.contracts.avsDirectory), { pausable: false, deprecated: true }]),
    refused: ['AVSDirectory --as bob', 'OwnedByTimelock'],
  },
  'governance create-strategy': {
    line: 'TOKEN --as alice',
    prints: /The strategy of TEST is 0x/,
    sees: async ({ view, deployment }) =>
      expect(
        await view(
          deployment.contracts.strategyFactory,
          'deployedStrategies(address) view returns (address)',
          [newToken.address],
        ),
      ).not.toBe(zeroAddress),
    refused: ['rstETH --as alice', 'StrategyAlreadyExists'],
  },
  'governance whitelist-strategies': {
    before: async (network) => {
      await prepare(
        network,
        'governance unwhitelist-strategies lsETH --as council --schedule',
        'governance unwhitelist-strategies lsETH --as council --execute',
        'governance whitelist-strategies lsETH --as council --schedule',
      )
    },
    line: 'lsETH --as council --execute',
    prints: /Deposits of lsETH are taken\./,
    sees: async (network) => expect(await isWhitelisted(network, 'lsETH')).toBe(true),
    refused: ['lsETH --as council', 'OwnedByTimelock'],
  },
  'governance unwhitelist-strategies': {
    before: scheduled('unwhitelist-strategies lsETH'),
    line: 'lsETH --as council --execute',
    prints: /Deposits of lsETH are no longer taken\./,
    sees: async (network) => expect(await isWhitelisted(network, 'lsETH')).toBe(false),
    refused: ['rstETH --as council --execute', 'TimelockNotReady'],
  },
  'governance add-to-deposit-whitelist': {
    before: (network) =>
      prepare(
        network,
        'governance unwhitelist-strategies lsETH --as council --schedule',
        'governance unwhitelist-strategies lsETH --as council --execute',
        'governance set-strategy-whitelister alice --as council --schedule',
        'governance set-strategy-whitelister alice --as council --execute',
      ),
    line: 'lsETH --as alice',
    prints: /Deposits of lsETH are taken\./,
    sees: async (network) => expect(await isWhitelisted(network, 'lsETH')).toBe(true),
    refused: ['lsETH --as bob', 'OnlyStrategyWhitelister'],
  },
  'governance remove-from-deposit-whitelist': {
    before: (network) =>
      prepare(
        network,
        'governance set-strategy-whitelister alice --as council --schedule',
        'governance set-strategy-whitelister alice --as council --execute',
      ),
    line: 'lsETH --as alice',
    prints: /Deposits of lsETH are no longer taken\./,
    sees: async (network) => expect(await isWhitelisted(network, 'lsETH')).toBe(false),
    refused: ['lsETH --as bob', 'OnlyStrategyWhitelister'],
  },
  'governance blacklist-tokens': {
    before: scheduled('blacklist-tokens lsETH'),
    line: 'lsETH --as council --execute',
    prints: /lsETH can have no strategy\./,
    sees: async ({ view, deployment, token }) =>
      expect(
        await view(deployment.contracts.strategyFactory, 'isBlacklisted(address) view returns (bool)', [
          token('lsETH'),
        ]),
      ).toBe(true),
    refused: ['rstETH --as bob --schedule', 'TimelockRoleMissing'],
  },
  'governance set-strategy-whitelister': {
    before: scheduled('set-strategy-whitelister alice'),
    line: 'alice --as council --execute',
    prints: /alice decides which strategies take deposits\./,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(deployment.contracts.strategyManager, 'strategyWhitelister() view returns (address)'),
      ).toBe(address('alice')),
    refused: ['alice --as alice', 'OwnedByTimelock'],
  },
  'governance pause': {
    line: 'delegationManager newDelegation exitWithdrawalQueue --as pauser',
    prints: /pauser paused delegationManager: paused are function groups 0, 2\./,
    sees: async (network) =>
      expect(await paused(network, network.deployment.contracts.delegationManager)).toBe(0b101n),
    refused: ['delegationManager newDelegation --as bob', 'OnlyPauser'],
  },
  'governance pause-all': {
    line: 'rstETH --as pauser',
    prints: /pauser paused rstETH strategy: everything is paused\./,
    sees: async (network) => expect(await paused(network, network.strategy('rstETH'))).toBe(maxUint256),
    refused: ['strategyManager --as bob', 'OnlyPauser'],
  },
  'governance unpause': {
    before: (network) => prepare(network, 'governance pause delegationManager 0 2 --as pauser'),
    line: 'delegationManager newDelegation --as council',
    prints: /council unpaused delegationManager: paused is function group 2\./,
    sees: async (network) =>
      expect(await paused(network, network.deployment.contracts.delegationManager)).toBe(0b100n),
    refused: ['delegationManager --as pauser', 'OnlyUnpauser'],
  },
  'governance add-pauser': {
    line: 'alice --as council',
    prints: /alice may pause\./,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(deployment.contracts.pauserRegistry, 'isPauser(address) view returns (bool)', [
          address('alice'),
        ]),
      ).toBe(true),
    refused: ['alice --as alice', 'OnlyUnpauser'],
  },
  'governance remove-pauser': {
    line: 'pauser --as council',
    prints: /pauser may no longer pause\./,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(deployment.contracts.pauserRegistry, 'isPauser(address) view returns (bool)', [
          address('pauser'),
        ]),
      ).toBe(false),
    refused: ['pauser --as alice', 'OnlyUnpauser'],
  },
  'governance set-unpauser': {
    line: 'timelock --as council',
    prints: /timelock may unpause\./,
    sees: async ({ view, deployment }) =>
      expect(await view(deployment.contracts.pauserRegistry, 'unpauser() view returns (address)')).toBe(
        deployment.contracts.timelock,
      ),
    refused: ['alice --as council --schedule', 'NotOwnedByTimelock'],
  },
  'governance transfer-ownership': {
    before: scheduled('transfer-ownership strategyFactory alice'),
    line: 'strategyFactory alice --as council --execute',
    prints: /alice owns strategyFactory\./,
    sees: async (network) =>
      expect(await ownerOf(network, network.deployment.contracts.strategyFactory)).toBe(
        network.address('alice'),
      ),
    refused: ['delegationManager alice --as council --execute', 'UnknownName'],
  },
  'governance set-proof-timestamp-setter': {
    before: scheduled('set-proof-timestamp-setter council'),
    line: 'council --as council --execute',
    prints: /council may set the timestamp of the Pectra fork\./,
    sees: async ({ view, deployment, address }) =>
      expect(
        await view(deployment.contracts.eigenPodManager, 'proofTimestampSetter() view returns (address)'),
      ).toBe(address('council')),
    refused: ['council --as council', 'OwnedByTimelock'],
  },
  'governance set-pectra-fork-timestamp': {
    // As on a chain whose fork has no date yet: once a fork is near, its date stays. The fork's time, eight bytes, is
    // above the setter's twenty, see contracts/layout.
    before: ({ client, deployment, address }) =>
      client.setStorageAt({
        address: deployment.contracts.eigenPodManager,
        index: 1,
        value: pad(address('council'), { size: 32 }),
      }),
    line: '1746612311 --as council',
    prints: /1746612311/,
    sees: async ({ view, deployment }) =>
      expect(
        await view(deployment.contracts.eigenPodManager, 'pectraForkTimestamp() view returns (uint64)'),
      ).toBe(1_746_612_311n),
    refused: ['1746612311 --as bob', 'OnlyProofTimestampSetter'],
  },
  'governance schedule-fork': {
    before: scheduled('schedule-fork 4102444800 7 70 71'),
    line: '4102444800 7 70 71 --as council --execute',
    prints:
      /after second 4102444800 of Unix time .* height 7, validators in field 70, balances in field 71\./,
    sees: async ({ view, deployment }) =>
      expect(
        await view(
          deployment.contracts.eigenPodManager,
          'forkLayout(uint64) view returns (uint8, uint8, uint8)',
          [4_102_444_800n + 384n],
        ),
      ).toEqual([7, 70, 71]),
    refused: ['4102444800 7 70 71 --as council', 'OwnedByTimelock'],
  },
  'governance cancel-fork': {
    before: (network) =>
      prepare(
        network,
        'governance schedule-fork 4102444800 7 70 71 --as council --schedule',
        'governance schedule-fork 4102444800 7 70 71 --as council --execute',
        'governance cancel-fork --as council --schedule',
      ),
    line: '--as council --execute',
    prints: /The fork at second 4102444800 of Unix time is off the schedule\./,
    sees: async ({ view, deployment }) =>
      expect(
        await view(
          deployment.contracts.eigenPodManager,
          'forkLayout(uint64) view returns (uint8, uint8, uint8)',
          [4_102_444_800n + 384n],
        ),
      ).toEqual([6, 11, 12]),
    refused: ['--as council', 'OwnedByTimelock'],
  },
  'governance add-pod-implementation': {
    before: scheduled(`add-pod-implementation ${depositContractAddress}`),
    line: `${depositContractAddress} --as council --execute`,
    prints: /Owners may move their pods to version 1, 0x\w{40}, from second \d+ of Unix time on\./,
    sees: async ({ view, deployment }) =>
      expect(
        await view(deployment.contracts.eigenPodManager, 'latestPodVersion() view returns (uint8)'),
      ).toBe(1),
    refused: [`${depositContractAddress} --as council`, 'OwnedByTimelock'],
  },
  'governance burn-shares': {
    line: 'rstETH --as alice',
    prints: /0 rstETH that were slashed are burned\./,
    sees: async ({ balance }) => expect(await balance('alice', 'rstETH')).toBe(parseEther('68')),
    refused: ['ETHX --as alice', 'UnknownName'],
  },
  'governance migrate-slashers': {
    line: 'lumen/0 --as alice',
    prints: /no contract reported anything/,
    sees: async ({ allocation, set, address }) =>
      expect(await allocation('getSlasher', [set('lumen/0')])).toBe(address('lumen')),
    refused: ['lumen --as alice', 'InvalidOperatorSet'],
  },
  'governance cancel': {
    before: scheduled('blacklist-tokens lsETH'),
    line: 'OPERATION --as council',
    prints: /The timelock's operation 0x[0-9a-f]{64} is cancelled\./,
    sees: async ({ run }) =>
      expect((await run('governance blacklist-tokens lsETH --as council --execute --json')).err).toContain(
        'This was not scheduled.',
      ),
    refused: [`0x${'4f'.repeat(32)} --as council`, 'TimelockNotPending'],
  },
}

/** A token without a strategy; the test that runs the rows deploys it. */
export const newToken: { address: Address } = { address: zeroAddress }

/** Its strategy with caps; the same. */
export const newLimited: { address: Address } = { address: zeroAddress }

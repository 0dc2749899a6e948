import { type AnyCommand, group, read, write } from '../command.js'

const namesText = 'name in the registry, such as DelegationManager'

/** Commands of `governance` for the whole protocol, and for strategies with caps. */
export const registry: readonly AnyCommand[] = [
  write<{ token: string; maxPerDeposit: string; maxTotal: string }>({
    name: 'set-caps',
    description: 'Change how much a strategy with caps takes, as the unpauser.',
    arguments: [
      ['<token>', 'symbol, or address of the strategy'],
      ['<max-per-deposit>', 'the most that one deposit may bring, in whole tokens'],
      ['<max-total>', 'the most that the strategy may hold after a deposit, in whole tokens'],
    ],
    ownedBy: 'unpauser',
    examples: ['restack governance set-caps rstETH 32 10000 --as council'],
    calls: async (context, { token, maxPerDeposit, maxTotal }) => {
      const { strategy, ...info } = await context.tokens.strategy(token)
      const { parseAmount } = await import('../amounts.js')
      return [
        await context.sdk.prepareSetTVLLimits(context.client, {
          deployment: context.deployment,
          strategy,
          maxPerDeposit: parseAmount(maxPerDeposit, info),
          maxTotalDeposits: parseAmount(maxTotal, info),
        }),
      ]
    },
  }),
  read<{ token: string }>({
    name: 'caps',
    description: 'Show how much a strategy takes.',
    arguments: [['<token>', 'symbol, or address of the strategy']],
    examples: ['restack governance caps rstETH'],
    read: async (session, { token }) => (await reads()).readCaps(session, token),
  }),
  write<Record<string, never>>({
    name: 'pause-protocol',
    description: 'Stop every contract that the registry lists as pausable, at once, as a pauser.',
    examples: ['restack governance pause-protocol --as pauser'],
    calls: async ({ sdk, client, deployment }) => [await sdk.preparePauseProtocol(client, { deployment })],
  }),
  group('registry', 'The registry of the contracts that make up the protocol.', [
    read<Record<string, never>>({
      name: 'show',
      description: 'Show the contracts that make up the protocol, and its version.',
      examples: ['restack governance registry show'],
      read: async (session) => (await reads()).readRegistry(session),
    }),
    write<{ name: string; address: string; protocolVersion: string; pausable?: boolean }>({
      name: 'ship',
      description: 'Put a contract into the registry, or let its name point elsewhere.',
      arguments: [
        ['<name>', namesText],
        ['<address>', 'name or address of the contract'],
      ],
      options: [
        ['--protocol-version <version>', 'version of the protocol from then on', 'required'],
        ['--pausable', 'it has pauseAll() and takes it from the registry'],
      ],
      ownedBy: 'protocolRegistry',
      examples: [
        'restack governance registry ship KeyRegistrar keyRegistrar --protocol-version 1.1.0 --as council --schedule',
      ],
      calls: async (
        { sdk, client, deployment, names },
        { name, address, protocolVersion, pausable = false },
      ) => [
        await sdk.prepareShipDeployments(client, {
          deployment,
          deployments: [{ name, address: names.account(address), pausable }],
          version: protocolVersion,
        }),
      ],
    }),
    write<{ name: string; pausable?: boolean; deprecated?: boolean }>({
      name: 'configure',
      description:
        'Say how pause-protocol treats a contract: paused only if it is pausable and not deprecated.',
      arguments: [['<name>', namesText]],
      options: [
        ['--pausable', 'it is paused'],
        ['--deprecated', 'it is no longer in use'],
      ],
      ownedBy: 'protocolRegistry',
      examples: ['restack governance registry configure AVSDirectory --deprecated --as council --schedule'],
      calls: async ({ sdk, client, deployment }, { name, pausable = false, deprecated = false }) => [
        await sdk.prepareConfigureDeployment(client, { deployment, name, pausable, deprecated }),
      ],
    }),
  ]),
]

const reads = () => import('../read/readRegistry.js')

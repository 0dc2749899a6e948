import { read } from '../command.js'

/** What only a devnet has: people whose keys everybody knows, and money for nothing. */
export const devnetPeople = [
  read<{ showKeys?: boolean }>({
    name: 'actors',
    description: 'List the people of the devnet, whom --as and names in other commands mean.',
    options: [['--show-keys', 'with their private keys, which everybody knows']],
    examples: ['restack devnet actors', 'restack devnet actors --show-keys --json'],
    read: async (session, { showKeys = false }) =>
      (await import('../read/readActors.js')).readActors(session, showKeys),
  }),
  read<{ account: string; eth?: string; token?: string; amount?: string }>({
    name: 'fund',
    description: 'Give an account ETH and tokens, out of nothing.',
    arguments: [['<account>', 'name, address, or a keystore file']],
    options: [
      ['--eth <amount>', 'whole ETH such as 10'],
      ['--token <token>', "symbol of one of the devnet's tokens"],
      ['--amount <amount>', 'whole tokens such as 20'],
    ],
    examples: ['restack devnet fund me.json --eth 10 --token rstETH --amount 20'],
    read: async (session, values) => (await import('../write/fund.js')).fund(session, values),
  }),
  read<Record<string, never>>({
    name: 'registrar',
    description: 'Deploy a registrar that lets every operator in, to try an AVS with, and print its address.',
    examples: ['restack devnet registrar', 'restack devnet registrar --json'],
    read: async (session) => (await import('../write/deployRegistrar.js')).deployRegistrar(session),
  }),
]

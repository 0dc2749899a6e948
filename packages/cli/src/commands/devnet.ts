import type { Command } from 'commander'
import { addCommands } from '../addCommands.js'
import { parsePort, parseSeed } from '../options.js'
import type { Output } from '../output.js'
import { devnetPeople } from './devnetPeople.js'
import type { DevnetOptions } from './runDevnet.js'
import { addWarpCommand } from './warp.js'

export function addDevnetCommand(program: Command, output: Output): void {
  const devnet = program
    .command('devnet')
    .description('Run a local restaking network: chain, contracts, people, index, API and dashboard.')
    .enablePositionalOptions()
    .option(
      '--port-chain <port>',
      'port of the chain (default 8545 or the next free one; 0 for any)',
      parsePort,
    )
    .option(
      '--port-beacon <port>',
      'port of the Beacon API (default 8800 or the next free one; 0 for any)',
      parsePort,
    )
    .option('--port-api <port>', 'port of the API (default 8600 or the next free one; 0 for any)', parsePort)
    .option(
      '--port-dashboard <port>',
      'port of the dashboard (default 8700 or the next free one; 0 for any)',
      parsePort,
    )
    .option(
      '--seed <number>',
      'seed of what happens by chance; the same seed gives the same history',
      parseSeed,
    )
    .option('--scenario <file>', 'scenario to play instead of the one that comes with restack')
    .option(
      '--no-history',
      'only contracts and tokens: nobody does anything, and a block comes with each transaction',
    )
    .option('--no-live', 'after the history only you do something: a block comes with each transaction')
    .option('--no-beacon', 'no beacon chain: nobody can run validators')
    .option('--no-dashboard', 'do not serve the dashboard')
    .option(
      '--persist [folder]',
      'keep everything in this folder (.restack/devnet if none is given), and go on from there at the next start',
    )
    .option('--rpc-url <url>', 'play on an anvil that runs already, and leave it running')
    .option('--data-dir <folder>', 'keep the index in this folder instead of in memory')
    .option('--show-keys', 'print the private keys of the actors; they are known to everybody')
    .option('--json', 'print one JSON object when it is ready, and nothing else')
    .addHelpText(
      'after',
      '\nExample:\n  restack devnet --port-chain 8545 --seed 7\n  restack devnet --persist\n  restack devnet --rpc-url http://127.0.0.1:8545\n  restack devnet warp 3d',
    )
    .action(async (options: DevnetOptions) => {
      const { runDevnet } = await import('./runDevnet.js')
      await runDevnet(options, output)
    })
  addWarpCommand(devnet, output)
  addCommands(devnet, devnetPeople, { output })
}

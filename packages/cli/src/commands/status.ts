import type { Command } from 'commander'
import { addConnectionOptions } from '../addCommands.js'
import type { Output } from '../output.js'
import type { StatusOptions } from './runStatus.js'

export function addStatusCommand(program: Command, output: Output): void {
  const status = program
    .command('status')
    .description(
      'Show a deployment: contracts, delays, who may do what, TVL, operators, sets, health of the API.',
    )
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  restack status\n  restack status --deployment deployment.json --rpc-url http://127.0.0.1:8545 --json',
    )
    .action(async (options: StatusOptions) => {
      const { runStatus } = await import('./runStatus.js')
      await runStatus(options, output)
    })
  addConnectionOptions(status)
}

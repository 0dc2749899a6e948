import type { Command } from 'commander'
import { parseDuration } from '../duration.js'
import type { Output } from '../output.js'
import type { WarpOptions } from './runWarp.js'

export function addWarpCommand(devnet: Command, output: Output): void {
  devnet
    .command('warp')
    .description('Move the clock of the running devnet on, with a block for each hour.')
    .argument('<duration>', 'such as 3d, 12h, 90m or 1d12h', parseDuration)
    .option('--deployment <file>', 'deployment file of the devnet (default .restack/devnet.json)')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  restack devnet warp 3d')
    .action(async (seconds: number, options: WarpOptions) => {
      const { runWarp } = await import('./runWarp.js')
      await runWarp(seconds, options, output)
    })
}

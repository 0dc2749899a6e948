import type { Command } from 'commander'
import { addCommands } from '../addCommands.js'
import type { AnyCommand } from '../command.js'
import type { Output } from '../output.js'

/** `restack simulate`: the same commands once more, only that nothing is sent. */
export function addSimulateCommand(program: Command, commands: readonly AnyCommand[], output: Output): void {
  const simulate = program
    .command('simulate')
    .description('Show what a command would change, before and after; nothing is sent and no key is needed.')
    .addHelpText(
      'after',
      '\nExample:\n  restack simulate staker withdraw 5 rstETH --as alice\n  restack simulate avs slash lumen/0 northstar rstETH=5% --description test --from lumen --json',
    )
  addCommands(simulate, writesOnly(commands), { output, mode: 'simulate' })
}

function writesOnly(commands: readonly AnyCommand[]): AnyCommand[] {
  return commands.flatMap((command): AnyCommand[] => {
    if (command.kind === 'write') {
      return [
        {
          ...command,
          examples: command.examples.map((line) => line.replace(/^restack /, 'restack simulate ')),
        },
      ]
    }
    if (command.kind !== 'group') return []
    const inner = writesOnly(command.commands)
    return inner.length > 0 ? [{ ...command, commands: inner }] : []
  })
}

import type { Command } from 'commander'
import { addCommands } from '../addCommands.js'
import { type AnyCommand, read } from '../command.js'
import type { Output } from '../output.js'

/** What-if questions about everybody: played on the model of the protocol, with the live state. */
const whatIfs: readonly AnyCommand[] = [
  read<{ set: string; operator: string; parts: string[] }>({
    name: 'slash',
    description: 'What a slash would do to every staker, operator and operator set, whoever may make it.',
    arguments: [
      ['<set>', 'AVS and number, such as lumen/0'],
      ['<operator>', 'name or address'],
      ['<parts...>', 'token=percent of what is allocated, such as rstETH=20%'],
    ],
    examples: ['restack simulate slash lumen/0 northstar rstETH=20%'],
    read: async (session, values) =>
      (await import('../read/readSimulation.js')).simulateSlash(session, values),
  }),
  read<{ staker: string; amount: string }>({
    name: 'loss',
    description: 'What a loss of validators on the beacon chain would do, once a checkpoint has shown it.',
    arguments: [
      ['<staker>', 'owner of the pod: name or address'],
      ['<amount>', 'ETH that its validators lose, such as 1.5'],
    ],
    examples: ['restack simulate loss wanda 1.5'],
    read: async (session, values) =>
      (await import('../read/readSimulation.js')).simulateLoss(session, values),
  }),
  read<{ file: string }>({
    name: 'plan',
    description: 'What a list of steps would do, one after the other, taken by whoever may take them.',
    arguments: [['<file>', 'JSON list of steps, such as [{"type":"undelegate","staker":"alice"}]']],
    examples: ['restack simulate plan plan.json --json'],
    read: async (session, values) =>
      (await import('../read/readSimulation.js')).simulatePlanOf(session, values),
  }),
]

/** `restack simulate`: the same commands once more, only that nothing is sent. */
export function addSimulateCommand(program: Command, commands: readonly AnyCommand[], output: Output): void {
  const simulate = program
    .command('simulate')
    .description('Show what a command would change, before and after; nothing is sent and no key is needed.')
    .addHelpText(
      'after',
      '\nExample:\n  restack simulate staker withdraw 5 rstETH --as alice\n  restack simulate avs slash lumen/0 northstar rstETH=5% --description test --from lumen --json',
    )
  addCommands(simulate, whatIfs, { output })
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

import { type Command, Option } from 'commander'
import type { AnyCommand, ReadCommand, SignCommand, TaskCommand, Values, WriteCommand } from './command.js'
import { parseDuration } from './duration.js'
import { parseRpcUrl } from './options.js'
import type { Output } from './output.js'
import type { WriteMode } from './write/runWrite.js'

/** Adds described commands to the commander tree; what they need is loaded when one of them runs. */
export function addCommands(
  parent: Command,
  commands: readonly AnyCommand[],
  { output, mode = 'send' }: { output: Output; mode?: WriteMode },
): void {
  for (const command of commands) {
    if (command.kind === 'group') {
      const child = parent.command(command.name).description(command.description)
      addCommands(child, command.commands, { output, mode })
    } else {
      add(parent, command, { output, mode })
    }
  }
}

function add(
  parent: Command,
  command: WriteCommand | SignCommand | TaskCommand | ReadCommand,
  { output, mode }: { output: Output; mode: WriteMode },
): void {
  const child = parent.command(command.name).description(command.description)
  for (const [flags, description] of command.arguments ?? []) child.argument(flags, description)
  for (const [flags, description, required] of command.options ?? []) {
    child.addOption(new Option(flags, description).makeOptionMandatory(required === 'required'))
  }
  if (command.kind === 'write' && command.ownedBy) addTimelockOptions(child)
  if (command.kind !== 'read') addSenderOptions(child)
  else if (command.aboutSender) addSelfOptions(child)
  addConnectionOptions(child)
  addOutputOptions(child, command.kind === 'write' ? mode : command.kind)
  child.addHelpText('after', `\nExample:\n${command.examples.map((line) => `  ${line}`).join('\n')}`)
  child.action(async (...parameters: unknown[]) => {
    const options = child.opts()
    const values: Values = { ...options }
    for (const [index, argument] of child.registeredArguments.entries()) {
      values[camelCase(argument.name())] = parameters[index]
    }
    if (command.kind === 'write') {
      const { runWrite } = await import('./write/runWrite.js')
      await runWrite({ command, path: pathOf(child), values, mode }, options, output)
    } else if (command.kind === 'sign') {
      const { runSign } = await import('./write/runSign.js')
      await runSign({ command, values }, options, output)
    } else if (command.kind === 'task') {
      const { runTask } = await import('./write/runTask.js')
      await runTask({ command, values }, options, output)
    } else {
      const { runRead } = await import('./read/runRead.js')
      await runRead({ command, values }, options, output)
    }
  })
}

/** Which deployment, and by which node. */
export function addConnectionOptions(command: Command): void {
  command
    .optionsGroup('Network:')
    .option(
      '--deployment <file|name>',
      'deployment file or known name such as mainnet, hoodi (default: RESTACK_DEPLOYMENT, or .restack/devnet.json)',
    )
    .addOption(
      new Option('--rpc-url <url>', "node of the chain (default: the deployment's)")
        .env('RESTACK_RPC_URL')
        .argParser(parseRpcUrl),
    )
    .option(
      '--timeout <duration>',
      'how long to wait for an answer, such as 30s (default 15s)',
      parseDuration,
    )
}

function addSenderOptions(command: Command): void {
  command
    .optionsGroup('Sender, one of:')
    .option('--as <actor>', 'an actor of the devnet, by name')
    .option(
      '--keystore <file>',
      'a keystore file, opened with --password-file, RESTACK_PASSWORD, or a question (default: RESTACK_KEYSTORE)',
    )
    .option('--password-file <file>', 'file with the password of the keystore')
    .option(
      '--private-key-file <file>',
      'file with a private key (default: the variable RESTACK_PRIVATE_KEY)',
    )
    .option('--from <account>', 'only who it is, for --unsigned and simulate: address or name')
}

/** Whom a read is about, where no account is named. */
function addSelfOptions(command: Command): void {
  command
    .optionsGroup('Whose, if no account is named:')
    .option('--as <actor>', 'an actor of the devnet, by name')
    .option('--keystore <file>', 'that of a keystore file; needs no password (default: RESTACK_KEYSTORE)')
    .option('--private-key-file <file>', 'that of a private key (default: RESTACK_PRIVATE_KEY)')
}

function addTimelockOptions(command: Command): void {
  command
    .optionsGroup('Through the timelock, where it is the owner:')
    .option('--schedule', 'announce it, as a proposer of the timelock')
    .option('--execute', 'do it after the delay, as an executor of the timelock')
    .option('--salt <hex>', 'tells it from the same thing announced before (32 bytes)')
}

function addOutputOptions(command: Command, kind: WriteMode | 'sign' | 'task' | 'read'): void {
  command.optionsGroup('Output:')
  if (kind === 'send') {
    command
      .option('--unsigned', 'send nothing: print the transactions as JSON, for another program to sign')
      .option('--safe <account>', "send nothing: print a file for Safe's Transaction Builder")
  }
  if (kind === 'sign') command.option('--unsigned', 'sign nothing: print what is to be signed elsewhere')
  if (kind === 'send' || kind === 'sign') command.option('--out <file>', 'write the result to a new file')
  command
    .option('--json', kind === 'task' ? 'print one JSON object a line' : 'print one JSON object')
    .helpOption('-h, --help', 'display help for command')
}

/** `staker deposit` */
export function pathOf(command: Command): string {
  const names: string[] = []
  for (let link: Command | null = command; link?.parent; link = link.parent) names.unshift(link.name())
  return names.join(' ')
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

import type { Call } from '@restack/sdk'
import type { Address } from 'viem'
import type { Output } from './output.js'
import type { Session } from './session/openSession.js'

/** Arguments and options as the user wrote them, by camel-case name; lists of variadic arguments as arrays. */
// biome-ignore lint/suspicious/noExplicitAny: each command declares its own
export type Values = Record<string, any>

/** What the help of a command says. */
export type CommandText = {
  name: string
  description: string
  /** In commander's notation, such as `<amount>`, `[tokens...]`. */
  arguments?: readonly (readonly [flags: string, description: string])[]
  options?: readonly CommandOption[]
  /** Whole command lines. */
  examples: readonly string[]
}

export type CommandOption = readonly [flags: string, description: string, required?: 'required']

/** What commands that send or sign are given: the connection, and who sends. */
export type WriteContext = Session & {
  /** Undefined where nothing was said, which only `--unsigned` allows. */
  sender: Address | undefined
  /**
   * @throws RestackError `MissingSender`
   */
  requireSender: () => Address
  /** Tells people something before it is sent; silent where nothing is sent, and for machines. */
  note: (line: string) => void
}

/** A command that sends transactions, or prints, simulates or schedules them. */
export type WriteCommand = CommandText & {
  kind: 'write'
  /** Who alone may call: where that is the timelock, `--schedule` and `--execute` go through it. */
  ownedBy?: Authority | ((values: Values) => Authority)
  calls: (context: WriteContext, values: Values) => Promise<readonly Call[]>
  /** What only can be prepared when those are in a block, again and again until there is nothing left. Only when sending. */
  next?: (context: WriteContext, values: Values) => Promise<readonly Call[]>
}

/** The owner of a contract, or a role of its own. */
export type Authority =
  | 'strategyManager'
  | 'strategyFactory'
  | 'eigenPodManager'
  | 'avsDirectory'
  | 'protocolRegistry'
  | 'rewardsCoordinator'
  | 'rootPoster'
  | 'unpauser'
  | 'strategyWhitelister'
  | 'proofTimestampSetter'

/** A command whose result is a signature. */
export type SignCommand = CommandText & {
  kind: 'sign'
  sign: (context: WriteContext, values: Values) => Promise<Signed>
}

export type Signed = {
  /** What the command that uses the signature reads from a file; without the signature, when it is made elsewhere. */
  content: Record<string, unknown>
  /** What to do with it, as a sentence that takes the file's name. */
  next: (file: string) => string
}

/** A command that works on by itself, with an account: until it is done, or interrupted. */
export type TaskCommand = CommandText & {
  kind: 'task'
  /** Whether it sends anything, and so needs a key; default: it does. */
  sends?: (values: Values) => boolean
  run: (context: TaskContext, values: Values) => Promise<void>
}

export type TaskContext = WriteContext & {
  output: Output
  json: boolean
}

/** A command that shows what is. */
export type ReadCommand = CommandText & {
  kind: 'read'
  /** Whether it is about the sender where no account is named. */
  aboutSender?: boolean
  read: (session: ReadSession, values: Values) => Promise<Report>
}

/** What commands that show something are given. */
export type ReadSession = Session & {
  paint: Output['paint']
  /** The account that was named, or else the sender's. */
  accountOf: (text: string | undefined) => Promise<Address>
}

/** One result twice: for machines and for people. */
export type Report = { json: unknown; lines: readonly string[] }

export type CommandGroup = {
  kind: 'group'
  name: string
  description: string
  commands: readonly AnyCommand[]
}

export type AnyCommand = WriteCommand | SignCommand | TaskCommand | ReadCommand | CommandGroup

/** Gives a command's values a type; they come from its own arguments and options. */
export function write<values extends Values>(
  command: Omit<WriteCommand, 'kind' | 'calls' | 'next'> & {
    calls: (context: WriteContext, values: values) => Promise<readonly Call[]>
    next?: (context: WriteContext, values: values) => Promise<readonly Call[]>
  },
): WriteCommand {
  return { ...command, kind: 'write' } as WriteCommand
}

export function sign<values extends Values>(
  command: Omit<SignCommand, 'kind' | 'sign'> & {
    sign: (context: WriteContext, values: values) => Promise<Signed>
  },
): SignCommand {
  return { ...command, kind: 'sign' } as SignCommand
}

export function task<values extends Values>(
  command: Omit<TaskCommand, 'kind' | 'run'> & {
    run: (context: TaskContext, values: values) => Promise<void>
  },
): TaskCommand {
  return { ...command, kind: 'task' } as TaskCommand
}

export function read<values extends Values>(
  command: Omit<ReadCommand, 'kind' | 'read'> & {
    read: (session: ReadSession, values: values) => Promise<Report>
  },
): ReadCommand {
  return { ...command, kind: 'read' } as ReadCommand
}

export function group(name: string, description: string, commands: readonly AnyCommand[]): CommandGroup {
  return { kind: 'group', name, description, commands }
}

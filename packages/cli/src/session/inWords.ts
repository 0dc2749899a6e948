import { RestackError, toRestackError } from '@restack/sdk'
import type { Address } from 'viem'
import { InputError } from '../InputError.js'
import type { Session } from './openSession.js'

/** What the SDK's remedies name, as commands. */
const commands: Record<string, string> = {
  getAdmins: 'restack operator permissions',
  getAppointeePermissions: 'restack operator permissions',
  getOperator: 'restack operator show',
  getOperatorSet: 'restack avs show',
  getOverview: 'restack status',
  getPosition: 'restack staker position',
  getWithdrawals: 'restack staker withdrawals',
  queueWithdrawals: 'restack staker withdraw',
  redelegate: 'restack staker redelegate',
  registerAsOperator: 'restack operator register',
  signDelegationApproval: 'restack operator sign-approval',
  signDeposit: 'restack staker sign-deposit',
  updateAVSMetadataURI: 'restack avs update-metadata',
  setAllocationDelay: 'restack operator set-allocation-delay',
  clearDeallocationQueue: 'restack operator clear-deallocations',
  registerForOperatorSets: 'restack operator join',
  createOperatorSets: 'restack avs create-set',
  deployNewStrategy: 'restack governance create-strategy',
  setAVSRegistrar: 'restack avs set-registrar',
  modifyAllocations: 'restack operator allocate',
  acceptAdmin: 'restack operator admin accept',
  addPendingAdmin: 'restack operator admin add',
  setAppointee: 'restack operator appointee set',
  slashOperator: 'restack avs slash',
  whitelistStrategies: 'restack governance whitelist-strategies',
  migrateSlashers: 'restack governance migrate-slashers',
  setClaimerFor: 'restack rewards set-claimer',
  getPostedRoot: 'restack rewards roots',
  getDistributionRootsLength: 'the number that restack rewards roots says',
}

/** Where the SDK's remedy is for programmers. */
const remedies: Record<string, string> = {
  RateLimited: 'Wait a little and try again, or use a node with a higher limit.',
  NoAccount: 'Give --as <actor>, --keystore <file> or --private-key-file <file>.',
}

/** An error for people: commands instead of actions. */
export function forPeople(error: unknown): RestackError | InputError {
  if (error instanceof InputError) return error
  const { code, message, remedy } = toRestackError(error)
  const said = remedies[code] ?? remedy.replace(/\b[a-z][A-Za-z]+\b/g, (word) => commandFor(word) ?? word)
  return new RestackError({ code, message, remedy: said, cause: error })
}

function commandFor(word: string): string | undefined {
  return Object.hasOwn(commands, word) ? commands[word] : undefined
}

/** Runs something, and says in its errors names instead of addresses and commands instead of actions. */
export async function inWords<result>({ names }: Session, run: () => Promise<result>): Promise<result> {
  try {
    return await run()
  } catch (error) {
    const { code, message, remedy } = forPeople(error)
    throw new RestackError({
      code,
      message: message.replace(/0x[0-9a-fA-F]{40}\b/g, (address) => names.show(address as Address)),
      remedy,
      cause: error,
    })
  }
}
